import { describe, expect, it } from 'vitest';
import { type Column, headerKey, OWNED_COLUMNS } from '../../src/cells/columns';
import { findLayout, missingColumns } from '../../src/cells/layout';

const COLUMNS: readonly Column<'deal' | 'value'>[] = [
  { key: 'deal', header: 'Deal', translated: {}, kind: 'text', aliases: ['Value', 'Name'] },
  { key: 'value', header: 'Value', translated: {}, kind: 'money', aliases: ['Amount', 'Name'] },
];

describe('the places of the columns', () => {
  it.each<[readonly unknown[], Record<string, number>]>([
    [['Deal', 'Value'], { deal: 0, value: 1 }],
    [['x', 'VALUE *', '', 'deal'], { deal: 3, value: 1 }],
    // A header is its own column's before it is another's other name.
    [['Value'], { value: 0 }],
    [['Value', 'Name'], { value: 0, deal: 1 }],
    [['Value', 'Value'], { value: 0, deal: 1 }],
    [['Name'], { deal: 0 }],
    [['Name', 'Name'], { deal: 0, value: 1 }],
    [['Amount', 'Deal', 'Name'], { deal: 1, value: 0 }],
    [['Deal', 'Deal'], { deal: 0 }],
    [['', null, 5], {}],
    [[], {}],
  ])('under %j are %j', (header, expected) => {
    expect(findLayout(header, COLUMNS)).toEqual(expected);
  });

  it('are missing for the columns that no header names', () => {
    expect(missingColumns({ value: 0 }, COLUMNS).map(({ key }) => key)).toEqual(['deal']);
    expect(missingColumns({ deal: 0, value: 1 }, COLUMNS)).toEqual([]);
    expect(missingColumns({}, OWNED_COLUMNS)).toEqual(OWNED_COLUMNS);
  });

  it('take an unheaded column for nobody’s, even where a column had no other name', () => {
    const nameless: Column = { key: 'x', header: '*', translated: {}, kind: 'text', aliases: [] };
    expect(findLayout([''], [nameless])).toEqual({});
  });
});

describe('a header', () => {
  it.each([
    ['  Expected   Close* ', 'expected close'],
    ['E-mail_address', 'e mail address'],
    ['Ｖａｌｕｅ', 'value'],
    ['Étape 2', 'étape 2'],
    ['--', ''],
  ])('%j is compared as %j', (header, key) => {
    expect(headerKey(header)).toBe(key);
  });
});
