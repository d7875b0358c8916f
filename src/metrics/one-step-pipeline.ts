import { type JourneyStage, lastVisit, type Visit } from '../domain/journey';
import type { StageKind } from '../domain/stage';
import type { BegunJourney } from './stage-entries';

/** The kinds in the order of the stages that stand for them. */
const KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'parked'];
const ASIDE = KINDS.indexOf('parked');

export interface OneStepPipeline {
  readonly stages: readonly JourneyStage[];
  readonly journeys: readonly BegunJourney[];
}

/**
 * A pipeline as one step: all its open stages as a single one, from coming in to being won, lost or parked.
 *
 * Takes journeys through all stages and answers those that stand in the pipeline, with one stage for each kind: open,
 * won, lost, parked. Stays that follow each other in the same kind become one, which begins with the first; the first
 * one begins on the day the deal came in, where its own day is unknown. Stages of other pipelines count as parked.
 * Source: ActiveCampaign's pipeline guide, whose one rate is the share of leads that are won.
 *
 * @example
 * oneStepPipeline(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'open' }],
 *   [
 *     {
 *       deal: 1,
 *       value: null,
 *       began: 5,
 *       visits: [
 *         { stage: 0, entered: 5, next: 1, left: 8 },
 *         { stage: 1, entered: 8, next: null, left: null },
 *       ],
 *     },
 *   ],
 *   'Sales',
 * ).journeys[0].visits // [{ stage: 0, entered: 5, next: null, left: null }]
 */
export function oneStepPipeline(
  stages: readonly JourneyStage[],
  journeys: readonly BegunJourney[],
  pipeline: string,
): OneStepPipeline {
  const stepOf = stages.map((stage) => (stage.pipeline === pipeline ? KINDS.indexOf(stage.kind) : ASIDE));
  const own = journeys.filter((journey) => stages[lastVisit(journey).stage]?.pipeline === pipeline);
  return {
    stages: KINDS.map((kind) => ({ pipeline, kind })),
    journeys: own.map((journey) => ({ ...journey, visits: joinedVisits(journey, stepOf) })),
  };
}

function joinedVisits({ visits, began }: BegunJourney, stepOf: readonly number[]): readonly Visit[] {
  const joined: Visit[] = [];
  for (const { stage, entered, next, left } of visits) {
    const step = stepOf[stage] ?? ASIDE;
    const nextStep = next === null ? null : (stepOf[next] ?? ASIDE);
    const before = joined[joined.length - 1];
    const visit = { stage: step, entered: before ? entered : (entered ?? began), next: nextStep, left };
    if (before?.stage === step) joined[joined.length - 1] = { ...visit, entered: before.entered };
    else joined.push(visit);
  }
  return joined;
}
