import type { JourneyStage, Visit } from '../domain/journey';

/**
 * How a visit ended: `advanced` to a later open stage or a won one, `lost`, or `otherwise` (back, parked, into another
 * pipeline); null while it lasts.
 *
 * Takes the list of all stages and one visit. Only moves within the pipeline are steps of it.
 * Source: ActiveCampaign's pipeline guide (conversion by stage asks which moves are steps forward). Variant: a parked
 * stage stands beside the order, wherever it is listed, so that whoever comes back from it to an open stage advances.
 *
 * @example
 * stageExit(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'won' }],
 *   { stage: 0, entered: 5, next: 1, left: 17 },
 * ) // 'advanced'
 */
export function stageExit(
  stages: readonly JourneyStage[],
  { stage, next }: Pick<Visit, 'stage' | 'next'>,
): 'advanced' | 'lost' | 'otherwise' | null {
  if (next === null) return null;
  const from = stages[stage];
  const to = stages[next];
  if (!to || to.pipeline !== from?.pipeline) return 'otherwise';
  switch (to.kind) {
    case 'won':
      return 'advanced';
    case 'lost':
      return 'lost';
    case 'open':
      return next > stage || from.kind === 'parked' ? 'advanced' : 'otherwise';
    case 'parked':
      return 'otherwise';
  }
}
