import { describe, expect, it } from 'vitest';
import { bootHeadless } from '../../../playground/services/engine/boot-headless';
import type { NewSheet } from '../../../playground/services/engine/new-workbook';
import { type RunOptions, openRun } from './open-run';

function open(sheets: readonly NewSheet[], run: RunOptions = {}) {
  const document = bootHeadless({ sheets });
  return { document, ...openRun(document, run) };
}

const TABLE = [
  ['Deal', 'Value'],
  ['b', 2],
  ['a', 10],
  ['c', 1],
];

describe('rows and columns', () => {
  it('inserting and deleting rows moves cells, formulas and names', async () => {
    const { sheet, book, document, app } = open([{ name: 'Deals', values: TABLE }]);
    book.setNamedRange('Values', sheet.getRange('B2:B4'));
    sheet.getRange('D1').setFormula('=SUM(B2:B4)');
    sheet.getRange('D2').setFormula('=SUM(Values)');
    sheet.insertRowsBefore(3, 2);
    sheet.getRange('B3').setValue(100);
    app.flush();
    await document.settle();
    expect(book.getRangeByName('Values')?.getA1Notation()).toBe('B2:B6');
    expect(sheet.getRange('D1').getFormula()).toBe('=SUM(B2:B6)');
    expect(sheet.getRange('D1:D2').getValues()).toEqual([[113], [113]]);
    sheet.deleteRows(3, 2);
    await document.settle();
    expect(sheet.getRange('D1:D2').getValues()).toEqual([[13], [13]]);
  });

  it('references to a tab that is not the active one are adjusted too', async () => {
    const { book, document } = open([
      { name: 'Front', values: [['=SUM(Deals!B2:B4)']] },
      { name: 'Deals', values: TABLE },
    ]);
    const deals = book.getSheetByName('Deals');
    deals?.insertRowBefore(2);
    deals?.insertColumnBefore(1);
    await document.settle();
    expect(book.getSheetByName('Front')?.getRange('A1').getFormula()).toBe('=SUM(Deals!C3:C5)');
    expect(book.getSheetByName('Front')?.getRange('A1').getValue()).toBe(13);
    expect(book.getActiveSheet().getName()).toBe('Front');
  });

  it('a half-open range reaches the end of a grid that has grown', async () => {
    const { sheet, document, app } = open([{ name: 'Deals', values: [...TABLE, ['=SUM(B2:B)']], rows: 5 }]);
    sheet.insertRowsAfter(5, 3);
    sheet.getRange('B8').setValue(1000);
    app.flush();
    await document.settle();
    expect(sheet.getRange('A5').getValue()).toBe(1013);
    expect(sheet.getRange('A5').getFormula()).toBe('=SUM(B2:B)');
  });

  it('new rows look like the row before them', () => {
    const { sheet } = open([{ name: 'Deals', values: TABLE }]);
    sheet.getRange('A2:B2').setNumberFormat('@');
    sheet.insertRowAfter(2);
    expect(sheet.getRange('A3').getNumberFormat()).toBe('@');
  });

  it('not every row can be deleted', () => {
    const { sheet } = open([{ name: 'Deals', values: TABLE, rows: 4 }]);
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 3)).toThrow('not possible to delete all non-frozen rows');
    expect(() => sheet.deleteRows(2, 2)).not.toThrow();
  });

  it('columns and rows of new tabs are as wide and as high as in Google Sheets', () => {
    const { sheet, book } = open([{ name: 'Deals', values: TABLE }]);
    for (const tab of [sheet, book.insertSheet('New')]) {
      expect([tab.getColumnWidth(1), tab.getRowHeight(1)]).toEqual([100, 21]);
    }
  });

  it('columns and rows are hidden, sized and moved', () => {
    const { sheet } = open([{ name: 'Deals', values: TABLE }]);
    sheet.hideColumns(2);
    expect(sheet.isColumnHiddenByUser(2)).toBe(true);
    sheet.showColumns(2);
    expect(sheet.isColumnHiddenByUser(2)).toBe(false);
    sheet.hideRows(3, 1);
    expect(sheet.isRowHiddenByUser(3)).toBe(true);
    sheet.setColumnWidth(1, 222);
    expect(sheet.getColumnWidth(1)).toBe(222);
    sheet.moveColumns(sheet.getRange('A1'), 3);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['Value', 'Deal']]);
  });

  it('a handle keeps its coordinates when another hand inserts rows', () => {
    const { sheet, document } = open([{ name: 'Deals', values: TABLE }]);
    const range = sheet.getRange('A3');
    document.grid.insert(document.tabs.ids()[0] ?? '', 'rows', 1, 1, 'before');
    expect(range.getA1Notation()).toBe('A3');
    expect(range.getValue()).toBe('b');
  });
});

