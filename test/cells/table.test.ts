import { describe, expect, it } from 'vitest';
import {
  allRows,
  columnNamed,
  columnOf,
  DEALS,
  endOfRows,
  isCells,
  readTable,
  STAGES,
  whereIs,
} from '../../src/cells/table';

describe('a table argument', () => {
  it('ends with the last row that holds anything, a 0 or a FALSE included', () => {
    const blank = ['', '', null];
    expect(endOfRows([blank, [undefined, '', '']])).toBe(0);
    expect(endOfRows([['x', '', ''], blank, ['', 0, ''], blank, blank])).toBe(3);
    expect(endOfRows([['', false, ''], blank])).toBe(1);
    const deals = readTable(
      [
        ['Stage', 'Status'],
        ['Lead', 'Open'],
        ['', ''],
        ['', ''],
      ],
      DEALS,
      1,
    );
    expect([...allRows(deals)]).toEqual([1]);
  });

  it('has its columns wherever their headers stand, in any letters and spacing', () => {
    const deals = readTable([['STATUS', 'My own', ' expected  Close ', 'Stage*']], DEALS, 1);
    expect(deals.layout).toEqual({ status: 0, expectedClose: 2, stage: 3 });
    expect(columnOf(deals, 'expectedClose')).toBe(2);
    expect(columnNamed(deals, 'my OWN')).toBe(1);
    expect(columnNamed(deals, 'Theirs')).toBeNull();
    expect(columnNamed(deals, '')).toBeNull();
    expect(columnNamed(deals, 5)).toBeNull();
  });

  it('has a column of the user’s own by its header, and none by a blank or a number', () => {
    const deals = readTable([['My own', '--', 5, 'Stage', 'Status']], DEALS, 1);
    expect(columnNamed(deals, 'My own')).toBe(0);
    expect(columnNamed(deals, '--')).toBeNull();
    expect(columnNamed(deals, '5')).toBeNull();
  });

  it('is made of rows, at least one', () => {
    expect(isCells([[]])).toBe(true);
    expect([[], [['a'], 'b'], 'a', null].some(isCells)).toBe(false);
  });

  it('knows a column by another of its names', () => {
    const stages = readTable([['Stage', 'Kind', 'Color']], STAGES, 2);
    expect(columnOf(stages, 'colour')).toBe(2);
    expect(columnNamed(stages, 'Colour')).toBe(2);
  });

  it('does not take "Status (yours)" for the Status that Dealsheet owns', () => {
    const deals = readTable([['Status (yours)', 'Stage', 'Status']], DEALS, 1);
    expect(columnOf(deals, 'status')).toBe(2);
    expect(columnNamed(deals, 'Status')).toBe(2);
  });

  it('tells where a cell stands as the sheet numbers its rows', () => {
    const deals = readTable(
      [
        ['Stage', 'Status'],
        ['Lead', 'Open'],
      ],
      DEALS,
      1,
    );
    expect(whereIs(deals, 1, 1)).toBe('Deals, row 2, Status');
  });

  it.each<[unknown, string]>([
    [50, 'The first table should be Deals; found "50", which is no table.'],
    ['Deals', 'The first table should be Deals; found "Deals", which is no table.'],
    ['', 'The first table should be Deals; found nothing.'],
    [[], 'The first table should be Deals; found'],
    [[['Move', 'From', 'To', 'Status']], 'The first table should be Deals; found DealLog.'],
    [[['When', 'Deal ID', 'Kind', 'Note']], 'The first table should be Deals; found Activities.'],
    [[['Period start', 'Target', 'Owner']], 'The first table should be Deals; found Goals.'],
    [[[new Date(0), 7]], 'The first table should be Deals; found a range that begins with "a date", "7".'],
  ])('%j is refused for what it is', (argument, message) => {
    expect(() => readTable(argument, DEALS, 1)).toThrow(message);
  });

  it('is refused in one sentence, its place among the tables told', () => {
    const stranger = [['Apples', 'Pears', 'Plums', 'Figs']];
    const found = 'should be Deals; found a range that begins with "Apples", "Pears", "Plums". ';
    const fix = 'Pass Deals, header row included.';
    expect(() => readTable(stranger, DEALS, 3)).toThrow(new Error(`The third table ${found}${fix}`));
    expect(() => readTable(stranger, DEALS, 6)).toThrow(new Error(`The 6th table ${found}${fix}`));
  });
});
