import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageDealSize } from '../../src/metrics/average-deal-size';
import { pipelineValue } from '../../src/metrics/pipeline-value';

describe('pipeline value', () => {
  it.each<[(number | null)[], number, number, number]>([
    // By hand: sum, deals, mean of those with a value.
    [[100, null, 50], 150, 3, 75],
    [[0, 30], 30, 2, 15],
    [[-20, 50], 30, 2, 15],
  ])('of %j adds up to %d, is of %d deals and %d on average', (values, sum, deals, mean) => {
    expect(pipelineValue(values, 'sum')).toBe(sum);
    expect(pipelineValue(values, 'deals')).toBe(deals);
    expect(pipelineValue(values, 'mean')).toBe(mean);
  });

  it('of nothing is 0 in 0 deals, with no mean', () => {
    expect(pipelineValue([], 'sum')).toBe(0);
    expect(pipelineValue([], 'deals')).toBe(0);
    expect(pipelineValue([], 'mean')).toEqual({ kind: 'no-data', reason: 'no-values' });
    expect(pipelineValue([null], 'sum')).toBe(0);
    expect(pipelineValue([null], 'mean')).toMatchObject({ kind: 'no-data' });
  });

  it('is deals × mean where every deal has a value, and its mean is the average deal size', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (given) => {
        const mean = Number(pipelineValue(given, 'mean'));
        expect(Number(pipelineValue(given, 'deals')) * mean).toBeCloseTo(Number(pipelineValue(given, 'sum')), 6);
        expect(mean).toBe(averageDealSize(given, 'mean'));
      }),
      { seed: 102 },
    );
  });
});
