import { textReader } from './column-readers';
import type { Rows, Table } from './table';

/** The row of each wanted deal by its ID; the first of two that share one. */
export function rowsById(
  deals: Table<'id'>,
  rows: Rows,
  wanted: { has(id: string): boolean },
): ReadonlyMap<string, number> {
  const id = textReader(deals, 'id');
  const byId = new Map<string, number>();
  for (const row of rows) {
    const own = id(row);
    if (wanted.has(own) && !byId.has(own)) byId.set(own, row);
  }
  return byId;
}
