/** A tab of the add-on's own: header, first rows, formats and its name, in a handful of service calls. */
import { type CellKind, type Column } from '../cells/columns';
import type { Cells } from '../app/ports';
import { columnLetter } from '../cells/recognise/suggest-columns';
import { freeTabName } from './free-tab-name';
import { writeCells } from './user-text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FORMATS: readonly (readonly [string, readonly CellKind[]])[] = [
  ['@', ['text', 'longText', 'choice']],
  ['yyyy-mm-dd', ['date']],
  ['yyyy-mm-dd hh:mm', ['dateTime']],
  ['#,##0.##', ['money']],
  ['0%', ['percent']],
];

const HEADER_COLOUR = '#f1f3f4';

/** Makes the tab behind the others; the caller names its range when everything in it is written. */
export function makeTab(spreadsheet: Spreadsheet, name: string, columns: readonly Column[], rows: Cells = []): Sheet {
  const sheet = spreadsheet.insertSheet(freeTabName(spreadsheet, name), spreadsheet.getNumSheets());
  formatColumns(sheet, columns, 0);
  const cells = [columns.map((column) => column.header), ...rows];
  writeCells(sheet.getRange(1, 1, cells.length, columns.length), cells);
  styleHeader(sheet, 1, columns.length);
  return sheet;
}

/** Gives columns side by side the number formats of their kinds: one call a format. */
export function formatColumns(sheet: Sheet, columns: readonly Column[], firstIndex: number): void {
  for (const [format, kinds] of FORMATS) {
    const ranges = columns.flatMap((column, index) => {
      const letter = columnLetter(firstIndex + index);
      return kinds.includes(column.kind) ? [`${letter}2:${letter}`] : [];
    });
    if (ranges.length > 0) sheet.getRangeList(ranges).setNumberFormat(format);
  }
}

export function styleHeader(sheet: Sheet, firstColumn: number, count: number): void {
  sheet.getRange(1, firstColumn, 1, count).setFontWeight('bold').setBackground(HEADER_COLOUR);
}

/** Names whole columns, header included: formulas stay readable and nothing has to grow. */
export function nameColumns(spreadsheet: Spreadsheet, name: string, sheet: Sheet, width: number): void {
  spreadsheet.setNamedRange(name, sheet.getRange(`A:${columnLetter(width - 1)}`));
}
