import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cellText, isBlankCell, isDateCell, saysNothing } from '../../../src/cells/recognise/cell-text';
import { readFlag } from '../../../src/cells/recognise/read-flags';

const MARCH_5 = 46_086;

describe('a cell of somebody else’s list', () => {
  it.each<[unknown, string]>([
    ['Acme ', 'Acme '],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [1.5, '1.5'],
    [0, '0'],
    [new Date(0), '2026-03-05'],
    [new Date(Number.NaN), ''],
  ])('%j says %j', (cell, text) => {
    expect(cellText(cell, () => MARCH_5)).toBe(text);
  });

  it('is blank where it holds nothing but spaces', () => {
    expect(['', '  ', '\u00a0', null, undefined].every(isBlankCell)).toBe(true);
    expect(['x', 0, false, new Date(0), '-'].some(isBlankCell)).toBe(false);
  });

  it('is a date whichever realm made it', () => {
    expect([new Date(Number.NaN), vm.runInNewContext('new Date(0)')].every(isDateCell)).toBe(true);
    expect(['2026-03-05', 0, null, {}].some(isDateCell)).toBe(false);
  });

  it('says nothing where a word for nothing stands', () => {
    expect(['-', '–', ' N/A ', 'NULL', '(blank)', 'none', '.'].every(saysNothing)).toBe(true);
    expect(['', 'no', 'x', '0', 'none of it'].some(saysNothing)).toBe(false);
  });

  it.each<[unknown, boolean | null]>([
    [true, true],
    [false, false],
    [' Yes ', true],
    ['✓', true],
    [1, true],
    ['NEIN', false],
    [0, false],
    ['是', true],
    ['maybe', null],
    ['', null],
    [null, null],
    [2, null],
  ])('%j as a tick is %j', (cell, expected) => {
    expect(readFlag(cell)).toBe(expected);
  });
});
