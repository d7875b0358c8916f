import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/cells/text-number';

describe('a number that arrived as text', () => {
  it.each([
    ['1200', 1200],
    [' 1200 ', 1200],
    ['-5', -5],
    ['\u22125', -5],
    ['+5', 5],
    ['(500)', -500],
    ['1,200.50', 1200.5],
    ['1.200,50', 1200.5],
    ['1 200,50', 1200.5],
    ['1\u00a0200,50', 1200.5],
    ["1'200.50", 1200.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['$1,200', 1200],
    ['-$1,200', -1200],
    ['$-1,200', -1200],
    ['1200 €', 1200],
    ['1200 EUR', 1200],
    ['PLN 1200', 1200],
    ['25%', 0.25],
    ['2.5 %', 0.025],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['0.125', 0.125],
    ['$+5', 5],
    ['( 500 )', -500],
  ])('reads %j as %d where one half is 0.5', (text, expected) => {
    expect(parseNumber(text, false)).toBe(expected);
  });

  it.each([
    ['1,200', false, 1200],
    ['1,200', true, 1.2],
    ['1.200', false, 1.2],
    ['1.200', true, 1200],
    ['0,5', true, 0.5],
    ['0,5', false, 0.5],
    ['0,125', false, 0.125],
    ['1234.567', true, 1234.567],
    ['1.2345', true, 1.2345],
    ['1,2345', false, 1.2345],
  ])('settles %j by the locale (decimal comma: %s): %d', (text, decimalComma, expected) => {
    expect(parseNumber(text, decimalComma)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'abc',
    '1.2.3',
    '1,2,3',
    '12 apples',
    '1e5',
    '--5',
    '#N/A',
    '2026-03-05',
    '$',
    '%',
    '1,20.5,0',
    '1,234.5.6',
    '1234,567.8',
    '1,234,56.7',
    '1,1234.5',
    'x(5)',
    '(5)x',
    '٣',
  ])('reads %j as no number', (text) => {
    expect(parseNumber(text, false)).toBeNull();
  });

  it('reads what either locale prints back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.boolean(), (cents, decimalComma) => {
        const amount = cents / 100;
        const text = amount.toLocaleString(decimalComma ? 'de-DE' : 'en-US', { minimumFractionDigits: 2 });
        expect(parseNumber(text, decimalComma)).toBeCloseTo(amount, 9);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
