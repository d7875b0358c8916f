import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../src/metrics/mean';
import { median } from '../../src/metrics/median';
import { quantile } from '../../src/metrics/quantile';
import { wilsonInterval } from '../../src/metrics/wilson-interval';

const amounts = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

describe('mean', () => {
  it.each([
    // Sales-cycle lengths, usedaymark.io/metrics/sales-cycle-length: 45, 54 and 39 days.
    [[45, 54, 39], 46],
    // sisense.com/kpi-library/sales-kpis/sales-cycle-length: 200 ÷ 4.
    [[40, 30, 60, 70], 50],
    [[7], 7],
    [[-5, 5], 0],
  ])('of %j is %d', (numbers, expected) => {
    expect(mean(numbers)).toBe(expected);
  });

  it('of nothing is null', () => {
    expect(mean([])).toBeNull();
  });
});

describe('quantile', () => {
  it.each([
    // R: quantile(c(1, 2, 3, 4), type = 7); by hand: position (n − 1) × q between the sorted numbers.
    [[4, 1, 3, 2], 0.25, 1.75],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[4, 1, 3, 2], 0.9, 3.7],
    [[10], 0.9, 10],
    [[10, 9, 100], 0, 9],
    [[10, 9, 100], 1, 100],
  ])('of %j at %d is %d', (numbers, q, expected) => {
    expect(quantile(numbers, q)).toBeCloseTo(expected, 12);
  });

  it('of nothing is null', () => {
    expect(quantile([], 0.5)).toBeNull();
  });

  it.each([1.1, -0.1, 2, -1])('is null at %d, for a share lies between 0 and 1', (q) => {
    expect(quantile([1, 2], q)).toBeNull();
  });

  it('stays between the smallest and the largest and never falls as q grows', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (numbers, p, q) => {
          const low = quantile(numbers, Math.min(p, q)) ?? Number.NaN;
          const high = quantile(numbers, Math.max(p, q)) ?? Number.NaN;
          expect(low).toBeGreaterThanOrEqual(Math.min(...numbers));
          expect(high).toBeLessThanOrEqual(Math.max(...numbers));
          expect(high - low).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
      { seed: 4 },
    );
  });

  it('leaves its input as it was', () => {
    const numbers = Object.freeze([3, 1, 2]);
    expect(median(numbers)).toBe(2);
    expect(numbers).toEqual([3, 1, 2]);
  });
});

describe('the Wilson interval', () => {
  it.each([
    // Newcombe 1998, Table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is %d to %d', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('of nothing is null', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it.each([1, 10, 11, 25])('ends exactly at 0 or 1 where none or all of %d succeed', (n) => {
    expect(wilsonInterval(0, n)?.low).toBe(0);
    expect(wilsonInterval(n, n)?.high).toBe(1);
  });

  it('holds the rate, stays within 0 and 1, and mirrors when wins and losses change places', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const { low, high } = wilsonInterval(successes, n) ?? { low: Number.NaN, high: Number.NaN };
        const mirror = wilsonInterval(n - successes, n) ?? { low: Number.NaN, high: Number.NaN };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / n);
        expect(high).toBeGreaterThanOrEqual(successes / n);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirror.low).toBeCloseTo(1 - high, 12);
      }),
      { seed: 5 },
    );
  });
});
