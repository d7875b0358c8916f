import { type Journey, type JourneyStage, lastVisit, openStagesOf } from '../domain/journey';
import { type Interval, wilsonInterval } from './wilson-interval';

export type ConversionMode = 'reached' | 'visited' | 'direct';

export interface ConversionOptions {
  readonly pipeline: string;
  readonly mode: ConversionMode;
}

/** The deals behind each count of a stage. */
export interface ConversionDeals {
  /** Moved on, lost, still here and elsewhere together. */
  readonly entered: readonly number[];
  readonly movedOn: readonly number[];
  readonly lost: readonly number[];
  /** Standing in this stage now. */
  readonly stillHere: readonly number[];
  /** None of these: gone back or parked, and with `direct` also those that skipped ahead. */
  readonly elsewhere: readonly number[];
}

export interface StageConversion extends Readonly<Record<keyof ConversionDeals, number>> {
  /** Position of the stage. */
  readonly stage: number;
  /** Moved on ÷ (moved on + lost), and the range in which the true rate lies; null where nothing is decided. */
  readonly rateOfDecided: number | null;
  readonly interval: Interval | null;
  /** Moved on ÷ entered; null where nobody entered. */
  readonly rateOfEntered: number | null;
  readonly deals: ConversionDeals;
}

/**
 * Stage conversion: of the deals that entered each open stage of a pipeline, how many moved on, were lost, are still
 * here.
 *
 * Counts every deal that stands in the pipeline, once per stage; only where it stands now makes it won or lost, so that
 * a won deal that was reopened is open again. `reached`: the furthest stage ever reached decides; skipped stages count
 * as passed, going back lowers nothing, a lost deal is lost at its furthest stage, and one of which no open stage is
 * known has reached the first; so moved on is who entered the next stage, and the rates multiply to won ÷ entered.
 * `visited`: only stages where it really stood; it moved on if it stood in a later one afterwards, or is won. `direct`:
 * only moves to the very next stage (from the last one to Won), and losses straight from the stage.
 * Source: "Pipeline Reporting" (all-stage and any-stage),
 * support.watermarkinsights.com/hc/en-us/articles/11699225612571; Bitrix24, helpdesk.bitrix24.com/open/9676893.
 * Variant: both rates side by side, because the decided deals are mostly the quick losers, while the rate of all
 * entered can only grow as open deals get on, and hence has no interval.
 *
 * @example
 * stageConversion(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'won' }],
 *   [{ deal: 1, value: null, visits: [{ stage: 1, entered: 5, next: null, left: null }] }],
 *   { pipeline: 'Sales', mode: 'reached' },
 * )[0].interval // { low: 0.206…, high: 1 }
 */
export function stageConversion(
  stages: readonly JourneyStage[],
  journeys: readonly Journey[],
  { pipeline, mode }: ConversionOptions,
): readonly StageConversion[] {
  const open = openStagesOf(stages, pipeline);
  const ways = waysThrough(stages, open, pipeline, journeys);
  return open.map((stage, step) => figuresOf(stage, sortDeals(ways, step, RULES[mode])));
}

/** The places where a deal stood, in order: the number of the step, Won being the one after the last open stage. */
type Places = readonly number[];
const LOST = -1;
const ASIDE = -2;

interface Way {
  readonly deal: number;
  readonly places: Places;
}

interface Rules {
  entered(places: Places, step: number): boolean;
  movedOn(places: Places, step: number): boolean;
  lost(places: Places, step: number): boolean;
}

const RULES: Readonly<Record<ConversionMode, Rules>> = {
  reached: {
    entered: (places, step) => furthest(places) >= step,
    movedOn: (places, step) => furthest(places) > step,
    lost: isLost,
  },
  visited: {
    entered: (places, step) => places.includes(step),
    movedOn: (places, step) => places.slice(places.indexOf(step)).some((place) => place > step),
    lost: isLost,
  },
  direct: {
    entered: (places, step) => places.includes(step),
    movedOn: (places, step) => wentStraight(places, step, step + 1),
    lost: (places, step) => isLost(places) && wentStraight(places, step, LOST),
  },
};

function waysThrough(
  stages: readonly JourneyStage[],
  open: readonly number[],
  pipeline: string,
  journeys: readonly Journey[],
): readonly Way[] {
  const won = open.length;
  const placeOf = stages.map(({ pipeline: own, kind }, stage) => {
    if (own !== pipeline || kind === 'parked') return ASIDE;
    return kind === 'open' ? open.indexOf(stage) : kind === 'won' ? won : LOST;
  });
  return journeys
    .filter((journey) => stages[lastVisit(journey).stage]?.pipeline === pipeline)
    .map(({ deal, visits }) => {
      const places = visits.map(({ stage }) => placeOf[stage] ?? ASIDE);
      return { deal, places: now(places) === won ? places : places.map((place) => (place === won ? ASIDE : place)) };
    });
}

function sortDeals(ways: readonly Way[], step: number, rules: Rules): ConversionDeals {
  const deals: Record<keyof ConversionDeals, number[]> = {
    entered: [],
    movedOn: [],
    lost: [],
    stillHere: [],
    elsewhere: [],
  };
  for (const { deal, places } of ways) {
    if (!rules.entered(places, step)) continue;
    deals.entered.push(deal);
    if (rules.movedOn(places, step)) deals.movedOn.push(deal);
    else if (rules.lost(places, step)) deals.lost.push(deal);
    else if (now(places) === step) deals.stillHere.push(deal);
    else deals.elsewhere.push(deal);
  }
  return deals;
}

function now(places: Places): number | undefined {
  return places[places.length - 1];
}

function isLost(places: Places): boolean {
  return now(places) === LOST;
}

function furthest(places: Places): number {
  return Math.max(0, ...places);
}

function wentStraight(places: Places, from: number, to: number): boolean {
  return places.some((place, at) => place === from && places[at + 1] === to);
}

function figuresOf(stage: number, deals: ConversionDeals): StageConversion {
  const entered = deals.entered.length;
  const movedOn = deals.movedOn.length;
  const decided = movedOn + deals.lost.length;
  return {
    stage,
    entered,
    movedOn,
    lost: deals.lost.length,
    stillHere: deals.stillHere.length,
    elsewhere: deals.elsewhere.length,
    rateOfDecided: decided === 0 ? null : movedOn / decided,
    interval: wilsonInterval(movedOn, decided),
    rateOfEntered: entered === 0 ? null : movedOn / entered,
    deals,
  };
}
