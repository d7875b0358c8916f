import { type IRange, type Nullable, ObjectMatrix } from '@univerjs/core';

type Rows<T> = Record<number, Record<number, T>>;

/** Where the results of these cells spill to on one sheet, without the cells themselves: they need no second look. */
export function spillsOf(spills: object, calculated: ReadonlySet<string>): readonly IRange[] {
  const found: IRange[] = [];
  new ObjectMatrix<IRange>(spills as Rows<IRange>).forValue((row, column, range) => {
    if (!calculated.has(placeKey(row, column))) return;
    const below = { ...range, startRow: row + 1 };
    const beside = { ...range, endRow: row, startColumn: column + 1 };
    found.push(...[below, beside].filter((part) => part.startRow <= part.endRow && part.startColumn <= part.endColumn));
  });
  return found;
}

export function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** What results spilled over before and, where they were calculated anew, do not any more. */
export function leftCells(before: object, after: object, calculated: Nullable<ObjectMatrix<unknown>>): IRange[] {
  const now = new ObjectMatrix<IRange>(after as Rows<IRange>);
  const left: IRange[] = [];
  new ObjectMatrix<IRange>(before as Rows<IRange>).forValue((row, column, old) => {
    if (!now.getValue(row, column) && !calculated?.getValue(row, column)) return;
    const own: IRange = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const range = now.getValue(row, column) ?? own;
    if (range.endRow < old.endRow) left.push({ ...old, startRow: range.endRow + 1 });
    if (range.endColumn < old.endColumn) left.push({ ...old, startColumn: range.endColumn + 1 });
  });
  return left;
}

/** Calculated cells as the plain rows that mutations carry. */
export function plainCells<T>(
  units: Readonly<Record<string, Nullable<Readonly<Record<string, Nullable<ObjectMatrix<T>>>>>>>,
): Record<string, Record<string, Rows<T>>> {
  const plain: Record<string, Record<string, Rows<T>>> = {};
  for (const [unitId, sheets] of Object.entries(units)) {
    plain[unitId] = {};
    for (const [sheetId, matrix] of Object.entries(sheets ?? {})) {
      if (matrix) plain[unitId][sheetId] = plainRows(matrix);
    }
  }
  return plain;
}

function plainRows<T>(matrix: ObjectMatrix<T>): Rows<T> {
  const rows: Rows<T> = {};
  matrix.forValue((row, column, cell) => {
    const cells = rows[row] ?? {};
    cells[column] = cell;
    rows[row] = cells;
  });
  return rows;
}
