import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/cells/refusal';
import { shownCell } from '../../src/cells/shown-cell';

describe('a cell in a message', () => {
  it.each<[unknown, string]>([
    ['Acme', 'Acme'],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['x'.repeat(41), `${'x'.repeat(40)}…`],
    [0, '0'],
    [0.25, '0.25'],
    [false, 'false'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [new Date(0), 'a date'],
    [[['Ana']], 'a range'],
    [{}, 'no plain value'],
  ])('%j is shown as %j', (cell, expected) => {
    expect(shownCell(cell)).toBe(expected);
  });
});

describe('a refusal', () => {
  const issue = { where: 'Deals', received: 'x', expected: 'Status', fix: 'Do this.' };

  it.each([
    ['wrong-table', 'Deals should be Status; found x. Do this.'],
    ['not-an-option', '"x" is neither an option (Status) nor a column of Deals.'],
    ['not-a-column', '"x" is not a column of Deals. Do this.'],
    ['no-criterion', '"x" has no criterion beside it in Deals. Do this.'],
    ['column-not-here', 'A criterion on "x" cannot be used here: Do this.'],
    ['missing-column', 'Deals has no column "Status". Do this.'],
    ['above-one', 'Deals: x is more than 100 %: Do this.'],
    ['anything else', 'Deals: "x" found; Status is needed. Do this.'],
  ])('of the code %s is one sentence', (code, sentence) => {
    expect(refusal([{ ...issue, code }])).toEqual(new Error(sentence));
  });

  it('tells five issues and how many more there are', () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ ...issue, code: 'missing-column' }));
    expect(refusal(many(5)).message.split('\n')).toHaveLength(5);
    expect(refusal(many(7)).message.split('\n').slice(4)).toEqual([
      'Deals has no column "Status". Do this.',
      'and 2 more',
    ]);
  });
});
