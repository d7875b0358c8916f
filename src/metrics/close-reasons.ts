import { median } from './median';
import { wilsonInterval } from './wilson-interval';

export interface ClosedDeal {
  /** Reasons and groups are numbered from 0, in any order. */
  readonly reason: number;
  readonly group: number;
  readonly value: number | null;
  /** Calendar days from creation to closing; null where they are unknown. */
  readonly days: number | null;
}

export interface ReasonFigures {
  readonly reason: number;
  readonly group: number;
  readonly deals: number;
  /** All deals of the group. */
  readonly ofDeals: number;
  /** 0..1, with the ends of its 95 % interval; null below the floor. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** A deal without a value adds nothing. */
  readonly value: number;
  readonly withoutValue: number;
  /** Null below the floor. */
  readonly medianDays: number | null;
  /** Deals that the median rests on. */
  readonly timed: number;
}

/**
 * Why deals were closed: of the deals of each group the share with each reason, their money and the middle of their
 * days.
 *
 * Answers one entry for each reason that a group has; the largest group first, and in it the commonest reason. Shares
 * of fewer than `floor` deals and medians of fewer are null.
 * Source: ActiveCampaign's pipeline guide (lost reasons by stage). Variant: the share of the group's deals, so that the
 * reasons of one stage add up to 1 and a stage that loses much does not hide what another loses by; the interval is
 * `wilsonInterval`.
 *
 * @example
 * closeReasons([{ reason: 0, group: 0, value: 500, days: 12 }, { reason: 1, group: 0, value: null, days: 30 }], 1)
 *   .map(({ share }) => share) // [ 0.5, 0.5 ]
 */
export function closeReasons(deals: readonly ClosedDeal[], floor: number): readonly ReasonFigures[] {
  const groups = splitBy(deals, ({ group }) => group);
  return groups.flatMap(([group, ofGroup]) =>
    splitBy(ofGroup, ({ reason }) => reason).map(([reason, same]) => ({
      reason,
      group,
      ...figuresOf(same, ofGroup.length, floor),
    })),
  );
}

/** The largest part first, ties as they were met. */
function splitBy(
  deals: readonly ClosedDeal[],
  keyOf: (deal: ClosedDeal) => number,
): readonly (readonly [key: number, deals: readonly ClosedDeal[]])[] {
  const parts = new Map<number, ClosedDeal[]>();
  for (const deal of deals) {
    const known = parts.get(keyOf(deal));
    if (known) known.push(deal);
    else parts.set(keyOf(deal), [deal]);
  }
  return [...parts].sort(([, one], [, other]) => other.length - one.length);
}

function figuresOf(
  deals: readonly ClosedDeal[],
  ofDeals: number,
  floor: number,
): Omit<ReasonFigures, 'reason' | 'group'> {
  const days = deals.map((deal) => deal.days).filter((each) => each !== null);
  const values = deals.map(({ value }) => value).filter((value) => value !== null);
  const interval = ofDeals < floor ? null : wilsonInterval(deals.length, ofDeals);
  return {
    deals: deals.length,
    ofDeals,
    share: interval && deals.length / ofDeals,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    value: values.reduce((sum, value) => sum + value, 0),
    withoutValue: deals.length - values.length,
    medianDays: days.length < floor ? null : median(days),
    timed: days.length,
  };
}
