/** Strings, names of tabs in quotes, references to other tabs, then a cell: only the last one is looked at. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?|[\p{L}\p{N}_.]+!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?|(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3})(\d+)(?![\p{L}\p{N}_.(])/gu;

/**
 * The formula of a cell that comes from one row into another: what looks at its own row goes on looking at its own row,
 * everything else stays where it is. Copying it would shift a reference to another tab as well, or lose it.
 */
export function formulaInRow(formula: string, from: number, to: number): string {
  return formula.replace(TOKENS, (token: string, column: string | undefined, row: string | undefined) =>
    column !== undefined && Number(row) === from ? `${column}${to}` : token,
  );
}
