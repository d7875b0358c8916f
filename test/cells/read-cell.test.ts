import { describe, expect, it } from 'vitest';
import { readDayCell, readNumberCell, readRateCell } from '../../src/cells/read-cell';
import type { Reading } from '../../src/cells/reading';
import type { Issue } from '../../src/domain/issue';
import { readingIn } from './reading-in';

type Reader = (cell: unknown, where: () => string, reading: Reading) => number | null;

function read(reader: Reader, cell: unknown): readonly [number | null, readonly Issue[]] {
  const reading = readingIn();
  return [reader(cell, () => 'Deals, row 2, X', reading), reading.issues];
}

const NUMBER = { expected: 'a number', fix: 'Type a number or leave it empty.' };
const RATE = { expected: 'a rate from 0 % to 100 %', fix: 'Type it as 25% or 0.25, or leave it empty.' };
const DAY = { expected: 'a date', fix: 'Type a date or leave it empty.' };
const BLANKS = ['', ' ', null, undefined];
const LAST_DAY = 2_958_465;

describe('a number in a cell', () => {
  it.each<[unknown, number | null]>([
    ...BLANKS.map((cell): [unknown, null] => [cell, null]),
    [0, 0],
    [-2.5, -2.5],
    ['1,200.50', 1200.5],
  ])('%j is %j', (cell, expected) => {
    expect(read(readNumberCell, cell)).toEqual([expected, []]);
  });

  it.each<[unknown, string]>([
    ['many', 'many'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [true, 'true'],
    [new Date(0), 'a date'],
  ])('%j is none, and told as %s', (cell, received) => {
    const issue = { code: 'not-readable', where: 'Deals, row 2, X', received, ...NUMBER };
    expect(read(readNumberCell, cell)).toEqual([null, [issue]]);
  });
});

describe('a rate in a cell', () => {
  it.each<[unknown, number | null]>([
    ...BLANKS.map((cell): [unknown, null] => [cell, null]),
    [0, 0],
    ['0%', 0],
    [0.25, 0.25],
    ['25%', 0.25],
    [1, 1],
    // The dust that a formula's rounding leaves.
    [1 + 5e-10, 1],
    [1 + 1e-9, 1],
  ])('%j is %j', (cell, expected) => {
    expect(read(readRateCell, cell)).toEqual([expected, []]);
  });

  it.each<[unknown, string]>([
    ['high', 'high'],
    [-0.01, '-0.01'],
    [false, 'false'],
  ])('%j is none, and told as %s', (cell, received) => {
    const issue = { code: 'not-readable', where: 'Deals, row 2, X', received, ...RATE };
    expect(read(readRateCell, cell)).toEqual([null, [issue]]);
  });

  it.each([
    [25, 'write 25% or 0.25.'],
    [100, 'write 100% or 1.'],
    [2.2, 'write 2.2% or 0.022.'],
    [100.5, 'write a rate from 0% to 100%.'],
  ])('%d is more than all, and told what to write instead', (cell, fix) => {
    const issue = {
      code: 'above-one',
      where: 'Deals, row 2, X',
      received: String(cell),
      expected: 'a rate from 0 to 1',
    };
    expect(read(readRateCell, cell)).toEqual([null, [{ ...issue, fix }]]);
  });
});

describe('a day in a cell', () => {
  it.each<[unknown, number | null]>([
    ...BLANKS.map((cell): [unknown, null] => [cell, null]),
    [new Date('2026-03-05T23:59:00Z'), 46_086],
    [1, 1],
    [46_086.75, 46_086],
    [LAST_DAY, LAST_DAY],
    ['2026-03-05', 46_086],
    [' 2026-03-05 ', 46_086],
    ['2026-03-05T23:00:00Z', 46_086],
    ['2026-03-05 23:00', 46_086],
  ])('%j is %j', (cell, expected) => {
    expect(read(readDayCell, cell)).toEqual([expected, []]);
  });

  it.each<[unknown, string]>([
    [new Date(Number.NaN), 'a date'],
    [0.99, '0.99'],
    [0, '0'],
    [LAST_DAY + 1, String(LAST_DAY + 1)],
    [Number.NaN, 'NaN'],
    ['2026-02-30', '2026-02-30'],
    ['2026-03-05x', '2026-03-05x'],
    ['on 2026-03-05', 'on 2026-03-05'],
    ['soon', 'soon'],
    [true, 'true'],
  ])('%j is none, and told as %s', (cell, received) => {
    const issue = { code: 'not-readable', where: 'Deals, row 2, X', received, ...DAY };
    expect(read(readDayCell, cell)).toEqual([null, [issue]]);
  });
});
