/** Where a run finds the cursor: on what a person has selected, or on the cell that is being calculated (C-14). */
import type { Rect } from './engine/a1-notation';
import type { Run } from './execution';

export interface CursorPlace extends Rect {
  readonly sheetName: string;
}

interface SheetHandle {
  getRange(row: number, column: number, rows: number, columns: number): object;
}

interface SpreadsheetHandle {
  getSheetByName(name: string): SheetHandle | null;
}

interface App {
  getActive(): SpreadsheetHandle;
  setActiveRange(range: object): unknown;
}

/** Selects the cells for this run; it is no call of the script's. */
export function selectCells(run: Run, app: object, place: CursorPlace): void {
  const range = rangeAt(app as App, place);
  if (range !== null) run.uncounted(() => (app as App).setActiveRange(range));
}

/** In the middle of a calculation nothing may be selected, so the run is only told that this cell is. */
export function standOnCell(app: object, place: CursorPlace): void {
  const spreadsheet = (app as App).getActive();
  const sheet = spreadsheet.getSheetByName(place.sheetName);
  const range = rangeAt(app as App, place);
  if (sheet === null || range === null) return;
  const cell = { getActiveRange: () => range, getActiveCell: () => range, getCurrentCell: () => range };
  Object.assign(sheet, cell);
  Object.assign(spreadsheet, cell, { getActiveSheet: () => sheet });
  Object.assign(app, cell, { getActiveSheet: () => sheet });
}

function rangeAt(app: App, { sheetName, row, column, rows, columns }: CursorPlace): object | null {
  const sheet = app.getActive().getSheetByName(sheetName);
  return sheet === null ? null : sheet.getRange(row + 1, column + 1, rows, columns);
}
