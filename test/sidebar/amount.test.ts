import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalSign, languageTag, parseAmount } from '../../sidebar/amount';

describe('parseAmount', () => {
  test.each([
    ['12000', 12_000],
    ['12,000', 12_000],
    ['12 000', 12_000],
    ["12'000", 12_000],
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['12,5', 12.5],
    ['12,34,567', 1_234_567],
    ['-5', -5],
  ])('reads "%s"', (text, number) => {
    expect(parseAmount(text, '.')).toBe(number);
  });

  test.each(['', 'abc', '12k', '1,2,3', '1.2.3,4', '--5', '5-', '1,,000', '1e5'])('refuses "%s"', (text) => {
    expect(parseAmount(text, '.')).toBeNull();
  });

  test('reads back what a locale writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('en-US', 'de-DE', 'pl-PL', 'en-IN'),
        (cents, tag) => {
          const amount = cents / 100;
          const written = new Intl.NumberFormat(tag, { minimumFractionDigits: 2 }).format(amount);
          expect(parseAmount(written.replace('−', '-'), decimalSign(tag))).toBe(amount);
        },
      ),
    );
  });
});

describe('languageTag', () => {
  test('turns the name of a spreadsheet locale into a language tag', () => {
    expect(languageTag('pl_PL')).toBe('pl-PL');
  });

  test('falls back to English for what is no language', () => {
    expect(languageTag('no such thing')).toBe('en-US');
  });
});
