/** Journeys as the metrics about stages take them, and the six deals of the one published stage log. */
import fc from 'fast-check';
import { calendarDate } from '../../src/domain/calendar-date';
import type { Journey, JourneyStage, Visit } from '../../src/domain/journey';

export const SALES = 'Sales';
const RENEWAL = 'Renewal';

/** Positions in STAGES. */
export const LEAD = 0;
export const QUALIFIED = 1;
export const PROPOSAL = 2;
export const WON = 3;
export const LOST = 4;
export const LATER = 5;
export const DELIVERED = 6;
export const REJECTED = 7;
export const CALL = 8;
export const RENEWED = 9;
export const LEFT = 10;

export const STAGES: readonly JourneyStage[] = [
  { pipeline: SALES, kind: 'open' },
  { pipeline: SALES, kind: 'open' },
  { pipeline: SALES, kind: 'open' },
  { pipeline: SALES, kind: 'won' },
  { pipeline: SALES, kind: 'lost' },
  { pipeline: SALES, kind: 'parked' },
  { pipeline: SALES, kind: 'won' },
  { pipeline: SALES, kind: 'lost' },
  { pipeline: RENEWAL, kind: 'open' },
  { pipeline: RENEWAL, kind: 'won' },
  { pipeline: RENEWAL, kind: 'lost' },
];

type Entry = readonly [stage: number, entered: number | null];

/** A deal without a value that entered these stages on these days and stands in the last one. */
export function journey(deal: number, ...path: readonly Entry[]): Journey {
  const visits = path.map(([stage, entered], at): Visit => {
    const after = path[at + 1];
    return { stage, entered, next: after ? after[0] : null, left: after ? after[1] : null };
  });
  return { deal, value: null, visits };
}

/** A deal that went through these stages, on days that do not matter. */
export function passing(deal: number, stages: readonly number[]): Journey {
  return journey(deal, ...stages.map((stage, at): Entry => [stage, at]));
}

export function worth(value: number | null, one: Journey): Journey {
  return { ...one, value };
}

const on = (month: number, day: number) => calendarDate(2026, month, day);

/** github.com/cognis-digital/dealflow, demos/01-basic: leads 6, won 2, lost 1. */
export const SIX_DEALS: readonly Journey[] = [
  worth(30_000, journey(1, [LEAD, on(1, 2)], [QUALIFIED, on(1, 10)], [PROPOSAL, on(1, 20)], [WON, on(2, 1)])),
  worth(50_000, journey(2, [LEAD, on(1, 5)], [QUALIFIED, on(1, 15)], [PROPOSAL, on(1, 28)], [WON, on(2, 10)])),
  worth(20_000, journey(3, [LEAD, on(1, 8)], [QUALIFIED, on(1, 18)], [PROPOSAL, on(2, 2)])),
  worth(40_000, journey(4, [LEAD, on(1, 12)], [QUALIFIED, on(1, 25)], [LOST, on(2, 5)])),
  worth(15_000, journey(5, [LEAD, on(2, 1)], [QUALIFIED, on(2, 12)])),
  worth(25_000, journey(6, [LEAD, on(2, 15)])),
];

const anyPath = fc
  .array(fc.tuple(fc.nat(STAGES.length - 1), fc.nat(20)), { minLength: 1, maxLength: 8 })
  .map((hops) => hops.filter(([stage], at) => stage !== hops[at - 1]?.[0]));

/** Deals that wander through all stages, forwards and backwards, some of them without a value. */
export const anyJourneys = fc
  .array(fc.tuple(anyPath, fc.option(fc.integer({ min: 0, max: 1000 }))), { maxLength: 30 })
  .map((deals) =>
    deals.map(([hops, value], deal) => {
      let day = 0;
      return worth(value, journey(deal, ...hops.map(([stage, gap]): Entry => [stage, (day += gap)])));
    }),
  );
