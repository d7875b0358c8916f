import type { CalendarDate } from '../domain/calendar-date';
import type { Status } from '../domain/stage';

/** As much of a deal as velocity and its factors need. */
export interface TalliedDeal {
  readonly status: Status;
  readonly created: CalendarDate | null;
  /** Null while it is open, and where nobody knows the day. */
  readonly closed: CalendarDate | null;
  /** Money of a won deal; null where it has none. */
  readonly value: number | null;
  /** False for a decided deal whose close reason win rates leave out. */
  readonly countsInRate: boolean;
}

/** A deal that is, was or will have been in the pipeline: not a parked one. */
export interface DatedDeal extends TalliedDeal {
  readonly status: Exclude<Status, 'Parked'>;
}

/** What the decided deals among some deals add up to. */
export interface DealTally {
  /** Decided deals that count in the win rate. */
  readonly won: number;
  readonly lost: number;
  /** Money of all won deals that have a value, and how many they are. */
  readonly wonValue: number;
  readonly valued: number;
  /** Calendar days from creation to winning of the won deals that know both, and how many they are. */
  readonly cycleDays: number;
  readonly cycles: number;
}

/**
 * What decided deals add up to: counts for the win rate, money and days for the means, so that windows can be put
 * together from days that were each added up once.
 *
 * Open and parked deals add nothing. A win without a value, or one that was closed before it was created, is left out
 * of that mean. Source and variants: those of `velocityOfDeals`.
 *
 * @example
 * tallyOf([
 *   { status: 'Won', created: 1, closed: 31, value: 900, countsInRate: true },
 *   { status: 'Lost', created: 1, closed: 31, value: null, countsInRate: true },
 * ]) // { won: 1, lost: 1, wonValue: 900, valued: 1, cycleDays: 30, cycles: 1 }
 */
export function tallyOf(deals: readonly TalliedDeal[]): DealTally {
  const tally = { won: 0, lost: 0, wonValue: 0, valued: 0, cycleDays: 0, cycles: 0 };
  for (const { status, created, closed, value, countsInRate } of deals) {
    if (status === 'Won' && countsInRate) tally.won += 1;
    if (status === 'Lost' && countsInRate) tally.lost += 1;
    if (status !== 'Won') continue;
    if (value !== null) {
      tally.wonValue += value;
      tally.valued += 1;
    }
    if (created === null || closed === null || closed < created) continue;
    tally.cycleDays += closed - created;
    tally.cycles += 1;
  }
  return tally;
}

/** What the deals of several tallies add up to. */
export function joinedTally(tallies: readonly DealTally[]): DealTally {
  const joined = { won: 0, lost: 0, wonValue: 0, valued: 0, cycleDays: 0, cycles: 0 };
  for (const tally of tallies) {
    joined.won += tally.won;
    joined.lost += tally.lost;
    joined.wonValue += tally.wonValue;
    joined.valued += tally.valued;
    joined.cycleDays += tally.cycleDays;
    joined.cycles += tally.cycles;
  }
  return joined;
}
