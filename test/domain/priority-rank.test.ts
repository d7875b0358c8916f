import { describe, expect, test } from 'vitest';
import { priorityRank } from '../../src/domain/priority-rank';

describe('priorityRank', () => {
  test.each([
    [['High', 'Medium', 'Low']],
    [['Wysoki', 'Średni', 'Niski']],
    [['Tinggi', 'Sedang', 'Rendah']],
    [['高', '中', '低']],
    [['1', '2', '3']],
    [['P1', 'P2', 'P3']],
    [['A', 'B', 'C']],
    [['urgent', 'HIGH', 'normal', 'low', 'whenever', '']],
  ])('puts %j in this order', (words) => {
    const ranks = words.map(priorityRank);

    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(words.length);
  });
});
