import type { CalendarDate } from '../domain/calendar-date';
import { quantile } from './quantile';

/** The share of stays that are over by the age from which a deal counts. */
const OVER_SHARE = 0.9;

/**
 * The last day on which a deal must have come to be counted: one usual stay before the as-of day, where nine of ten
 * finished stays were no longer than the usual one. Who came later had no time yet to move on.
 *
 * Takes the calendar days of finished stays; null, so that everybody counts, where fewer than `floor` are finished.
 * Source: the ruling on conversion ("entered at least one 90th-percentile stay ago"); `quantile`. Variant: one limit
 * for the whole pipeline, so that the same deals are counted at every stage and the rates multiply.
 *
 * @example matureEntry([10, 10, 10, 10, 10], 100, 5) // 90
 */
export function matureEntry(finishedDays: readonly number[], asOf: CalendarDate, floor: number): CalendarDate | null {
  if (finishedDays.length < floor) return null;
  const usual = quantile(finishedDays, OVER_SHARE);
  return usual === null ? null : Math.floor(asOf - usual);
}
