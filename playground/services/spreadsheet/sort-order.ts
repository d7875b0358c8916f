/** The order that rows come in when they are sorted: numbers, text, booleans, blanks always last. */
import type { Rect } from '../engine/a1-notation';
import type { CellScalar } from '../engine/cell-value';
import type { SheetCells } from '../engine/sheet-cells';

export interface SortKey {
  /** Zero-based, counted from the sheet's edge. */
  readonly column: number;
  readonly ascending: boolean;
}

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

/** `order[i]` is where the row that comes i-th stood before. */
export function sortOrder(cells: SheetCells, rect: Rect, keys: readonly SortKey[]): number[] {
  const rows = Array.from({ length: Math.max(rect.rows, 0) }, (_, index) => index);
  const values = rows.map((index) => keys.map(({ column }) => cells.scalar(rect.row + index, column)));
  return rows.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const order = compare(values[a]?.[index] ?? '', values[b]?.[index] ?? '', ascending);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function compare(a: CellScalar, b: CellScalar, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const sign = ascending ? 1 : -1;
  const rank = (RANKS[typeof a] ?? 0) - (RANKS[typeof b] ?? 0);
  if (rank !== 0) return sign * rank;
  if (typeof a === 'string' && typeof b === 'string') return sign * a.localeCompare(b, 'en', { sensitivity: 'base' });
  return sign * (Number(a) - Number(b));
}
