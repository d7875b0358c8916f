import { mean } from './mean';
import { isNoData, type NoData, noData } from './no-data';
import { pipelineVelocity } from './pipeline-velocity';
import { winRate } from './win-rate';

export interface VelocityDeals {
  readonly openDeals: number;
  readonly won: number;
  readonly lost: number;
  /** Money of the won deals that have a value; 0 counts, blank ones are left out. */
  readonly wonValues: readonly number[];
  /** Calendar days from creation to winning of the won deals that know both; same-day wins are 0. */
  readonly wonCycleDays: readonly number[];
}

/**
 * Pipeline velocity from deals: how many are open × won ÷ decided × mean value won ÷ mean days to win, in money per
 * day.
 *
 * No data where nothing was won, no won deal has a value, none knows its days, or the mean is 0 days. Cycles that end
 * before they begin are bad imports: they are left out. With no open deals the velocity is 0.
 * Source and variant: `pipelineVelocity`; every mean is arithmetic, as in the source text.
 *
 * @example velocityOfDeals({ openDeals: 4, won: 1, lost: 1, wonValues: [900], wonCycleDays: [30] }) // 60
 */
export function velocityOfDeals(deals: VelocityDeals): number | NoData {
  if (deals.won === 0) return noData('nothing-won');
  const rate = winRate(deals);
  if (isNoData(rate)) return rate;
  const averageDeal = mean(deals.wonValues);
  if (averageDeal === null) return noData('no-values');
  const cycleDays = mean(deals.wonCycleDays.filter((days) => days >= 0));
  if (cycleDays === null) return noData('no-cycles');
  return pipelineVelocity({ openDeals: deals.openDeals, winRate: rate, averageDeal, cycleDays });
}
