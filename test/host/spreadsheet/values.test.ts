import { describe, expect, it } from 'vitest';
import { type HeadlessOptions, bootHeadless } from '../../../playground/services/engine/boot-headless';
import type { NewValue } from '../../../playground/services/engine/new-workbook';
import { type RunOptions, openRun } from './open-run';

function open(values: readonly (readonly NewValue[])[] = [], run: RunOptions = {}, options: HeadlessOptions = {}) {
  const document = bootHeadless({ sheets: [{ name: 'Deals', values }], ...options });
  return { document, ...openRun(document, run) };
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('new looks', () => {
  it('leave a formula alone that has been calculated', () => {
    const { sheet, app } = open([[1]]);
    sheet.getRange('B1').setFormula('=A1+1');
    app.flush();
    sheet
      .getRange('A1:B1')
      .setFontSizes([[9, 9]])
      .setBorder(true, true, true, true, true, true);
    app.flush();
    expect(sheet.getRange('B1').getFormula()).toBe('=A1+1');
    sheet.getRange('A1').setValue(5);
    app.flush();
    expect(sheet.getRange('B1').getValue()).toBe(6);
  });
});

describe('reading', () => {
  it('S-1: gives numbers, booleans, dates and text as themselves and blanks as empty text', () => {
    const { sheet } = open([['a', 1.5, true, day('2026-03-05'), null]]);
    expect(sheet.getRange('A1:F1').getValues()).toEqual([['a', 1.5, true, day('2026-03-05'), '', '']]);
  });

  it('S-1: a number is a date only where its format is one', () => {
    const { sheet } = open([[46_086]]);
    const cell = sheet.getRange('A1');
    expect(cell.getValue()).toBe(46_086);
    cell.setNumberFormat('yyyy-mm-dd');
    expect(cell.getValue()).toEqual(day('2026-03-05'));
    expect(cell.getDisplayValue()).toBe('2026-03-05');
  });

  it('S-14: shows values as the grid does', () => {
    const { sheet } = open([[1234.5, true, 0.25, 'x']]);
    sheet.getRange('A1:C1').setNumberFormats([['$#,##0.00', '0', '0.0%']]);
    expect(sheet.getRange('A1:D1').getDisplayValues()).toEqual([['$1,234.50', 'TRUE', '25.0%', 'x']]);
  });

  it('S-8: the last row is the last with content; looks and rules do not count, FALSE and formulas do', async () => {
    const { sheet, document, app } = open([['a'], ['b']]);
    sheet.getRange('A10').setBackground('red');
    sheet.getRange('A20').setDataValidation(app.newDataValidation().requireCheckbox().build());
    expect(sheet.getLastRow()).toBe(2);
    sheet.getRange('C5').setFormula('=IF(1=1;"";1)');
    app.flush();
    await document.settle();
    expect(sheet.getLastRow()).toBe(5);
    expect(sheet.getLastColumn()).toBe(3);
    sheet.getRange('A7').insertCheckboxes();
    expect(sheet.getLastRow()).toBe(7);
  });

  it('S-8: the data range of an empty sheet is A1', () => {
    expect(open().sheet.getDataRange().getA1Notation()).toBe('A1');
  });

  it('S-13: a tab or name that is missing is null', () => {
    const { book } = open();
    expect(book.getSheetByName('None')).toBeNull();
    expect(book.getRangeByName('None')).toBeNull();
  });
});

describe('writing', () => {
  it('S-2: refuses data of another size and writes nothing', () => {
    const { sheet } = open([['keep', 'keep']]);
    const rows =
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.';
    const columns =
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.';
    expect(() => sheet.getRange('A1:B2').setValues([['a', 'b']])).toThrow(rows);
    expect(() => sheet.getRange('A1:B2').setValues([['a', 'b'], ['c']])).toThrow(columns);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['keep', 'keep']]);
  });

  it('S-3: there is no range outside the grid', () => {
    const { sheet } = open();
    const text = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(() => sheet.getRange(1001, 1)).toThrow(text);
    expect(() => sheet.getRange('A1:AB2')).toThrow(text);
    expect(() => sheet.getRange('A1').offset(1000, 0)).toThrow(text);
  });

  it('S-4: a range has at least one row and one column', () => {
    const { sheet } = open();
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange(1, 1, 1, 0)).toThrow('The number of columns in the range must be at least 1.');
    expect(() => sheet.deleteRow(1001)).toThrow('Those rows are out of bounds.');
  });

  it('S-5: checks the types of arguments and names them', () => {
    const { sheet } = open();
    const call = (method: string, ...args: unknown[]) =>
      (sheet.getRange('A1') as unknown as Record<string, (...all: unknown[]) => unknown>)[method]?.(...args);
    expect(() => call('setValues', 'x')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => call('setNumberFormat', 5)).toThrow('(number)');
    expect(() => call('setWrap', 'yes')).toThrow('(String)');
    expect(() => call('setNumberFormat', null)).toThrow('(null)');
  });

  it('S-5: null and undefined clear a cell', () => {
    const { sheet } = open([['a', 'b']]);
    sheet.getRange('A1').setValue(null);
    sheet.getRange('B1').setValue(undefined);
    expect(sheet.getLastRow()).toBe(0);
  });

  it.each([
    ['007', 7],
    ['1e5', 100_000],
    ['2.000', 2],
    ['1,000,000', 1_000_000],
    ['$2.99', 2.99],
    ['50%', 0.5],
    ['TRUE', true],
    [' 12 ', 12],
    ['1-2', new Date(Date.UTC(2026, 0, 2))],
    ['3/4', new Date(Date.UTC(2026, 2, 4))],
    ['2026-03-05', day('2026-03-05')],
    ['3/4/2025 13:30', new Date('2025-03-04T13:30:00Z')],
    ['Mar 5, 2026', day('2026-03-05')],
    ['D-000123', 'D-000123'],
    ['12 months', '12 months'],
    ['1,2,3', '1,2,3'],
    ['13/13/2025', '13/13/2025'],
    ['+48 600 100 200', '+48 600 100 200'],
  ])('S-6: reads the text %j as if it were typed', (text, expected) => {
    const { sheet, document } = open();
    document.now = () => Date.UTC(2026, 5, 1);
    sheet.getRange('A1').setValue(text);
    expect(sheet.getRange('A1').getValue()).toEqual(expected);
  });

  it('S-6: text that begins with = is a formula, in appendRow too', async () => {
    const { sheet, document, app } = open([[2, '']]);
    sheet.getRange('B1').setValue('=A1*2');
    sheet.appendRow(['=A1*3']);
    app.flush();
    await document.settle();
    expect(sheet.getRange('A2:B2').getValues()).toEqual([[6, '']]);
    expect(sheet.getRange('B1').getFormula()).toBe('=A1*2');
    expect(sheet.getRange('B1').getValue()).toBe(4);
  });

  it('S-6: in a cell formatted as text every other text stays as it is', () => {
    const { sheet } = open();
    sheet.getRange('A:A').setNumberFormat('@');
    sheet.getRange('A1:A4').setValues([['007'], ['1-2'], ['-5'], ['TRUE']]);
    expect(sheet.getRange('A1:A4').getValues()).toEqual([['007'], ['1-2'], ['-5'], ['TRUE']]);
  });

  it('S-7: a leading apostrophe marks text and is not part of it, or is: by switch', () => {
    const consumed = open().sheet.getRange('A1');
    expect(consumed.setValue("'007").getValue()).toBe('007');
    const stored = open([], { switches: { apostropheStored: true } }).sheet.getRange('A1');
    expect(stored.setValue("'007").getValue()).toBe("'007");
  });

  it('S-7: = in a cell formatted as text is a formula, or is not: by switch', () => {
    const formula = open().sheet.getRange('A1').setNumberFormat('@').setValue('=1+1');
    expect(formula.getFormula()).toBe('=1+1');
    const text = open([], { switches: { formulaInTextCell: false } })
      .sheet.getRange('A1')
      .setNumberFormat('@');
    expect(text.setValue('=1+1').getFormula()).toBe('');
    expect(text.getValue()).toBe('=1+1');
  });

  it('S-9: appendRow writes below the last content and makes a row where there is none left', () => {
    const { sheet } = open([['a'], ['b']], {}, { sheets: [{ name: 'Log', values: [['a'], ['b']], rows: 2 }] });
    sheet.appendRow(['c', 5]);
    expect(sheet.getMaxRows()).toBe(3);
    expect(sheet.getRange('A3:B3').getValues()).toEqual([['c', 5]]);
  });

  it('S-10: reads and writes are counted with their cells; handles are not calls', () => {
    const { sheet, calls } = open([['a', 'b']]);
    const range = sheet.getRange('A1:B1').offset(0, 0);
    range.getA1Notation();
    expect(calls).toEqual([]);
    range.getValues();
    range.setValues([['c', 'd']]);
    expect(calls).toEqual([
      { name: 'Range.getValues', kind: 'read', cells: 2 },
      { name: 'Range.setValues', kind: 'write', cells: 2 },
    ]);
  });

  it('L-3: what a run has not flushed is seen by itself and by nobody else', () => {
    const { document, ...first } = open([['old']]);
    const second = openRun(document);
    first.sheet.getRange('A1').setValue('new');
    expect(second.sheet.getRange('A1').getValue()).toBe('old');
    first.app.flush();
    expect(second.sheet.getRange('A1').getValue()).toBe('new');
  });

  it('L-3: the end of a run commits, a killed run loses or applies what it had not flushed', () => {
    const { document, sheet, finish } = open([['old']]);
    sheet.getRange('A1').setValue('finished');
    finish();
    expect(openRun(document).sheet.getRange('A1').getValue()).toBe('finished');
    const lost = openRun(document);
    lost.sheet.getRange('A1').setValue('lost');
    lost.abandon(false);
    expect(openRun(document).sheet.getRange('A1').getValue()).toBe('finished');
    const applied = openRun(document);
    applied.sheet.getRange('A1').setValue('applied');
    applied.abandon(true);
    expect(openRun(document).sheet.getRange('A1').getValue()).toBe('applied');
  });

  it('S-11: a refusal comes at once, or with the next call or flush: by switch', () => {
    const text = 'Your input contains more than the maximum of 50000 characters in a single cell.';
    const long = 'x'.repeat(50_001);
    expect(() => open().sheet.getRange('A1').setValue(long)).toThrow(text);
    const late = open([], { switches: { refusedWrites: 'late' } });
    late.sheet.getRange('A1').setValue(long);
    expect(() => late.sheet.getRange('B1').setValue('x')).toThrow(text);
    late.sheet.getRange('A1').setValue(long);
    expect(() => late.app.flush()).toThrow(text);
    late.sheet.getRange('A1').setValue(long);
    expect(() => late.finish()).toThrow(text);
  });

  it('S-12: a document has at most ten million cells', () => {
    const { sheet } = open();
    expect(() => sheet.insertRowsAfter(1, 500_000)).toThrow(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  it('S-15: a format that means none is general again, and words that are no alignment are ignored', () => {
    const { sheet } = open([[5]]);
    const cell = sheet.getRange('A1').setNumberFormat('0.00').setNumberFormat('general');
    expect(cell.getNumberFormat()).toBe('0.###############');
    cell.setHorizontalAlignment('center').setHorizontalAlignment('middle-ish' as 'left');
    expect(cell.getHorizontalAlignment()).toBe('general');
  });

  it('Z-1: dates are wall-clock days of the spreadsheet, whatever zone the machine is in', () => {
    for (const timeZone of ['America/Los_Angeles', 'Pacific/Apia', 'Asia/Kolkata', 'UTC']) {
      const { sheet, document } = open([], {}, { timeZone });
      const midnight = new Date(document.timeZone.epochAt(46_086));
      sheet.getRange('A1').setValue(midnight);
      expect(sheet.getRange('A1').getDisplayValue()).toBe('3/5/2026');
      expect(sheet.getRange('A1').getValue()).toEqual(midnight);
    }
  });

  it('Z-1: text dates become midnight in the spreadsheet zone', () => {
    const { sheet } = open([], {}, { timeZone: 'America/Los_Angeles' });
    sheet.getRange('A1').setValue('2026-03-05');
    expect(sheet.getRange('A1').getValue()).toEqual(new Date('2026-03-05T08:00:00Z'));
  });

  it('G-3: text is read in the locale of the spreadsheet', () => {
    const german = open([], {}, { locale: 'de_DE' }).sheet;
    german.getRange('A1:D1').setValues([['1.234', '1,5', '3.4.2026', '12,50 €']]);
    expect(german.getRange('A1:D1').getValues()).toEqual([[1234, 1.5, day('2026-04-03'), 12.5]]);
    const british = open([], {}, { locale: 'en_GB' }).sheet;
    british.getRange('A1').setValue('3/4/2026');
    expect(british.getRange('A1').getValue()).toEqual(day('2026-04-03'));
  });

  it('G-2: setFormula takes ; everywhere, and commas where the switch or the locale allows them', async () => {
    const results = async (switches: RunOptions['switches'], locale: string) => {
      const { sheet, document, app } = open([[1, 2]], switches === undefined ? {} : { switches }, { locale });
      sheet.getRange('A2:B2').setFormulas([['=SUM(A1;B1)', '=SUM(A1,B1)']]);
      app.flush();
      await document.settle();
      return sheet.getRange('A2:B2').getValues()[0];
    };
    expect(await results(undefined, 'en_US')).toEqual([3, 3]);
    expect(await results(undefined, 'de_DE')).toEqual([3, 3]);
    expect(await results({ formulaLocale: 'sheet' }, 'de_DE')).toEqual([3, '#ERROR!']);
  });

  it('keeps a formula as it was written, half-open ranges included', () => {
    const { sheet } = open([[1], [2]]);
    const cell = sheet.getRange('C1').setFormula('=SUM(A2:A;"a;b,c")');
    expect(cell.getFormula()).toBe('=SUM(A2:A;"a;b,c")');
    expect(cell.getFormulaR1C1()).toContain('SUM(');
  });

  it('reads a formula cell that this run has changed', () => {
    const { sheet } = open([[1], [2]]);
    sheet.getRange('C1').setFormula('=SUM(A:A)');
    expect(sheet.getRange('C1').getValue()).toBe(3);
    sheet.getRange('A1').setValue(10);
    expect(sheet.getRange('C1').getValue()).toBe(12);
  });

  it('C-19: a custom function that this run made stale is loading until the run is over, or is not: by switch', async () => {
    const { sheet, document } = open([[1]]);
    document.setCustomFunctions(['TWICE'], (_name, [value]) => Number(value) * 2);
    sheet.getRange('B1').setFormula('=TWICE(A1)');
    expect(sheet.getRange('B1').getValue()).toBe('Loading...');
    await document.settle();
    expect(sheet.getRange('B1').getValue()).toBe(2);
    const eager = openRun(document, { switches: { loadingCells: false } });
    eager.sheet.getRange('A1').setValue(5);
    expect(eager.sheet.getRange('B1').getValue()).toBe(10);
  });
});
