import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date';
import type { Journey, Visit } from '../../src/domain/journey';
import { newcombeInterval } from '../../src/metrics/newcombe-interval';
import { type ReviewedStage, stageReview } from '../../src/metrics/stage-review';
import {
  anyJourneys,
  CALL,
  DELIVERED,
  journey,
  LATER,
  LEAD,
  LOST,
  PROPOSAL,
  QUALIFIED,
  RENEWED,
  SALES,
  SIX_DEALS,
  STAGES,
  WON,
} from './journeys';

const review = (journeys: readonly Journey[], from: number, to: number) =>
  stageReview(STAGES, journeys, { pipeline: SALES, from, to });
const column = <Key extends keyof ReviewedStage>(stages: readonly ReviewedStage[], key: Key) =>
  stages.map((stage) => stage[key]);
/** Lead of one deal over days 11 to 20. */
const leadOf = (filled: Partial<Visit>) => {
  const visit = { stage: LEAD, entered: 5, next: QUALIFIED, left: 15, ...filled };
  const [lead] = review([{ deal: 1, value: null, visits: [visit] }], 11, 20).stages;
  if (!lead) throw new Error('no stage');
  return lead;
};

describe('the review of February over the six deals of cognis-digital/dealflow, demos/01-basic', () => {
  let won: readonly number[] = [];
  let stages: readonly ReviewedStage[] = [];
  beforeAll(() => {
    ({ won, stages } = review(SIX_DEALS, calendarDate(2026, 2, 1), calendarDate(2026, 2, 28)));
  });

  it('knows the two deals won, and who entered and left each stage', () => {
    expect(won).toEqual([1, 2]);
    expect(column(stages, 'stage')).toEqual([LEAD, QUALIFIED, PROPOSAL]);
    expect(column(stages, 'entries')).toEqual([[5, 6], [5], [3]]);
    expect(column(stages, 'exits')).toEqual([[5], [3, 4], [1, 2]]);
    expect(column(stages, 'crowding')).toEqual([true, false, false]);
  });

  it('finds the bottleneck in Proposal, where deals spent 18.5 days for each one won', () => {
    // By hand, in days of February: lead 11 + 13; qualified 2 + 5 + 16; proposal 1 + 10 + 26.
    expect(column(stages, 'dealDays')).toEqual([24, 23, 37]);
    expect(column(stages, 'dealDaysPerWon')).toEqual([12, 11.5, 18.5]);
    expect(column(stages, 'bottleneck')).toEqual([false, false, true]);
  });

  it('knows how many deals get there and how long those stayed that left', () => {
    expect(column(stages, 'reach')).toEqual([1, 5 / 6, 3 / 6]);
    expect(column(stages, 'meanStay')).toEqual([11, (15 + 11) / 2, (12 + 13) / 2]);
    expect(column(stages, 'withoutDays')).toEqual([0, 0, 0]);
  });

  it('compares the rate of the decided with the 28 days before', () => {
    expect(column(stages, 'decided')).toEqual([
      { advanced: [5], lost: [], rate: 1 },
      { advanced: [3], lost: [4], rate: 0.5 },
      { advanced: [1, 2], lost: [], rate: 1 },
    ]);
    expect(column(stages, 'decidedBefore')).toEqual([
      { advanced: [1, 2, 3, 4], lost: [], rate: 1 },
      { advanced: [1, 2], lost: [], rate: 1 },
      { advanced: [], lost: [], rate: null },
    ]);
    expect(column(stages, 'change')[1]).toEqual(newcombeInterval({ successes: 1, n: 2 }, { successes: 2, n: 2 }));
    expect(column(stages, 'change')[2]).toBeNull();
    expect(column(stages, 'weak')).toEqual([false, false, false]);
  });

  it('has two bottlenecks where two stages tie: 65 days each in January and February', () => {
    const both = review(SIX_DEALS, calendarDate(2026, 1, 1), calendarDate(2026, 2, 28)).stages;
    expect(column(both, 'dealDays')).toEqual([65, 65, 51]);
    expect(column(both, 'bottleneck')).toEqual([true, true, false]);
  });
});

