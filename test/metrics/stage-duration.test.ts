import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date';
import type { Journey, Visit } from '../../src/domain/journey';
import { kaplanMeier } from '../../src/metrics/kaplan-meier';
import { type StageDuration, stageDuration } from '../../src/metrics/stage-duration';
import type { StayOptions } from '../../src/metrics/stage-stays';
import { survivalTime } from '../../src/metrics/survival-time';
import { usualStay } from '../../src/metrics/usual-stay';
import {
  anyJourneys,
  CALL,
  passing,
  LATER,
  LEAD,
  LOST,
  PROPOSAL,
  QUALIFIED,
  REJECTED,
  SIX_DEALS,
  STAGES,
  WON,
} from './journeys';

const durationOf = (journeys: readonly Journey[], filled: Partial<StayOptions> = {}, stage = LEAD) => {
  const durations = stageDuration(STAGES, journeys, { asOf: 100, visits: 'each', exit: 'any', ...filled });
  const duration = durations[stage];
  if (!duration) throw new Error(`no stage ${stage}`);
  return duration;
};
const quantiles = (one: StageDuration) => [one.low, one.medianDays, one.high, one.ninetyPercentWithin];
const counts = (one: StageDuration) => [one.visits, one.finished, one.leftOtherwise, one.stillHere];
/** One visit to LEAD. */
const visit = (filled: Partial<Visit>): Visit => ({ stage: LEAD, entered: 10, next: QUALIFIED, left: 15, ...filled });
const deal = (...visits: Partial<Visit>[]): Journey => ({ deal: 7, value: null, visits: visits.map(visit) });

describe('stage duration of the six deals of cognis-digital/dealflow, demos/01-basic', () => {
  const asOf = calendarDate(2026, 3, 1);

  it.each([
    // Stays by hand from the log, the last of each open: lead 8, 10, 10, 13, 11, 14; qualified 10, 13, 15, 11, 17;
    // proposal 12, 13, 27.
    [LEAD, [6, 5, 0, 1], 10.4, 14],
    [QUALIFIED, [5, 4, 0, 1], 12.25, 17],
    [PROPOSAL, [3, 2, 0, 1], 12.5, 27],
  ])('stage %d has its visits and the published mean', (stage, expected, mean, longest) => {
    const duration = durationOf(SIX_DEALS, { asOf }, stage);
    expect(counts(duration)).toEqual(expected);
    expect(duration.meanOfFinished).toBeCloseTo(mean, 12);
    expect(duration.longestDays).toBe(longest);
  });

  it.each([
    // By hand: of six 5/6 last longer than 8 days, then 5/6 × 3/5 = 1/2, 1/3 and 1/6; the open one never ends.
    [LEAD, [10, 10, 13, null]],
    // 4/5 after 10, 3/5 after 11, 2/5 after 13, 1/5 after 15.
    [QUALIFIED, [11, 13, 15, null]],
    // 2/3 after 12, 1/3 after 13.
    [PROPOSAL, [12, 13, null, null]],
  ])('stage %d: a quarter, half, three quarters and nine tenths leave within %j days', (stage, expected) => {
    expect(quantiles(durationOf(SIX_DEALS, { asOf }, stage))).toEqual(expected);
  });

  it('lets the loss compete where only going on finishes a stay', () => {
    const duration = durationOf(SIX_DEALS, { asOf, exit: 'advanced' }, QUALIFIED);
    expect(counts(duration)).toEqual([5, 3, 1, 1]);
    expect(duration.meanOfFinished).toBeCloseTo((10 + 13 + 15) / 3, 12);
    // 1/5 go on after 10; the loss after 11 leaves 3/5; 3/5 × 1/3 after 13 makes 2/5, 2/5 × 1/2 after 15 makes 3/5.
    expect(quantiles(duration)).toEqual([13, 15, null, null]);
  });

  it('names the deals behind the counts', () => {
    expect(durationOf(SIX_DEALS, { asOf, exit: 'advanced' }, QUALIFIED).counted).toEqual([
      { deal: 1, days: 10, ended: true, finished: true },
      { deal: 2, days: 13, ended: true, finished: true },
      { deal: 3, days: 15, ended: true, finished: true },
      { deal: 4, days: 11, ended: true, finished: false },
      { deal: 5, days: 17, ended: false, finished: false },
    ]);
  });
});

