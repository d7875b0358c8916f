import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DealTally, joinedTally, tallyOf } from '../../src/metrics/deal-tally';
import { factorFigures, velocityFrom } from '../../src/metrics/factor-figures';
import { velocityOfDeals } from '../../src/metrics/velocity-of-deals';
import { anyDatedDeals, lost, open, won } from './dated-deals';

const NONE: DealTally = { won: 0, lost: 0, wonValue: 0, valued: 0, cycleDays: 0, cycles: 0 };

describe('the tally of decided deals', () => {
  it.each<[string, Parameters<typeof tallyOf>[0], Partial<DealTally>]>([
    ['nothing', [], {}],
    ['an open deal', [open(5)], {}],
    ['a parked deal', [{ ...won(1, 31), status: 'Parked' }], {}],
    ['a win', [won(1, 31, 900)], { won: 1, wonValue: 900, valued: 1, cycleDays: 30, cycles: 1 }],
    ['a loss, whose money and days nobody asks for', [lost(1, 31, { value: 900 })], { lost: 1 }],
    ['a win of 0 on the same day', [won(7, 7, 0)], { won: 1, valued: 1, cycles: 1 }],
    ['a win without a value', [won(1, 31, null)], { won: 1, cycleDays: 30, cycles: 1 }],
    ['a win without a day of creation', [won(null, 31)], { won: 1, wonValue: 100, valued: 1 }],
    ['a win without a day of closing', [won(1, null)], { won: 1, wonValue: 100, valued: 1 }],
    ['a win before it was created', [won(9, 8)], { won: 1, wonValue: 100, valued: 1 }],
    [
      'a win and a loss that win rates leave out',
      [won(1, 11, 50, { countsInRate: false }), lost(1, 11, { countsInRate: false })],
      { wonValue: 50, valued: 1, cycleDays: 10, cycles: 1 },
    ],
  ])('of %s', (_, deals, expected) => {
    expect(tallyOf(deals)).toEqual({ ...NONE, ...expected });
  });

  it('of two lots of deals is the tally of all of them', () => {
    fc.assert(
      fc.property(anyDatedDeals, anyDatedDeals, (one, other) => {
        expect(joinedTally([tallyOf(one), tallyOf(other)])).toEqual(tallyOf([...one, ...other]));
      }),
      { seed: 311 },
    );
    expect(joinedTally([])).toEqual(NONE);
  });
});

describe('velocity and its factors', () => {
  /** 8 won of 10, 4,000 over 4 wins with a value, 90 days over 3 wins with both days. */
  const TALLY: DealTally = { won: 8, lost: 2, wonValue: 4000, valued: 4, cycleDays: 90, cycles: 3 };

  it('are open deals, won ÷ decided with its Wilson interval, two means and their product', () => {
    const figures = factorFigures(6, TALLY, 10);
    // 6 × 0.8 × 1,000 ÷ 30; the interval of 8 in 10: R, prop.test(8, 10, correct = FALSE).
    expect(figures).toMatchObject({ openDeals: 6, decided: 10, winRate: 0.8, averageWon: 1000, cycleDays: 30 });
    expect(figures.velocity).toBeCloseTo(160, 9);
    expect(figures.low).toBeCloseTo(0.490162, 6);
    expect(figures.high).toBeCloseTo(0.943318, 6);
  });

  it('are blank below the floor, but for the counts', () => {
    expect(factorFigures(6, TALLY, 11)).toEqual({
      openDeals: 6,
      decided: 10,
      winRate: null,
      low: null,
      high: null,
      averageWon: null,
      cycleDays: null,
      velocity: null,
    });
  });

  it('are blank where nothing is decided, whatever the floor', () => {
    expect(factorFigures(3, { ...NONE, wonValue: 5, valued: 1 }, 0)).toMatchObject({ winRate: null, averageWon: null });
  });

  it.each<[string, Partial<DealTally>, object]>([
    ['no win has a value', { wonValue: 0, valued: 0 }, { averageWon: null, cycleDays: 30, velocity: null }],
    ['no win has both days', { cycleDays: 0, cycles: 0 }, { averageWon: 1000, cycleDays: null, velocity: null }],
    ['every win was on the day of creation', { cycleDays: 0 }, { cycleDays: 0, velocity: null }],
    ['everything that counts is lost', { won: 0, lost: 10 }, { winRate: 0, low: 0, averageWon: 1000, velocity: null }],
    ['everything is won', { won: 10, lost: 0 }, { winRate: 1, high: 1 }],
  ])('where %s', (_, filled, expected) => {
    expect(factorFigures(6, { ...TALLY, ...filled }, 10)).toMatchObject(expected);
  });

  it('give 0 where nothing is open', () => {
    expect(factorFigures(0, TALLY, 10).velocity).toBe(0);
  });

  it('need all four', () => {
    const whole = { openDeals: 2, winRate: 0.5, averageWon: 10, cycleDays: 5 };
    expect(velocityFrom(whole)).toBe(2);
    for (const name of ['winRate', 'averageWon', 'cycleDays'])
      expect(velocityFrom({ ...whole, [name]: null })).toBeNull();
    expect(velocityFrom({ ...whole, winRate: 0 })).toBeNull();
    expect(velocityFrom({ ...whole, cycleDays: 0 })).toBeNull();
  });

  it('give the velocity of the same deals', () => {
    fc.assert(
      fc.property(anyDatedDeals, fc.nat(50), (deals, openDeals) => {
        const wins = deals.filter(({ status }) => status === 'Won');
        const expected = velocityOfDeals({
          openDeals,
          won: wins.filter(({ countsInRate }) => countsInRate).length,
          lost: deals.filter(({ status, countsInRate }) => status === 'Lost' && countsInRate).length,
          wonValues: wins.map(({ value }) => value).filter((value) => value !== null),
          wonCycleDays: wins
            .map(({ created, closed }) => (created === null || closed === null ? -1 : closed - created))
            .filter((days) => days >= 0),
        });
        const { velocity } = factorFigures(openDeals, tallyOf(deals), 0);
        if (typeof expected === 'number') expect(velocity).toBeCloseTo(expected, 6);
        else expect(velocity).toBeNull();
      }),
      { seed: 312, numRuns: 300 },
    );
  });
});
