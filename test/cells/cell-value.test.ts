import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  isBlank,
  isDate,
  readDay,
  readInstant,
  readNumber,
  readText,
  unmarked,
  writeDay,
  writeInstant,
} from '../../src/cells/cell-value';
import { zoneOfOffsets } from '../../src/cells/zone';

const LOS_ANGELES = zoneOfOffsets(() => -480);
/** 4 March in Los Angeles, 5 March in Greenwich. */
const EVENING = new Date('2026-03-05T07:59:00Z');
const MARCH_4 = 46_085;
const NO_DATE = new Date(Number.NaN);

describe('a single cell', () => {
  it('is blank where it holds nothing, but not where it holds 0, FALSE or a space', () => {
    expect(['', null, undefined].every(isBlank)).toBe(true);
    expect([0, false, ' ', []].some(isBlank)).toBe(false);
  });

  it('is a date whichever realm made it', () => {
    const foreign: unknown = vm.runInNewContext('new Date(0)');
    expect([EVENING, NO_DATE, foreign].every(isDate)).toBe(true);
    expect([0, '2026-03-05', null, undefined, {}].some(isDate)).toBe(false);
  });

  it.each<[unknown, string]>([
    ['Acme', 'Acme'],
    [' Acme ', ' Acme '],
    [5, '5'],
    [false, 'false'],
    [null, ''],
    [undefined, ''],
    [EVENING, '2026-03-04'],
    [NO_DATE, ''],
    ["'=1+1", '=1+1'],
    ["'+48 600", '+48 600'],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ["O'=x", "O'=x"],
  ])('%j reads as the text %j', (cell, expected) => {
    expect(readText(cell, LOS_ANGELES)).toBe(expected);
  });

  it('loses only the one apostrophe that marks it as text', () => {
    expect(unmarked("''=1")).toBe("'=1");
    expect(unmarked("'='=1")).toBe("='=1");
  });

  it.each<[unknown, number | null]>([
    [0, 0],
    [-1.5, -1.5],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ['5', null],
    ['', null],
    [true, null],
  ])('%j reads as the number %j', (cell, expected) => {
    expect(readNumber(cell)).toBe(expected);
  });

  it.each<[unknown, number | null]>([
    [EVENING, MARCH_4],
    [NO_DATE, null],
    [MARCH_4, MARCH_4],
    [MARCH_4 + 0.99, MARCH_4],
    [1, 1],
    [0.99, null],
    [0, null],
    ['2026-03-04', null],
    ['', null],
  ])('%j reads as the day %j', (cell, expected) => {
    expect(readDay(cell, LOS_ANGELES)).toBe(expected);
  });

  it.each<[unknown, number | null]>([
    [EVENING, EVENING.getTime()],
    [NO_DATE, null],
    [MARCH_4, null],
    ['', null],
  ])('%j reads as the instant %j', (cell, expected) => {
    expect(readInstant(cell)).toBe(expected);
  });

  it('is written as midnight of its day or as its instant, blank where there is none', () => {
    expect(writeDay(MARCH_4, LOS_ANGELES)).toEqual(new Date('2026-03-04T08:00:00Z'));
    expect(writeDay(null, LOS_ANGELES)).toBe('');
    expect(writeInstant(EVENING.getTime())).toEqual(EVENING);
    expect(writeInstant(0)).toEqual(new Date(0));
    expect(writeInstant(null)).toBe('');
  });
});
