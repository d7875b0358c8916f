import { describe, expect, test } from 'vitest';
import { monthNamed, monthToClose, nextMonth } from '../../../src/app/month/calendar-month';
import { isoDate, parseIsoDate } from '../../../src/domain/calendar-date';

const day = (iso: string) => parseIsoDate(iso) ?? 0;

describe('the month that is to be closed', () => {
  test.each([
    ['2026-03-01', '2026-02'],
    ['2026-03-26', '2026-02'],
    ['2026-03-27', '2026-03'],
    ['2026-03-31', '2026-03'],
    ['2026-02-23', '2026-01'],
    ['2026-02-24', '2026-02'],
    ['2028-02-24', '2028-01'],
    ['2028-02-25', '2028-02'],
    ['2026-01-05', '2025-12'],
  ])('on %s is %s: the last that is over, or the present one in its last five days', (today, key) => {
    expect(monthToClose(day(today)).key).toBe(key);
  });
});

test('a month begins on its first day and ends on its last, leap years too', () => {
  const february = monthNamed('2028-02');

  expect([february?.start, february?.end].map((one) => isoDate(one ?? 0))).toEqual(['2028-02-01', '2028-02-29']);
  expect(monthNamed('2026-13')).toBeNull();
  expect(monthNamed('soon')).toBeNull();
});

test('after December comes January', () => {
  const december = monthNamed('2026-12');

  expect(december && nextMonth(december).key).toBe('2027-01');
});
