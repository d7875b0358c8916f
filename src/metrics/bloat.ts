import type { CalendarDate } from '../domain/calendar-date';
import { type JourneyStage, lastVisit } from '../domain/journey';
import { RECENT_DAYS } from './inflow';
import type { BegunJourney } from './stage-entries';
import { stageExit } from './stage-exit';

export interface Bloat {
  /** Deals that came in the last 30 days, and deals that advanced in them. */
  readonly added: number;
  readonly advanced: number;
  readonly isBloated: boolean;
}

/**
 * Whether a pipeline is bloated: new deals came in the last 30 days, but none advanced, although there were open ones
 * from before.
 *
 * Takes the list of all stages, the deals and the day to look from. Advanced is a move to a later open stage or to Won
 * (`stageExit`); a move on an unknown day is none of these days.
 * Source: Pipedrive's funnel guide (a full pipeline gives false safety where new leads come and nothing moves).
 * Variant: without older open deals there was nothing to advance, so that a pipeline which has just begun is not
 * bloated.
 *
 * @example
 * bloat(
 *   [{ pipeline: 'Sales', kind: 'open' }],
 *   [
 *     { deal: 1, value: null, began: 5, visits: [{ stage: 0, entered: 5, next: null, left: null }] },
 *     { deal: 2, value: null, began: 90, visits: [{ stage: 0, entered: 90, next: null, left: null }] },
 *   ],
 *   100,
 * ) // { added: 1, advanced: 0, isBloated: true }
 */
export function bloat(stages: readonly JourneyStage[], journeys: readonly BegunJourney[], asOf: CalendarDate): Bloat {
  const edge = asOf - RECENT_DAYS;
  const isRecent = (day: CalendarDate | null) => day !== null && edge < day && day <= asOf;
  const added = journeys.filter(({ began }) => isRecent(began)).length;
  const advanced = journeys.filter(({ visits }) =>
    visits.some((visit) => isRecent(visit.left) && stageExit(stages, visit) === 'advanced'),
  ).length;
  const waited = journeys.some(
    (journey) => journey.began !== null && journey.began <= edge && stages[lastVisit(journey).stage]?.kind === 'open',
  );
  return { added, advanced, isBloated: added > 0 && advanced === 0 && waited };
}
