import type { CalendarDate } from '../domain/calendar-date';
import type { JourneyStage } from '../domain/journey';
import { matureEntry } from './mature-entry';
import { stageConversion } from './stage-conversion';
import { stageStays } from './stage-stays';
import type { BegunJourney } from './stage-entries';

export interface OwnRate {
  /** The chance to get from the stage to the next, the last one to Won: 0..1; null below the floor. */
  readonly rate: number | null;
  /** How many deals it rests on: those that entered the stage. */
  readonly n: number;
}

/**
 * The rates from each open stage of a pipeline to the next as its own history has them: of the deals that had time to
 * move on and came at least as far as the stage, the share that got further.
 *
 * One answer per open stage, in their order; the last rate leads to Won, and the product of all is won ÷ entered. Takes
 * the deals and the day to count ages to. Below `floor` deals there is no rate.
 * Source: `stageConversion`, mode `reached`, rate of entered, of the deals that came by `matureEntry`. Variant: not the
 * rate of decided, because the decided deals are mostly the quick losers.
 *
 * @example
 * ownRates(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'won' }],
 *   [{ deal: 1, value: null, began: 5, visits: [{ stage: 1, entered: 9, next: null, left: null }] }],
 *   { pipeline: 'Sales', asOf: 30, floor: 1 },
 * ) // [{ rate: 1, n: 1 }]
 */
export function ownRates(
  stages: readonly JourneyStage[],
  journeys: readonly BegunJourney[],
  { pipeline, asOf, floor }: { readonly pipeline: string; readonly asOf: CalendarDate; readonly floor: number },
): readonly OwnRate[] {
  const own = journeys.filter(({ visits }) => visits.some(({ stage }) => stages[stage]?.pipeline === pipeline));
  const last = matureEntry(finishedDays(stages, own, asOf), asOf, floor);
  const mature = own.filter(({ began }) => last === null || began === null || began <= last);
  return stageConversion(stages, mature, { pipeline, mode: 'reached' }).map(({ entered, rateOfEntered }) => ({
    rate: entered < floor ? null : rateOfEntered,
    n: entered,
  }));
}

function finishedDays(
  stages: readonly JourneyStage[],
  journeys: readonly BegunJourney[],
  asOf: CalendarDate,
): readonly number[] {
  const stays = stageStays(stages, journeys, { asOf, visits: 'each', exit: 'any' });
  return stays.flatMap(({ counted }) => counted.filter(({ ended }) => ended).map(({ days }) => days));
}
