import type { CalendarDate } from '../domain/calendar-date';
import type { Journey, JourneyStage, Visit } from '../domain/journey';
import { isClosed } from '../domain/stage';
import { cumulativeIncidence } from './cumulative-incidence';
import type { Stay } from './kaplan-meier';
import { mean } from './mean';
import { stageExit } from './stage-exit';
import { survivalTime } from './survival-time';

export interface DurationOptions {
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

export interface StageDuration {
  /** All that are counted: finished, left by another exit than the one asked for, or still here. */
  readonly visits: number;
  readonly finished: number;
  readonly leftOtherwise: number;
  readonly stillHere: number;
  /** The days within which a quarter, half, three quarters and nine tenths finish; null where never reached. */
  readonly low: number | null;
  readonly medianDays: number | null;
  readonly high: number | null;
  readonly ninetyPercentWithin: number | null;
  readonly meanOfFinished: number | null;
  /** The longest stay that is counted, finished or not. */
  readonly longestDays: number | null;
  readonly unknownEntry: number;
  readonly negativeStays: number;
  readonly afterAsOf: number;
  readonly counted: readonly CountedStay[];
  readonly leftOut: readonly { readonly deal: number; readonly why: LeftOut }[];
}

type OneStay = Omit<CountedStay, 'deal'>;

/**
 * How long deals stay in each stage: the days within which a quarter, half, three quarters and nine tenths finish.
 *
 * One answer per stage, in their order; won and lost stages have none, since nobody is meant to leave them. Days are
 * calendar days from entry to exit; who is still here, or left after `asOf`, counts as long as he was seen. Leaving by
 * any exit is an end, a loss too. With `advanced` the other exits compete: the figures are the days until such a share
 * of all has gone on (`stageExit`), and null where so many never do.
 * Source: NetHunt's funnel guide; the latest visit and the sum of all are HubSpot's two figures; `kaplanMeier` and
 * `cumulativeIncidence` for the days. Variant: no mean of the curve, which depends on an end that nobody has seen; the
 * mean is that of the finished stays and hence too low while slow deals are open.
 *
 * @example
 * stageDuration(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'won' }],
 *   [{ deal: 1, value: null, visits: [{ stage: 0, entered: 5, next: 1, left: 17 }] }],
 *   { asOf: 30, visits: 'each', exit: 'any' },
 * )[0].medianDays // 12
 */
export function stageDuration(
  stages: readonly JourneyStage[],
  journeys: readonly Journey[],
  options: DurationOptions,
): readonly StageDuration[] {
  return stages.map(({ kind }, stage) => {
    const counted: CountedStay[] = [];
    const leftOut: { deal: number; why: LeftOut }[] = [];
    for (const { deal, visits } of isClosed(kind) ? [] : journeys) {
      const own = visits.filter((visit) => visit.stage === stage);
      if (own.length === 0) continue;
      for (const stay of staysOf(stages, own, options)) {
        if (typeof stay === 'string') leftOut.push({ deal, why: stay });
        else counted.push({ deal, ...stay });
      }
    }
    return figuresOf(counted, leftOut);
  });
}

/** What counts of the visits that one deal paid to one stage. */
function staysOf(
  stages: readonly JourneyStage[],
  visits: readonly Visit[],
  { asOf, visits: which, exit }: DurationOptions,
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

function figuresOf(counted: readonly CountedStay[], leftOut: StageDuration['leftOut']): StageDuration {
  const finished = counted.filter((stay) => stay.finished);
  const ended = counted.filter((stay) => stay.ended);
  const curve = unfinishedCurve(counted);
  const without = (why: LeftOut) => leftOut.filter((stay) => stay.why === why).length;
  return {
    visits: counted.length,
    finished: finished.length,
    leftOtherwise: ended.length - finished.length,
    stillHere: counted.length - ended.length,
    low: survivalTime(curve, 3 / 4),
    medianDays: survivalTime(curve, 1 / 2),
    high: survivalTime(curve, 1 / 4),
    ninetyPercentWithin: survivalTime(curve, 1 / 10),
    meanOfFinished: mean(finished.map(({ days }) => days)),
    longestDays: counted.reduce<number | null>((longest, { days }) => Math.max(longest ?? 0, days), null),
    unknownEntry: without('unknown'),
    negativeStays: without('negative'),
    afterAsOf: without('after-as-of'),
    counted,
    leftOut,
  };
}

/** The share that has not finished by each day; where every exit finishes this is the Kaplan–Meier curve. */
function unfinishedCurve(counted: readonly CountedStay[]): readonly { at: number; survival: number }[] {
  const observations = counted.map(({ days, ended, finished }) => ({
    days,
    outcome: ended ? (finished ? 'finished' : 'otherwise') : null,
  }));
  return cumulativeIncidence(observations, 'finished').map(({ at, incidence }) => ({ at, survival: 1 - incidence }));
}
