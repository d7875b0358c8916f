/** Where the columns of a table stand: found by header, never by position. */
import { type Column, headerKey, headersOf } from './columns';

/** Column index (from 0) of every known column that is there. */
export type Layout<K extends string> = Readonly<Partial<Record<K, number>>>;

/**
 * Finds the columns of a table in its header row: by their own header first, English before the other languages, then by
 * another name they go by. The
 * first of two equal headers is taken.
 */
export function findLayout<K extends string>(header: readonly unknown[], columns: readonly Column<K>[]): Layout<K> {
  const keys = header.map((cell) => headerKey(String(cell)));
  const taken = new Set<number>();
  const layout: Partial<Record<K, number>> = {};
  const take = (column: Column<K>, names: readonly string[]) => {
    if (layout[column.key] !== undefined) return;
    const index = keys.findIndex((key, at) => key !== '' && !taken.has(at) && names.includes(key));
    if (index < 0) return;
    layout[column.key] = index;
    taken.add(index);
  };
  for (const column of columns) take(column, [headerKey(column.header)]);
  for (const column of columns) take(column, headersOf(column).map(headerKey));
  for (const column of columns) take(column, column.aliases.map(headerKey));
  return layout;
}

export function missingColumns<K extends string>(
  layout: Layout<K>,
  columns: readonly Column<K>[],
): readonly Column<K>[] {
  return columns.filter((column) => layout[column.key] === undefined);
}
