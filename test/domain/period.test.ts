import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate, weekday } from '../../src/domain/calendar-date';
import { periodStart, periodsUntil, type PeriodUnit, shiftPeriod } from '../../src/domain/period';

const UNITS: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'year'];
const unit = fc.constantFrom(...UNITS);
const anyDay = fc.integer({ min: 1, max: 100_000 });
const day = (iso: string) => parseIsoDate(iso) ?? Number.NaN;

describe('the start of a period', () => {
  // 2026-03-01 is a Sunday, 2024-02-29 a Thursday, 2026-01-01 a Thursday.
  it.each<[string, PeriodUnit, string]>([
    ['2026-03-01', 'week', '2026-02-23'],
    ['2026-03-02', 'week', '2026-03-02'],
    ['2024-02-29', 'week', '2024-02-26'],
    ['2026-01-01', 'week', '2025-12-29'],
    ['2024-02-29', 'month', '2024-02-01'],
    ['2026-01-01', 'quarter', '2026-01-01'],
    ['2026-03-31', 'quarter', '2026-01-01'],
    ['2026-04-01', 'quarter', '2026-04-01'],
    ['2026-08-15', 'quarter', '2026-07-01'],
    ['2026-12-31', 'quarter', '2026-10-01'],
    ['2026-12-31', 'year', '2026-01-01'],
  ])('of %s by %s is %s', (of, by, expected) => {
    expect(isoDate(periodStart(day(of), by))).toBe(expected);
  });

  it.each<[string, PeriodUnit, number, string]>([
    ['2026-03-31', 'year', 4, '2025-04-01'],
    ['2026-04-01', 'year', 4, '2026-04-01'],
    ['2026-01-01', 'year', 12, '2025-12-01'],
    ['2026-12-01', 'year', 12, '2026-12-01'],
    ['2026-05-15', 'year', 1, '2026-01-01'],
    ['2026-03-31', 'quarter', 4, '2026-01-01'],
    ['2026-01-15', 'quarter', 2, '2025-11-01'],
    ['2026-02-01', 'quarter', 2, '2026-02-01'],
    ['2026-04-30', 'quarter', 2, '2026-02-01'],
    ['2026-02-28', 'quarter', 12, '2025-12-01'],
    ['2026-03-01', 'quarter', 12, '2026-03-01'],
    ['2026-03-31', 'month', 7, '2026-03-01'],
    ['2026-03-01', 'week', 7, '2026-02-23'],
  ])('of %s by %s of a year that begins with month %d is %s', (of, by, firstMonth, expected) => {
    expect(isoDate(periodStart(day(of), by, firstMonth))).toBe(expected);
  });

  it('is no later than the day, less than a period away, and its own start', () => {
    fc.assert(
      fc.property(anyDay, unit, fc.integer({ min: 1, max: 12 }), (of, by, firstMonth) => {
        const start = periodStart(of, by, firstMonth);
        expect(start).toBeLessThanOrEqual(of);
        expect(shiftPeriod(start, by, 1)).toBeGreaterThan(of);
        expect(periodStart(start, by, firstMonth)).toBe(start);
      }),
      { seed: 301, numRuns: 300 },
    );
  });

  it('is a Monday where periods are weeks, also before the first day that Sheets keeps', () => {
    for (let of = -20; of < 20; of += 1) expect(weekday(periodStart(of, 'week'))).toBe(1);
  });
});

describe('the periods until a day', () => {
  const shown = (asOf: string, by: PeriodUnit, count: number) =>
    periodsUntil(day(asOf), by, count).map(({ start, end, isSoFar }) => [isoDate(start), isoDate(end), isSoFar]);

  it('are whole months up to the one that still runs', () => {
    expect(shown('2024-03-05', 'month', 3)).toEqual([
      ['2024-01-01', '2024-01-31', false],
      ['2024-02-01', '2024-02-29', false],
      ['2024-03-01', '2024-03-05', true],
    ]);
  });

  it('are weeks from Monday to Sunday', () => {
    expect(shown('2026-03-01', 'week', 2)).toEqual([
      ['2026-02-16', '2026-02-22', false],
      ['2026-02-23', '2026-03-01', true],
    ]);
  });

  it('are quarters across the turn of the year', () => {
    expect(shown('2026-01-01', 'quarter', 2)).toEqual([
      ['2025-10-01', '2025-12-31', false],
      ['2026-01-01', '2026-01-01', true],
    ]);
  });

  it('are none where none are asked for', () => {
    expect(periodsUntil(46_000, 'month', 0)).toEqual([]);
  });

  it('follow each other without a gap and end with the day itself', () => {
    fc.assert(
      fc.property(anyDay, unit, fc.integer({ min: 1, max: 30 }), (asOf, by, count) => {
        const periods = periodsUntil(asOf, by, count);
        expect(periods).toHaveLength(count);
        periods.forEach(({ start, end }, index) => {
          expect(periodStart(start, by)).toBe(start);
          const next = periods[index + 1];
          expect(end).toBe(next ? next.start - 1 : asOf);
        });
        expect(periods.map(({ isSoFar }) => isSoFar).lastIndexOf(false)).toBe(count - 2);
      }),
      { seed: 302 },
    );
  });
});
