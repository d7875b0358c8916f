import type { CalendarDate } from '../domain/calendar-date';
import type { Journey, JourneyStage, Visit } from '../domain/journey';
import { mean } from './mean';
import { stageConversion } from './stage-conversion';
import { isWithin, type DateSpan, type StageStrength, type Stop, stageStrength } from './stage-strength';

export interface ReviewOptions extends DateSpan {
  readonly pipeline: string;
}

export interface ReviewedStage extends StageStrength {
  /** Position of the stage. */
  readonly stage: number;
  /** The deals that entered in the period, once for each visit. */
  readonly entries: readonly number[];
  /** The deals that left in the period, by any exit, once for each visit. */
  readonly exits: readonly number[];
  /** More entries than exits. */
  readonly crowding: boolean;
  /** Of all deals of the pipeline, whenever they came, the share that got at least here; null where there are none. */
  readonly reach: number | null;
  /** Mean days of the visits that ended in the period; null where none did. */
  readonly meanStay: number | null;
  /** Days of the period that deals spent here, in finished and running visits. */
  readonly dealDays: number;
  /** Null where no deal was won in the period. */
  readonly dealDaysPerWon: number | null;
  /** No stage has more deal-days per won deal. */
  readonly bottleneck: boolean;
  /** Visits that no figure of days knows: one of their days is unknown, or they end before they begin. */
  readonly withoutDays: number;
}

export interface StageReview {
  /** The deals that were won in the period and are won still. */
  readonly won: readonly number[];
  readonly stages: readonly ReviewedStage[];
}

/**
 * The review of a pipeline's open stages over a period: which takes most days for every deal won (the bottleneck),
 * which fills faster than it empties (crowding), and which lets fewer deals through than before (weak).
 *
 * Takes journeys and the first and last day of the period; days are calendar days, and running visits count to the last
 * one. Deal-days per won deal are the days of the period that all deals spent in the stage ÷ the deals won in it; over
 * a time in which everybody finished that is reach × mean stay ÷ the share won. Without a win there is no bottleneck,
 * and stages that tie are bottlenecks all.
 * Source: NetHunt's funnel guide; J. D. C. Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9
 * (1961). Variant: deal-days rather than the longest stay, because a slow stage that few deals reach holds up little.
 *
 * @example
 * stageReview(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'won' }],
 *   [
 *     {
 *       deal: 1,
 *       value: null,
 *       visits: [
 *         { stage: 0, entered: 5, next: 1, left: 17 },
 *         { stage: 1, entered: 17, next: null, left: null },
 *       ],
 *     },
 *   ],
 *   { pipeline: 'Sales', from: 1, to: 30 },
 * ).stages[0].dealDaysPerWon // 12
 */
export function stageReview(
  stages: readonly JourneyStage[],
  journeys: readonly Journey[],
  { pipeline, from, to }: ReviewOptions,
): StageReview {
  const period = { from, to };
  const won = wonWithin(stages, journeys, pipeline, period);
  const reached = stageConversion(stages, journeys, { pipeline, mode: 'reached' });
  const all = reached[0]?.entered ?? 0;
  const flows = reached.map(({ stage, entered }) => {
    const stops = stopsAt(journeys, stage);
    const reach = all === 0 ? null : entered / all;
    return { stage, reach, ...flowOf(stops, period), ...stageStrength(stages, stops, period) };
  });
  const most = Math.max(...flows.map(({ dealDays }) => dealDays));
  return {
    won,
    stages: flows.map((flow) => ({
      ...flow,
      dealDaysPerWon: won.length === 0 ? null : flow.dealDays / won.length,
      bottleneck: won.length > 0 && flow.dealDays > 0 && flow.dealDays === most,
    })),
  };
}

/** From one won stage to another nothing is won anew. */
function wonWithin(
  stages: readonly JourneyStage[],
  journeys: readonly Journey[],
  pipeline: string,
  period: DateSpan,
): readonly number[] {
  const isWon = (visit: Visit | undefined) => {
    const stage = visit && stages[visit.stage];
    return stage?.kind === 'won' && stage.pipeline === pipeline;
  };
  const wonDay = ({ visits }: Journey) => {
    let at = visits.length;
    while (isWon(visits[at - 1])) at -= 1;
    return visits[at]?.entered ?? null;
  };
  return journeys.filter((journey) => isWithin(wonDay(journey), period)).map(({ deal }) => deal);
}

function stopsAt(journeys: readonly Journey[], stage: number): readonly Stop[] {
  const stops: Stop[] = [];
  for (const { deal, visits } of journeys) {
    for (const visit of visits) if (visit.stage === stage) stops.push({ deal, visit });
  }
  return stops;
}

function flowOf(
  stops: readonly Stop[],
  period: DateSpan,
): Pick<ReviewedStage, 'entries' | 'exits' | 'crowding' | 'meanStay' | 'dealDays' | 'withoutDays'> {
  const entries = stops.filter(({ visit }) => isWithin(visit.entered, period));
  const exits = stops.filter(({ visit }) => isWithin(visit.left, period));
  const spent = known(stops.map(({ visit }) => daysWithin(visit, period)));
  return {
    entries: entries.map(({ deal }) => deal),
    exits: exits.map(({ deal }) => deal),
    crowding: entries.length > exits.length,
    meanStay: mean(known(exits.map(({ visit }) => daysWithin(visit, ALL_TIME)))),
    dealDays: spent.reduce((sum, days) => sum + days, 0),
    withoutDays: stops.length - spent.length,
  };
}

const ALL_TIME: DateSpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The days of the period that a visit took; null where a day of it is unknown, or it ends before it begins. */
function daysWithin({ entered, next, left }: Visit, { from, to }: DateSpan): number | null {
  const end: CalendarDate | null = next === null ? Number.POSITIVE_INFINITY : left;
  if (entered === null || end === null || end < entered) return null;
  // A period begins where the day before it ends, so that neighbouring periods add up.
  return Math.max(0, Math.min(end, to) - Math.max(entered, from - 1));
}

function known(days: readonly (number | null)[]): readonly number[] {
  return days.filter((one): one is number => one !== null);
}
