import { describe, expect, it } from 'vitest';
import { isDealList, notAList } from '../../../src/cells/recognise/deal-list-evidence';
import { dealRows } from '../../../src/cells/recognise/deal-rows';
import type { RecognisedField } from '../../../src/cells/recognise/fields';
import type { ColumnSuggestion } from '../../../src/cells/recognise/suggest-columns';

/** Columns as they were suggested: a header and its field. */
function columnsOf(
  ...headed: readonly (readonly [string, RecognisedField | null, boolean?])[]
): readonly ColumnSuggestion[] {
  return headed.map(([header, field, sure = true], index) => ({ index, header, field, why: '', samples: [], sure }));
}

const COLUMNS = columnsOf(
  ['Deal', 'name'],
  ['Company', 'company'],
  ['Stage', 'stage'],
  ['Value', 'value'],
  ['Mine', null],
);
const DEAL = ['Pump', 'Acme', 'Lead', 5, ''];

/** The rows below the header that are deals, and why the others are none. */
function told(rows: readonly (readonly unknown[])[], columns = COLUMNS) {
  const cells = [['Title'], columns.map(({ header }) => header), ...rows];
  const found = dealRows({ cells, header: 1, columns, toCalendarDate: () => 46_086 });
  return [found.rows.map((row) => row - 1), found.skipped.map((one) => [one.sourceRow - 2, one.reason, one.text])];
}

describe('rows below a header', () => {
  it.each<[string, readonly unknown[], string, string]>([
    ['a repeated header', ['deal', ' COMPANY', 'Stage', 'Value', 'Mine'], 'header', 'deal · COMPANY · Stage'],
    [
      'a header repeated but for one cell',
      ['Deal', 'Company', 'Stage', 'Value', 'x'],
      'header',
      'Deal · Company · Stage',
    ],
    ['a total', ['Total', '', '', 5, ''], 'total', 'Total · 5'],
    ['a total in another column', ['', 'Grand total:', '', 5, ''], 'total', 'Grand total: · 5'],
    ['a total in German', ['Summe', '', '', '5 €', ''], 'total', 'Summe · 5 €'],
    ['a total with a count', ['Subtotal (3 deals)', '', '', 5, ''], 'total', 'Subtotal (3 deals) · 5'],
    ['a total with spaces', [' Total ', '', '', 5, ''], 'total', 'Total · 5'],
    ['a total in euros', ['Total', '', '', 'EUR 5', ''], 'total', 'Total · EUR 5'],
    ['a number of the user’s own', ['', '', '', '', 7], 'remark', '7'],
    ['a bare sum', ['', '', '', 5, ''], 'total', '5'],
    ['a sum beside a number of the user’s own', ['', '', '', '5', 7], 'total', '5 · 7'],
    ['a date in a line of its own', ['', '', new Date(0), '', ''], 'remark', '2026-03-05'],
    ['a remark', ['', '', 'call them', '', ''], 'remark', 'call them'],
  ])('are not %s', (_, row, reason, text) => {
    expect(told([DEAL, row, DEAL])).toEqual([[1, 3], [[2, reason, text]]]);
  });

  it.each<[string, readonly unknown[]]>([
    ['a header but for two cells', ['Deal', 'Company', 'Stage', 'x', 'y']],
    ['a deal that is called Total', ['Total', '', 'Lead', 5, '']],
    ['a company that is called Total, with a deal', ['Pump', 'Total', '', 5, '']],
    ['a stage that is called Total', ['', '', 'Total', 5, '']],
    ['a company that begins with Total', ['', 'Total Energies', '', 5, '']],
    ['a number of the user’s own alone with a text', ['', '', '', 'none', 7]],
    ['a text before a digit beside Total', ['Total', '', '', 'n5', '']],
    ['a text behind a digit beside Total', ['Total', '', '', '5n', '']],
    ['a code beside Total', ['Total', '', '', 'A5', '']],
    ['a number for its stage', ['', '', 3, 5, '']],
    ['nothing but a name', ['Pump', '', '', '', '']],
    ['nothing but a company', ['', 'Acme', '', '', '']],
    ['nothing but a name of eighty letters', ['x'.repeat(80), '', '', '', '']],
  ])('are deals with %s', (_, row) => {
    expect(told([DEAL, row, DEAL])).toEqual([[1, 2, 3], []]);
  });

  it('are not a name that is a sentence of its own', () => {
    expect(told([DEAL, ['x'.repeat(81)], DEAL])).toEqual([[1, 3], [[2, 'remark', 'x'.repeat(81)]]]);
    expect(told([DEAL, ['x'.repeat(200)], DEAL])[1]).toEqual([[2, 'remark', 'x'.repeat(120)]]);
  });

  it('repeat the header where all or most of its names stand again', () => {
    const two = columnsOf(['Deal', 'name'], ['Stage', 'stage']);
    expect(
      told(
        [
          ['Deal', 'Stage'],
          ['Deal', 'Lead'],
        ],
        two,
      ),
    ).toEqual([[2], [[1, 'header', 'Deal · Stage']]]);
    const blanks = Array.from({ length: 7 }, (): readonly [string, null] => ['', null]);
    const wide = columnsOf(['Deal', 'name'], ['Stage ', 'stage'], ['Owner', 'owner'], ...blanks);
    expect(told([['Deal', 'stage', 'Owner']], wide)[1]).toEqual([[1, 'header', 'Deal · stage · Owner']]);
    expect(told([['Deal', 'Stage', 'Ana']], wide)).toEqual([[1], []]);
    expect(told([['Deal', 'Lead', 'Ana']], wide)).toEqual([[1], []]);
  });

  it('end in footers: what looks like one, and any lone cell after a gap', () => {
    expect(told([DEAL, ['Copyright 2026']])).toEqual([[1], [[2, 'footer', 'Copyright 2026']]]);
    expect(told([DEAL, ['Pipes'], [''], ['Acme deals']])).toEqual([[1, 2], [[4, 'footer', 'Acme deals']]]);
    expect(told([DEAL, ['', '', 'see below']])).toEqual([[1], [[2, 'footer', 'see below']]]);
    // In the middle of the table a gap and a famous word mean nothing.
    expect(told([DEAL, [''], ['Report'], DEAL])).toEqual([[1, 3, 4], []]);
  });

  it('are all deals in a list of two columns', () => {
    const narrow = columnsOf(['Note', null], ['Stage', 'stage']);
    expect(
      told(
        [
          ['', 'Lead'],
          ['x', ''],
        ],
        narrow,
      ),
    ).toEqual([[1, 2], []]);
  });

  it('are sums only where a column says whose the deal is', () => {
    const nameless = columnsOf(['Value', 'value'], ['Owner', 'owner'], ['Created', 'created']);
    expect(
      told(
        [
          [5, 'Ana', ''],
          [7, '', ''],
          [8, 'Ben', ''],
        ],
        nameless,
      )[1],
    ).toEqual([[2, 'remark', '7']]);
    const named = columnsOf(['Value', 'value'], ['Owner', 'owner'], ['Email', 'email']);
    expect(
      told(
        [
          [5, 'Ana', ''],
          [7, '', ''],
          [8, 'Ben', ''],
        ],
        named,
      )[1],
    ).toEqual([[2, 'total', '7']]);
  });
});

