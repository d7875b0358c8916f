/** Every tab of a document as plain data: dates as text, errors as objects. */
import type { SheetDocument } from './engine/document';

export type ShownCell = string | number | boolean | { readonly error: string; readonly message: string };

export function sheetContents(document: SheetDocument): Record<string, ShownCell[][]> {
  const { tabs } = document;
  return Object.fromEntries(tabs.ids().map((id) => [tabs.name(id), sheetContent(document, id)]));
}

function sheetContent(document: SheetDocument, sheetId: string): ShownCell[][] {
  const cells = document.cells(sheetId);
  let rows = 0;
  let columns = 0;
  cells.forEachContent((row, column) => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  });
  const shown = (row: number, column: number): ShownCell => {
    const error = document.errorAt(sheetId, row, column);
    if (error !== undefined) return { error: error.type, message: error.message };
    const value = cells.scalar(row, column);
    return typeof value === 'number' && cells.isDate(row, column) ? dateText(value) : value;
  };
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => shown(row, column)));
}

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 in days since 1899-12-30. */
const UNIX_EPOCH = 25_569;

/** A serial number as `2026-03-05` or, with a time, `2026-03-05T14:30:00`. */
function dateText(serial: number): string {
  const text = new Date(Math.round((serial - UNIX_EPOCH) * MS_PER_DAY)).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19);
}
