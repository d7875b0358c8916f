/** How long each deal waited for its first contact, or has been waiting. */
import type { CalendarDate } from '../domain/calendar-date';
import type { Instant } from '../domain/move';
import type { Zone } from '../domain/zone';
import { dayReader, instantReader, type RowReader, textReader } from './column-readers';
import { readFirstTouches } from './first-touches';
import type { Reading } from './reading';
import { statusReader } from './status-reader';
import { type ActivitiesTable, columnOf, type DealsTable, type Rows } from './table';

export interface DealClock {
  readonly row: number;
  readonly hours: number;
  readonly contacted: boolean;
}

interface ClockSources {
  readonly deals: DealsTable;
  readonly rows: Rows;
  readonly activities: ActivitiesTable;
  readonly asOf: CalendarDate;
}

const HOURS_PER_DAY = 24;
const MS_PER_HOUR = 3_600_000;

export function readResponseClocks(sources: ClockSources, reading: Reading): readonly DealClock[] {
  const { deals, rows, activities, asOf } = sources;
  columnOf(deals, 'id');
  columnOf(deals, 'created');
  const { zone } = reading.region;
  const id = textReader(deals, 'id');
  const created = instantReader(deals, 'created', reading);
  const lastDay = lastDayReader(deals, asOf, reading);
  const touches = readFirstTouches(activities, asOf, reading);
  const clockOf = (row: number): Omit<DealClock, 'row'> | string => {
    const start = created(row);
    const last = lastDay(row);
    if (last === null) return 'has no status';
    if (id(row) === '') return 'has no Deal ID';
    if (start === null) return 'has no Created';
    if (zone.dayOf(start) > asOf) return 'created after AsOf';
    const touch = touches.get(id(row));
    if (touch === null) return 'was contacted, but the activity has no When';
    if (touch !== undefined) return { hours: hoursBetween(start, touch, zone), contacted: true };
    if (last < zone.dayOf(start)) return 'closed before it was created';
    return { hours: hoursToEndOf(last, start, zone), contacted: false };
  };
  const clocks: DealClock[] = [];
  for (const row of rows) {
    const clock = clockOf(row);
    if (typeof clock === 'string') reading.trace?.leaveOut(row, clock);
    else clocks.push({ row, ...clock });
  }
  return clocks;
}

/** The day on which the clock of a deal that nobody contacted stops: when it was closed, else AsOf; null without a status. */
function lastDayReader(deals: DealsTable, asOf: CalendarDate, reading: Reading): RowReader<CalendarDate | null> {
  const status = statusReader(deals, reading);
  const closed = dayReader(deals, 'closed', reading);
  return (row) => {
    const stands = status(row);
    if (stands !== 'Won' && stands !== 'Lost') return stands === null ? null : asOf;
    return Math.min(closed(row) ?? asOf, asOf);
  };
}

/** A plain day has no time: from or to one whole days are counted. Who was contacted before he was a deal waited 0. */
function hoursBetween(start: Instant, end: Instant, zone: Zone): number {
  const isPlain = isPlainDay(start, zone) || isPlainDay(end, zone);
  const hours = isPlain ? (zone.dayOf(end) - zone.dayOf(start)) * HOURS_PER_DAY : (end - start) / MS_PER_HOUR;
  return Math.max(hours, 0);
}

function hoursToEndOf(day: CalendarDate, start: Instant, zone: Zone): number {
  if (isPlainDay(start, zone)) return (day - zone.dayOf(start)) * HOURS_PER_DAY;
  return (zone.startOf(day + 1) - start) / MS_PER_HOUR;
}

function isPlainDay(instant: Instant, zone: Zone): boolean {
  return zone.startOf(zone.dayOf(instant)) === instant;
}
