import { describe, expect, it } from 'vitest';
import {
  ABOVE_ZERO,
  NOT_NEGATIVE,
  readDay,
  readNumber,
  requireDay,
  requireNumber,
  requirePeriod,
  requireRate,
  saysNoData,
  scalarOf,
} from '../../src/cells/read-argument';
import type { Reading } from '../../src/cells/reading';
import { readingIn, wrongIn } from './reading-in';

const MARCH_1 = 46_082;

/** What is read, and what is found wrong with it. */
function tried<T>(read: (reading: Reading) => T, reading = readingIn()): readonly [T, readonly string[]] {
  return [read(reading), wrongIn(reading)];
}

describe('a single cell', () => {
  it.each<[unknown, unknown]>([
    [5, 5],
    [[[5]], 5],
    [[['']], ''],
    [undefined, undefined],
  ])('of %j is %j', (argument, expected) => {
    expect(scalarOf(argument)).toBe(expected);
  });

  it.each([[[]], [[[]]], [[[1, 2]]], [[[1], [2]]], [[1]]])('is not what a range of another size holds: %j', (range) => {
    expect(scalarOf(range)).toBe(range);
  });

  it.each<[unknown, boolean]>([
    ['no data', true],
    [' No Data: 3 of 10 decided deals have no value', true],
    [[['no data']], true],
    ['there is no data', false],
    [['no data'], false],
    ['', false],
    [0, false],
    [undefined, false],
  ])('%j passes on that there is no data: %j', (argument, expected) => {
    expect(saysNoData(argument)).toBe(expected);
  });
});

describe('a number that must be there', () => {
  const read = (argument: unknown) => tried((reading) => requireNumber(argument, 'days', NOT_NEGATIVE, reading));

  it.each<[unknown, number]>([
    [5, 5],
    [0, 0],
    [[[2.5]], 2.5],
    ['1,200', 1200],
  ])('is read from %j as %d', (argument, expected) => {
    expect(read(argument)).toEqual([expected, []]);
  });

  it.each<[unknown, string]>([
    [-1, 'days: "-1" found; a number of 0 or more is needed. Correct the number.'],
    ['', 'days: nothing found; a number of 0 or more is needed. Type it or point to a cell that holds it.'],
    [undefined, 'days: nothing found; a number of 0 or more is needed. Type it or point to a cell that holds it.'],
    [[['']], 'days: nothing found; a number of 0 or more is needed. Type it or point to a cell that holds it.'],
    ['soon', 'days: "soon" found; a number is needed. Type a number or leave it empty.'],
    [[[1, 2]], 'days: "a range" found; a number is needed. Type a number or leave it empty.'],
    [Number.NaN, 'days: "NaN" found; a number is needed. Type a number or leave it empty.'],
  ])('is refused once as %j, 0 standing in for it', (argument, sentence) => {
    expect(read(argument)).toEqual([0, [sentence]]);
  });

  it('is above 0, or 0 as well, as its place asks', () => {
    const above = (argument: unknown) => tried((reading) => requireNumber(argument, 'cycle_days', ABOVE_ZERO, reading));
    expect(above(0.001)).toEqual([0.001, []]);
    expect(above(0)[1]).toEqual(['cycle_days: "0" found; a number above 0 is needed. Correct the number.']);
    expect(above(-1)[1]).toHaveLength(1);
    expect(read(0)[1]).toEqual([]);
  });

  it('is judged by itself, whatever was wrong before it', () => {
    const reading = readingIn();
    requireNumber('soon', 'days', NOT_NEGATIVE, reading);
    expect(requireNumber(7, 'hours', NOT_NEGATIVE, reading)).toBe(7);
    expect(requireNumber(-7, 'hours', NOT_NEGATIVE, reading)).toBe(0);
    expect(reading.issues.map(({ code, where }) => [code, where])).toEqual([
      ['not-readable', 'days'],
      ['not-in-bounds', 'hours'],
    ]);
  });
});

describe('a rate that must be there', () => {
  const read = (argument: unknown) => tried((reading) => requireRate(argument, 'win_rate', reading));
  const MISSING =
    'win_rate: nothing found; a rate from 0 % to 100 % is needed. ' +
    'Type it as 25% or 0.25, or point to a cell that holds it.';

  it.each<[unknown, number]>([
    [0.25, 0.25],
    ['25%', 0.25],
    [[[1]], 1],
    [0, 0],
  ])('is read from %j as %d', (argument, expected) => {
    expect(read(argument)).toEqual([expected, []]);
  });

  it.each<[unknown, readonly string[]]>([
    ['', [MISSING]],
    [undefined, [MISSING]],
    [25, ['win_rate: "25" found; a rate from 0 to 1 is needed. write 25% or 0.25.']],
    [-0.1, ['win_rate: "-0.1" found; a rate from 0 % to 100 % is needed. Type it as 25% or 0.25, or leave it empty.']],
  ])('is refused once as %j, 0 standing in for it', (argument, sentences) => {
    expect(read(argument)).toEqual([0, sentences]);
  });

  it('is refused with its code, after whatever was wrong before it', () => {
    const reading = readingIn();
    requireDay('soon', 'AsOf', reading);
    expect(requireRate('', 'win_rate', reading)).toBe(0);
    expect(reading.issues[1]).toMatchObject({ code: 'missing-argument', where: 'win_rate' });
    expect(requireRate(0.5, 'win_rate', reading)).toBe(0.5);
    expect(reading.issues).toHaveLength(2);
  });
});

