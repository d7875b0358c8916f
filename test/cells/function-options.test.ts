import { describe, expect, it } from 'vitest';
import { type FunctionOptions, functionOptions } from '../../src/cells/function-options';
import { DEALS, readTable } from '../../src/cells/table';
import { readingIn, wrongIn } from './reading-in';

const TABLE = readTable(
  [
    ['Owner', 'Value', 'Stage', 'Status', 'Count'],
    ['Ana', 5, 'Lead', 'Open', 1],
    ['Ben', 7, 'Demo', 'Won', 2],
    ['Owner', 9, 'Demo', 'Lost', 3],
  ],
  DEALS,
  1,
);

/** The options of a formula that goes on like this after its table, and what is found wrong with it. */
function optionsOf(...rest: unknown[]): FunctionOptions & { readonly wrong: () => readonly string[] } {
  const reading = readingIn();
  return { ...functionOptions(TABLE, rest, reading), wrong: () => wrongIn(reading) };
}

const rowsOf = (options: FunctionOptions) => [...options.rows()];

describe('a word', () => {
  it.each<[unknown[], string]>([
    [[], 'count'],
    [[''], 'count'],
    [[undefined], 'count'],
    [['money'], 'money'],
    [[' MONEY '], 'money'],
    [[[['money']]], 'money'],
    [['Owner', 'Ana'], 'count'],
  ])('of %j is %s', (rest, expected) => {
    expect(optionsOf(...rest).word(['count', 'money'])).toBe(expected);
  });

  it('is itself although a column has that name', () => {
    const options = optionsOf('Count', 'Owner', 'Ana');
    expect(options.word(['money', 'count'])).toBe('count');
    expect(rowsOf(options)).toEqual([1]);
  });

  it.each<[unknown[], string]>([
    [['mony'], '"mony" is neither an option (count, money) nor a column of Deals.'],
    [[7], '"7" is neither an option (count, money) nor a column of Deals.'],
    [
      ['Owner'],
      '"Owner" has no criterion beside it in Deals. Add what must stand in that column, such as "Ana" or ">=1000".',
    ],
  ])('is refused in %j', (rest, message) => {
    expect(() => optionsOf(...rest).word(['count', 'money'])).toThrow(new Error(message));
  });

  it.each<[unknown[], string, number[]]>([
    [['owner'], 'owner', [1, 2, 3]],
    [['Owner', 'Owner', 'Ana'], 'owner', [1]],
    [['Owner', 'Ana'], 'day', [1]],
    [['day', 'Owner', 'Ana'], 'day', [1]],
    [['', 'Owner', 'Ana'], 'day', [1]],
    [['owner', ''], 'day', [1, 2, 3]],
    [['owner', undefined], 'day', [1, 2, 3]],
    [[], 'day', [1, 2, 3]],
  ])('that is a header too is before the pairs %j: %s', (rest, expected, rows) => {
    const options = optionsOf(...rest);
    expect(options.wordBeforePairs(['day', 'owner'])).toBe(expected);
    expect(rowsOf(options)).toEqual(rows);
    expect(options.wrong()).toEqual([]);
  });

  it.each<[unknown[], string]>([
    [['Ownr'], '"Ownr" is neither an option (day, owner) nor a column of Deals.'],
    [['Ownr', 'Ana'], '"Ownr" is neither an option (day, owner) nor a column of Deals.'],
    [['Stage'], '"Stage" has no criterion beside it in Deals.'],
  ])('that is a header too is refused before the pairs %j', (rest, message) => {
    expect(() => optionsOf(...rest).wordBeforePairs(['day', 'owner'])).toThrow(message);
  });

  it('may be a number in its place', () => {
    const read = (...rest: unknown[]) => optionsOf(...rest).wordOrNumber(['mean', 'median'], 'stat');
    expect([read(), read('Median'), read(0.9), read('90%'), read('Owner', 'Ana')]).toEqual([
      'mean',
      'median',
      0.9,
      0.9,
      'mean',
    ]);
    expect(() => read('most')).toThrow('"most" is neither an option (mean, median, a number) nor a column of Deals.');
    // A pair whose blank criterion was left away, and a header without any.
    expect(read('Owner', undefined)).toBe('mean');
    expect(() => read('Owner')).toThrow('"Owner" is neither an option (mean, median, a number) nor a column of Deals.');
  });

  it('or a number is read one place after the other, and refused alone', () => {
    const options = optionsOf('soon', 7, 'most', 'Owner', 'Ana');
    expect([options.day('since'), options.wordOrNumber(['all'], 'top')]).toEqual([null, 7]);
    expect(() => options.wordOrNumber(['all'], 'top')).toThrow('"most" is neither');
    expect(options.wrong()).toHaveLength(1);
    expect(rowsOf(options)).toEqual([1]);
  });
});

