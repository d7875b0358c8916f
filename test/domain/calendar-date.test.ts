import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  calendarDate,
  dateParts,
  isoDate,
  monthStart,
  parseIsoDate,
  weekday,
} from '../../src/domain/calendar-date';

describe('a calendar date', () => {
  it('is the serial number that Sheets keeps', () => {
    expect(calendarDate(1899, 12, 31)).toBe(1);
    expect(calendarDate(2026, 1, 1)).toBe(46_023);
  });

  it('reads only days that exist', () => {
    expect(parseIsoDate('2024-02-29')).toBe(calendarDate(2024, 2, 29));
    expect(parseIsoDate('2026-02-29')).toBeNull();
    expect(parseIsoDate('5.3.2026')).toBeNull();
  });

  it('keeps a month end at the month end', () => {
    expect(isoDate(addMonths(calendarDate(2026, 1, 31), 1))).toBe('2026-02-28');
    expect(isoDate(addMonths(calendarDate(2024, 3, 31), -1))).toBe('2024-02-29');
    expect(isoDate(monthStart(calendarDate(2026, 3, 5)))).toBe('2026-03-01');
  });

  it('knows its weekday: 22 November 2026 is a Sunday', () => {
    expect(weekday(calendarDate(2026, 11, 22))).toBe(0);
  });

  it('survives text and parts and back, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (day) => {
        const { year, month, day: dayOfMonth } = dateParts(day);
        expect(calendarDate(year, month, dayOfMonth)).toBe(day);
        expect(parseIsoDate(isoDate(day))).toBe(day);
      }),
      { seed: 7 },
    );
  });
});
