import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { velocityFrom } from '../../src/metrics/factor-figures';
import { type FactorName, velocityChange, type WindowFactors } from '../../src/metrics/velocity-change';

const NAMES: readonly FactorName[] = ['openDeals', 'winRate', 'averageWon', 'cycleDays'];
/** Velocity 25. */
const BEFORE: WindowFactors = { openDeals: 10, winRate: 0.5, averageWon: 100, cycleDays: 20 };

const column = (windows: readonly WindowFactors[], key: 'share' | 'best' | 'velocityAtBest' | 'logChange') => {
  const { factors } = velocityChange(windows);
  return NAMES.map((name) => factors[name][key]);
};

describe('the change of velocity', () => {
  it('is split by logarithms: twice the deals at half the rate and twice the money, by hand', () => {
    // ln 2 − ln 2 + ln 2 − 0 = ln 2.
    const windows = [BEFORE, { openDeals: 20, winRate: 0.25, averageWon: 200, cycleDays: 20 }];
    expect(column(windows, 'share')).toEqual([1, -1, 1, 0]);
    expect(velocityChange(windows).logChange).toBeCloseTo(Math.LN2, 12);
  });

  it('goes up with a shorter cycle and down with a longer one', () => {
    const halved = [BEFORE, { ...BEFORE, cycleDays: 10 }];
    expect(column(halved, 'share')).toEqual([0, 0, 0, 1]);
    expect(velocityChange(halved).logChange).toBeCloseTo(Math.LN2, 12);
    const doubled = [BEFORE, { ...BEFORE, cycleDays: 40 }];
    expect(column(doubled, 'share')).toEqual([0, 0, 0, 1]);
    expect(velocityChange(doubled).factors.cycleDays.logChange).toBeCloseTo(-Math.LN2, 12);
  });

  it('compares the last two windows and looks for the best in all', () => {
    const windows = [
      { openDeals: 5, winRate: 0.9, averageWon: 50, cycleDays: 8 },
      BEFORE,
      { openDeals: 8, winRate: 0.5, averageWon: 120, cycleDays: 16 },
    ];
    const { factors } = velocityChange(windows);
    expect(factors.openDeals).toMatchObject({ before: 10, now: 8, best: 10 });
    expect(column(windows, 'best')).toEqual([10, 0.9, 120, 8]);
    // Now 8 × 0.5 × 120 ÷ 16 = 30; with one of them at its best.
    const [deals, rate, money, days] = column(windows, 'velocityAtBest');
    expect(deals).toBeCloseTo(37.5, 9);
    expect(rate).toBeCloseTo(54, 9);
    expect(money).toBeCloseTo(30, 9);
    expect(days).toBeCloseTo(60, 9);
  });

  it('has no shares where velocity is the same, but says what each factor did', () => {
    const windows = [BEFORE, { ...BEFORE, openDeals: 20, averageWon: 50 }];
    expect(column(windows, 'share')).toEqual([null, null, null, null]);
    const [deals, rate, money] = column(windows, 'logChange');
    expect([deals, rate, money].map((change) => (change ?? 0) / Math.LN2)).toEqual([1, 0, -1]);
    expect(velocityChange(windows).logChange).toBe(0);
    expect(column([BEFORE, BEFORE], 'velocityAtBest')).toEqual([25, 25, 25, 25]);
  });

  it('takes the dust of rounding for no change', () => {
    const windows = [BEFORE, { ...BEFORE, winRate: 0.5 * (1 + 1e-13) }];
    expect(column(windows, 'share')).toEqual([null, null, null, null]);
    expect(column([BEFORE, { ...BEFORE, winRate: 0.5 * (1 + 1e-9) }], 'share')).toEqual([0, 1, 0, 0]);
  });

  it.each<[string, Partial<WindowFactors>]>([
    ['is missing', { winRate: null }],
    ['is 0', { winRate: 0 }],
    ['is no open deal', { openDeals: 0 }],
    ['is a negative average', { averageWon: -5 }],
    ['is a cycle of 0 days', { cycleDays: 0 }],
  ])('cannot be split where a factor %s, before or now', (_, filled) => {
    const broken = { ...BEFORE, ...filled };
    for (const windows of [
      [BEFORE, broken],
      [broken, BEFORE],
    ]) {
      expect(column(windows, 'share')).toEqual([null, null, null, null]);
      expect(column(windows, 'logChange')).toEqual([null, null, null, null]);
      expect(velocityChange(windows).logChange).toBeNull();
      expect(column(windows, 'best')).toEqual([10, 0.5, 100, 20]);
    }
    expect(column([BEFORE, broken], 'velocityAtBest')).toEqual([null, null, null, null]);
    expect(column([broken, BEFORE], 'velocityAtBest')).toEqual([25, 25, 25, 25]);
  });

  it('cannot be split where an average is negative both before and now', () => {
    const refunds = { ...BEFORE, averageWon: -5 };
    expect(column([refunds, refunds], 'logChange')).toEqual([null, null, null, null]);
  });

  it('knows no best where no window has the factor', () => {
    const empty: WindowFactors = { openDeals: 0, winRate: null, averageWon: null, cycleDays: null };
    expect(velocityChange([empty, empty]).factors).toMatchObject({
      openDeals: { before: 0, now: 0, best: null, velocityAtBest: null },
      cycleDays: { before: null, now: null, best: null, velocityAtBest: null },
    });
    expect(velocityChange([]).logChange).toBeNull();
    expect(velocityChange([BEFORE]).logChange).toBeNull();
  });

  const anyWindow = fc.record({
    openDeals: fc.integer({ min: 1, max: 500 }),
    winRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
    averageWon: fc.double({ min: 1, max: 1e6, noNaN: true }),
    cycleDays: fc.double({ min: 0.5, max: 400, noNaN: true }),
  });

  it('is the sum of the four changes, and the four shares are 1', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, (before, now) => {
        const change = velocityChange([before, now]);
        const exact = Math.log((velocityFrom(now) ?? 0) / (velocityFrom(before) ?? 0));
        const parts = NAMES.map((name) => change.factors[name].logChange ?? Number.NaN);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(exact, 9);
        expect(change.logChange).toBeCloseTo(exact, 9);
        if (Math.abs(exact) < 1e-6) return;
        const shares = NAMES.map((name) => change.factors[name].share ?? Number.NaN);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      }),
      { seed: 331, numRuns: 300 },
    );
  });

  it('is nowhere better than with a factor at its best', () => {
    fc.assert(
      fc.property(fc.array(anyWindow, { minLength: 2, maxLength: 8 }), (windows) => {
        const now = velocityFrom(windows[windows.length - 1] ?? BEFORE) ?? 0;
        for (const atBest of column(windows, 'velocityAtBest')) expect(atBest).toBeGreaterThanOrEqual(now);
      }),
      { seed: 332 },
    );
  });
});
