import { type NoData, noData } from './no-data';

export interface Decided {
  readonly won: number;
  readonly lost: number;
}

/**
 * Win rate by count: won deals ÷ (won + lost deals). Open and parked deals are not counted.
 *
 * Takes two counts; answers 0..1, or no data where nothing is decided (never 0 %).
 * Source: "How to Calculate Win Rate", contextawareanalytics.com/metrics-governance/how-to-calculate-win-rate; Oracle
 * Fusion Analytics defines it alike. Variant: decided deals only, because a rate over all deals ever made falls
 * whenever marketing does well; for planning use `leadWinRate`, which does count the undecided.
 *
 * @example winRate({ won: 45, lost: 135 }) // 0.25
 */
export function winRate({ won, lost }: Decided): number | NoData {
  const decided = won + lost;
  return decided === 0 ? noData('nothing-decided') : won / decided;
}
