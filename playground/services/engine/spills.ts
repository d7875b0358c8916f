import { type IRange, type IUnitRange, type Nullable, ObjectMatrix } from '@univerjs/core';

type Rows<T> = Record<number, Record<number, T>>;

/** The ranges that results spill over on one sheet, and the cells whose formulas they spill from. */
export function spillsOf(
  unitId: string,
  sheetId: string,
  spills: object,
): { readonly ranges: IUnitRange[]; readonly cells: ObjectMatrix<boolean> } {
  const ranges: IUnitRange[] = [];
  const cells = new ObjectMatrix<boolean>();
  new ObjectMatrix<IRange>(spills as Rows<IRange>).forValue((row, column, range) => {
    ranges.push({ unitId, sheetId, range });
    cells.setValue(row, column, true);
  });
  return { ranges, cells };
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
