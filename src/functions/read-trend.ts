import type { Reading } from '../cells/reading';
import type { DealsTable, Rows } from '../cells/table';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { type Period, periodsUntil } from '../domain/period';
import type { TrendOptions } from '../metrics/pipeline-trend';
import { trailingWindow } from '../metrics/trailing-window';
import { type DatedRow, readDatedDeals } from './read-dated-deals';

export interface TrendSources {
  readonly deals: readonly DatedRow[];
  readonly periods: readonly Period[];
  /** The first day of the first window: wins before it are not asked for their value. */
  readonly from: CalendarDate;
  readonly firstClose: CalendarDate | null;
}

/** The deals of a trend, and the days that it speaks of. */
export function readTrend(
  table: DealsTable,
  rows: Rows,
  { asOf, unit, count }: Pick<TrendOptions, 'asOf' | 'unit' | 'count'>,
  reading: Reading,
): TrendSources {
  const periods = periodsUntil(asOf, unit, count);
  const [first = { start: asOf, end: asOf }] = periods;
  const from = trailingWindow(first, unit);
  const needsValue = (closed: CalendarDate | null) => closed !== null && closed >= from && closed <= asOf;
  const { deals, closes } = readDatedDeals(table, rows, reading, needsValue);
  reading.trace?.setWindow(`${isoDate(first.start)} to ${isoDate(asOf)}; rates look back to ${isoDate(from)}`);
  return { deals, periods, from, firstClose: closes?.first ?? null };
}
