import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TalliedDeal, tallyOf } from '../../src/metrics/deal-tally';
import { factorFigures } from '../../src/metrics/factor-figures';
import { groupComparison } from '../../src/metrics/group-comparison';
import { runningShare } from '../../src/metrics/running-share';
import { anyDatedDeals, lost, open, won } from './dated-deals';

const CLOSES = { first: 41, last: 100 };
const compare = (groups: readonly (readonly TalliedDeal[])[], floor: number) =>
  groupComparison(groups, { floor, closes: CLOSES });
const many = (count: number, deal: TalliedDeal): TalliedDeal[] => Array.from({ length: count }, () => deal);
const decided = (wins: number, losses: number) => [...many(wins, won(1, 11)), ...many(losses, lost(1, 11))];

describe('groups side by side', () => {
  it('have their own figures, and one window for money per day', () => {
    const ana = [won(1, 41, 900), lost(1, 51), open(5), open(null), { ...open(5), status: 'Parked' } as const];
    const ben = [won(1, 100, 300), won(20, 60, null), won(null, 60, 100)];
    const [first, second] = compare([ana, ben], 1);
    expect(first).toMatchObject({ deals: 5, won: 1, lost: 1, wonValue: 900, winsWithoutValue: 0, winsWithoutCycle: 0 });
    expect(first?.factors).toEqual(factorFigures(2, tallyOf(ana), 1));
    // 2 × ½ × 900 ÷ 40; 900 and 400 over the 60 days from 41 to 100.
    expect(first?.factors.velocity).toBeCloseTo(22.5, 9);
    expect(second).toMatchObject({
      deals: 3,
      won: 3,
      lost: 0,
      wonValue: 400,
      winsWithoutValue: 1,
      winsWithoutCycle: 1,
    });
    expect([first?.wonPerDay, second?.wonPerDay]).toEqual([15, 400 / 60]);
    expect([first?.share, second?.share]).toEqual([900 / 1300, 400 / 1300]);
  });

  it('have no share where nothing brought money, and no money per day where no close is known', () => {
    expect(groupComparison([[open(1)], [won(1, null, 0)]], { floor: 1, closes: null })).toMatchObject([
      { share: null, wonPerDay: null },
      { share: null, wonPerDay: null },
    ]);
    expect(compare([[open(1)]], 1)).toMatchObject([{ share: null, wonPerDay: 0 }]);
  });

  it('are none where there are none, and nothing where one is empty', () => {
    expect(compare([], 1)).toEqual([]);
    expect(compare([[], [won(1, 2)]], 1)[0]).toMatchObject({
      deals: 0,
      won: 0,
      share: 0,
      comparedToRest: null,
    });
  });

  it.each<[string, number, number, number, number, string | null]>([
    // Newcombe 1998, Table II, method 10: 56/70 − 48/80 is 0.0524 to 0.3339, which leaves out 0.
    ['56 of 70 beside 48 of 80', 56, 14, 48, 32, 'higher'],
    ['48 of 80 beside 56 of 70', 48, 32, 56, 14, 'lower'],
    // Newcombe 1998, Table II: 9/10 − 3/10 is 0.1705 to 0.8090.
    ['9 of 10 beside 3 of 10', 9, 1, 3, 7, 'higher'],
    ['6 of 10 beside 4 of 10', 6, 4, 4, 6, null],
    ['the same rates', 50, 50, 500, 500, null],
    ['one below the floor', 9, 0, 0, 90, null],
    ['nothing else decided', 20, 0, 0, 0, null],
  ])('compare with the rest: %s', (_, wins, losses, otherWins, otherLosses, expected) => {
    const [group] = compare([decided(wins, losses), decided(otherWins, otherLosses)], 10);
    expect(group?.comparedToRest).toBe(expected);
  });

  it('are compared with all others together, by the deals that count in win rates', () => {
    const uncounted = many(90, lost(1, 11, { countsInRate: false }));
    // 9 of 10 beside 3 of 10 in two groups, of which one alone has too few.
    const groups = [[...decided(9, 1), ...uncounted], decided(1, 4), decided(2, 3)];
    expect(compare(groups, 6).map(({ comparedToRest }) => comparedToRest)).toEqual(['higher', null, null]);
    // 2 of 5 beside 10 of 15: 0.40 is well within the reach of 0.67; 1 of 5 beside 11 of 15 is not: −0.533 + 0.494 < 0.
    expect(compare(groups, 5).map(({ comparedToRest }) => comparedToRest)).toEqual(['higher', 'lower', null]);
  });

  it('add up to all of them', () => {
    fc.assert(
      fc.property(fc.array(anyDatedDeals, { maxLength: 5 }), (groups) => {
        const found = compare(groups, 3);
        const [all] = compare([groups.flat()], 3);
        const sum = (figure: (one: (typeof found)[number]) => number) =>
          found.reduce((total, one) => total + figure(one), 0);
        expect(sum(({ deals }) => deals)).toBe(all?.deals);
        expect(sum((one) => one.won)).toBe(all?.won);
        expect(sum((one) => one.lost)).toBe(all?.lost);
        expect(sum(({ factors }) => factors.openDeals)).toBe(all?.factors.openDeals);
        expect(sum(({ wonValue }) => wonValue)).toBe(all?.wonValue);
        expect(sum(({ wonPerDay }) => wonPerDay ?? 0)).toBeCloseTo(all?.wonPerDay ?? 0, 6);
        if (found.some(({ wonValue }) => wonValue > 0)) expect(sum(({ share }) => share ?? 0)).toBeCloseTo(1, 9);
      }),
      { seed: 341 },
    );
  });
});

describe('the running share', () => {
  it.each<[readonly number[], number, readonly (number | null)[]]>([
    [[50, 30, 20], 100, [0.5, 0.8, 1]],
    [[50, 30], 100, [0.5, 0.8]],
    [[5, -5], 10, [0.5, 0]],
    [[0, 0], 0, [null, null]],
    [[], 0, []],
  ])('of %j in %d is %j', (amounts, total, expected) => {
    expect(runningShare(amounts, total)).toEqual(expected);
  });
});
