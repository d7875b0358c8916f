import type { CalendarDate } from '../domain/calendar-date';
import { type Period, type PeriodUnit, shiftPeriod } from '../domain/period';

const PERIODS = 3;
const SHORTEST_DAYS = 90;

/**
 * The days that the factors of a trend rest on: the three periods that end with this one, or 90 days where these are
 * more.
 *
 * Answers the first day; the last is the period's own.
 * Source: ruling of this project. Factors of single months jump senselessly: where wins close in other months than they
 * were made, the mean cycle falls from 63 days to 6 and rises again, and velocity with it (Maven CRM data, September to
 * November 2017: 73,930 → 546,896 → 45,366).
 *
 * @example trailingWindow({ start: 46023, end: 46053 }, 'month') // 45962
 */
export function trailingWindow({ start, end }: Pick<Period, 'start' | 'end'>, unit: PeriodUnit): CalendarDate {
  return Math.min(shiftPeriod(start, unit, 1 - PERIODS), end - SHORTEST_DAYS + 1);
}