describe('a day and a number that may be there', () => {
  it('are null where the place is blank, and read where it is not', () => {
    const reading = readingIn();
    expect(['', undefined, [['']]].map((blank) => readDay(blank, 'since', reading))).toEqual([null, null, null]);
    expect(['', undefined].map((blank) => readNumber(blank, 'top', reading))).toEqual([null, null]);
    expect(readDay([[MARCH_1 + 0.9]], 'since', reading)).toBe(MARCH_1);
    expect(readNumber([['7']], 'top', reading)).toBe(7);
    expect(wrongIn(reading)).toEqual([]);
  });

  it('are refused by their names', () => {
    const reading = readingIn();
    expect(readDay('soon', 'since', reading)).toBeNull();
    expect(readNumber('many', 'top', reading)).toBeNull();
    expect(reading.issues.map(({ where }) => where)).toEqual(['since', 'top']);
  });
});

describe('a day that must be there', () => {
  const read = (argument: unknown) => tried((reading) => requireDay(argument, 'AsOf', reading));
  const MISSING = 'AsOf: nothing found; a date is needed. Type it as DATE(2026;1;1) or point to a cell that holds it.';

  it.each<[unknown, number]>([
    [MARCH_1, MARCH_1],
    ['2026-03-01', MARCH_1],
    [[[new Date('2026-03-01T23:59:59Z')]], MARCH_1],
    [1, 1],
    ['2024-02-29', 45_351],
  ])('is read from %j as %d', (argument, expected) => {
    expect(read(argument)).toEqual([expected, []]);
  });

  it.each<[unknown, string]>([
    ['', MISSING],
    [undefined, MISSING],
    [null, MISSING],
    ['soon', 'AsOf: "soon" found; a date is needed. Type a date or leave it empty.'],
    [0, 'AsOf: "0" found; a date is needed. Type a date or leave it empty.'],
    [[[1, 2]], 'AsOf: "a range" found; a date is needed. Type a date or leave it empty.'],
  ])('is refused once as %j, 1 standing in for it', (argument, sentence) => {
    expect(read(argument)).toEqual([1, [sentence]]);
  });

  it('is a day of the spreadsheet’s zone', () => {
    const late = new Date('2026-03-01T23:00:00Z');
    expect(requireDay(late, 'AsOf', readingIn({ zone: 'Asia/Kolkata' }))).toBe(MARCH_1 + 1);
    expect(requireDay(late, 'AsOf', readingIn({ zone: 'America/Los_Angeles' }))).toBe(MARCH_1);
  });

  it('is refused with its code, after whatever was wrong before it', () => {
    const reading = readingIn();
    requireDay('soon', 'from', reading);
    expect(requireDay('', 'AsOf', reading)).toBe(1);
    expect(reading.issues[1]).toMatchObject({ code: 'missing-argument', where: 'AsOf', received: '' });
    expect(requireDay(MARCH_1, 'AsOf', reading)).toBe(MARCH_1);
    expect(reading.issues).toHaveLength(2);
  });
});

describe('a period', () => {
  it('has a first and a last day, which may be one', () => {
    expect(tried((reading) => requirePeriod(MARCH_1, '2026-03-31', reading))).toEqual([
      { start: MARCH_1, end: MARCH_1 + 30 },
      [],
    ]);
    expect(tried((reading) => requirePeriod(MARCH_1, MARCH_1, reading))[1]).toEqual([]);
  });

  it('is refused where it ends before it begins, by the names of its places', () => {
    expect(tried((reading) => requirePeriod(MARCH_1, MARCH_1 - 1, reading))[1]).toEqual([
      'period_end: "2026-02-28" found; a date from 2026-03-01 on is needed. ' +
        'The period begins on 2026-03-01 (period_start).',
    ]);
    const reading = readingIn();
    requirePeriod(MARCH_1, MARCH_1 - 1, reading, ['from', 'to']);
    expect(reading.issues).toMatchObject([
      { code: 'period-ends-early', where: 'to', fix: 'The period begins on 2026-03-01 (from).' },
    ]);
  });

  it('is not judged where one of its days was refused, but is where something else was', () => {
    const reading = readingIn();
    requirePeriod(MARCH_1, '', reading, ['from', 'to']);
    requirePeriod('', 'soon', reading, ['from', 'to']);
    expect(reading.issues.map(({ code, where }) => [code, where])).toEqual([
      ['missing-argument', 'to'],
      ['missing-argument', 'from'],
      ['not-readable', 'to'],
    ]);
    requirePeriod(MARCH_1, MARCH_1 - 1, reading);
    expect(reading.issues[3]?.code).toBe('period-ends-early');
  });
});
