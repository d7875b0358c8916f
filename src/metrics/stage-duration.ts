import type { Journey, JourneyStage } from '../domain/journey';
import { cumulativeIncidence } from './cumulative-incidence';
import { mean } from './mean';
import { type CountedStay, type LeftOut, type StageStays, type StayOptions, stageStays } from './stage-stays';
import { survivalTime } from './survival-time';

export interface StageDuration extends StageStays {
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
}

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
  options: StayOptions,
): readonly StageDuration[] {
  return stageStays(stages, journeys, options).map(figuresOf);
}

function figuresOf({ counted, leftOut }: StageStays): StageDuration {
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
