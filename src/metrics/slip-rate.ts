import { type NoData, noData } from './no-data';
import type { SlipOutcome } from './slip-outcome';

export interface WeighedOutcome {
  readonly outcome: SlipOutcome;
  /** 1 where deals are counted, its value where money is. */
  readonly weight: number;
}

/**
 * Slip rate: of the deals that were expected to close in a period, the share that did not: (moved out + overdue) ÷ all.
 *
 * Deals won or lost in the period did close; where `lost` is "slipped" the lost ones count as slipped. No data where
 * nothing was expected, or only deals worth nothing.
 * Source: "Slip rate", petavue.com (moved past the date without being won or lost). Variant: getchief.com counts all
 * that were not won in time, which is the option.
 *
 * @example
 * slipRate([{ outcome: 'won', weight: 1 }, { outcome: 'lost', weight: 1 }, { outcome: 'overdue', weight: 2 }], 'apart')
 * // 0.5
 */
export function slipRate(deals: readonly WeighedOutcome[], lost: 'apart' | 'slipped'): number | NoData {
  let slipped = 0;
  let all = 0;
  for (const { outcome, weight } of deals) {
    all += weight;
    if (hasSlipped(outcome, lost)) slipped += weight;
  }
  return all > 0 ? slipped / all : noData('nothing-due');
}

export function hasSlipped(outcome: SlipOutcome, lost: 'apart' | 'slipped'): boolean {
  return outcome === 'moved out' || outcome === 'overdue' || (outcome === 'lost' && lost === 'slipped');
}
