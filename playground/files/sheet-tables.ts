/** Tabs of an open document as tables of files. */
import type { SheetDocument } from '../services/engine/document';
import { sheetLocale } from '../services/engine/locale';
import { isDateFormat } from '../services/engine/cell-value';
import { displayText } from '../services/engine/number-format';
import type { SheetCells } from '../services/engine/sheet-cells';
import { readTypedInput } from '../services/typed-input';
import { DAY_PATTERN, MINUTE_PATTERN, type PlainCell, type PlainTable } from './plain-table';

/**
 * What a text of a CSV file means in a spreadsheet of this locale, as if somebody had typed it. A formula stays text:
 * a list that comes from elsewhere must not begin to calculate.
 */
export function typeText(text: string, locale: string, year = new Date().getUTCFullYear()): PlainCell {
  const input = readTypedInput(text, sheetLocale(locale), { year });
  switch (input.kind) {
    case 'blank':
      return null;
    case 'formula':
      return text;
    case 'number':
      return isDateFormat(input.format) ? { serial: input.value, pattern: input.format ?? DAY_PATTERN } : input.value;
    case 'text':
    case 'boolean':
      return input.value;
  }
}

/** Numbers of one reading: neither `1.234`, which may be 1,234, nor `008`, nor an ID too long for a number. */
const PLAIN_NUMBER = /^-?(?!\d{1,3}\.\d{3}$)(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/;
const TRUTH = /^(?:true|false)$/i;

/** What a text of a CSV file means whatever the locale; what could be read in two ways stays as it is written. */
export function certainText(text: string): PlainCell {
  const trimmed = text.trim();
  const isCertain = [PLAIN_NUMBER, ISO_DAY, TRUTH].some((pattern) => pattern.test(trimmed));
  return isCertain || trimmed === '' ? typeText(trimmed, 'en_US') : text;
}

/** The values of every tab; formulas as their results. */
export function tablesOf(document: SheetDocument): PlainTable[] {
  return document.engine.workbook.getSheets().map((sheet) => {
    const cells = document.cells(sheet.getSheetId());
    return { name: sheet.getName(), rows: gridOf(cells, (row, column) => plainCell(cells, row, column)) };
  });
}

/** The cells of one tab as they are shown. */
export function shownText(document: SheetDocument, sheetId: string): string[][] {
  const cells = document.cells(sheetId);
  return gridOf(cells, (row, column) =>
    displayText(cells.scalar(row, column), cells.format(row, column), document.locale),
  );
}

function gridOf<T>(cells: SheetCells, cellAt: (row: number, column: number) => T): T[][] {
  let rows = 0;
  let columns = 0;
  cells.forEachContent((row, column) => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  });
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cellAt(row, column)));
}

function plainCell(cells: SheetCells, row: number, column: number): PlainCell {
  const value = cells.scalar(row, column);
  if (value === '') return null;
  if (typeof value !== 'number' || !cells.isDate(row, column)) return value;
  return { serial: value, pattern: Number.isInteger(value) ? DAY_PATTERN : MINUTE_PATTERN };
}