describe('a day', () => {
  it('is null where its place is blank or where the pairs have begun', () => {
    const blank = optionsOf('', 'Owner', 'Ana');
    expect([blank.day('since'), rowsOf(blank)]).toEqual([null, [1]]);
    const begun = optionsOf('Owner', 'Ana');
    expect([begun.day('since'), begun.day('until'), rowsOf(begun)]).toEqual([null, null, [1]]);
    // A pair whose blank criterion was left away.
    const blankPair = optionsOf('Owner', undefined);
    expect([blankPair.day('since'), rowsOf(blankPair), blankPair.wrong()]).toEqual([null, [1, 2, 3], []]);
  });

  it('is refused by its name where it is none', () => {
    const options = optionsOf('soon');
    expect(options.day('since')).toBeNull();
    expect(options.wrong()).toEqual(['since: "soon" found; a date is needed. Type a date or leave it empty.']);
  });
});

describe('names', () => {
  it.each<[unknown, readonly string[] | null]>([
    [' Lead ', ['Lead']],
    [7, ['7']],
    [
      [
        ['Lead', ''],
        [7, ' Demo '],
      ],
      ['Lead', '7', 'Demo'],
    ],
    [[[''], ['']], null],
    ['', null],
    [undefined, null],
  ])('in %j are %j', (argument, expected) => {
    expect(optionsOf(argument).names('stages')).toEqual(expected);
  });

  it('are told where they are none', () => {
    const reading = readingIn();
    expect(functionOptions(TABLE, [[['Lead', true]]], reading).names('stages')).toEqual(['Lead']);
    expect(reading.issues).toEqual([
      { code: 'not-a-name', where: 'stages', received: 'true', expected: 'a name', fix: 'Type it in quotes.' },
    ]);
  });

  it('are a header that stands alone after an option', () => {
    const options = optionsOf('money', 'Owner', undefined);
    expect([options.word(['count', 'money']), options.names('stages')]).toEqual(['money', ['Owner']]);
  });

  it.each<[unknown[], readonly string[] | null, number[]]>([
    [['Owner', 'Ana'], null, [1]],
    [['Owner'], ['Owner'], [1, 2, 3]],
    [['Owner', undefined], ['Owner'], [1, 2, 3]],
    [['Owner', 'Value', 9], ['Owner'], [3]],
    [['Owner', 'Owner', 'Value'], ['Owner'], []],
    [['Owner', 'Ana', 'Value', undefined], null, [1]],
    [['Owner', 'Owner', 'Ana', undefined], ['Owner'], [1]],
  ])('that are also a header, in %j, are %j before the rows %j', (rest, names, rows) => {
    const options = optionsOf(...rest);
    expect(options.names('stages')).toEqual(names);
    expect(rowsOf(options)).toEqual(rows);
    expect(options.wrong()).toEqual([]);
  });
});

