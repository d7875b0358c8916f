import { describe, expect, it } from 'vitest';
import { readProbabilities } from '../../../src/cells/recognise/read-column';

describe('reading probabilities', () => {
  it.each<readonly [readonly unknown[], readonly (number | null)[], string]>([
    [[40, 10, 100, 0], [0.4, 0.1, 1, 0], 'percentages without a sign'],
    [['40%', '7,5 %', '0%'], [0.4, 0.075, 0], 'percentages with a sign'],
    [[0.4, 1, 0], [0.4, 1, 0], 'shares'],
    [['0,4', '.5'], [0.4, 0.5], 'shares as text'],
    [[1, 40], [0.01, 0.4], 'one per cent among percentages'],
    [['', null, 'n/a'], [null, null, null], 'nothing'],
    [[0.25, '40%'], [0.25, 0.4], 'cells that Sheets turned into shares beside text'],
  ])('reads %o as %o: %s', (cells, expected) => {
    const { values, problems } = readProbabilities(cells);
    expect(problems).toEqual([]);
    values.forEach((value, index) => {
      const wanted = expected[index] ?? null;
      if (wanted === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(wanted, 12);
    });
  });

  it.each<readonly [readonly unknown[], string]>([
    [[120], 'above 100'],
    [[-5], 'below 0'],
    [['high'], 'not a probability'],
    [[40, 0.5], 'a share or a percentage'],
  ])('leaves the last of %o unread: %s', (cells, reason) => {
    const { values, problems } = readProbabilities(cells);
    expect(values[cells.length - 1]).toBeNull();
    expect(problems[0]?.reason).toContain(reason);
  });
});

describe('a cell of probabilities', () => {
  it.each<[unknown, number | null, string | null]>([
    [' 50 % ', 0.5, null],
    ['.5', 0.5, null],
    ['0,25', 0.25, null],
    ['0.125', 0.125, null],
    ['５０％', 0.5, null],
    ['about 50%', null, 'it is not a probability'],
    ['50% or so', null, 'it is not a probability'],
    [true, null, 'it is not a probability'],
    [Number.NaN, null, 'it is not a probability'],
    ['-5%', null, 'a probability cannot be below 0'],
    ['101%', null, 'a probability cannot be above 100 %'],
    ['', null, null],
    ['n/a', null, null],
  ])('%j is %j', (cell, value, reason) => {
    const { values, problems } = readProbabilities([cell]);
    expect(values).toEqual([value]);
    expect(problems.map((problem) => problem.reason)).toEqual(reason === null ? [] : [reason]);
  });

  it('is told trimmed, and a date as a date', () => {
    expect(readProbabilities([' high ', new Date(0)]).problems.map(({ text }) => text)).toEqual(['high', 'a date']);
  });
});
