import { expect, it } from 'vitest';
import { certainText } from '../../playground/files/sheet-tables';

it.each([
  ['12', 12],
  ['-3.5', -3.5],
  ['1234.56', 1234.56],
  [' 7 ', 7],
  ['0', 0],
  ['TRUE', true],
  ['', null],
])('takes %j for what it is everywhere', (text, value) => {
  expect(certainText(text)).toBe(value);
});

it('takes an ISO day and a minute of it for a date', () => {
  // 2026-03-05 is 46,086 days after 1899-12-30.
  expect(certainText('2026-03-05')).toMatchObject({ serial: 46_086 });
  expect(certainText('2026-03-05 12:00')).toMatchObject({ serial: 46_086.5 });
});

it.each([
  '3/4/2026',
  '03.04.2026',
  '1.234',
  '30.000 €',
  '1,234.50',
  '2,5',
  '008',
  '1234567890123456789',
  '12E5',
  '=1+1',
  'Ana',
])('keeps %j as it is written, since it can be read in two ways or is no number', (text) => {
  expect(certainText(text)).toBe(text);
});
