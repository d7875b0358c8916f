import { describe, expect, it } from 'vitest';
import { axisWriter, valueWriter, writeDate } from '../../../playground/page/charts/value-format';
import { sheetLocale } from '../../../playground/services/engine/locale';

const ENGLISH = sheetLocale('en_US');
const POLISH = sheetLocale('pl');
const CHINESE = sheetLocale('zh_CN');
/** 15 March 2026 as a sheet counts days: 46,023 is 1 January 2026. */
const MARCH_15 = 46_023 + 31 + 28 + 14;

describe('axisWriter', () => {
  it.each([
    ['percent', 0.5, '50%'],
    ['percent', 0.025, '2.5%'],
    ['percent', 1, '100%'],
    ['short', 250_000, '250K'],
    ['short', 112_500, '112.5K'],
    ['short', 1_500_000, '1.5M'],
    ['short', 900, '900'],
    ['long', 2_000_000, '2 million'],
    ['decimal', 1234.5, '1,234.5'],
    ['scientific', 120_000, '1.2E5'],
    ['currency', 1234, '$1,234.00'],
    ['none', 1234.5, '1234.5'],
    ['0%', 0.63, '63%'],
    ['#,##0', 120_000, '120,000'],
    ['0.0%', 0.6318, '63.2%'],
    ["#,##0' deals'", 1200, '1,200 deals'],
    ['¤#,##0', 1200, '$1,200'],
  ])('writes by %s', (format, value, text) => {
    expect(axisWriter(format, undefined, ENGLISH)(value)).toBe(text);
  });

  it('prefers its own format to that of the cells, and has none where neither has', () => {
    expect(axisWriter('short', '#,##0', ENGLISH)(250_000)).toBe('250K');
    expect(axisWriter(undefined, '0%', ENGLISH)(0.4)).toBe('40%');
    expect(axisWriter(undefined, undefined, ENGLISH)(0.1 + 0.2)).toBe('0.3');
  });

  it('writes as the locale of the sheet does', () => {
    expect(axisWriter('decimal', undefined, POLISH)(1234.5)).toBe('1234,5');
    expect(axisWriter('short', undefined, CHINESE)(250_000)).toBe('25万');
  });
});

describe('valueWriter', () => {
  it('prefers the format of the cell to that of the axis', () => {
    expect(valueWriter('short', '#,##0', ENGLISH)(250_000)).toBe('250,000');
    expect(valueWriter('percent', 'General', ENGLISH)(0.6315)).toBe('63%');
    expect(valueWriter(undefined, undefined, ENGLISH)(0.6315)).toBe('0.6315');
  });
});

describe('writeDate', () => {
  it.each([
    ['d MMM yyyy', '15 Mar 2026'],
    ['MMM yy', 'Mar 26'],
    ['MMM y', 'Mar 2026'],
    ['EEE d', 'Sun 15'],
    ["yyyy'y' MM", '2026y 03'],
  ])('writes by the pattern %s', (pattern, text) => {
    expect(writeDate(MARCH_15, pattern, 'yyyy-mm-dd', ENGLISH)).toBe(text);
  });

  it.each([undefined, 'short', '#,##0'])('writes as the cell does where the axis says %s', (own) => {
    expect(writeDate(MARCH_15, own, 'mmm yyyy', ENGLISH)).toBe('Mar 2026');
  });
});
