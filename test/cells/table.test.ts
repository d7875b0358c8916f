import { describe, expect, it } from 'vitest';
import { allRows, columnNamed, columnOf, DEALS, endOfRows, readTable, STAGES, whereIs } from '../../src/cells/table';

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
});
