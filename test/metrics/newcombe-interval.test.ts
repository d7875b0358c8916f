import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../src/metrics/newcombe-interval';

const NONE = { low: Number.NaN, high: Number.NaN };

describe("Newcombe's interval of a difference", () => {
  // Newcombe 1998, Statistics in Medicine 17, 873–890, Table II, method 10; each recomputed from its formula.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %d/%d − %d/%d is %d to %d', (successes, n, others, m, low, high) => {
    const interval = newcombeInterval({ successes, n }, { successes: others, n: m });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is exactly 1 above where everything stands against nothing', () => {
    expect(newcombeInterval({ successes: 10, n: 10 }, { successes: 0, n: 10 })?.high).toBe(1);
  });

  it('is unknown where one of the rates is of nothing', () => {
    expect(newcombeInterval({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toBeNull();
    expect(newcombeInterval({ successes: 1, n: 2 }, { successes: 0, n: 0 })).toBeNull();
  });

  it('holds the difference, stays within −1 and 1, and mirrors when the two change places', () => {
    const proportion = fc
      .integer({ min: 1, max: 300 })
      .chain((n) => fc.record({ successes: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
    fc.assert(
      fc.property(proportion, proportion, (one, other) => {
        const { low, high } = newcombeInterval(one, other) ?? NONE;
        const mirror = newcombeInterval(other, one) ?? NONE;
        const difference = one.successes / one.n - other.successes / other.n;
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        expect(mirror.low).toBeCloseTo(-high, 12);
        expect(mirror.high).toBeCloseTo(-low, 12);
      }),
      { seed: 35 },
    );
  });
});
