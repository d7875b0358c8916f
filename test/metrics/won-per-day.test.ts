import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date';
import { wonPerDay } from '../../src/metrics/won-per-day';

describe('won per day', () => {
  it.each<[string, number[], number, number, number]>([
    // By hand: sum ÷ days, both ends included.
    ['a window of 30 days', [900, 300], calendarDate(2026, 1, 2), calendarDate(2026, 1, 31), 40],
    ['a single day', [900], 100, 100, 900],
    ['February of a leap year', [2900], calendarDate(2024, 2, 1), calendarDate(2024, 2, 29), 100],
    ['nothing won', [], 1, 10, 0],
    ['a credit note', [300, -100], 1, 10, 20],
  ])('in %s', (_, values, since, asOf, expected) => {
    expect(wonPerDay(values, { since, asOf })).toBe(expected);
  });

  it('is no data where nothing is decided yet', () => {
    expect(wonPerDay([], { since: null, asOf: 10 })).toEqual({ kind: 'no-data', reason: 'nothing-decided' });
    expect(wonPerDay([], { since: 11, asOf: 10 })).toEqual({ kind: 'no-data', reason: 'nothing-decided' });
  });

  it('times the days is what was won', () => {
    const values = fc.array(fc.nat(9999), { maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (given, since, days) => {
        const sum = given.reduce((all, value) => all + value, 0);
        const perDay = Number(wonPerDay(given, { since, asOf: since + days }));
        expect(perDay * (days + 1)).toBeCloseTo(sum, 6);
      }),
      { seed: 106 },
    );
  });
});
