import { describe, expect, it } from 'vitest';
import { type TouchedDeal, touchSummary } from '../../src/metrics/touch-summary';

const deals = (status: TouchedDeal['status'], ...touches: readonly number[]): TouchedDeal[] =>
  touches.map((count) => ({ status, touches: count }));

describe('the touches of some deals', () => {
  it('are counted, with the mean of the won and the lost ones and the median of the given up', () => {
    const all = [
      ...deals('Won', 8, 10, 3),
      ...deals('Lost', 1, 0, 2, 9),
      ...deals('Open', 0, 4),
      ...deals('Parked', 0, 5),
    ];
    // (8 + 10 + 3) ÷ 3; (1 + 0 + 2 + 9) ÷ 4; the middle of 1, 2 and 9; nobody waits for a parked deal.
    expect(touchSummary(all, 1)).toEqual({
      deals: 11,
      touches: 42,
      touchesPerWon: 7,
      touchesPerLost: 3,
      neverContacted: 2,
      givenUpAfter: 2,
      won: 3,
      lost: 4,
      lostContacted: 3,
    });
  });

  it('have no means below the floor, each by the deals that it rests on', () => {
    const all = [...deals('Won', 2, 4), ...deals('Lost', 0, 1, 3)];
    expect(touchSummary(all, 2)).toMatchObject({ touchesPerWon: 3, touchesPerLost: 4 / 3, givenUpAfter: 2 });
    expect(touchSummary(all, 3)).toMatchObject({ touchesPerWon: null, touchesPerLost: 4 / 3, givenUpAfter: null });
    expect(touchSummary(all, 4)).toMatchObject({ touchesPerWon: null, touchesPerLost: null, touches: 10 });
  });

  it.each<[string, readonly TouchedDeal[]]>([
    ['nothing', []],
    ['an open deal', deals('Open', 3)],
  ])('of %s have no means, whatever the floor', (_, all) => {
    expect(touchSummary(all, 0)).toMatchObject({ touchesPerWon: null, touchesPerLost: null, givenUpAfter: null });
  });

  it('call a lost deal that nobody contacted never contacted, and not given up', () => {
    expect(touchSummary(deals('Lost', 0), 0)).toMatchObject({
      touchesPerLost: 0,
      neverContacted: 1,
      givenUpAfter: null,
    });
    expect(touchSummary(deals('Won', 0), 0)).toMatchObject({ touchesPerWon: 0, neverContacted: 1 });
  });
});
