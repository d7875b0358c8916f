export interface SizeTarget {
  /** Money to win in the period; null where it is unknown. */
  readonly target: number | null;
  /** Mean money of a won deal, in the target's currency; null where it is unknown. */
  readonly averageDeal: number | null;
  /**
   * Chance to get from each step to the next, in order, the last one to Won: 0..1, null where unknown. A single rate is
   * the win rate of leads.
   */
  readonly rates: readonly (number | null)[];
}

/**
 * Ideal pipeline size: deals to win = target ÷ average deal; before each step, the deals after it ÷ its rate.
 *
 * Answers how many deals must enter each step and, last, how many must be won, for the same period as the target;
 * nothing is rounded. Null for the deals to win where target or average deal is unknown or the average 0, and for every
 * step up to one whose rate is unknown or 0: no number of deals would be enough.
 * Source: ActiveCampaign's pipeline guide (one step: 100,000 ÷ 500 = 200; ÷ 0.8 = 250) and NetHunt's funnel guide (by
 * stage). Both forms agree where the product of the stage rates is the win rate. Variant: exact figures; some texts add
 * a deal "for safety".
 *
 * @example idealPipelineSize({ target: 100000, averageDeal: 500, rates: [0.8] }) // [250, 200]
 */
export function idealPipelineSize({ target, averageDeal, rates }: SizeTarget): readonly (number | null)[] {
  let deals = quotient(target, averageDeal);
  const needed = [deals];
  for (const rate of rates.slice().reverse()) {
    deals = quotient(deals, rate);
    needed.unshift(deals);
  }
  return needed;
}

function quotient(dividend: number | null, divisor: number | null): number | null {
  return dividend === null || divisor === null || divisor === 0 ? null : dividend / divisor;
}
