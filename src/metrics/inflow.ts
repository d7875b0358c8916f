import type { CalendarDate } from '../domain/calendar-date';

export interface Inflow {
  /** Deals that came in the last 30 days, the day itself included. */
  readonly recent: number;
  /** Deals that came in the 180 days before those. */
  readonly before: number;
  readonly isFalling: boolean;
}

export const RECENT_DAYS = 30;
const MONTHS_BEFORE = 6;
const DAYS_BEFORE = RECENT_DAYS * MONTHS_BEFORE;

/**
 * The inflow of new deals: how many came in the last 30 days, and whether that is less than half of the mean of the six
 * times 30 days before.
 *
 * Takes the days on which deals came, in any order, and the day to look from; days after it are not counted. With fewer
 * than `floor` deals before, nothing can fall.
 * Source: a short guide to building a pipeline (keep adding deals; do not rely on a good run). Variant: half, because
 * months differ; a month is 30 days, so that no calendar month is shorter than another.
 *
 * @example inflow([29, 31, 40, 50, 205], 210, 1) // { recent: 1, before: 4, isFalling: false }
 */
export function inflow(days: readonly CalendarDate[], asOf: CalendarDate, floor: number): Inflow {
  const edge = asOf - RECENT_DAYS;
  const recent = countWithin(days, edge, asOf);
  const before = countWithin(days, edge - DAYS_BEFORE, edge);
  return { recent, before, isFalling: before >= floor && recent < before / MONTHS_BEFORE / 2 };
}

/** Days after the first and up to the last one. */
function countWithin(days: readonly CalendarDate[], after: CalendarDate, to: CalendarDate): number {
  return days.filter((day) => after < day && day <= to).length;
}
