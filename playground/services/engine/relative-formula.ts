/** Formulas with relative references, `R[-1]C[0]`, and with the usual ones. */
import { columnIndex, columnLetters } from './a1-notation';

const TEXT_OR = String.raw`"(?:[^"]|"")*"`;

export function toRelative(formula: string, row: number, column: number): string {
  const pattern = new RegExp(String.raw`${TEXT_OR}|(?<![\w!'])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])`, 'g');
  return formula.replace(pattern, (all, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return all;
    const toRow = Number(digits) - 1;
    const toColumn = columnIndex(letters);
    const r = fixedRow === '$' ? `R${toRow + 1}` : `R[${toRow - row}]`;
    return `${r}${fixedColumn === '$' ? `C${toColumn + 1}` : `C[${toColumn - column}]`}`;
  });
}

export function fromRelative(formula: string, row: number, column: number): string {
  const pattern = new RegExp(String.raw`${TEXT_OR}|(?<!\w)R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(])`, 'g');
  return formula.replace(pattern, (all: string, rowPart?: string, columnPart?: string) => {
    if (all.startsWith('"')) return all;
    const r = place(rowPart, row);
    const c = place(columnPart, column);
    return `${c.fixed ? '$' : ''}${columnLetters(c.index)}${r.fixed ? '$' : ''}${r.index + 1}`;
  });
}

function place(part: string | undefined, own: number): { readonly index: number; readonly fixed: boolean } {
  if (part === undefined) return { index: own, fixed: false };
  if (part.startsWith('[')) return { index: own + Number(part.slice(1, -1)), fixed: false };
  return { index: Number(part) - 1, fixed: true };
}
