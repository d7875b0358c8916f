import { textReader } from './column-readers';
import type { Reading } from './reading';
import { type ActivitiesTable, allRows, columnOf, type Table } from './table';
import { touchReader } from './touch-reader';

export interface CountedTouches {
  /** By deal ID; who was never contacted is not in it. */
  readonly byDeal: ReadonlyMap<string, number>;
  /** Activities, touches or not, that say no deal which the deals table has. */
  readonly ofNoDeal: number;
}

export function countTouches(activities: ActivitiesTable, deals: Table<'id'>, reading: Reading): CountedTouches {
  columnOf(deals, 'id');
  columnOf(activities, 'dealId');
  const known = idsOf(deals);
  const dealId = textReader(activities, 'dealId');
  const kind = textReader(activities, 'kind');
  const isTouch = touchReader(activities, reading);
  const byDeal = new Map<string, number>();
  let ofNoDeal = 0;
  for (const row of allRows(activities)) {
    const id = dealId(row);
    if (id === '' && kind(row) === '') continue;
    if (!known.has(id)) ofNoDeal += 1;
    else if (isTouch(row)) byDeal.set(id, (byDeal.get(id) ?? 0) + 1);
  }
  return { byDeal, ofNoDeal };
}

function idsOf(deals: Table<'id'>): ReadonlySet<string> {
  const id = textReader(deals, 'id');
  const ids = new Set<string>();
  for (const row of allRows(deals)) ids.add(id(row));
  ids.delete('');
  return ids;
}
