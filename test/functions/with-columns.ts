import type { Grid } from './sheet';

/** The table with more columns at its right, each with a cell for every row, blank beyond those given. */
export function withColumns(table: Grid, columns: Readonly<Record<string, readonly unknown[]>>): Grid {
  return table.map((row, at) => [
    ...row,
    ...Object.entries(columns).map(([header, cells]) => (at === 0 ? header : (cells[at - 1] ?? ''))),
  ]);
}
