/** A tab of the add-on's own: header, first rows, formats and its name, in a handful of service calls. */
import { type CellKind, type Column, headerOf } from '../cells/columns';
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
  ['#,##0.00', ['money']],
  ['0%', ['percent']],
];

/** What Google gives a tab that it makes. */
export const NEW_TAB_ROWS = 1000;

const EVERY_KIND: readonly CellKind[] = FORMATS.flatMap(([, kinds]) => kinds);
export const HEADER_COLOUR = '#f1f3f4';

export interface OwnTab {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows?: Cells;
}

/**
 * Makes the add-on's own tabs behind the others. The first is given its header style while it is blank, and is the
 * template of the rest: styling each would cost three calls a tab.
 */
export function makeTabs(spreadsheet: Spreadsheet, index: number, tabs: readonly OwnTab[]): readonly Sheet[] {
  const sheets: Sheet[] = [];
  for (const { name } of tabs) {
    const [template] = sheets;
    const free = freeTabName(spreadsheet, name);
    const at = index + sheets.length;
    sheets.push(template ? spreadsheet.insertSheet(free, at, { template }) : headed(spreadsheet.insertSheet(free, at)));
  }
  tabs.forEach(({ columns, rows = [] }, at) => {
    const cells = [columns.map((column) => headerOf(column)), ...rows];
    const range = sheets[at]?.getRange(1, 1, cells.length, columns.length);
    if (range) writeCells(range, cells);
  });
  return sheets;
}

function headed(sheet: Sheet): Sheet {
  sheet.setFrozenRows(1);
  styleHeader(sheet);
  return sheet;
}

/** Gives the rows of a tab that was just made the formats of their columns in one call; those of other kinds stay automatic. */
export function formatNewRows(sheet: Sheet, columns: readonly Column[], wanted: readonly CellKind[]): void {
  const formats = columns.map(({ kind }) => (wanted.includes(kind) ? formatOf(kind) : 'General'));
  sheet
    .getRange(2, 1, NEW_TAB_ROWS - 1, columns.length)
    .setNumberFormats(Array.from({ length: NEW_TAB_ROWS - 1 }, () => formats));
}

export function formatOf(kind: CellKind): string {
  return FORMATS.find(([, kinds]) => kinds.includes(kind))?.[0] ?? 'General';
}

/** Gives columns side by side the number formats of their kinds. */
export function formatColumns(
  sheet: Sheet,
  columns: readonly Column[],
  firstIndex: number,
  wanted: readonly CellKind[] = EVERY_KIND,
): void {
  const placed = columns.map(({ kind }, index) => ({ kind, index: firstIndex + index }));
  formatColumnsAt(
    sheet,
    placed.filter(({ kind }) => wanted.includes(kind)),
  );
}

/** The same for columns anywhere, by index from 0: one call a format. */
export function formatColumnsAt(
  sheet: Sheet,
  columns: readonly { readonly kind: CellKind; readonly index: number }[],
): void {
  for (const [format, kinds] of FORMATS) {
    const ranges = columns.flatMap(({ kind, index }) => {
      const letter = columnLetter(index);
      return kinds.includes(kind) ? [`${letter}2:${letter}`] : [];
    });
    if (ranges.length > 0) sheet.getRangeList(ranges).setNumberFormat(format);
  }
}

export function styleHeader(sheet: Sheet): void {
  sheet.getRange('1:1').setFontWeight('bold').setBackground(HEADER_COLOUR);
}

/** Names whole columns, header included: formulas stay readable and nothing has to grow. */
export function nameColumns(spreadsheet: Spreadsheet, name: string, sheet: Sheet, width: number): void {
  spreadsheet.setNamedRange(name, sheet.getRange(`A:${columnLetter(width - 1)}`));
}
