import { describe, expect, test } from 'vitest';
import { fillMerged } from '../../src/app/fill-merged';

describe('merged cells', () => {
  const LIST = [
    ['Owner', 'Client', 'Value'],
    ['Ana', 'Alfa', 30],
    ['', 'Beta', ''],
    ['', 'Gama', ''],
    ['Bob', 'Delta', 7],
  ];

  test('give their text to each of their rows, and to no other', () => {
    const filled = fillMerged(LIST, [{ row: 2, column: 1, rows: 3 }]);

    expect(filled.map(([owner]) => owner)).toEqual(['Owner', 'Ana', 'Ana', 'Ana', 'Bob']);
    expect(LIST[2]?.[0]).toBe('');
  });

  test('keep an amount where it stands: it may be that of all rows together', () => {
    expect(fillMerged(LIST, [{ row: 2, column: 3, rows: 3 }])).toEqual(LIST);
  });
});
