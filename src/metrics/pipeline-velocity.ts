import { type NoData, noData } from './no-data';

export interface VelocityFactors {
  readonly openDeals: number;
  /** 0..1. */
  readonly winRate: number;
  /** Mean money of a won deal. */
  readonly averageDeal: number;
  /** Mean calendar days from creation to winning. */
  readonly cycleDays: number;
}

/**
 * Pipeline velocity: open deals × win rate × average deal ÷ days of the sales cycle, in money per day.
 *
 * No data where the cycle is 0 days: same-day wins give a pipeline no measurable speed.
 * Source: ActiveCampaign's pipeline guide; "Sales Pipeline Velocity Formula",
 * nrev.ai/glossary/sales-pipeline-velocity-formula. Variant: the deals that are open now, not those created in a
 * window, because that is what the source text and most tools count. It promises too much wherever dead deals stand in
 * the pipeline: show won per day beside it.
 *
 * @example pipelineVelocity({ openDeals: 50, winRate: 0.2, averageDeal: 10000, cycleDays: 30 }) // 3333.33…
 */
export function pipelineVelocity({ openDeals, winRate, averageDeal, cycleDays }: VelocityFactors): number | NoData {
  if (cycleDays === 0) return noData('zero-cycle');
  return (openDeals * winRate * averageDeal) / cycleDays;
}