describe('stage duration', () => {
  it('of three finished stays of 5, 10 and 20 days has a mean of 11.67 (maestrano.atlassian.net/wiki/x/LgAiAw)', () => {
    const deals = [5, 10, 20].map((days) => deal({ left: 10 + days }));
    expect(durationOf(deals).meanOfFinished).toBeCloseTo(11.67, 2);
  });

  it('of nobody is nothing', () => {
    expect(durationOf([])).toEqual({
      visits: 0,
      finished: 0,
      leftOtherwise: 0,
      stillHere: 0,
      low: null,
      medianDays: null,
      high: null,
      ninetyPercentWithin: null,
      meanOfFinished: null,
      longestDays: null,
      unknownEntry: 0,
      negativeStays: 0,
      afterAsOf: 0,
      counted: [],
      leftOut: [],
    });
  });

  it('has one answer for each stage, and counts nobody in won and lost ones', () => {
    const path = [LEAD, LATER, QUALIFIED, WON, REJECTED, CALL, LOST];
    const durations = stageDuration(STAGES, [passing(1, path)], {
      asOf: 100,
      visits: 'each',
      exit: 'any',
    });
    expect(durations).toHaveLength(STAGES.length);
    expect(durations.flatMap(({ visits }, stage) => (visits > 0 ? [stage] : []))).toEqual([
      LEAD,
      QUALIFIED,
      LATER,
      CALL,
    ]);
  });

  it('counts a loss as an end, and all four quantiles alike where one deal is all', () => {
    const duration = durationOf([deal({ next: LOST })]);
    expect(counts(duration)).toEqual([1, 1, 0, 0]);
    expect(quantiles(duration)).toEqual([5, 5, 5, 5]);
  });

  it('counts a stay of 0 days', () => {
    const duration = durationOf([deal({ left: 10 })]);
    expect(duration).toMatchObject({ finished: 1, medianDays: 0, meanOfFinished: 0, longestDays: 0 });
  });

  it('counts the extra day of a leap year', () => {
    const days = (year: number) =>
      durationOf([deal({ entered: calendarDate(year, 2, 28), left: calendarDate(year, 3, 1) })], { asOf: 99_999 });
    expect(days(2028).medianDays).toBe(2);
    expect(days(2027).medianDays).toBe(1);
  });

  it('knows the longest stay, wherever it stands and though it goes on', () => {
    const deals = [deal({ left: 30 }), deal({ left: 15 }), deal({ entered: 75, next: null, left: null })];
    expect(durationOf(deals).longestDays).toBe(25);
    expect(durationOf(deals.slice(0, 2)).longestDays).toBe(20);
  });

  it('reads the days within which nine of ten leave', () => {
    const deals = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((days) => deal({ left: 10 + days }));
    expect(quantiles(durationOf(deals))).toEqual([3, 5, 8, 9]);
  });

  describe('as of a day', () => {
    it.each<[string, Partial<Visit>, Partial<StageDuration>]>([
      ['an exit on it has happened', { left: 100 }, { finished: 1, stillHere: 0, longestDays: 90 }],
      ['an exit the day after has not', { left: 101 }, { finished: 0, stillHere: 1, longestDays: 90 }],
      ['a stay that goes on lasts until then', { next: null, left: null }, { stillHere: 1, longestDays: 90 }],
      ['an entry on it has happened', { entered: 100, left: 105 }, { visits: 1, stillHere: 1, longestDays: 0 }],
      ['an entry the day after is left out', { entered: 101, left: 105 }, { visits: 0, afterAsOf: 1 }],
      ['so is one that goes on', { entered: 101, next: null, left: null }, { visits: 0, afterAsOf: 1 }],
      ['so is one without a day of exit', { entered: 101, left: null }, { visits: 0, afterAsOf: 1, unknownEntry: 0 }],
    ])('%s', (_, filled, expected) => {
      expect(durationOf([deal(filled)])).toMatchObject(expected);
      expect(durationOf([deal(filled)], { exit: 'advanced' })).toMatchObject(expected);
    });

    it('does not know what finished later', () => {
      expect(durationOf([deal({ left: 101 })], { exit: 'advanced' }).counted).toEqual([
        { deal: 7, days: 90, ended: false, finished: false },
      ]);
    });
  });

  describe('leaves out, counts and names', () => {
    it.each<[string, Partial<Visit>, Partial<StageDuration>]>([
      ['an unknown day of entry', { entered: null }, { unknownEntry: 1, leftOut: [{ deal: 7, why: 'unknown' }] }],
      ['one of a deal that is still here', { entered: null, next: null, left: null }, { unknownEntry: 1 }],
      ['an unknown day of exit', { left: null }, { unknownEntry: 1, leftOut: [{ deal: 7, why: 'unknown' }] }],
      ['a stay below 0 days', { left: 9 }, { negativeStays: 1, leftOut: [{ deal: 7, why: 'negative' }] }],
      ['an entry to come', { entered: 101, left: 102 }, { afterAsOf: 1, leftOut: [{ deal: 7, why: 'after-as-of' }] }],
    ])('%s', (_, filled, expected) => {
      const nothing = { visits: 0, unknownEntry: 0, negativeStays: 0, afterAsOf: 0, counted: [] };
      expect(durationOf([deal(filled)])).toMatchObject({ ...nothing, ...expected });
    });
  });

  describe('of a deal that was here three times', () => {
    const again = deal({ entered: 10, left: 14 }, { entered: 20, left: 22 }, { entered: 30, left: 39, next: LOST });

    it.each<[StayOptions['visits'], number[]]>([
      ['each', [4, 2, 9]],
      ['latest', [9]],
      ['sum', [15]],
    ])('counts %s', (visits, days) => {
      const duration = durationOf([again], { visits });
      expect(duration.counted.map((stay) => stay.days)).toEqual(days);
      expect(counts(duration)).toEqual([days.length, days.length, 0, 0]);
    });

    it.each<[StayOptions['visits'], number[]]>([
      ['each', [3, 2, 1, 0]],
      ['latest', [1, 0, 1, 0]],
      ['sum', [1, 0, 1, 0]],
    ])('with %s goes by the last exit where only going on finishes', (visits, expected) => {
      expect(counts(durationOf([again], { visits, exit: 'advanced' }))).toEqual(expected);
    });

    it.each<[StayOptions['visits'], number[], Partial<StageDuration>]>([
      ['each', [4, 1], { finished: 1, stillHere: 1, afterAsOf: 1 }],
      ['latest', [1], { finished: 0, stillHere: 1, afterAsOf: 1 }],
      ['sum', [5], { finished: 0, stillHere: 1, afterAsOf: 1 }],
    ])('with %s knows on day 21 nothing of what came later', (visits, days, expected) => {
      const duration = durationOf([again], { visits, asOf: 21 });
      expect(duration.counted.map((stay) => stay.days)).toEqual(days);
      expect(duration).toMatchObject(expected);
    });

    it('has only stays to come before the first', () => {
      const leftOut = [7, 7, 7].map((one) => ({ deal: one, why: 'after-as-of' }));
      for (const visits of ['each', 'latest', 'sum'] as const) {
        expect(durationOf([again], { visits, asOf: 9 })).toMatchObject({ visits: 0, afterAsOf: 3, leftOut });
      }
    });

    it('adds up to a running stay while the last one runs, or an earlier one was left too late to have happened', () => {
      const running = deal({ left: 14 }, { entered: 90, next: null, left: null });
      expect(durationOf([running], { visits: 'sum' }).counted).toEqual([
        { deal: 7, days: 14, ended: false, finished: false },
      ]);
      const mixed = deal({ entered: 90, left: 101 }, { entered: 92, left: 95 });
      expect(durationOf([mixed], { visits: 'sum' }).counted).toEqual([
        { deal: 7, days: 13, ended: false, finished: false },
      ]);
    });

    it.each<[string, Partial<Visit>[], Partial<StageDuration>]>([
      ['unknown where the first stay is', [{ entered: null }, {}], { unknownEntry: 1, negativeStays: 0 }],
      ['unknown where the last stay is', [{}, { left: null }], { unknownEntry: 1, negativeStays: 0 }],
      ['unknown rather than negative', [{ left: 9 }, { entered: null }], { unknownEntry: 1, negativeStays: 0 }],
      ['negative where the first stay is', [{ left: 9 }, {}], { unknownEntry: 0, negativeStays: 1 }],
      ['negative where the last stay is', [{}, {}, { left: 9 }], { unknownEntry: 0, negativeStays: 1 }],
    ])('has a sum that is %s', (_, visits, expected) => {
      expect(durationOf([deal(...visits)], { visits: 'sum' })).toMatchObject({ visits: 0, ...expected });
    });

    it('does not fall back to an earlier stay where the latest is unknown', () => {
      const latest = (...visits: Partial<Visit>[]) => durationOf([deal(...visits)], { visits: 'latest' });
      expect(latest({}, { entered: null })).toMatchObject({ visits: 0, unknownEntry: 1 });
      expect(latest({ entered: null }, {})).toMatchObject({ visits: 1, unknownEntry: 0 });
    });
  });

  it('is the Kaplan–Meier curve where every exit finishes, and hence the usual stay', () => {
    fc.assert(
      fc.property(anyJourneys, fc.nat(120), (journeys, asOf) => {
        for (const duration of stageDuration(STAGES, journeys, { asOf, visits: 'each', exit: 'any' })) {
          const curve = kaplanMeier(duration.counted);
          expect(quantiles(duration)).toEqual([3 / 4, 1 / 2, 1 / 4, 1 / 10].map((share) => survivalTime(curve, share)));
          expect(duration.ninetyPercentWithin).toBe(usualStay(duration.counted, 0));
          expect(duration.leftOtherwise).toBe(0);
        }
      }),
      { seed: 36 },
    );
  });

  it('counts every visit once, in order from low to high, and is never quicker with one exit than with any', () => {
    const late = (days: number | null) => days ?? Number.POSITIVE_INFINITY;
    fc.assert(
      fc.property(anyJourneys, fc.nat(120), (journeys, asOf) => {
        const any = stageDuration(STAGES, journeys, { asOf, visits: 'each', exit: 'any' });
        const advanced = stageDuration(STAGES, journeys, { asOf, visits: 'each', exit: 'advanced' });
        advanced.forEach((duration, stage) => {
          const { visits, finished, leftOtherwise, stillHere, leftOut } = duration;
          const paid = journeys.flatMap((one) => one.visits).filter((one) => one.stage === stage).length;
          const isCounted = STAGES[stage]?.kind === 'open' || STAGES[stage]?.kind === 'parked';
          expect(visits + leftOut.length).toBe(isCounted ? paid : 0);
          expect(finished + leftOtherwise + stillHere).toBe(visits);
          expect(any[stage]?.finished).toBe(finished + leftOtherwise);
          quantiles(duration).forEach((days, at, all) => {
            expect(late(days)).toBeGreaterThanOrEqual(at === 0 ? 0 : late(all[at - 1] ?? null));
            expect(late(days)).toBeGreaterThanOrEqual(late(quantiles(any[stage] ?? duration)[at] ?? null));
          });
        });
      }),
      { seed: 37 },
    );
  });
});
