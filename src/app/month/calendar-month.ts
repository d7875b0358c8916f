import { addMonths, type CalendarDate, isoDate, monthStart, parseIsoDate } from '../../domain/calendar-date';

export interface CalendarMonth {
  /** `2026-10`. */
  readonly key: string;
  /** First and last day. */
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** So near to its end a month is the one to be closed. */
const LAST_DAYS = 5;

function monthOf(day: CalendarDate): CalendarMonth {
  const start = monthStart(day);
  return { key: isoDate(start).slice(0, 7), start, end: addMonths(start, 1) - 1 };
}

/** The month that `2026-10` names, or null where the text names none. */
export function monthNamed(key: string): CalendarMonth | null {
  const day = parseIsoDate(`${key}-01`);
  return day === null ? null : monthOf(day);
}

/** The latest month that is over, or the present one in its last days. */
export function monthToClose(today: CalendarDate): CalendarMonth {
  const present = monthOf(today);
  return today > present.end - LAST_DAYS ? present : monthOf(present.start - 1);
}

export function nextMonth({ end }: CalendarMonth): CalendarMonth {
  return monthOf(end + 1);
}
