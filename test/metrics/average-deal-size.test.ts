import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageDealSize } from '../../src/metrics/average-deal-size';

describe('average deal size', () => {
  it.each<[string, (number | null)[], number, number]>([
    // By hand.
    ['three deals', [100, 200, 600], 300, 200],
    ['one deal', [40], 40, 40],
    ['two deals', [10, 30], 20, 20],
    ['a blank value, which is left out', [100, null, 300], 200, 200],
    ['a value of 0, which counts', [0, 0, 300], 100, 0],
    ['a credit note', [-100, 300, 100], 100, 100],
  ])('of %s', (_, values, mean, median) => {
    expect(averageDealSize(values, 'mean')).toBe(mean);
    expect(averageDealSize(values, 'median')).toBe(median);
  });

  it.each([[[]], [[null, null]]])('is no data of %j', (values) => {
    for (const stat of ['mean', 'median'] as const)
      expect(averageDealSize(values, stat)).toEqual({ kind: 'no-data', reason: 'no-values' });
  });

  it('lies between the smallest and the largest value, and grows with every one of them', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.constantFrom('mean', 'median'), (given, stat) => {
        const average = Number(averageDealSize(given, stat));
        expect(average).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
        expect(average).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
        const dearer = given.map((value) => value + 10);
        expect(averageDealSize(dearer, stat)).toBeCloseTo(average + 10, 8);
      }),
      { seed: 101 },
    );
  });
});
