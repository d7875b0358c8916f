/** Writes a planned tab into a blank sheet: all contents in one call, then its looks. */
import type { TabPlan } from '../../app/chart-tabs/tab-plan';
import { dressTab, type Surroundings } from './dress-tab';
import { type Grid, grid, lastColumn, lastRow, put } from './planned-grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows below the longest table. */
const SPARE_ROWS = 20;

export function writeTab(sheet: Sheet, plan: TabPlan, surroundings: Surroundings): void {
  const [rows, columns] = [lastRow(plan), lastColumn(plan)];
  growTo(sheet, Math.max(...plan.blocks.map((block) => block.row + block.rows)) + SPARE_ROWS, columns);
  sheet.getRange(1, 1, rows, columns).setValues(contentsOf(plan, rows, columns));
  dressTab(sheet, plan, surroundings);
}

function growTo(sheet: Sheet, rows: number, columns: number): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > hasRows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  if (columns > hasColumns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
}

/** '' leaves a cell blank, so nothing stands in a spill's way. */
function contentsOf({ cells, blocks }: TabPlan, rows: number, columns: number): Grid<string | number> {
  const contents = grid<string | number>(rows, columns, '');
  for (const { row, column, content } of cells) put(contents, row, column, content);
  for (const { row, column, formula } of blocks) put(contents, row, column, formula);
  return contents;
}
