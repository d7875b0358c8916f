/** Tables as a document that can be opened at once, without a write per cell. */
import { CellValueType, type ICellData, type IWorkbookData, LocaleType } from '@univerjs/core';
import { NEW_TAB } from '../services/engine/new-tab';
import type { DocumentSnapshot } from '../services/engine/snapshot';
import { isDateCell, type PlainCell, type PlainTable } from './plain-table';

const ROWS = 1_000;
const COLUMNS = 26;

export interface SnapshotOptions {
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
}

export function tablesSnapshot(
  tables: readonly PlainTable[],
  { name, timeZone, locale }: SnapshotOptions,
): DocumentSnapshot {
  const workbook = workbookOf(tables, name);
  return { version: 1, timeZone, locale, workbook, protections: [], bandings: [], charts: [], typedAreas: [] };
}

function workbookOf(tables: readonly PlainTable[], name: string): IWorkbookData {
  const ids = tables.map((_, index) => String(index));
  const sheets = Object.fromEntries(tables.map((table, index) => [String(index), sheetOf(table, String(index))]));
  return { id: 'document', name, appVersion: '0.25.1', locale: LocaleType.EN_US, styles: {}, sheetOrder: ids, sheets };
}

function sheetOf(table: PlainTable, id: string): IWorkbookData['sheets'][string] {
  const widest = Math.max(0, ...table.rows.map((row) => row.length));
  return {
    id,
    name: table.name,
    ...NEW_TAB,
    rowCount: Math.max(ROWS, table.rows.length + 100),
    columnCount: Math.max(COLUMNS, widest),
    columnData: Object.fromEntries(columnWidths(table.rows, widest).map((width, column) => [column, { w: width }])),
    cellData: Object.fromEntries(table.rows.map((row, index) => [index, cellsOf(row)])),
  };
}

const PIXELS_PER_CHARACTER = 7.2;
const NARROWEST = 72;
const WIDEST = 260;
const LOOKED_AT = 200;
/** Room beside a header, in characters. */
const FILTER_BUTTON = 4;

/** Wide enough for most of what stands in the first rows. */
function columnWidths(rows: PlainTable['rows'], columns: number): number[] {
  const shown = rows.slice(0, LOOKED_AT);
  return Array.from({ length: columns }, (_, column) => {
    const [header = 0, ...lengths] = shown.map((row) => lengthOf(row[column] ?? null));
    const longest = Math.max(header + FILTER_BUTTON, ...lengths);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * PIXELS_PER_CHARACTER) + 16));
  });
}

function lengthOf(cell: PlainCell): number {
  if (cell === null) return 0;
  return isDateCell(cell) ? cell.pattern.length : String(cell).length;
}

function cellsOf(row: readonly PlainCell[]): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {};
  for (const [column, cell] of row.entries()) {
    if (cell !== null && cell !== '') cells[column] = cellOf(cell);
  }
  return cells;
}

function cellOf(cell: Exclude<PlainCell, null>): ICellData {
  if (isDateCell(cell)) return { v: cell.serial, t: CellValueType.NUMBER, s: { n: { pattern: cell.pattern } } };
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER };
  return { v: cell, t: CellValueType.STRING };
}
