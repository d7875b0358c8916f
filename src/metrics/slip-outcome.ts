import type { CalendarDate } from '../domain/calendar-date';
import type { Status } from '../domain/stage';

/** What became of a deal that was expected to close in a period: exactly one of these. */
export type SlipOutcome = 'won' | 'lost' | 'moved out' | 'overdue';

/** A deal as it stood at the end of the period. */
export interface StandingThen {
  readonly status: Status;
  readonly expectedClose: CalendarDate | null;
}

/**
 * What became, by the last day of a period, of a deal that was expected to close in it.
 *
 * Won and lost are closed. A deal that was parked, or whose expected close is a later day or no longer given, was moved
 * out; any other is still open and overdue.
 * Source: ruling of this project, after the definitions of petavue.com and getchief.com, which tell no further apart.
 *
 * @example slipOutcome({ status: 'Open', expectedClose: 120 }, 100) // 'moved out'
 */
export function slipOutcome({ status, expectedClose }: StandingThen, end: CalendarDate): SlipOutcome {
  switch (status) {
    case 'Won':
      return 'won';
    case 'Lost':
      return 'lost';
    case 'Parked':
      return 'moved out';
    case 'Open':
      return expectedClose === null || expectedClose > end ? 'moved out' : 'overdue';
  }
}