describe('a list of deals', () => {
  it.each<[string, readonly (readonly [string, RecognisedField | null, boolean?])[], boolean]>([
    [
      'a name and a stage',
      [
        ['Title', 'name'],
        ['Phase', 'stage'],
      ],
      true,
    ],
    ['a stage alone', [['Phase', 'stage']], true],
    [
      'a stage that is in doubt',
      [
        ['Title', 'name'],
        ['Phase', 'stage', false],
      ],
      false,
    ],
    ['a deal by its name', [['Deal', 'name']], true],
    ['a name that speaks of no deal', [['Title', 'name']], false],
    [
      'a deal’s number and a value',
      [
        ['Deal no', 'id'],
        ['Sum', 'value'],
      ],
      true,
    ],
    [
      'a number and a value',
      [
        ['No', 'id'],
        ['Sum', 'value'],
      ],
      false,
    ],
    [
      'figures of nobody',
      [
        ['Sum', 'value'],
        ['Chance', 'probability'],
        ['Won', 'isWon'],
      ],
      false,
    ],
    [
      'addresses',
      [
        ['Company', 'company'],
        ['Person', 'contact'],
        ['Email', 'email'],
        ['Phone', 'phone'],
      ],
      false,
    ],
    [
      'addresses and notes',
      [
        ['Company', 'company'],
        ['Person', 'contact'],
        ['Email', 'email'],
        ['Notes', 'notes'],
      ],
      true,
    ],
    [
      'two addresses and notes',
      [
        ['Company', 'company'],
        ['Person', 'contact'],
        ['Notes', 'notes'],
      ],
      false,
    ],
    [
      'an invoice',
      [
        ['Invoice', null],
        ['Title', 'name'],
        ['Phase', 'stage'],
      ],
      false,
    ],
    [
      'an invoice with much of a deal',
      [
        ['Invoice no', null],
        ['Deal', 'name'],
        ['Phase', 'stage'],
        ['Sum', 'value'],
      ],
      true,
    ],
    [
      'a department beside a deal',
      [
        ['Department', null],
        ['Deal', 'name'],
      ],
      false,
    ],
    [
      'a department beside a deal and its stage',
      [
        ['Department', null],
        ['Deal', 'name'],
        ['Phase', 'stage'],
      ],
      true,
    ],
    [
      'a header that only mentions a task',
      [
        ['Size of the task', null],
        ['Deal', 'name'],
      ],
      true,
    ],
    ['nothing', [], false],
  ])('%s', (_, headed, expected) => {
    expect(isDealList(columnsOf(...headed))).toBe(expected);
  });

  it('is missed with the headers that stand there instead', () => {
    expect(notAList('Row 1', ['a', 'b'])).toEqual({
      code: 'not-a-list',
      where: 'Row 1',
      received: 'a, b',
      expected: 'a list of deals, with a header row and columns such as Deal, Company, Stage and Value,',
      fix: 'Choose another tab, or say which column is which.',
    });
    expect(notAList('Row 1', [...'abcdefgh']).received).toBe('a, b, c, d, e, f, g, h');
    expect(notAList('Row 1', [...'abcdefghi']).received).toBe('a, b, c, d, e, f, g, h, …');
  });
});
