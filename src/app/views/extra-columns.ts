/** Columns of the deals table as a view shows them or filters by them: by header, ours and the user's own alike. */
import { readText } from '../../cells/cell-value';
import { headerKey, OWNED_COLUMNS } from '../../cells/columns';
import type { DealLayout } from '../../cells/deal-row';
import type { Zone } from '../../domain/zone';
import type { Cells } from '../ports';

/** Header as it was asked for → the text that stands in that column of a row, by the number of the row in the sheet. */
export type ExtraReaders = ReadonlyMap<string, (row: number) => string>;

/** Headers that the table does not have are left out. */
export function extraReaders(cells: Cells, headers: Iterable<string>, zone: Zone): ExtraReaders {
  const readers = new Map<string, (row: number) => string>();
  const own = (cells[0] ?? []).map((cell) => headerKey(String(cell)));
  for (const header of headers) {
    const at = headerKey(header) === '' ? -1 : own.indexOf(headerKey(header));
    if (at >= 0) readers.set(header, (row) => shownText(cells[row - 1]?.[at], zone));
  }
  return readers;
}

/** What stands in the columns of one deal, the owned ones left out. */
export function extraOfRow(
  header: readonly unknown[],
  layout: DealLayout,
  cells: readonly unknown[],
  zone: Zone,
): Readonly<Record<string, string>> {
  const readers = extraReaders([header, cells], viewColumns(header, layout), zone);
  return Object.fromEntries([...readers].map(([name, read]) => [name, read(2)]));
}

/** The headers that a view may name: everything but the block that the add-on owns. */
export function viewColumns(header: readonly unknown[], layout: DealLayout): readonly string[] {
  const owned = new Set(OWNED_COLUMNS.map(({ key }) => layout[key]));
  const names = header.filter((_, at) => !owned.has(at)).map((cell) => String(cell));
  return [...new Set(names)].filter((name) => headerKey(name) !== '');
}

/** Digits beyond these are dust of the arithmetic: 0.1 + 0.2. */
const DIGITS = 15;

/** A date as its day, a number without grouping. */
function shownText(cell: unknown, zone: Zone): string {
  if (typeof cell === 'number') return String(Number(cell.toPrecision(DIGITS)));
  return readText(cell, zone).trim();
}
