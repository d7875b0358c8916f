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
