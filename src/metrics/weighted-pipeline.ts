import { type NoData, noData } from './no-data';

export interface WeightedDeal {
  /** Null where it has none. */
  readonly value: number | null;
  /** 0..1: the rep's own, 0 included, else that of its stage; null where neither is known. */
  readonly probability: number | null;
}

/**
 * Weighted pipeline: the sum of value × probability over open deals.
 *
 * Answers money, 0 for no deals. No data where a deal that has a value has no probability: a guess would be mistaken
 * for a forecast. A deal without a value, or with 0, needs none.
 * Source: "Probability in Pipedrive", flowbird.co.uk/knowledge/probability-in-pipedrive; Odoo, forecast report
 * ("prorated revenue"). Variant: a deal's own probability wins over its stage's, and 0 % is an estimate, not a blank.
 *
 * @example weightedPipeline([{ value: 3800, probability: 0.9 }, { value: 22500, probability: 0.2 }]) // 7920
 */
export function weightedPipeline(deals: readonly WeightedDeal[]): number | NoData {
  let sum = 0;
  for (const { value, probability } of deals) {
    if (value === null || value === 0) continue;
    if (probability === null) return noData('no-probability');
    sum += value * probability;
  }
  return sum;
}