describe('sorting', () => {
  it('S-26: sorts rows by a column of the sheet, or of the range: by switch', () => {
    const sorted = (switches: RunOptions['switches'] = {}) => {
      const { sheet } = open([{ name: 'Deals', values: TABLE.map((row) => ['', ...row]) }], { switches });
      const column = switches.sortColumn === 'of the range' ? 2 : 3;
      return sheet.getRange('B2:C4').sort({ column, ascending: false }).getValues();
    };
    const expected = [
      ['a', 10],
      ['b', 2],
      ['c', 1],
    ];
    expect(sorted()).toEqual(expected);
    expect(sorted({ sortColumn: 'of the range' })).toEqual(expected);
  });

  it('S-26: Sheet.sort leaves frozen rows, or does not: by switch', () => {
    const first = (sortSkipsFrozenRows: boolean) => {
      const { sheet } = open([{ name: 'Deals', values: TABLE }], { switches: { sortSkipsFrozenRows } });
      sheet.setFrozenRows(1);
      sheet.sort(1);
      return sheet.getRange('A1:A4').getValues().flat();
    };
    expect(first(true)).toEqual(['Deal', 'a', 'b', 'c']);
    expect(first(false)).toEqual(['a', 'b', 'c', 'Deal']);
  });

  it('numbers come before text and blanks last, either way round', () => {
    const { sheet } = open([{ name: 'Deals', values: [['b'], [2], [''], ['A'], [10]] }]);
    expect(sheet.getRange('A1:A5').sort(1).getValues().flat()).toEqual([2, 10, 'A', 'b', '']);
    expect(sheet.getRange('A1:A5').sort({ column: 1, ascending: false }).getValues().flat()).toEqual([
      'b',
      'A',
      10,
      2,
      '',
    ]);
  });

  it('looks, notes and formulas go with their rows', async () => {
    const { sheet, document, app } = open([
      {
        name: 'Deals',
        values: [
          ['b', 1],
          ['a', 2],
        ],
      },
    ]);
    sheet.getRange('A1').setNote('about b').setBackground('red');
    sheet.getRange('C1:C2').setFormulas([['=B1*2'], ['=B2*2']]);
    app.flush();
    await document.settle();
    sheet.getRange('A1:C2').sort(1);
    await document.settle();
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      ['a', 2, 4],
      ['b', 1, 2],
    ]);
    expect(sheet.getRange('A1:A2').getNotes()).toEqual([[''], ['about b']]);
    expect(sheet.getRange('A1:A2').getBackgrounds()).toEqual([['#ffffff'], ['#ff0000']]);
  });
});