describe('any argument', () => {
  it('is taken as it is, a range included', () => {
    const range = [[1], [2]];
    expect(optionsOf(range).any()).toBe(range);
    expect(optionsOf('').any()).toBeUndefined();
    expect(optionsOf('Owner', 'Ana').any()).toBeUndefined();
    expect(optionsOf('Owner', undefined).any()).toBeUndefined();
    expect(optionsOf([['']]).any()).toBeUndefined();
    expect(optionsOf(0).any()).toBe(0);
  });

  it('may be a header, where no criterion follows or where pairs follow it', () => {
    expect(optionsOf('Owner').any()).toBe('Owner');
    const options = optionsOf('Owner', 'Owner', 'Ana');
    expect([options.any(), rowsOf(options)]).toEqual(['Owner', [1]]);
  });
});

describe('the pairs', () => {
  it('once begun end the options, although a header is also a word of the next', () => {
    const options = optionsOf('Count', 2);
    expect([options.word(['mean', 'median']), options.word(['money', 'count'])]).toEqual(['mean', 'money']);
    expect(rowsOf(options)).toEqual([2]);
  });

  it.each<[unknown[], number[], boolean]>([
    [[], [1, 2, 3], false],
    [['Owner', ''], [1, 2, 3], false],
    [['Owner', undefined], [1, 2, 3], false],
    [['', '', 'Owner', 'Ana'], [1], true],
    [['Owner', [['Ana'], ['Ben']], 'Value', '>5'], [2], true],
    [['Stage', 'Demo', 'Stage', 'D*', 'Count', '<3'], [2], true],
  ])('%j leave the rows %j', (rest, rows, hasConditions) => {
    const options = optionsOf(...rest);
    expect(options.hasConditions()).toBe(false);
    expect(rowsOf(options)).toEqual(rows);
    expect(options.hasConditions()).toBe(hasConditions);
    expect(options.wrong()).toEqual([]);
  });

  it('compare as their column does: in one of words 007 is not 7', () => {
    const words = readTable(
      [
        ['Owner', 'Stage', 'Status', 'Value'],
        ['007', 'Lead', 'Open', '007'],
        ['7', 'Lead', 'Open', '7'],
      ],
      DEALS,
      1,
    );
    const rowsWith = (header: string) => [...functionOptions(words, [header, '7'], readingIn()).rows()];
    expect([rowsWith('Owner'), rowsWith('Value')]).toEqual([[2], [1, 2]]);
  });

  it('let a text through on their own column only', () => {
    const options = optionsOf('Owner', 'A*', 'Owner', '<>Ana');
    rowsOf(options);
    expect(options.allows('owner', 'Abe')).toBe(true);
    expect(options.allows('owner', 'Ana')).toBe(false);
    expect(options.allows('owner', 'Ben')).toBe(false);
    expect(options.allows('stage', 'Ben')).toBe(true);
  });

  it('are all told where they are wrong', () => {
    const reading = readingIn();
    const rest = ['Ownr', 'Ana', 'Status', 'Won', '', 'Ana', 'Owner'];
    const options = functionOptions(TABLE, rest, reading);
    expect([...options.rows({ keys: ['status'], instead: 'use since.' })]).toEqual([1, 2, 3]);
    expect(reading.issues).toEqual([
      {
        code: 'not-a-column',
        where: 'Deals',
        received: 'Ownr',
        expected: 'a header',
        fix: 'Pairs are a header in quotes and what must stand in that column.',
      },
      {
        code: 'column-not-here',
        where: 'criteria',
        received: 'Status',
        expected: 'an attribute',
        fix: 'use since.',
      },
      {
        code: 'not-a-column',
        where: 'Deals',
        received: '',
        expected: 'a header',
        fix: 'Pairs are a header in quotes and what must stand in that column.',
      },
      {
        code: 'no-criterion',
        where: 'Deals',
        received: 'Owner',
        expected: 'a criterion',
        fix: 'Add what must stand in that column, such as "Ana" or ">=1000".',
      },
    ]);
  });
});