describe('the review of a period', () => {
  it('has no bottleneck where nothing was won', () => {
    const { won, stages } = review([journey(1, [LEAD, 5])], 1, 10);
    expect(won).toEqual([]);
    expect(stages[0]).toMatchObject({ dealDays: 5, dealDaysPerWon: null, bottleneck: false });
  });

  it('has none where deals are won without spending a day in any stage', () => {
    const { stages } = review([journey(1, [WON, 5])], 1, 10);
    expect(column(stages, 'dealDaysPerWon')).toEqual([0, 0, 0]);
    expect(column(stages, 'bottleneck')).toEqual([false, false, false]);
    expect(column(stages, 'reach')).toEqual([1, 1, 1]);
  });

  it('of nobody has figures of nothing', () => {
    const { won, stages } = review([], 1, 10);
    expect(won).toEqual([]);
    expect(stages[0]).toEqual({
      stage: LEAD,
      entries: [],
      exits: [],
      crowding: false,
      reach: null,
      meanStay: null,
      dealDays: 0,
      dealDaysPerWon: null,
      bottleneck: false,
      withoutDays: 0,
      decided: { advanced: [], lost: [], rate: null },
      decidedBefore: { advanced: [], lost: [], rate: null },
      change: null,
      weak: false,
    });
    expect(stageReview(STAGES, SIX_DEALS, { pipeline: 'Nowhere', from: 1, to: 2 })).toEqual({ won: [], stages: [] });
  });

  it('crowds only where more enter than leave', () => {
    const journeys = [journey(1, [LEAD, 2], [QUALIFIED, 4]), journey(2, [QUALIFIED, 1], [LOST, 3])];
    expect(column(review(journeys, 2, 10).stages, 'crowding')).toEqual([false, false, false]);
    expect(column(review(journeys, 4, 10).stages, 'crowding')).toEqual([false, true, false]);
  });

  it.each<[string, Partial<Visit>, Partial<ReviewedStage>]>([
    ['entered the day before it', { entered: 10 }, { entries: [], dealDays: 5 }],
    ['entered on its first day', { entered: 11 }, { entries: [1], dealDays: 4, meanStay: 4 }],
    ['entered on its last day', { entered: 20, left: 30 }, { entries: [1], dealDays: 0 }],
    ['entered the day after it', { entered: 21, left: 30 }, { entries: [], dealDays: 0 }],
    ['left the day before it', { left: 10 }, { exits: [], dealDays: 0, meanStay: null }],
    ['left on its first day', { left: 11 }, { exits: [1], dealDays: 1, meanStay: 6 }],
    ['left on its last day', { left: 20 }, { exits: [1], dealDays: 10, meanStay: 15 }],
    ['left the day after it', { left: 21 }, { exits: [], dealDays: 10, meanStay: null }],
    ['left long before it', { entered: 1, left: 4 }, { exits: [], dealDays: 0 }],
    ['is still here', { next: null, left: null }, { exits: [], dealDays: 10, withoutDays: 0 }],
    ['is still here since its middle', { entered: 15, next: null, left: null }, { entries: [1], dealDays: 5 }],
    ['comes here after it', { entered: 25, next: null, left: null }, { dealDays: 0, withoutDays: 0 }],
    ['stayed 0 days', { entered: 15 }, { dealDays: 0, meanStay: 0, withoutDays: 0 }],
    ['came nobody knows when', { entered: null }, { exits: [1], dealDays: 0, meanStay: null, withoutDays: 1 }],
    ['is here since nobody knows when', { entered: null, next: null, left: null }, { dealDays: 0, withoutDays: 1 }],
    ['left nobody knows when', { entered: 15, left: null }, { entries: [1], exits: [], withoutDays: 1 }],
    ['left before it came', { entered: 15, left: 14 }, { exits: [1], dealDays: 0, meanStay: null, withoutDays: 1 }],
  ])('counts a visit that %s', (_, visit, expected) => {
    expect(leadOf(visit)).toMatchObject(expected);
  });

  it.each<[string, Journey, readonly number[]]>([
    ['won the day before', journey(1, [LEAD, 1], [WON, 10]), []],
    ['won on the first day', journey(1, [LEAD, 1], [WON, 11]), [1]],
    ['won on the last day', journey(1, [LEAD, 1], [WON, 20]), [1]],
    ['won the day after', journey(1, [LEAD, 1], [WON, 21]), []],
    ['won before and moved to another won stage', journey(1, [LEAD, 1], [WON, 5], [DELIVERED, 15]), []],
    ['won and moved to another won stage later', journey(1, [LEAD, 1], [WON, 15], [DELIVERED, 25]), [1]],
    ['won, reopened and won again later', journey(1, [WON, 12], [LEAD, 14], [WON, 25]), []],
    ['won before, reopened and won again', journey(1, [WON, 2], [LEAD, 4], [WON, 15]), [1]],
    ['won and reopened', journey(1, [LEAD, 1], [WON, 12], [LEAD, 15]), []],
    ['won and parked', journey(1, [WON, 12], [LATER, 15]), []],
    ['won nobody knows when', journey(1, [LEAD, 1], [WON, null]), []],
    ['won nobody knows when, then moved on', journey(1, [WON, null], [DELIVERED, 15]), []],
    ['won from the start', journey(1, [WON, 15]), [1]],
    ['lost', journey(1, [LEAD, 1], [LOST, 15]), []],
    ['won in another pipeline', journey(1, [LEAD, 1], [RENEWED, 15]), []],
    ['won in another pipeline, then here', journey(1, [RENEWED, 2], [WON, 15]), [1]],
    ['stands in a stage that nobody knows', journey(1, [LEAD, 1], [99, 15]), []],
  ])('of the days 11 to 20 with a deal that is %s', (_, deal, won) => {
    expect(review([deal], 11, 20).won).toEqual(won);
  });

  it('counts the visits of deals that went to another pipeline since, but not their reach', () => {
    const { stages } = review([journey(1, [LEAD, 12], [CALL, 15]), journey(2, [QUALIFIED, 12])], 11, 20);
    expect(stages[0]).toMatchObject({ entries: [1], exits: [1], dealDays: 3, reach: 1 });
    expect(stages[2]).toMatchObject({ reach: 0 });
  });

  it('adds up to the days of all time when periods follow each other', () => {
    fc.assert(
      fc.property(anyJourneys, fc.integer({ min: 0, max: 60 }), (journeys, cut) => {
        const days = (from: number, to: number) => column(review(journeys, from, to).stages, 'dealDays');
        const [before, after] = [days(0, cut), days(cut + 1, 200)];
        expect(days(0, 200)).toEqual(before.map((sum, stage) => sum + (after[stage] ?? 0)));
      }),
      { seed: 42 },
    );
  });
});
