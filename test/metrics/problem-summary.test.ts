import { describe, expect, it } from 'vitest';
import { type MetProblem, problemSummary } from '../../src/metrics/problem-summary';

const silent = (value: number | null, currency = 'EUR', fields: Partial<MetProblem> = {}): MetProblem => ({
  problem: 'silent',
  deal: { value, currency },
  found: 'no activity',
  fix: 'call',
  ...fields,
});
const figures = (...problems: MetProblem[]) =>
  problemSummary(problems).map(({ deals, value, currencies, withoutValue }) => ({
    deals,
    value,
    currencies,
    withoutValue,
  }));

describe('the summary of problems', () => {
  it('is empty where there are none', () => {
    expect(problemSummary([])).toEqual([]);
  });

  it('keeps the order in which problems were first met, and of each what it sums up', () => {
    const [a, b, c] = [silent(1), silent(2, 'EUR', { problem: 'overdue' }), silent(4)];
    expect(problemSummary([a, b, c]).map(({ problem, met }) => [problem, met])).toEqual([
      ['silent', [a, c]],
      ['overdue', [b]],
    ]);
  });

  it.each<[string, MetProblem[], number | null, string[], number]>([
    ['one value', [silent(5)], 5, ['EUR'], 0],
    ['values and none', [silent(5), silent(null), silent(-7)], -2, ['EUR'], 1],
    ['no value at all', [silent(null), silent(null, 'PLN')], null, [], 2],
    ['nothing but 0', [silent(0), silent(0, 'PLN')], 0, [], 0],
    ['0 of another currency', [silent(5), silent(0, 'PLN')], 5, ['EUR'], 0],
    ['other letters of one currency', [silent(5), silent(6, 'eur')], 11, ['EUR'], 0],
    ['two currencies', [silent(5), silent(6, 'PLN'), silent(7)], null, ['EUR', 'PLN'], 0],
    ['a currency and none', [silent(5), silent(6, '')], null, ['EUR', ''], 0],
  ])('adds the values of deals: %s', (_, problems, value, currencies, withoutValue) => {
    expect(figures(...problems)).toEqual([{ deals: problems.length, value, currencies, withoutValue }]);
  });

  it('has neither deals nor a value where the problem is the pipeline’s', () => {
    const bloated = silent(0, '', { problem: 'bloated', deal: null });
    expect(figures(bloated, bloated)).toEqual([{ deals: null, value: null, currencies: [], withoutValue: 0 }]);
  });

  it('names each thing to do once', () => {
    const [one] = problemSummary([silent(1), silent(1, '', { fix: 'write' }), silent(1)]);
    expect(one?.fixes).toEqual(['call', 'write']);
  });
});
