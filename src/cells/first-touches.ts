import type { CalendarDate } from '../domain/calendar-date';
import type { Instant } from '../domain/move';
import { instantReader, textReader } from './column-readers';
import type { Reading } from './reading';
import { type ActivitiesTable, allRows, columnOf } from './table';
import { touchReader } from './touch-reader';

/** By deal ID, the first touch up to the end of a day; null where all that is known is that there was one. */
export function readFirstTouches(
  activities: ActivitiesTable,
  asOf: CalendarDate,
  reading: Reading,
): ReadonlyMap<string, Instant | null> {
  columnOf(activities, 'when');
  columnOf(activities, 'dealId');
  const when = instantReader(activities, 'when', reading);
  const dealId = textReader(activities, 'dealId');
  const isTouch = touchReader(activities, reading);
  const end = reading.region.zone.startOf(asOf + 1);
  const first = new Map<string, Instant | null>();
  for (const row of allRows(activities)) {
    const id = dealId(row);
    if (id === '' || !isTouch(row)) continue;
    const at = when(row);
    if (at !== null && at >= end) continue;
    const known = first.get(id);
    if (known === undefined || (at !== null && (known === null || at < known))) first.set(id, at);
  }
  return first;
}
