import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WeightedDeal, weightedPipeline } from '../../src/metrics/weighted-pipeline';

const deal = (value: number | null, probability: number | null): WeightedDeal => ({ value, probability });

describe('the weighted pipeline', () => {
  it.each<[string, WeightedDeal[], number]>([
    ['3,800 at 90 % and 22,500 at 20 % (Odoo, forecast report)', [deal(3800, 0.9), deal(22_500, 0.2)], 7920],
    ['100,000 at 10 % (revopsdictionary.com, "Weighted pipeline")', [deal(100_000, 0.1)], 10_000],
    ['100,000 at 50 % (the same)', [deal(100_000, 0.5)], 50_000],
    ['100,000 at 80 % (the same)', [deal(100_000, 0.8)], 80_000],
    ['4,245.74 at 50 % (flowbird.co.uk, "Probability in Pipedrive")', [deal(4245.74, 0.5)], 2122.87],
    [
      'lead 25,000, qualified 15,000, proposal 20,000 at 1/3, 0.4 and 2/3 (cognis-digital/dealflow, demo 01)',
      [deal(25_000, 1 / 3), deal(15_000, 0.4), deal(20_000, 2 / 3)],
      27_666.67,
    ],
    ['0 %, which is an estimate', [deal(500, 0), deal(100, 1)], 100],
    ['a credit note', [deal(-100, 0.5), deal(300, 0.5)], 100],
    ['no deal', [], 0],
  ])('of %s', (_, deals, expected) => {
    expect(weightedPipeline(deals)).toBeCloseTo(expected, 2);
  });

  it('needs no probability where there is no value or one of 0', () => {
    expect(weightedPipeline([deal(null, null), deal(0, null), deal(null, 0.5), deal(100, 0.5)])).toBe(50);
  });

  it('is no data where a value has no probability', () => {
    expect(weightedPipeline([deal(100, 0.5), deal(1, null)])).toEqual({ kind: 'no-data', reason: 'no-probability' });
  });

  it('is never more than the plain sum, and that sum where everything is certain', () => {
    const deals = fc.array(
      fc.record({ value: fc.nat(9999), probability: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(deals, (given) => {
        const sum = given.reduce((all, { value }) => all + value, 0);
        expect(Number(weightedPipeline(given))).toBeLessThanOrEqual(sum + 1e-6);
        expect(weightedPipeline(given.map(({ value }) => deal(value, 1)))).toBe(sum);
      }),
      { seed: 104 },
    );
  });
});
