import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNoData, noData } from '../../src/metrics/no-data';
import { pipelineVelocity } from '../../src/metrics/pipeline-velocity';
import { type VelocityDeals, velocityOfDeals } from '../../src/metrics/velocity-of-deals';

describe('pipeline velocity', () => {
  it('of 50 deals of 10,000 at 20 % in 30 days is 3,333.33 a day (nrev.ai, "Sales pipeline velocity formula")', () => {
    expect(pipelineVelocity({ openDeals: 50, winRate: 0.2, averageDeal: 10_000, cycleDays: 30 })).toBeCloseTo(
      3333.33,
      2,
    );
  });

  it('grows by 11.1 % when the cycle gets a tenth shorter (nimitai.com, pipeline velocity calculator)', () => {
    const before = pipelineVelocity({ openDeals: 50, winRate: 0.2, averageDeal: 10_000, cycleDays: 30 });
    const after = pipelineVelocity({ openDeals: 50, winRate: 0.2, averageDeal: 10_000, cycleDays: 27 });
    expect(Number(after) / Number(before)).toBeCloseTo(1 / 0.9, 12);
  });

  it('is no data where the cycle is 0 days, and 0 where nothing is open', () => {
    expect(pipelineVelocity({ openDeals: 5, winRate: 1, averageDeal: 10, cycleDays: 0 })).toMatchObject({
      reason: 'zero-cycle',
    });
    expect(pipelineVelocity({ openDeals: 0, winRate: 1, averageDeal: 10, cycleDays: 5 })).toBe(0);
  });
});

describe('velocity of deals', () => {
  const deals = (filled: Partial<VelocityDeals> = {}): VelocityDeals => ({
    openDeals: 4,
    won: 1,
    lost: 1,
    wonValues: [900],
    wonCycleDays: [30],
    ...filled,
  });

  it.each<[string, Partial<VelocityDeals>, number]>([
    // By hand: open × won ÷ decided × mean value ÷ mean days.
    ['one win of two', {}, (4 * 0.5 * 900) / 30],
    ['a same-day win counts as 0 days', { won: 2, lost: 0, wonCycleDays: [0, 30] }, (4 * 1 * 900) / 15],
    ['a cycle that ends before it begins is left out', { wonCycleDays: [-3, 30] }, 60],
    ['a value of 0 counts', { wonValues: [0, 900] }, 30],
    ['nothing open', { openDeals: 0 }, 0],
  ])('%s', (_, filled, expected) => {
    expect(velocityOfDeals(deals(filled))).toBeCloseTo(expected, 9);
  });

  it.each<[string, Partial<VelocityDeals>, string]>([
    ['nothing at all', { openDeals: 0, won: 0, lost: 0, wonValues: [], wonCycleDays: [] }, 'nothing-won'],
    ['everything lost', { won: 0, wonValues: [], wonCycleDays: [] }, 'nothing-won'],
    ['no win with a value', { wonValues: [] }, 'no-values'],
    ['no win with both days', { wonCycleDays: [] }, 'no-cycles'],
    ['only cycles that end before they begin', { wonCycleDays: [-1] }, 'no-cycles'],
    ['only same-day wins', { wonCycleDays: [0, 0] }, 'zero-cycle'],
  ])('is no data with %s', (_, filled, reason) => {
    expect(velocityOfDeals(deals(filled))).toMatchObject({ kind: 'no-data', reason });
  });

  it('doubles with twice the open deals or twice the values, and is never NaN or infinite', () => {
    const some = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(100), some, some, fc.nat(20), (openDeals, wonValues, wonCycleDays, lost) => {
        const given = { openDeals, won: wonValues.length, lost, wonValues, wonCycleDays };
        const once = velocityOfDeals(given);
        const more = velocityOfDeals({ ...given, openDeals: 2 * openDeals });
        const dearer = velocityOfDeals({ ...given, wonValues: wonValues.map((value) => 2 * value) });
        if (typeof once !== 'number') {
          expect(more).toEqual(once);
          return;
        }
        expect(Number.isFinite(once)).toBe(true);
        expect(more).toBeCloseTo(2 * once, 6);
        expect(dearer).toBeCloseTo(2 * once, 6);
      }),
      { seed: 8 },
    );
  });
});

describe('no data', () => {
  it('is told apart from figures, from nothing and from other objects', () => {
    expect([noData('nothing-won'), noData('values-missing', { count: 1, of: 2 })].every(isNoData)).toBe(true);
    expect([0, 60, 'no-data', null, undefined, {}, { kind: 'rate' }, { reason: 'no-data' }].some(isNoData)).toBe(false);
  });
});
