import type { CalendarDate } from '../domain/calendar-date';
import type { DatedDeal } from './deal-tally';
import { standingAt } from './standing-at';

export interface ForgottenDeals {
  /** Open deals that are older than any win ever took. */
  readonly forgotten: number;
  readonly open: number;
}

/**
 * How many of the open deals are older than the longest win: velocity counts them, and hardly any will be won.
 *
 * Days are calendar days, from creation to winning and from creation to `asOf`. Deals whose creation nobody knows are
 * open, and not forgotten; none is forgotten before the first win.
 * Source: ruling of this project (Maven CRM data: 1,291 of 2,089 open deals are older than the longest win, 138 days).
 *
 * @example
 * forgottenDeals([
 *   { status: 'Won', created: 1, closed: 31, value: 900, countsInRate: true },
 *   { status: 'Open', created: 5, closed: null, value: null, countsInRate: true },
 * ], 36) // { forgotten: 1, open: 1 }
 */
export function forgottenDeals(deals: readonly DatedDeal[], asOf: CalendarDate): ForgottenDeals {
  const longest = longestWin(deals, asOf);
  let forgotten = 0;
  let open = 0;
  for (const deal of deals) {
    if (standingAt(deal, asOf) !== 'open') continue;
    open += 1;
    if (deal.created !== null && asOf - deal.created > longest) forgotten += 1;
  }
  return { forgotten, open };
}

function longestWin(deals: readonly DatedDeal[], asOf: CalendarDate): number {
  let longest = -1;
  for (const { status, created, closed } of deals) {
    if (status !== 'Won' || created === null || closed === null || closed > asOf) continue;
    longest = Math.max(longest, closed - created);
  }
  return longest < 0 ? Number.POSITIVE_INFINITY : longest;
}
