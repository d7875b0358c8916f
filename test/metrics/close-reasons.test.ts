import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClosedDeal, closeReasons } from '../../src/metrics/close-reasons';
import { wilsonInterval } from '../../src/metrics/wilson-interval';

const deal = (reason: number, filled: Partial<ClosedDeal> = {}): ClosedDeal => ({
  reason,
  group: 0,
  value: 100,
  days: 10,
  ...filled,
});

describe('the reasons of closed deals', () => {
  it('are counted with their share, money and median days, the commonest first', () => {
    const deals = [
      deal(0, { days: 4 }),
      deal(1, { days: 20, value: 50 }),
      deal(1, { days: 40 }),
      deal(1, { days: 90 }),
    ];
    const [first, second] = closeReasons(deals, 1);
    // 3 of 4; the middle of 20, 40 and 90; 50 + 100 + 100.
    expect(first).toEqual({
      reason: 1,
      group: 0,
      deals: 3,
      ofDeals: 4,
      share: 0.75,
      ...wilsonInterval(3, 4),
      value: 250,
      withoutValue: 0,
      medianDays: 40,
      timed: 3,
    });
    expect(second).toMatchObject({ reason: 0, deals: 1, share: 0.25, medianDays: 4 });
  });

  it('add nothing for a deal without a value, and leave one without days out of the median', () => {
    const deals = [
      deal(0, { value: null, days: null }),
      deal(0, { value: 0, days: 7 }),
      deal(0, { value: 30, days: 9 }),
    ];
    expect(closeReasons(deals, 1)).toMatchObject([{ deals: 3, value: 30, withoutValue: 1, medianDays: 8, timed: 2 }]);
    expect(closeReasons([deal(0, { days: null })], 0)).toMatchObject([{ medianDays: null, timed: 0, share: 1 }]);
  });

  it('have no share where the group is below the floor, and no median where the reason is', () => {
    const deals = [deal(0), deal(0), deal(1)];
    expect(closeReasons(deals, 4)).toMatchObject([
      { deals: 2, share: null, low: null, high: null, value: 200, medianDays: null },
      { deals: 1, share: null, low: null, high: null, value: 100, medianDays: null },
    ]);
    expect(closeReasons(deals, 3)).toMatchObject([
      { share: 2 / 3, medianDays: null },
      { share: 1 / 3, medianDays: null },
    ]);
    expect(closeReasons(deals, 2)).toMatchObject([{ medianDays: 10 }, { medianDays: null }]);
  });

  it('stand by group, the largest group first and in it the commonest reason, ties as they were met', () => {
    const deals = [
      deal(7, { group: 5 }),
      deal(3, { group: 2 }),
      deal(4, { group: 2 }),
      deal(4, { group: 2 }),
      deal(1, { group: 9 }),
      deal(3, { group: 2 }),
    ];
    expect(closeReasons(deals, 1).map((one) => [one.group, one.reason, one.deals, one.ofDeals])).toEqual([
      [2, 3, 2, 4],
      [2, 4, 2, 4],
      [5, 7, 1, 1],
      [9, 1, 1, 1],
    ]);
  });

  it('are none where nothing was closed', () => {
    expect(closeReasons([], 1)).toEqual([]);
  });

  it('count every deal once, and their shares of a group are 1', () => {
    const anyDeal = fc.record({
      reason: fc.nat(4),
      group: fc.nat(2),
      value: fc.option(fc.nat(999)),
      days: fc.option(fc.nat(90)),
    });
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 40 }), (deals) => {
        const found = closeReasons(deals, 1);
        expect(found.reduce((sum, one) => sum + one.deals, 0)).toBe(deals.length);
        expect(found.reduce((sum, one) => sum + one.value, 0)).toBe(
          deals.reduce((sum, { value }) => sum + (value ?? 0), 0),
        );
        for (const group of new Set(deals.map((one) => one.group))) {
          const own = found.filter((one) => one.group === group);
          expect(own.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
          expect(own.map((one) => one.deals)).toEqual(own.map((one) => one.deals).sort((a, b) => b - a));
        }
      }),
      { seed: 351 },
    );
  });
});
