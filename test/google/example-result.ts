/** Compares what a formula shows with what its documentation prints. */
import type { FormulaError } from '../../playground/services/formula-value';

/** Stands for further digits at the end of a cell, for further columns as the last cell, for further rows as the last line. */
const MORE = '…';
const TOLERANCE = 1e-9;

/**
 * What is shown, in the words of the documentation wherever these agree with it: equal to what is printed if and only if
 * the example is right.
 */
export function shownAs(printed: readonly (readonly string[])[], shown: unknown[][] | FormulaError): string[][] {
  if (!Array.isArray(shown)) return [[`${shown.error} ${shown.message}`]];
  const isCut = printed.at(-1)?.join() === MORE && shown.length >= printed.length;
  const rows = isCut ? shown.slice(0, printed.length - 1) : shown;
  return [...rows.map((row, at) => rowAs(printed[at] ?? [], row)), ...(isCut ? [[MORE]] : [])];
}

function rowAs(printed: readonly string[], row: readonly unknown[]): string[] {
  const isCut = printed.at(-1) === MORE && row.length >= printed.length;
  const cells = isCut ? row.slice(0, printed.length - 1) : row;
  return [...cells.map((cell, at) => cellAs(printed[at] ?? '', cell)), ...(isCut ? [MORE] : [])];
}

function cellAs(printed: string, cell: unknown): string {
  const text = textOf(cell);
  const isSame = typeof cell === 'number' ? isSameNumber(printed, cell) : printed === text;
  const isBeginning = printed.endsWith(MORE) && text.startsWith(printed.slice(0, -MORE.length));
  return isSame || isBeginning ? printed : text;
}

function isSameNumber(printed: string, number: number): boolean {
  return printed !== '' && Math.abs(Number(printed) - number) <= TOLERANCE * Math.max(1, Math.abs(number));
}

function textOf(cell: unknown): string {
  return cell instanceof Date ? cell.toISOString().replace('T00:00:00.000Z', '') : String(cell).trim();
}
