import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SlipOutcome, slipOutcome } from '../../src/metrics/slip-outcome';
import { type WeighedOutcome, slipRate } from '../../src/metrics/slip-rate';

const due = (outcome: SlipOutcome, weight = 1): WeighedOutcome => ({ outcome, weight });

describe('what became of a deal by the end of a period', () => {
  it.each([
    [{ status: 'Won', expectedClose: 200 }, 'won'],
    [{ status: 'Lost', expectedClose: 50 }, 'lost'],
    [{ status: 'Parked', expectedClose: 50 }, 'moved out'],
    [{ status: 'Open', expectedClose: 101 }, 'moved out'],
    [{ status: 'Open', expectedClose: null }, 'moved out'],
    [{ status: 'Open', expectedClose: 100 }, 'overdue'],
    [{ status: 'Open', expectedClose: 50 }, 'overdue'],
  ] as const)('%j is %s after day 100', (then, outcome) => {
    expect(slipOutcome(then, 100)).toBe(outcome);
  });
});

describe('the slip rate', () => {
  // By hand: 2 won, 1 lost, 1 moved out, 1 overdue.
  const deals = [due('won'), due('won'), due('lost'), due('moved out'), due('overdue')];

  it('is moved out and overdue ÷ all; the lost ones on request (petavue.com; getchief.com)', () => {
    expect(slipRate(deals, 'apart')).toBe(0.4);
    expect(slipRate(deals, 'slipped')).toBe(0.6);
  });

  it('weighs each deal', () => {
    const valued = [due('won', 100), due('lost', 50), due('moved out', 30), due('overdue', 20)];
    expect(slipRate(valued, 'apart')).toBe(0.25);
    expect(slipRate(valued, 'slipped')).toBe(0.5);
  });

  it.each<[string, WeighedOutcome[], number]>([
    ['all won', [due('won')], 0],
    ['all lost', [due('lost'), due('lost')], 0],
    ['all overdue', [due('overdue')], 1],
  ])('of %s', (_, given, expected) => {
    expect(slipRate(given, 'apart')).toBe(expected);
  });

  it('is no data where nothing was due, or only deals worth nothing', () => {
    expect(slipRate([], 'apart')).toEqual({ kind: 'no-data', reason: 'nothing-due' });
    expect(slipRate([due('overdue', 0)], 'slipped')).toEqual({ kind: 'no-data', reason: 'nothing-due' });
  });

  it('and the shares won and lost make up the whole', () => {
    const outcomes = fc.array(fc.constantFrom<SlipOutcome>('won', 'lost', 'moved out', 'overdue'), { minLength: 1 });
    fc.assert(
      fc.property(outcomes, (given) => {
        const share = (outcome: SlipOutcome) => given.filter((one) => one === outcome).length / given.length;
        const apart = Number(
          slipRate(
            given.map((one) => due(one)),
            'apart',
          ),
        );
        expect(apart + share('won') + share('lost')).toBeCloseTo(1, 12);
        expect(
          slipRate(
            given.map((one) => due(one)),
            'slipped',
          ),
        ).toBeCloseTo(1 - share('won'), 12);
      }),
      { seed: 109 },
    );
  });
});
