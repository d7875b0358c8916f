/** From notations to areas and back. */
import { type OpenRect, type Rect, closedRect, parseA1 } from '../engine/a1-notation';
import type { Area } from '../engine/area';
import { spreadsheetErrors } from '../errors';
import type { Handles } from './handles';

/** The area of a range as a name keeps it: open where it reaches from the sheet's first row or column to the last. */
export function openArea(handles: Handles, area: Area): { readonly sheetId: string; readonly open: OpenRect } {
  const { sheetId, row, column, rows, columns } = area;
  const { tabs } = handles.session.document;
  const allRows = row === 0 && rows === tabs.rows(sheetId);
  const allColumns = column === 0 && columns === tabs.columns(sheetId) && !allRows;
  const open: OpenRect = {
    sheetName: null,
    startRow: allRows ? null : row,
    endRow: allRows ? null : row + rows - 1,
    startColumn: allColumns ? null : column,
    endColumn: allColumns ? null : column + columns - 1,
  };
  return { sheetId, open };
}

/** `A1:B2`, `A:A`, `'Tab'!A1`, or a named range; on this sheet unless the notation names another. */
export function areaOfNotation(handles: Handles, notation: string, sheetId: string): Area {
  const { tabs, names } = handles.session.document;
  const named = names.find(notation.replace(/^'?[^'!]*'?!/, ''));
  const open = parseA1(notation) ?? named?.range;
  const sheetName = open?.sheetName ?? null;
  const target =
    sheetName === null ? (parseA1(notation) ? sheetId : (named?.sheetId ?? sheetId)) : tabs.named(sheetName);
  if (!open || target === null) throw spreadsheetErrors.rangeNotFound();
  const area = { sheetId: target, ...closedRect(open, tabs.rows(target), tabs.columns(target)) };
  checkInside(handles, area);
  return area;
}

/** Outside the grid there is no range (S-3). */
export function checkInside(
  handles: Handles,
  { sheetId, row, column, rows, columns }: Rect & { sheetId: string },
): void {
  const { tabs } = handles.session.document;
  if (row + rows > tabs.rows(sheetId) || column + columns > tabs.columns(sheetId)) throw spreadsheetErrors.offGrid();
}
