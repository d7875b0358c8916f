import { describe, expect, it } from 'vitest';
import { findHeader } from '../../../src/cells/recognise/find-header';
import { forcedColumns } from '../../../src/cells/recognise/forced-columns';
import { suggestColumns } from '../../../src/cells/recognise/suggest-columns';

describe('the header row', () => {
  const KNOWN = ['Deal', 'Stage'];

  it.each<[string, readonly (readonly unknown[])[], number | null]>([
    ['of nothing', [], null],
    ['of blank rows', [['', null], [' ']], null],
    ['of one lone cell', [[''], [5]], 1],
    ['with known headers', [['Some', 'title'], KNOWN, ['a', 'b']], 1],
    [
      'with the most known headers, the first of two',
      [KNOWN, ['Deal', 'Stage', 'Value'], ['Deal', 'Stage', 'Owner']],
      1,
    ],
    [
      'with one known header only, after two texts',
      [
        ['x', 'y'],
        ['Deal', 'z'],
      ],
      0,
    ],
    [
      'with the same known header twice, after two texts',
      [
        ['x', 'y'],
        ['Deal', 'deal'],
      ],
      0,
    ],
    ['of two texts, after one', [['Title'], [5, 6], ['x', 'y']], 2],
    [
      'of no two texts',
      [
        ['', ''],
        ['Title', 5],
        ['x', 6],
      ],
      1,
    ],
    [
      'with numbers only',
      [
        ['', ''],
        [7, 8],
      ],
      1,
    ],
    [
      'with a known header that is a sentence of its own',
      [
        ['x', 'y'],
        ['Stage', `Deal${' '.repeat(80)}`],
      ],
      0,
    ],
  ])('%s', (_, cells, expected) => {
    expect(findHeader(cells, [])).toBe(expected);
  });

  it('is looked for in the first thirty rows', () => {
    const below = (blanks: number) => [...Array.from({ length: blanks }, () => ['x', 'y']), KNOWN];
    expect(findHeader(below(29), [])).toBe(29);
    expect(findHeader(below(30), [])).toBe(0);
  });

  it('is the first that holds every header that the user names', () => {
    const cells = [['Deal', 'Stage', 'Value'], ['thing'], ['Thing', 'STATE ', 'x'], ['thing', 'state']];
    expect(findHeader(cells, ['thing', 'state'])).toBe(2);
    expect(findHeader(cells, ['thing'])).toBe(1);
    expect(findHeader(cells, ['nowhere'])).toBe(0);
  });
});

describe('what the user says of the columns', () => {
  const guessed = suggestColumns(['Deal', 'Stage', 'Moon', 'Moon', ''], [['a', 'Lead', 'x', 'y', 'z']]);

  it('is by our column or by the header, and only where it differs from the guess', () => {
    const { forced, issue } = forcedColumns(
      guessed,
      { Stage: 'moon', Deal: 'Deal' },
      { Stage: null, 'Moon (2)': 'Value' },
    );
    expect(issue).toBeNull();
    expect([...forced]).toEqual([
      [1, null],
      [3, 'value'],
      [2, 'stage'],
    ]);
  });

  it('finds a blank header by its letter, and a header to the letter before a similar one', () => {
    expect([...forcedColumns(guessed, { Notes: 'Column E' }, {}).forced]).toEqual([[4, 'notes']]);
    const alike = suggestColumns(['moon', 'MOON'], []);
    expect([...forcedColumns(alike, { Notes: 'MOON' }, {}).forced]).toEqual([[1, 'notes']]);
  });

  it('is refused where there is no such header or column', () => {
    expect(forcedColumns(guessed, { Stage: 'Sun' }, {}).issue).toEqual({
      code: 'invalid',
      where: 'The mapping of columns',
      received: 'Sun',
      expected: "one of the sheet's headers (“Deal”, “Stage”, “Moon”, “Moon (2)”, “Column E”)",
      fix: 'Write the header as it stands in the sheet.',
    });
    expect(forcedColumns(guessed, { Stage: '--' }, {}).issue?.received).toBe('--');
    expect(forcedColumns(guessed, { Sun: 'Moon' }, {}).issue).toMatchObject({
      code: 'invalid',
      where: 'The mapping of columns',
      received: 'Sun',
      fix: 'Write it as Stage=deal_stage: first the column of Dealsheet, then the header of the sheet.',
    });
    expect(forcedColumns(guessed, { Sun: 'Moon' }, {}).issue?.expected).toMatch(
      /^one of the columns that Dealsheet knows \(Deal ID, Deal, Company, .*Notes\)$/,
    );
  });
});
