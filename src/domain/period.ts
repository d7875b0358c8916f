import { addMonths, type CalendarDate, calendarDate, dateParts, weekday } from './calendar-date';

/** Weeks begin on Monday, quarters in January, April, July and October where no other month begins the year. */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

export interface Period {
  readonly start: CalendarDate;
  /** Its last day; of the period that still runs, the day to which it is looked at. */
  readonly end: CalendarDate;
  readonly isSoFar: boolean;
}

const DAYS_PER_WEEK = 7;
const MONTHS: Readonly<Record<Exclude<PeriodUnit, 'week'>, number>> = { month: 1, quarter: 3, year: 12 };

/** The first day of the period that a day lies in; `firstMonth`, 1 to 12, is that of the fiscal year. */
export function periodStart(day: CalendarDate, unit: PeriodUnit, firstMonth = 1): CalendarDate {
  if (unit === 'week') return day - ((weekday(day) + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK);
  const { year, month } = dateParts(day);
  const monthOfYear = (month - firstMonth + MONTHS.year) % MONTHS.year;
  return calendarDate(year, month - (monthOfYear % MONTHS[unit]), 1);
}

/** The first day of the period so many after the one that begins on `start`; before it where `count` is negative. */
export function shiftPeriod(start: CalendarDate, unit: PeriodUnit, count: number): CalendarDate {
  return unit === 'week' ? start + count * DAYS_PER_WEEK : addMonths(start, count * MONTHS[unit]);
}

/** So many periods, oldest first; the last is the one that `asOf` lies in, as far as it has come. */
export function periodsUntil(asOf: CalendarDate, unit: PeriodUnit, count: number): readonly Period[] {
  const current = periodStart(asOf, unit);
  return Array.from({ length: count }, (_, index) => {
    const start = shiftPeriod(current, unit, index + 1 - count);
    const isSoFar = index === count - 1;
    return { start, end: isSoFar ? asOf : shiftPeriod(start, unit, 1) - 1, isSoFar };
  });
}
