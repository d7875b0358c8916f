import type { Journey, JourneyStage } from '../domain/journey';
import { stageConversion } from './stage-conversion';

export interface FunnelOptions {
  readonly pipeline: string;
  readonly measure: 'count' | 'money';
}

export interface FunnelStep {
  /** Position of the stage; null for the last step, Won. */
  readonly stage: number | null;
  /** Deals that came at least this far, or their money. */
  readonly reached: number;
  /** Of the step before; null at the first step, and where nothing reached the one before. */
  readonly ofPrevious: number | null;
  /** Null where nothing reached the first step. */
  readonly ofFirst: number | null;
  readonly lostHere: number;
  /** What a bar that stands in the middle leaves free on each side: half of what is missing to the first. */
  readonly spacer: number;
  /** How many of the deals that came this far have no value. */
  readonly withoutValue: number;
  readonly deals: readonly number[];
  readonly lostDeals: readonly number[];
}

/**
 * The funnel of a pipeline: how many deals, or how much of their money, came at least as far as each open stage and
 * Won.
 *
 * Takes what `stageConversion` takes and counts as its mode `reached`: skipped stages count as passed, going back
 * lowers nothing. Money is added in one currency, a blank value as 0. The shares are 0..1, and those of the steps
 * before multiply to the share of the first. Empty where the pipeline has no open stage.
 * Source: "Conversion Rate", prowi.io/en/glossary/conversion-rate (1000 → 300 → 120 → 80 → 50 → 20). Variant: a deal's
 * value today at every step, so that the money falls only because deals fall out.
 *
 * @example
 * pipelineFunnel(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'won' }],
 *   [
 *     { deal: 1, value: 300, visits: [{ stage: 1, entered: 5, next: null, left: null }] },
 *     { deal: 2, value: 100, visits: [{ stage: 0, entered: 5, next: null, left: null }] },
 *   ],
 *   { pipeline: 'Sales', measure: 'money' },
 * )[1].ofFirst // 0.75
 */
export function pipelineFunnel(
  stages: readonly JourneyStage[],
  journeys: readonly Journey[],
  { pipeline, measure }: FunnelOptions,
): readonly FunnelStep[] {
  const values = new Map(journeys.map(({ deal, value }) => [deal, value]));
  const sizeOf = (deals: readonly number[]) =>
    measure === 'count' ? deals.length : deals.reduce((sum, deal) => sum + (values.get(deal) ?? 0), 0);
  const steps = stepsOf(stages, journeys, pipeline);
  const sizes = steps.map(({ deals }) => sizeOf(deals));
  const first = sizes[0] ?? 0;
  return steps.map(({ stage, deals, lostDeals }, step) => {
    const reached = sizes[step] ?? 0;
    return {
      stage,
      reached,
      ofPrevious: share(reached, sizes[step - 1]),
      ofFirst: share(reached, first),
      lostHere: sizeOf(lostDeals),
      spacer: (first - reached) / 2,
      withoutValue: deals.filter((deal) => values.get(deal) === null).length,
      deals,
      lostDeals,
    };
  });
}

/** The deals of each open stage and of Won, which are those that moved on from the last open stage. */
function stepsOf(
  stages: readonly JourneyStage[],
  journeys: readonly Journey[],
  pipeline: string,
): readonly Pick<FunnelStep, 'stage' | 'deals' | 'lostDeals'>[] {
  const conversion = stageConversion(stages, journeys, { pipeline, mode: 'reached' });
  const open = conversion.map(({ stage, deals }) => ({ stage, deals: deals.entered, lostDeals: deals.lost }));
  const won = conversion.slice(-1).map(({ deals }) => ({ stage: null, deals: deals.movedOn, lostDeals: [] }));
  return [...open, ...won];
}

function share(part: number, whole: number | undefined): number | null {
  return whole === undefined || whole === 0 ? null : part / whole;
}
