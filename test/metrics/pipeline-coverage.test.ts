import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineCoverage } from '../../src/metrics/pipeline-coverage';

describe('pipeline coverage', () => {
  it('of 7.5 million against 2 million is 3.75 (contextawareanalytics.com, "How to calculate pipeline coverage")', () => {
    expect(pipelineCoverage({ due: 7_500_000, target: 2_000_000, won: 0 })).toBe(3.75);
  });

  it('of the pipeline that 450,000 needs at a win rate of 25 % is 4 (contextawareanalytics.com, "required pipeline")', () => {
    expect(pipelineCoverage({ due: 450_000 / 0.25, target: 450_000, won: 0 })).toBe(4);
  });

  it.each<[number, number, number, number | 'met']>([
    // By hand: due ÷ (target − won).
    [300, 200, 100, 3],
    [0, 200, 100, 0],
    [300, 200, 199, 300],
    [300, 200, 200, 'met'],
    [300, 200, 250, 'met'],
    [0, 0, 0, 'met'],
  ])('of %d due, a target of %d and %d won is %s', (due, target, won, expected) => {
    expect(pipelineCoverage({ due, target, won })).toBe(expected);
  });

  it('grows with what is due and with what is won, and is never infinite', () => {
    const money = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(money, money, money, (due, target, won) => {
        const coverage = pipelineCoverage({ due, target, won });
        if (coverage === 'met') {
          expect(won).toBeGreaterThanOrEqual(target);
          return;
        }
        expect(Number.isFinite(coverage)).toBe(true);
        expect(coverage * (target - won)).toBeCloseTo(due, 6);
      }),
      { seed: 105 },
    );
  });
});
