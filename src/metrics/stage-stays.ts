import type { CalendarDate } from '../domain/calendar-date';
import type { Journey, JourneyStage, Visit } from '../domain/journey';
import { isClosed } from '../domain/stage';
import type { Stay } from './kaplan-meier';
import { stageExit } from './stage-exit';

export interface StayOptions {
  readonly asOf: CalendarDate;
  /** Every stay of a deal in a stage, only its last one, or the sum of them. */
  readonly visits: 'each' | 'latest' | 'sum';
  /** What finishes a stay: leaving by any exit, or only going on to a later open stage or to a won one. */
  readonly exit: 'any' | 'advanced';
}

export interface CountedStay extends Stay {
  readonly deal: number;
  /** Ended by the exit that was asked for. */
  readonly finished: boolean;
}

/** Why a stay is left out: a day that nobody knows, left before it was entered, entered after the as-of day. */
export type LeftOut = 'unknown' | 'negative' | 'after-as-of';

export interface LeftOutStay {
  readonly deal: number;
  readonly why: LeftOut;
}

export interface StageStays {
  readonly counted: readonly CountedStay[];
  readonly leftOut: readonly LeftOutStay[];
}

type OneStay = Omit<CountedStay, 'deal'>;

/**
 * The stays of deals in each stage, in days, and those that cannot be counted.
 *
 * One answer per stage, in their order; won and lost stages have none, since nobody is meant to leave them. Days are
 * calendar days from entry to exit; who is still here, or left after `asOf`, counts as long as he was seen.
 * Source: NetHunt's funnel guide; the latest visit and the sum of all are HubSpot's two figures. Variant: a stay that
 * nobody can date is left out with its reason, where a duration of 0 would shorten every figure.
 *
 * @example
 * stageStays(
 *   [{ pipeline: 'Sales', kind: 'open' }],
 *   [{ deal: 1, value: null, visits: [{ stage: 0, entered: 5, next: 1, left: 17 }] }],
 *   { asOf: 30, visits: 'each', exit: 'any' },
 * )[0].counted[0].days // 12
 */
export function stageStays(
  stages: readonly JourneyStage[],
  journeys: readonly Journey[],
  options: StayOptions,
): readonly StageStays[] {
  const all = stages.map((): { counted: CountedStay[]; leftOut: LeftOutStay[] } => ({ counted: [], leftOut: [] }));
  for (const { deal, visits } of journeys) {
    visits.forEach(({ stage }, index) => {
      const stays = all[stage];
      const isFirst = visits.findIndex((visit) => visit.stage === stage) === index;
      if (stays === undefined || !isFirst || isClosed(stages[stage]?.kind ?? 'open')) return;
      const own = visits.filter((visit) => visit.stage === stage);
      for (const stay of staysOf(stages, own, options)) {
        if (typeof stay === 'string') stays.leftOut.push({ deal, why: stay });
        else stays.counted.push({ deal, ...stay });
      }
    });
  }
  return all;
}

/** What counts of the visits that one deal paid to one stage. */
function staysOf(
  stages: readonly JourneyStage[],
  visits: readonly Visit[],
  { asOf, visits: which, exit }: StayOptions,
): readonly (OneStay | LeftOut)[] {
  const stays = visits.map((visit) => stayOf(visit, asOf, exit === 'any' || stageExit(stages, visit) === 'advanced'));
  if (which === 'each') return stays;
  const begun: readonly (OneStay | LeftOut)[] = stays.filter((stay) => stay !== 'after-as-of');
  const rest = stays.filter((stay) => stay === 'after-as-of');
  if (begun.length === 0) return rest;
  return [...(which === 'latest' ? begun.slice(-1) : [begun.reduce(joined)]), ...rest];
}

function stayOf({ entered, next, left }: Visit, asOf: CalendarDate, finishes: boolean): OneStay | LeftOut {
  if (entered === null) return 'unknown';
  if (entered > asOf) return 'after-as-of';
  if (next === null) return { days: asOf - entered, ended: false, finished: false };
  if (left === null) return 'unknown';
  if (left < entered) return 'negative';
  const ended = left <= asOf;
  return { days: (ended ? left : asOf) - entered, ended, finished: ended && finishes };
}

function joined(before: OneStay | LeftOut, after: OneStay | LeftOut): OneStay | LeftOut {
  if (after === 'unknown') return after;
  if (typeof before === 'string') return before;
  if (typeof after === 'string') return after;
  const ended = before.ended && after.ended;
  return { days: before.days + after.days, ended, finished: ended && after.finished };
}
