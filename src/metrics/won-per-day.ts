import type { CalendarDate } from '../domain/calendar-date';
import { type NoData, noData } from './no-data';

/**
 * Won per day: money won in a window ÷ the days of the window, its first and its last day included.
 *
 * Takes the values of the deals won in it, all in one currency, and the window, which begins nowhere (null) where
 * nothing is decided yet. No data then, and where the window ends before it begins.
 * Source: ruling of this project: velocity counts what stands open, dead deals too, and promises too much; what was
 * really won in the same window is the figure to hold beside it. Variant: calendar days, as in the cycle.
 *
 * @example wonPerDay([900, 300], { since: 101, asOf: 130 }) // 40
 */
export function wonPerDay(
  wonValues: readonly number[],
  { since, asOf }: { readonly since: CalendarDate | null; readonly asOf: CalendarDate },
): number | NoData {
  if (since === null || since > asOf) return noData('nothing-decided');
  return wonValues.reduce((sum, value) => sum + value, 0) / (asOf - since + 1);
}
