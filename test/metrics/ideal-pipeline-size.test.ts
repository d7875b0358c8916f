import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idealPipelineSize } from '../../src/metrics/ideal-pipeline-size';

describe('ideal pipeline size', () => {
  it.each<[string, { target: number; averageDeal: number; rates: number[] }, number[]]>([
    // Requirement R54: 100,000 a month ÷ 500 = 200 sales; ÷ 80 % = 250 leads.
    ['one step', { target: 100_000, averageDeal: 500, rates: [0.8] }, [250, 200]],
    // contextawareanalytics.com, "How to calculate win rate": 450,000 at 25 % needs 1,800,000 of pipeline.
    ['money instead of deals', { target: 450_000, averageDeal: 1, rates: [0.25] }, [1_800_000, 450_000]],
    // prowi.io/en/glossary/conversion-rate, backwards from its 20 wins.
    [
      'five steps',
      { target: 20, averageDeal: 1, rates: [300 / 1000, 120 / 300, 80 / 120, 50 / 80, 20 / 50] },
      [1000, 300, 120, 80, 50, 20],
    ],
    ['nothing to win', { target: 0, averageDeal: 500, rates: [0.8] }, [0, 0]],
  ])('%s', (_, given, expected) => {
    const needed = idealPipelineSize(given);
    expect(needed).toHaveLength(expected.length);
    expected.forEach((deals, index) => expect(needed[index]).toBeCloseTo(deals, 9));
  });

  it('is unknown before a step whose rate is unknown or 0, and known after it', () => {
    expect(idealPipelineSize({ target: 100, averageDeal: 10, rates: [0.5, null, 0.5] })).toEqual([null, null, 20, 10]);
    expect(idealPipelineSize({ target: 100, averageDeal: 10, rates: [0.5, 0] })).toEqual([null, null, 10]);
  });

  it('is unknown everywhere without a target or an average deal', () => {
    expect(idealPipelineSize({ target: null, averageDeal: 10, rates: [0.5] })).toEqual([null, null]);
    expect(idealPipelineSize({ target: 100, averageDeal: 0, rates: [0.5] })).toEqual([null, null]);
  });

  it('leaves the rates in their order', () => {
    const rates = [0.5, 0.25];
    idealPipelineSize({ target: 100, averageDeal: 10, rates });
    expect(rates).toEqual([0.5, 0.25]);
  });

  it('is the same by stages and in one step where the product of the rates is the win rate', () => {
    const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
    const money = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 8 }), money, money, (rates, target, averageDeal) => {
        const product = rates.reduce((all, one) => all * one, 1);
        const byStages = idealPipelineSize({ target, averageDeal, rates })[0] ?? Number.NaN;
        const oneStep = idealPipelineSize({ target, averageDeal, rates: [product] })[0] ?? Number.NaN;
        expect(byStages / oneStep).toBeCloseTo(1, 9);
      }),
      { seed: 9 },
    );
  });
});
