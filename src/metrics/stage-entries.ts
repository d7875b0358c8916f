import type { CalendarDate } from '../domain/calendar-date';
import { type Journey, type JourneyStage, lastVisit, openStagesOf } from '../domain/journey';

export interface BegunJourney extends Journey {
  /** The day it came into the pipeline; null where nobody knows. */
  readonly began: CalendarDate | null;
}

export interface StageEntry {
  readonly deal: number;
  /** The day it first came at least as far as the stage; null where nobody knows. */
  readonly day: CalendarDate | null;
}

/**
 * When each deal first came at least as far as each open stage of a pipeline: on the day it entered the stage or a
 * later one.
 *
 * One list per open stage, in their order, with every deal of the pipeline at most once in each. Counts as the mode
 * `reached` of `stageConversion`: skipped stages count as entered, going back and coming again enter nothing anew, Won
 * counts for deals that are won still, and a deal of which no open stage is known has entered the first.
 * Source: a short guide to building a pipeline (every phase must hold enough to reach the result). Variant: the first
 * day only, so that the entries of a period are new deals at that stage and can be set against the deals needed.
 *
 * @example
 * stageEntries(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'open' }],
 *   [{ deal: 1, value: null, began: 3, visits: [{ stage: 1, entered: 5, next: null, left: null }] }],
 *   'Sales',
 * )[0] // [{ deal: 1, day: 5 }]
 */
export function stageEntries(
  stages: readonly JourneyStage[],
  journeys: readonly BegunJourney[],
  pipeline: string,
): readonly (readonly StageEntry[])[] {
  const open = openStagesOf(stages, pipeline);
  const entries = open.map((): StageEntry[] => []);
  for (const journey of journeys) {
    if (stages[lastVisit(journey).stage]?.pipeline !== pipeline) continue;
    daysReached(stages, open, journey).forEach((day, step) => entries[step]?.push({ deal: journey.deal, day }));
  }
  return entries;
}

/** The day of each step that the deal reached, from the first on. */
function daysReached(
  stages: readonly JourneyStage[],
  open: readonly number[],
  journey: BegunJourney,
): readonly (CalendarDate | null)[] {
  const standing = stages[lastVisit(journey).stage];
  const isWon = (at: number) => stages[at]?.kind === 'won' && stages[at].pipeline === standing?.pipeline;
  const days: (CalendarDate | null)[] = [];
  for (const { stage, entered } of journey.visits) {
    const step = standing?.kind === 'won' && isWon(stage) ? open.length - 1 : open.indexOf(stage);
    while (days.length <= step) days.push(entered ?? (days.length === 0 ? journey.began : null));
  }
  return days.length > 0 ? days : [journey.visits[0]?.entered ?? journey.began];
}
