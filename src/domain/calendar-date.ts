/**
 * A calendar day without time or zone: whole days since 1899-12-30, which is also the serial number that Sheets
 * keeps for the day. Differences and comparisons are plain arithmetic; no daylight-saving change can move a day.
 */
export type CalendarDate = number;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH: CalendarDate = 25_569;

/** The day of a year, month (1–12) and day; overflowing months and days roll over as in a calendar. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY) + UNIX_EPOCH;
}

export function dateParts(date: CalendarDate): DateParts {
  const utc = new Date((date - UNIX_EPOCH) * MS_PER_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

/** `2026-03-05`. */
export function isoDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day that `2026-03-05` names, or null where the text is no such day (2026-02-30 is none). */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDate(date) === text ? date : null;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: CalendarDate): number {
  return (((date + 6) % 7) + 7) % 7;
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  const first = calendarDate(year, month + months, 1);
  return Math.min(first + day - 1, calendarDate(year, month + months + 1, 1) - 1);
}

export function monthStart(date: CalendarDate): CalendarDate {
  const { year, month } = dateParts(date);
  return calendarDate(year, month, 1);
}
