/** Zero-based cells and rectangles, and the A1 notation that people and formulas use for them. */

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A range as A1 notation writes it: a missing end of `B2:B` or `2:5` is null. */
export interface OpenRect {
  readonly sheetName: string | null;
  readonly startRow: number | null;
  readonly startColumn: number | null;
  readonly endRow: number | null;
  readonly endColumn: number | null;
}

const LETTERS = 26;
const PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * LETTERS + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellA1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function rectA1(rect: Rect): string {
  const start = cellA1(rect.row, rect.column);
  if (rect.rows === 1 && rect.columns === 1) return start;
  return `${start}:${cellA1(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

/** `Deals!A1:B2`, `'My deals'!A:A`, `B2:B`, `3:5`; null where the text is no range. */
export function parseA1(text: string): OpenRect | null {
  const bang = text.lastIndexOf('!');
  const sheetName = bang < 0 ? null : unquoted(text.slice(0, bang));
  const parts = text
    .slice(bang + 1)
    .trim()
    .split(':');
  const start = PART.exec(parts[0] ?? '');
  const end = parts.length === 1 ? start : PART.exec(parts[1] ?? '');
  if (parts.length > 2 || !start || !end || !(start[1] ?? start[2]) || !(end[1] ?? end[2])) return null;
  if (parts.length === 1 && !(start[1] && start[2])) return null;
  return ordered(sheetName, [start[2], end[2]].map(rowOf), [start[1], end[1]].map(columnOf));
}

export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !PART.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function ordered(
  sheetName: string | null,
  rows: readonly (number | null)[],
  columns: readonly (number | null)[],
): OpenRect {
  const [startRow = null, endRow = null] = rows;
  const [startColumn = null, endColumn = null] = columns;
  const flipRows = startRow !== null && endRow !== null && startRow > endRow;
  const flipColumns = startColumn !== null && endColumn !== null && startColumn > endColumn;
  return {
    sheetName,
    startRow: flipRows ? endRow : startRow,
    endRow: flipRows ? startRow : endRow,
    startColumn: flipColumns ? endColumn : startColumn,
    endColumn: flipColumns ? startColumn : endColumn,
  };
}

/** The rectangle that an open range covers on a grid of this size. */
export function closedRect(open: OpenRect, rows: number, columns: number): Rect {
  const row = open.startRow ?? 0;
  const column = open.startColumn ?? 0;
  const endRow = open.endRow ?? rows - 1;
  const endColumn = open.endColumn ?? columns - 1;
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

function rowOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits) - 1;
}

function columnOf(letters: string | undefined): number | null {
  return letters === undefined ? null : columnIndex(letters);
}

function unquoted(name: string): string {
  const trimmed = name.trim();
  return trimmed.startsWith("'") && trimmed.endsWith("'") ? trimmed.slice(1, -1).replaceAll("''", "'") : trimmed;
}
