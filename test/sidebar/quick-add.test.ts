import { describe, expect, test } from 'vitest';
import { parseQuickDeal } from '../../sidebar/quick-add';

describe('parseQuickDeal', () => {
  test.each([
    ['Acme 12k', 'Acme', 12_000, ''],
    ['Acme 12.5k', 'Acme', 12_500, ''],
    ['Acme Corp 1,200,000', 'Acme Corp', 1_200_000, ''],
    ['Acme 12 000', 'Acme', 12_000, ''],
    ['Acme €12k', 'Acme', 12_000, 'EUR'],
    ['Acme 12k EUR', 'Acme', 12_000, 'EUR'],
    ['Acme pln 900', 'Acme', 900, 'PLN'],
    ['Acme 900 zł', 'Acme', 900, 'PLN'],
    ['Acme $5m', 'Acme', 5_000_000, ''],
    ['Acme 3.14', 'Acme', 3.14, ''],
    ['3M 5k', '3M', 5_000, ''],
    ['上海 5万', '上海', 50_000, ''],
    ['Acme 2026 4k', 'Acme 2026', 4_000, ''],
  ])('reads "%s" as a name and a value', (line, name, value, currency) => {
    expect(parseQuickDeal(line, '.')).toEqual({ name, value, currency });
  });

  test.each([
    'Acme',
    '2024',
    '=1+1',
    '-5',
    '007',
    'Agent 007',
    '+48 600 100 200',
    'Call +48 600 100 200',
    'Renewal 2026',
    '12k',
  ])('leaves "%s" a name', (line) => {
    expect(parseQuickDeal(line, '.')).toEqual({ name: line, value: null, currency: '' });
  });

  test('reads separators as the locale means them', () => {
    expect(parseQuickDeal('Acme 1.234', ',')?.value).toBe(1234);
    expect(parseQuickDeal('Acme 1.234', '.')?.value).toBe(1.23);
    expect(parseQuickDeal('Acme 1.234,50', '.')?.value).toBe(1234.5);
  });

  test('is nothing where nothing was typed', () => {
    expect(parseQuickDeal('   ', '.')).toBeNull();
  });
});
