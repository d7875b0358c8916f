import { type Journey, type JourneyStage, lastVisit } from '../domain/journey';

export interface LossSource {
  /** Position of the stage. */
  readonly stage: number;
  readonly losses: number;
  /** All losses of which an open stage before is known. */
  readonly ofLosses: number;
}

/**
 * The open stage that most lost deals left from.
 *
 * Takes the list of all stages and the deals; counts each deal that is lost now once, at the last open stage where it
 * stood. Of a tie the first stage is named; null where no loss has a known stage before it.
 * Source: Pipedrive's funnel guide (exactly where leads drop). Variant: a count rather than a rate, because it asks
 * where most can be gained; early stages lose most of all by nature, which is for `stageStrength` to judge.
 *
 * @example
 * lossSource(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'lost' }],
 *   [
 *     {
 *       deal: 1,
 *       value: null,
 *       visits: [
 *         { stage: 0, entered: 5, next: 1, left: 9 },
 *         { stage: 1, entered: 9, next: null, left: null },
 *       ],
 *     },
 *   ],
 * ) // { stage: 0, losses: 1, ofLosses: 1 }
 */
export function lossSource(stages: readonly JourneyStage[], journeys: readonly Journey[]): LossSource | null {
  const losses = stages.map(() => 0);
  let ofLosses = 0;
  for (const journey of journeys) {
    if (stages[lastVisit(journey).stage]?.kind !== 'lost') continue;
    const open = journey.visits.filter(({ stage }) => stages[stage]?.kind === 'open');
    const from = open[open.length - 1]?.stage;
    if (from === undefined) continue;
    losses[from] = (losses[from] ?? 0) + 1;
    ofLosses += 1;
  }
  const most = Math.max(0, ...losses);
  return most === 0 ? null : { stage: losses.indexOf(most), losses: most, ofLosses };
}
