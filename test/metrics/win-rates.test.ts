import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lead, leadCohort } from '../../src/metrics/lead-win-rate';
import { winRate } from '../../src/metrics/win-rate';
import { countValued, winRateByValue } from '../../src/metrics/win-rate-by-value';

describe('win rate by count', () => {
  it.each([
    // contextawareanalytics.com, "How to calculate win rate": won 45, lost 135, open 80 left out.
    [45, 135, 0.25],
    [1, 0, 1],
    [0, 3, 0],
    [1, 1, 0.5],
  ])('of %d won and %d lost is %d', (won, lost, expected) => {
    expect(winRate({ won, lost })).toBe(expected);
  });

  it('of nothing decided is no data', () => {
    expect(winRate({ won: 0, lost: 0 })).toEqual({ kind: 'no-data', reason: 'nothing-decided' });
  });
});

describe('win rate by value', () => {
  it.each([
    // By hand: 300 ÷ 400; a blank among five is exactly a fifth and still counts.
    [[300], [100], 0.75],
    [[100, 100, null], [100, 100], 0.5],
    [[], [50], 0],
    [[50], [], 1],
  ])('of %j won and %j lost is %d', (won, lost, expected) => {
    expect(winRateByValue({ won, lost })).toBe(expected);
  });

  it('tells how many deals have no value where they are more than a fifth', () => {
    expect(winRateByValue({ won: [100, 100], lost: [0, null] })).toEqual({
      kind: 'no-data',
      reason: 'values-missing',
      missing: { count: 2, of: 4 },
    });
  });

  it('is no data where nothing is decided or the values add up to nothing', () => {
    expect(winRateByValue({ won: [], lost: [] })).toMatchObject({ reason: 'nothing-decided' });
    expect(winRateByValue({ won: [5], lost: [-5] })).toMatchObject({ reason: 'no-values' });
  });

  it('rests on the deals with a value other than 0', () => {
    expect(countValued([5, 0, null, -1])).toBe(2);
  });

  it('is the rate by count where every deal is worth the same', () => {
    const count = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 9999 }), (won, lost, value) => {
        fc.pre(won + lost > 0);
        const same = (n: number) => Array.from({ length: n }, () => value);
        expect(winRateByValue({ won: same(won), lost: same(lost) })).toBeCloseTo(won / (won + lost), 12);
      }),
      { seed: 6 },
    );
  });
});

describe('the cohort of leads', () => {
  const lead = (created: number, closed: number | null, won = false): Lead => ({ created, closed, won });

  it('counts every lead that is as old as nine tenths of the cycles are long', () => {
    // By hand: cycles 10 and 20, their 90th percentile 19. On day 100 leads from day 81 on are too young.
    const leads = [lead(1, 11, true), lead(1, 21), lead(81, null), lead(82, null)];
    expect(leadCohort(leads, 100)).toEqual({ ripeAfterDays: 19, won: 1, entered: 3 });
  });

  it('is no data before anything has closed, and where nobody is old enough', () => {
    expect(leadCohort([], 100)).toMatchObject({ reason: 'no-cycles' });
    expect(leadCohort([lead(1, null)], 100)).toMatchObject({ reason: 'no-cycles' });
    expect(leadCohort([lead(95, 99, true)], 96)).toMatchObject({ reason: 'nobody-old-enough' });
  });

  it('leaves a cycle that ends before it begins out of the percentile', () => {
    expect(leadCohort([lead(50, 10), lead(50, 60, true)], 60)).toEqual({ ripeAfterDays: 10, won: 1, entered: 2 });
  });

  it('counts a same-day cycle as 0 days and an undecided lead as none', () => {
    expect(leadCohort([lead(10, 10, true)], 10)).toEqual({ ripeAfterDays: 0, won: 1, entered: 1 });
    expect(leadCohort([lead(0, null), lead(0, 10)], 10)).toEqual({ ripeAfterDays: 10, won: 0, entered: 2 });
  });

  it('agrees with the rate by count where every lead is decided and old', () => {
    const closed = fc.record({ created: fc.integer({ min: 1, max: 100 }), days: fc.nat(50), won: fc.boolean() });
    fc.assert(
      fc.property(fc.array(closed, { minLength: 1 }), (deals) => {
        const leads = deals.map(({ created, days, won }) => lead(created, created + days, won));
        const won = deals.filter((deal) => deal.won).length;
        expect(leadCohort(leads, 1000)).toMatchObject({ won, entered: deals.length });
      }),
      { seed: 7 },
    );
  });
});
