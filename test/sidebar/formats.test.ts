import { describe, expect, test } from 'vitest';
import { dayText, editableNumber, moneyText, shortDay } from '../../sidebar/formats';

describe('moneyText', () => {
  test.each([
    [12_000, 'EUR', 'en_GB', '€12,000'],
    [31_250.5, 'EUR', 'en_GB', '€31,250.50'],
    [12_000, '', 'en_GB', '12,000'],
    [12_000, 'coins', 'en_GB', '12,000 coins'],
    [-500, 'USD', 'en_US', '-$500'],
  ])('writes %d %s in %s', (amount, currency, locale, text) => {
    expect(moneyText(amount, currency, locale)).toBe(text);
  });

  test('shortens large sums only where there is little room', () => {
    expect(moneyText(1_284_000, 'EUR', 'en_GB', 'short')).toBe('€1.3m');
    expect(moneyText(48_500, 'EUR', 'en_GB', 'short')).toBe('€48,500');
    expect(moneyText(1_284_000, 'EUR', 'en_GB')).toBe('€1,284,000');
  });
});

describe('days', () => {
  test('are written in the locale, with the time where there is one', () => {
    expect(dayText('2026-03-05', 'en_GB')).toBe('5 Mar 2026');
    expect(dayText('2026-03-05 10:42', 'en_GB')).toBe('5 Mar 2026, 10:42');
    expect(dayText('soon', 'en_GB')).toBe('soon');
  });

  test('leave out the year while it is the present one', () => {
    expect(shortDay('2026-03-05', '2026-12-31', 'en_GB')).toBe('5 Mar');
    expect(shortDay('2027-03-05', '2026-12-31', 'en_GB')).toBe('5 Mar 2027');
  });
});

test('a number in an editor has no groups and the decimal sign of the locale', () => {
  expect(editableNumber(1234.5, 'de_DE')).toBe('1234,5');
});