describe('tabs', () => {
  it('S-12: a tab has a name of its own', () => {
    const { book } = open([{ name: 'Deals' }]);
    expect(() => book.insertSheet('Deals')).toThrow(
      'A sheet with the name "Deals" already exists. Please enter another name.',
    );
    const log = book.insertSheet('Log');
    expect(() => log.setName('deals')).toThrow('already exists');
    expect(book.getSheets().map((sheet) => sheet.getName())).toEqual(['Deals', 'Log']);
    expect(book.getActiveSheet().getName()).toBe('Log');
  });

  it('a copy has values, formulas, looks, rules and notes', () => {
    const { book, sheet, app } = open([{ name: 'Deals', values: TABLE }]);
    sheet.getRange('A1').setNote('note').setBackground('blue');
    sheet.getRange('C1').setFormula('=SUM(B2:B)');
    sheet.getRange('A2').setDataValidation(app.newDataValidation().requireValueInList(['x']).build());
    const copy = sheet.copyTo(book);
    expect(copy.getName()).toBe('Copy of Deals');
    expect(copy.getRange('A1:B4').getValues()).toEqual(TABLE);
    expect(copy.getRange('A1').getNote()).toBe('note');
    expect(copy.getRange('A1').getBackground()).toBe('#0000ff');
    expect(copy.getRange('C1').getFormula()).toBe('=SUM(B2:B)');
    expect(copy.getRange('A2').getDataValidation()?.getCriteriaValues()[0]).toEqual(['x']);
    copy.getRange('A2').setValue('changed');
    expect(sheet.getRange('A2').getValue()).toBe('b');
  });

  it('a tab is moved, hidden, coloured and deleted; the last one stays', () => {
    const { book, sheet } = open([{ name: 'Deals' }, { name: 'Log' }]);
    book.setActiveSheet(range(book.getSheetByName('Log')));
    book.moveActiveSheet(1);
    expect(book.getSheets().map((one) => one.getName())).toEqual(['Log', 'Deals']);
    sheet.hideSheet().setTabColor('#00ff00');
    expect([sheet.isSheetHidden(), sheet.getTabColor()]).toEqual([true, '#00ff00']);
    book.deleteSheet(range(book.getSheetByName('Log')));
    expect(() => book.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  });

  it('renaming a tab follows through formulas and names', async () => {
    const { book, document } = open([
      { name: 'Front', values: [['=SUM(Deals!B2:B4)']] },
      { name: 'Deals', values: TABLE },
    ]);
    const deals = range(book.getSheetByName('Deals'));
    book.setNamedRange('Values', deals.getRange('B2:B4'));
    deals.setName('My deals');
    await document.settle();
    expect(book.getSheetByName('Front')?.getRange('A1').getFormula()).toBe("=SUM('My deals'!B2:B4)");
    expect(book.getRangeByName('Values')?.getSheet().getName()).toBe('My deals');
  });
});

describe('names', () => {
  it('S-25: a name is found whatever its case and is gone with its tab', () => {
    const { book, sheet } = open([{ name: 'Deals' }, { name: 'Log' }]);
    book.setNamedRange('Deals', sheet.getRange('A:X'));
    expect(book.getRangeByName('deals')?.getA1Notation()).toBe('A:X');
    book.deleteSheet(sheet);
    expect(book.getRangeByName('Deals')).toBeNull();
    expect(book.getNamedRanges()).toEqual([]);
  });

  it('a name over whole columns reaches the end of a grid that has grown', () => {
    const { book, sheet } = open([{ name: 'Deals', rows: 10 }]);
    book.setNamedRange('Deals', sheet.getRange('A:X'));
    sheet.insertRowsAfter(10, 5);
    expect(book.getRangeByName('Deals')?.getNumRows()).toBe(15);
  });

  it('S-25: takes in a row written just below it, or does not: by switch', () => {
    const rows = (namedRangeGrows: boolean) => {
      const { book, sheet, app } = open([{ name: 'Deals', values: TABLE }], { switches: { namedRangeGrows } });
      book.setNamedRange('Table', sheet.getRange('A1:B4'));
      sheet.appendRow(['d', 5]);
      app.flush();
      return book.getRangeByName('Table')?.getNumRows();
    };
    expect(rows(false)).toBe(4);
    expect(rows(true)).toBe(5);
  });

  it('is renamed, moved and removed', () => {
    const { book, sheet } = open([{ name: 'Deals' }]);
    book.setNamedRange('First', sheet.getRange('A1:B2'));
    const [name] = book.getNamedRanges();
    name?.setName('Second').setRange(sheet.getRange('C1:C9'));
    expect(book.getRangeByName('First')).toBeNull();
    expect(book.getRangeByName('Second')?.getA1Notation()).toBe('C1:C9');
    name?.remove();
    expect(book.getNamedRanges()).toEqual([]);
  });
});

describe('copying and finding', () => {
  it('copies values, formulas that follow, and looks', () => {
    const { sheet } = open([{ name: 'Deals', values: [[1, '=A1*2']] }]);
    sheet.getRange('A1').setBackground('red');
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A3'));
    expect(sheet.getRange('B3').getFormula()).toBe('=A3*2');
    expect(sheet.getRange('A3').getBackground()).toBe('#ff0000');
    sheet.getRange('B1').copyTo(sheet.getRange('D1'), { contentsOnly: true });
    expect(sheet.getRange('D1').getFormula()).toBe('');
    expect(sheet.getRange('D1').getValue()).toBe(2);
  });

  it('clears contents and keeps looks', () => {
    const { sheet } = open([{ name: 'Deals', values: TABLE }]);
    sheet.getRange('A1').setBackground('red');
    sheet.clearContents();
    expect(sheet.getLastRow()).toBe(0);
    expect(sheet.getRange('A1').getBackground()).toBe('#ff0000');
    sheet.getRange('A1').clear();
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
  });

  it('finds whole cells and parts, and replaces them', () => {
    const { sheet } = open([{ name: 'Deals', values: [['D-1'], ['D-12'], ['d-1']] }]);
    const found = (finder: GoogleAppsScript.Spreadsheet.TextFinder) =>
      finder.findAll().map((one) => one.getA1Notation());
    expect(found(sheet.createTextFinder('D-1'))).toEqual(['A1', 'A2', 'A3']);
    expect(found(sheet.createTextFinder('D-1').matchEntireCell(true))).toEqual(['A1', 'A3']);
    expect(found(sheet.createTextFinder('D-1').matchEntireCell(true).matchCase(true))).toEqual(['A1']);
    expect(sheet.createTextFinder('D-12').findNext()?.getRow()).toBe(2);
    expect(sheet.createTextFinder('nothing').findNext()).toBeNull();
    expect(sheet.getRange('A2:A3').createTextFinder('-').replaceAllWith('+')).toBe(2);
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['D-1', 'D+12', 'd+1']);
    expect(found(sheet.createTextFinder('^D.1$').useRegularExpression(true).matchCase(true))).toEqual(['A1']);
  });

  it('removes duplicates and trims', () => {
    const { sheet } = open([{ name: 'Deals', values: [['a '], ['b'], ['a '], [' c  d']] }]);
    sheet.getRange('A1:A4').trimWhitespace();
    sheet.getRange('A1:A4').removeDuplicates();
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['a', 'b', 'c d', '']);
  });

  it('finds the end of data', () => {
    const { sheet, app } = open([{ name: 'Deals', values: TABLE }]);
    expect(sheet.getRange('A1').getNextDataCell(app.Direction.DOWN).getA1Notation()).toBe('A4');
    expect(sheet.getRange('A1000').getNextDataCell(app.Direction.UP).getA1Notation()).toBe('A4');
    expect(sheet.getRange('B2').getDataRegion().getA1Notation()).toBe('A1:B4');
  });

  it('merges cells and keeps the first', () => {
    const { sheet } = open([{ name: 'Deals', values: TABLE }]);
    sheet.getRange('A1:B2').merge();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['Deal', ''],
      ['', ''],
    ]);
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(true);
    sheet.getRange('A1:B2').breakApart();
    expect(sheet.getRange('A1:C3').getMergedRanges()).toEqual([]);
  });

  it('inserts and deletes cells', () => {
    const { sheet, app } = open([
      {
        name: 'Deals',
        values: [
          ['a', 1],
          ['b', 2],
        ],
      },
    ]);
    sheet.getRange('A1').insertCells(app.Dimension.ROWS);
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      ['', 1],
      ['a', 2],
      ['b', ''],
    ]);
    sheet.getRange('A1').deleteCells(app.Dimension.ROWS);
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});

function range<T>(value: T | null): T {
  if (value === null) throw new Error('no such tab');
  return value;
}
