import { describe, expect, it } from 'vitest';
import { bootHeadless } from '../../../playground/services/engine/boot-headless';
import type { NewValue } from '../../../playground/services/engine/new-workbook';
import { type RunOptions, openRun } from './open-run';

function open(values: readonly (readonly NewValue[])[] = [], run: RunOptions = {}) {
  const document = bootHeadless({ sheets: [{ name: 'Deals', values }, { name: 'Lists' }] });
  return { document, ...openRun(document, run) };
}

const VIOLATION = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

describe('data validation', () => {
  const stages = (run: ReturnType<typeof open>, allowInvalid: boolean) =>
    run.app.newDataValidation().requireValueInList(['New', 'Won']).setAllowInvalid(allowInvalid).build();

  it('S-19: only warns unless it is told to reject', () => {
    const run = open([['New']]);
    const rule = run.app.newDataValidation().requireValueInList(['New', 'Won']).build();
    expect(rule.getAllowInvalid()).toBe(true);
    run.sheet.getRange('A1').setDataValidation(rule).setValue('Bogus');
    expect(run.sheet.getRange('A1').getValue()).toBe('Bogus');
  });

  it('S-19: is read back as it was set, and removed by null', () => {
    const run = open([['New']]);
    const cell = run.sheet.getRange('A1').setDataValidation(stages(run, false));
    const rule = cell.getDataValidation();
    expect(rule?.getCriteriaType()).toBe(run.app.DataValidationCriteria.VALUE_IN_LIST);
    expect(rule?.getCriteriaValues()).toEqual([['New', 'Won'], true]);
    expect(rule?.getAllowInvalid()).toBe(false);
    cell.setDataValidation(null);
    expect(cell.getDataValidation()).toBeNull();
  });

  it('S-20: a rejecting validation refuses a script write and writes nothing', () => {
    const run = open([['New'], ['New'], ['New']]);
    run.sheet.getRange('A1:A3').setDataValidation(stages(run, false));
    expect(() => run.sheet.getRange('A1:A3').setValues([['Won'], ['Bogus'], ['Won']])).toThrow(VIOLATION('A2'));
    expect(run.sheet.getRange('A1:A3').getValues()).toEqual([['New'], ['New'], ['New']]);
    expect(() => run.sheet.getRange('A3').setValue('won')).toThrow(VIOLATION('A3'));
    run.sheet.getRange('A1:A3').setValues([['Won'], [''], ['New']]);
    expect(run.sheet.getRange('A1:A3').getValues()).toEqual([['Won'], [''], ['New']]);
  });

  it('S-20: writes the cells before the refused one where the switch says so', () => {
    const run = open([['New'], ['New']], { switches: { partialWriteBeforeThrow: true } });
    run.sheet.getRange('A1:A2').setDataValidation(stages(run, false));
    expect(() => run.sheet.getRange('A1:A2').setValues([['Won'], ['Bogus']])).toThrow(VIOLATION('A2'));
    expect(run.sheet.getRange('A1:A2').getValues()).toEqual([['Won'], ['New']]);
  });

  it('S-20: a list from a range is what the run itself has written there', () => {
    const run = open([['New']]);
    const lists = run.book.getSheetByName('Lists');
    lists?.getRange('A1:A2').setValues([['New'], ['Lost']]);
    const rule = run.app.newDataValidation().requireValueInRange(range(lists, 'A:A')).setAllowInvalid(false).build();
    const cell = run.sheet.getRange('A1').setDataValidation(rule);
    expect(() => cell.setValue('Won')).toThrow(VIOLATION('A1'));
    lists?.getRange('A3').setValue('Won');
    expect(cell.setValue('Won').getValue()).toBe('Won');
  });

  it.each([
    ['a number', (b: Builder) => b.requireNumberBetween(1, 5), 3, 6],
    ['a date', (b: Builder) => b.requireDateAfter(new Date('2026-01-01T00:00:00Z')), '2026-03-01', '2025-03-01'],
    ['a checkbox', (b: Builder) => b.requireCheckbox(), true, 'yes'],
    ['an e-mail address', (b: Builder) => b.requireTextIsEmail(), 'a@b.org', 'ab.org'],
  ])('S-20: judges %s', (_what, require, good, bad) => {
    const run = open();
    const cell = run.sheet.getRange('A1');
    cell.setDataValidation(require(run.app.newDataValidation()).setAllowInvalid(false).build());
    expect(() => cell.setValue(bad)).toThrow(VIOLATION('A1'));
    expect(() => cell.setValue(good)).not.toThrow();
  });

  it('S-21: a list has at most 500 items', () => {
    const { app } = open();
    const items = Array.from({ length: 501 }, (_, index) => `Stage ${index}`);
    expect(() => app.newDataValidation().requireValueInList(items)).toThrow(
      'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    );
    expect(() => app.newDataValidation().requireValueInList(items.slice(1))).not.toThrow();
  });

  it('rules move with their rows, and so does the range that a list comes from', () => {
    const run = open([['New'], ['New']]);
    const rule = run.app.newDataValidation().requireValueInRange(run.sheet.getRange('C1:C2')).build();
    run.sheet.getRange('A2').setDataValidation(rule);
    run.sheet.insertRowBefore(1);
    expect(run.sheet.getRange('A2').getDataValidation()).toBeNull();
    const [area] = run.sheet.getRange('A3').getDataValidation()?.getCriteriaValues() ?? [];
    expect(area.getA1Notation()).toBe('C2:C3');
  });

  it('S-40: typed columns refuse validation, and values where the switch says so', () => {
    const text = 'This operation is not allowed on cells in typed columns.';
    const run = open([['New']]);
    run.document.typedAreas.push({ sheetId: run.document.tabs.ids()[0] ?? '', row: 0, column: 0, rows: 9, columns: 1 });
    expect(() => run.sheet.getRange('A1').setDataValidation(stages(run, true))).toThrow(text);
    expect(() => run.sheet.getRange('A1').clearDataValidations()).toThrow(text);
    expect(() => run.sheet.getRange('A1').insertCheckboxes()).toThrow(text);
    expect(() => run.sheet.getRange('A1').setValue('Won')).not.toThrow();
    const strict = openRun(run.document, { switches: { typedColumnsRefuseWrites: true } });
    expect(() => strict.sheet.getRange('A1').setValue('Won')).toThrow(text);
  });
});

describe('protection', () => {
  const TEXT =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

  it('S-23: locks nobody out until the list of editors is changed', () => {
    const { sheet, document, finish } = open([['log']]);
    const protection = sheet.getRange('A1').protect();
    const rep = () => openRun(document, { user: 'rep@example.com' }).sheet.getRange('A1');
    expect(() => rep().setValue('x')).not.toThrow();
    protection.removeEditors(['rep@example.com']);
    finish();
    expect(() => rep().setValue('x')).toThrow(TEXT);
    expect(() => rep().setBackground('red')).toThrow(TEXT);
    expect(() => sheet.getRange('A1').setValue('mine')).not.toThrow();
  });

  it('S-23: a warning stops no script, or does: by switch', () => {
    const { sheet, document } = open([['log']]);
    sheet.protect().setWarningOnly(true);
    expect(() => openRun(document, { user: 'rep@example.com' }).sheet.getRange('A1').setValue('x')).not.toThrow();
    const strict = openRun(document, { user: 'rep@example.com', switches: { scriptsPassWarnings: false } });
    expect(() => strict.sheet.getRange('A1').setValue('x')).toThrow(TEXT);
  });

  it('is listed by kind and moves with its cells', () => {
    const { sheet, app } = open([['a'], ['b']]);
    sheet.getRange('A2').protect().setDescription('second');
    sheet.insertRowsBefore(1, 2);
    const [protection] = sheet.getProtections(app.ProtectionType.RANGE);
    expect(protection?.getDescription()).toBe('second');
    expect(protection?.getRange().getA1Notation()).toBe('A4');
    expect(sheet.getProtections(app.ProtectionType.SHEET)).toEqual([]);
    protection?.remove();
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toEqual([]);
  });
});

describe('decoration', () => {
  it('S-27: bands a range once only', () => {
    const { sheet, app } = open();
    sheet.getRange('A1:C5').applyRowBanding(app.BandingTheme.BLUE);
    expect(() => sheet.getRange('B2:D6').applyRowBanding()).toThrow(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
    for (const banding of sheet.getRange('A1').getBandings()) banding.remove();
    expect(() => sheet.getRange('B2:D6').applyRowBanding()).not.toThrow();
  });

  it('S-28: setConditionalFormatRules replaces every rule of the sheet', () => {
    const { sheet, app } = open();
    const rule = (text: string, color: string) =>
      app
        .newConditionalFormatRule()
        .whenTextEqualTo(text)
        .setBackground(color)
        .setRanges([sheet.getRange('A:A')])
        .build();
    sheet.setConditionalFormatRules([rule('Won', '#00ff00'), rule('Lost', '#ff0000')]);
    const shown = () =>
      sheet.getConditionalFormatRules().map((one) => {
        const condition = one.getBooleanCondition();
        return [condition?.getCriteriaValues()[0], condition?.getBackground(), one.getRanges()[0]?.getA1Notation()];
      });
    expect(shown()).toEqual([
      ['Won', '#00ff00', 'A:A'],
      ['Lost', '#ff0000', 'A:A'],
    ]);
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule('New', 'yellow')].slice(1));
    expect(shown().map(([text]) => text)).toEqual(['Lost', 'New']);
  });

  it('S-29: a sheet has one filter', () => {
    const { sheet, app } = open([['Stage'], ['New'], ['Won']]);
    sheet.getRange('A1:A3').createFilter();
    expect(() => sheet.getRange('A1:A3').createFilter()).toThrow();
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:A3');
    sheet.getFilter()?.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['New']).build());
    expect([2, 3].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([true, false]);
    sheet.getFilter()?.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  it('looks are read back as they were set', () => {
    const { sheet } = open([['a', 'b']]);
    const range = sheet.getRange('A1:B1');
    range.setBackground('red').setFontWeight('bold').setFontColor('#ABCDEF').setFontSize(14).setWrap(true);
    range.setFontLine('underline').setFontStyle('italic').setHorizontalAlignment('right').setVerticalAlignment('top');
    expect(range.getBackgrounds()).toEqual([['#ff0000', '#ff0000']]);
    expect(range.getFontWeight()).toBe('bold');
    expect(range.getFontColors()).toEqual([['#abcdef', '#abcdef']]);
    expect(range.getFontSize()).toBe(14);
    expect(range.getWraps()).toEqual([[true, true]]);
    expect(range.getFontLine()).toBe('underline');
    expect(range.getFontStyle()).toBe('italic');
    expect(range.getHorizontalAlignment()).toBe('right');
    expect(range.getVerticalAlignment()).toBe('top');
    range.clearFormat();
    expect(range.getBackground()).toBe('#ffffff');
    expect(range.getFontWeight()).toBe('normal');
    expect(range.getValues()).toEqual([['a', 'b']]);
  });

  it('setting one look leaves the others', () => {
    const { sheet, app } = open([['a']]);
    sheet.getRange('A1').setBackground('red');
    app.flush();
    sheet.getRange('A1').setFontWeight('bold').setNumberFormat('0.00');
    app.flush();
    expect(sheet.getRange('A1').getBackground()).toBe('#ff0000');
    expect(sheet.getRange('A1').setBackground(null).getBackground()).toBe('#ffffff');
    expect(sheet.getRange('A1').getFontWeight()).toBe('bold');
  });

  it('notes are read back, and taken away by empty text', () => {
    const { sheet } = open([['a', 'b']]);
    sheet.getRange('A1:B1').setNotes([['first', '']]);
    expect(sheet.getRange('A1:B1').getNotes()).toEqual([['first', '']]);
    sheet.getRange('A1').setNote(null as unknown as string);
    expect(sheet.getRange('A1').getNote()).toBe('');
  });
});

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

function range(sheet: GoogleAppsScript.Spreadsheet.Sheet | null | undefined, a1: string) {
  if (!sheet) throw new Error('no such tab');
  return sheet.getRange(a1);
}
