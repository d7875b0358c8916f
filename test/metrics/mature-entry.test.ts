import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matureEntry } from '../../src/metrics/mature-entry';
import { quantile } from '../../src/metrics/quantile';

const stays = fc.array(fc.nat(400), { minLength: 1, maxLength: 40 });

describe('the last day on which a deal must have come', () => {
  it.each<[readonly number[], number, string]>([
    [[10, 10, 10, 10, 10], 90, 'all alike'],
    [[0, 0], 100, 'on the as-of day where everybody leaves at once'],
    [[7], 93, 'one stay'],
    [[5, 1, 9, 3, 7, 2, 10, 4, 8, 6, 11], 90, 'the tenth of eleven in order: 10'],
    [[0, 10], 91, 'interpolated, 9'],
    [[0, 1], 99, 'a part of a day is a day: 0.9'],
    [[0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100], 0, 'one quick exit does not shorten it'],
    [[400], -300, 'longer than there is any date'],
  ])('after stays of %j days is %d on day 100 (%s)', (days, expected) => {
    expect(matureEntry(days, 100, 0)).toBe(expected);
  });

  it('is that of the eleven finished stays of cognis-digital/dealflow, demos/01-basic: 13 days before', () => {
    // In order 8 10 10 10 11 11 12 13 13 13 15: the tenth is 13.
    expect(matureEntry([8, 10, 10, 13, 11, 10, 13, 15, 11, 12, 13], 46_082, 10)).toBe(46_069);
  });

  it('is not known where fewer stays are finished than the floor, so that everybody counts', () => {
    expect(matureEntry([1, 2, 3], 100, 4)).toBeNull();
    expect(matureEntry([2, 2, 2], 100, 3)).toBe(98);
    expect(matureEntry([], 100, 1)).toBeNull();
    expect(matureEntry([], 100, 0)).toBeNull();
  });

  it('moves with the as-of day, whatever the order of the stays, and never past it', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 40_000, max: 50_000 }), (days, asOf) => {
        const entry = matureEntry(days, asOf, 1) ?? Number.NaN;
        expect(matureEntry([...days].reverse(), asOf + 30, 1)).toBe(entry + 30);
        expect(entry).toBeLessThanOrEqual(asOf);
        const usual = quantile(days, 0.9) ?? Number.NaN;
        expect(asOf - entry).toBeGreaterThanOrEqual(usual - 1e-9);
        expect(asOf - entry).toBeLessThan(usual + 1);
      }),
      { seed: 51, numRuns: 200 },
    );
  });
});
