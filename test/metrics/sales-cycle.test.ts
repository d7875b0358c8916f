import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date';
import { salesCycle } from '../../src/metrics/sales-cycle';

describe('the sales cycle', () => {
  it('of 45, 54 and 39 days is 46 (usedaymark.io, "Sales cycle length")', () => {
    const won = [
      [calendarDate(2026, 1, 1), calendarDate(2026, 2, 15)],
      [calendarDate(2026, 1, 10), calendarDate(2026, 3, 5)],
      [calendarDate(2026, 1, 20), calendarDate(2026, 2, 28)],
    ] as const;
    const days = won.map(([created, closed]) => closed - created);
    expect(days).toEqual([45, 54, 39]);
    expect(salesCycle(days, 'mean')).toBe(46);
  });

  it('of 40, 30, 60 and 70 days is 50 (sisense.com, "Sales cycle length")', () => {
    expect(salesCycle([40, 30, 60, 70], 'mean')).toBe(50);
  });

  it.each<[number[], 'mean' | 'median' | number, number]>([
    // By hand; shares as PERCENTILE in Sheets interpolates them.
    [[40, 30, 60, 70], 'median', 50],
    [[9, 1, 5], 'median', 5],
    [[0, 30], 'mean', 15],
    [[0, 10, 20, 30, 40], 0.9, 36],
    [[0, 10, 20, 30, 40], 0, 0],
    [[0, 10, 20, 30, 40], 1, 40],
    [[7], 0.25, 7],
  ])('of %j by %j is %d', (days, stat, expected) => {
    expect(salesCycle(days, stat)).toBeCloseTo(expected, 12);
  });

  it('of nothing is no data', () => {
    for (const stat of ['mean', 'median', 0.9] as const)
      expect(salesCycle([], stat)).toEqual({ kind: 'no-data', reason: 'no-cycles' });
  });

  it('does not shrink as the share grows, and its half is the median', () => {
    const days = fc.array(fc.nat(400), { minLength: 1, maxLength: 30 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(days, share, share, (given, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(Number(salesCycle(given, low))).toBeLessThanOrEqual(Number(salesCycle(given, high)) + 1e-9);
        expect(salesCycle(given, 0.5)).toBe(salesCycle(given, 'median'));
      }),
      { seed: 103 },
    );
  });
});
