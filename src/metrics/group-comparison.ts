import type { CalendarDate } from '../domain/calendar-date';
import { type DealTally, joinedTally, type TalliedDeal, tallyOf } from './deal-tally';
import { type FactorFigures, factorFigures } from './factor-figures';
import { newcombeInterval } from './newcombe-interval';

export interface ComparisonOptions {
  /** Groups with fewer decided deals have no factors. */
  readonly floor: number;
  /** The first and the last day on which any deal of the table was decided, these or others; null where none is known. */
  readonly closes: { readonly first: CalendarDate; readonly last: CalendarDate } | null;
}

export interface GroupFigures {
  /** All of them, parked ones too. */
  readonly deals: number;
  readonly won: number;
  readonly lost: number;
  /** Of the group's own deals; its open deals among them. */
  readonly factors: FactorFigures;
  /** Money of the wins that have a value. */
  readonly wonValue: number;
  /** Of the money won by all groups; null where that is 0. */
  readonly share: number | null;
  /** Money won ÷ days from the first to the last close; null where none is known. */
  readonly wonPerDay: number | null;
  /** Whether its win rate differs from that of all others; null where nobody can tell. */
  readonly comparedToRest: 'higher' | 'lower' | null;
  /** Wins that are left out of the average, and of the cycle. */
  readonly winsWithoutValue: number;
  readonly winsWithoutCycle: number;
}

/**
 * Groups of deals side by side, by number: how many, what they won, the velocity of each and what it is made of.
 *
 * Factors are null for groups with fewer than `floor` decided deals. A group's win rate is called higher or lower only
 * where the Newcombe interval of its difference to the rest leaves out 0. Money per day is of one window for all
 * groups, so that it adds up; open deals whose days are unknown count as open.
 * Source: NetHunt's funnel guide and ActiveCampaign's pipeline guide; `velocityOfDeals`, `newcombeInterval`. Variant:
 * compared with the rest, not with the whole, of which a large group is itself the most.
 *
 * @example
 * groupComparison([
 *   [{ status: 'Won', created: 1, closed: 21, value: 900, countsInRate: true }],
 *   [{ status: 'Won', created: 1, closed: 30, value: 300, countsInRate: true }],
 * ], { floor: 1, closes: { first: 21, last: 30 } }).map((figures) => figures.wonPerDay) // [ 90, 30 ]
 */
export function groupComparison(
  groups: readonly (readonly TalliedDeal[])[],
  { floor, closes }: ComparisonOptions,
): readonly GroupFigures[] {
  const tallies = groups.map(tallyOf);
  const all = joinedTally(tallies);
  return tallies.map((tally, at) => {
    const counts = { Open: 0, Won: 0, Lost: 0, Parked: 0 };
    for (const { status } of groups[at] ?? []) counts[status] += 1;
    return {
      deals: counts.Open + counts.Won + counts.Lost + counts.Parked,
      won: counts.Won,
      lost: counts.Lost,
      factors: factorFigures(counts.Open, tally, floor),
      wonValue: tally.wonValue,
      share: all.wonValue === 0 ? null : tally.wonValue / all.wonValue,
      wonPerDay: closes && tally.wonValue / (closes.last - closes.first + 1),
      comparedToRest: tally.won + tally.lost < floor ? null : comparedToRest(tally, all),
      winsWithoutValue: counts.Won - tally.valued,
      winsWithoutCycle: counts.Won - tally.cycles,
    };
  });
}

function comparedToRest(own: DealTally, all: DealTally): GroupFigures['comparedToRest'] {
  const decided = own.won + own.lost;
  const rest = { successes: all.won - own.won, n: all.won + all.lost - decided };
  const difference = newcombeInterval({ successes: own.won, n: decided }, rest);
  if (difference === null) return null;
  if (difference.low > 0) return 'higher';
  return difference.high < 0 ? 'lower' : null;
}
