import type { CalendarDate } from './calendar-date';
import type { Instant } from './move';

/** The time zone of the spreadsheet: which calendar day a point in time falls on, and when a day begins. */
export interface Zone {
  dayOf(instant: Instant): CalendarDate;
  startOf(day: CalendarDate): Instant;
}
