import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '../../playground/files/csv';

describe('parseCsv', () => {
  it.each([
    ['commas', 'Deal,Value\nA,1\n'],
    ['semicolons', 'Deal;Value\nA;1\n'],
    ['tabs', 'Deal\tValue\nA\t1\n'],
    ['bars', 'Deal|Value\nA|1\n'],
    ['the delimiter that Excel announces', 'sep=;\r\nDeal;Value\r\nA;1\r\n'],
  ])('finds %s', (_, text) => {
    expect(parseCsv(text)).toEqual([
      ['Deal', 'Value'],
      ['A', '1'],
    ]);
  });

  it('keeps a decimal comma together where semicolons separate', () => {
    expect(parseCsv('Deal;Value\nA;2,5\nB;3,75\n')).toEqual([
      ['Deal', 'Value'],
      ['A', '2,5'],
      ['B', '3,75'],
    ]);
  });

  it('finds the delimiter below a title and above a short last line', () => {
    expect(parseCsv('Pipeline 2026\n\nDeal;Value;Stage\nA;2,5;Lead\nB;1;Won\nTotal;3,5\n')).toEqual([
      ['Pipeline 2026'],
      [''],
      ['Deal', 'Value', 'Stage'],
      ['A', '2,5', 'Lead'],
      ['B', '1', 'Won'],
      ['Total', '3,5'],
    ]);
  });

  it('keeps delimiters, quotes and line breaks inside quoted cells', () => {
    expect(parseCsv('Deal,Notes\r\n"Example, Ltd","said ""yes""\nthen left"\r\n')).toEqual([
      ['Deal', 'Notes'],
      ['Example, Ltd', 'said "yes"\nthen left'],
    ]);
  });

  it('drops blank lines at the end, not in the middle', () => {
    expect(parseCsv('Deal,Value\n\nA,1\n,\n\n')).toEqual([['Deal', 'Value'], [''], ['A', '1']]);
  });

  it('finds no rows in an empty text', () => {
    expect(parseCsv('')).toEqual([]);
  });
});

describe('formatCsv', () => {
  it('writes what parseCsv reads back', () => {
    const rows = [
      ['Deal', 'Notes'],
      ['a, b', 'x "y"\nz'],
      ['=1+1', ' 007 '],
    ];
    expect(parseCsv(formatCsv(rows))).toEqual(rows);
  });
});
