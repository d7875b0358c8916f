import type { Area } from '../services/engine/area';
import type { Grid } from './grid';

/** Selects in the grid what a script has selected, and brings it into sight; what is selected already is left alone. */
export function showSelection({ api }: Grid, { sheetId, row, column, rows, columns }: Area): void {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  if (!workbook || !sheet) return;
  const range = sheet.getRange(row, column, rows, columns);
  const isSelected =
    workbook.getActiveSheet().getSheetId() === sheetId &&
    sheet.getSelection()?.getActiveRange()?.getA1Notation() === range.getA1Notation();
  if (isSelected) return;
  workbook.setActiveRange(range);
  sheet.scrollToCell(row, column);
}
