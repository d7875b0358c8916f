/** A workbook made in one piece, which the engine loads many times faster than it takes writes. */
import { CellValueType, type ICellData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { formulaCell } from './formula-cell';
import type { FormulaSyntax, GridSize } from './formula-text';
import { sheetLocale } from './locale';
import { NEW_TAB } from './new-tab';
import { TimeZone } from './time-zone';

export type NewValue = string | number | boolean | Date | null | undefined;

export interface NewSheet {
  readonly name: string;
  /** Text stays text, whatever it looks like; only text that begins with `=` is a formula. */
  readonly values?: readonly (readonly NewValue[])[];
  readonly rows?: number;
  readonly columns?: number;
  /** Number formats of whole columns, by index. */
  readonly formats?: Readonly<Record<number, string>>;
}

export interface NewWorkbook {
  readonly name: string;
  readonly sheets: readonly NewSheet[];
  readonly timeZone: string;
  readonly locale: string;
}

const ROWS = 1000;
const COLUMNS = 26;
const TIME_STYLE = 'date-time';
const DATE_STYLE = 'date';

export function newWorkbook({ name, sheets, timeZone, locale }: NewWorkbook): Partial<IWorkbookData> {
  const { dateFormat, timeFormat, formulaSyntax } = sheetLocale(locale);
  const styles: NonNullable<IWorkbookData['styles']> = {
    [DATE_STYLE]: { n: { pattern: dateFormat } },
    [TIME_STYLE]: { n: { pattern: `${dateFormat} ${timeFormat}` } },
  };
  for (const { formats } of sheets) {
    for (const pattern of Object.values(formats ?? {})) styles[pattern] = { n: { pattern } };
  }
  const sizes = new Map(sheets.map((sheet) => [sheet.name, gridOf(sheet)]));
  const reading: Reading = { zone: new TimeZone(timeZone), syntax: formulaSyntax, sizes };
  const built = sheets.map((sheet, index) => newWorksheet(sheet, String(index === 0 ? 0 : 1_000_000 + index), reading));
  return {
    id: 'document',
    name,
    styles,
    sheetOrder: built.map((sheet) => sheet.id),
    sheets: Object.fromEntries(built.map((sheet) => [sheet.id, sheet])),
  };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

interface Reading {
  readonly zone: TimeZone;
  readonly syntax: FormulaSyntax;
  readonly sizes: ReadonlyMap<string, Size>;
}

function gridOf({ values = [], rows = ROWS, columns = COLUMNS }: NewSheet): Size {
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { rows: Math.max(rows, values.length), columns: Math.max(columns, width) };
}

function newWorksheet(sheet: NewSheet, id: string, reading: Reading): Partial<IWorksheetData> & { id: string } {
  const own = gridOf(sheet);
  const grid: GridSize = (name) => (name === null ? own : (reading.sizes.get(name) ?? own));
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of (sheet.values ?? []).entries()) {
    cellData[row] = newRow(cells, sheet.formats ?? {}, reading, grid);
  }
  return { id, name: sheet.name, ...NEW_TAB, rowCount: own.rows, columnCount: own.columns, cellData };
}

function newRow(
  values: readonly NewValue[],
  formats: Readonly<Record<number, string>>,
  reading: Reading,
  grid: GridSize,
): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {};
  for (const [column, value] of values.entries()) {
    const cell = newCell(value, reading, grid);
    const format = formats[column];
    if (!cell && format === undefined) continue;
    cells[column] = format === undefined ? { ...cell } : { ...cell, s: format };
  }
  return cells;
}

function newCell(value: NewValue, { zone, syntax }: Reading, grid: GridSize): ICellData | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'string') {
    return value.startsWith('=') ? formulaCell(value, syntax, grid) : { v: value, t: CellValueType.STRING };
  }
  const serial = zone.serialAt(value.getTime());
  return { v: serial, t: CellValueType.NUMBER, s: Number.isInteger(serial) ? DATE_STYLE : TIME_STYLE };
}
