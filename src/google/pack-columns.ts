/** The columns of qualification packs: the user's own, put in left of the block that the add-on owns. */
import type { Cells } from '../app/ports';
import { missingPackColumns } from '../cells/column-packs';
import { OWNED_COLUMNS } from '../cells/columns';
import { dealLayout } from '../cells/deal-row';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Puts in what the table lacks of these packs and answers how many columns it got. Blank columns that a run which died
 * left beside the owned block are used first; the header is written last.
 */
export function insertPackColumns(sheet: Sheet, cells: Cells, packs: readonly string[]): number {
  const header = cells[0] ?? [];
  const missing = missingPackColumns(header, packs);
  if (missing.length === 0) return 0;
  const owned = firstOwned(header);
  const blank = blankColumnsBefore(cells, owned);
  const more = Math.max(missing.length - blank, 0);
  if (more > 0 && owned < header.length) sheet.insertColumnsBefore(owned + 1, more);
  else if (more > 0) sheet.insertColumnsAfter(owned, more);
  const first = owned - Math.min(blank, missing.length) + 1;
  sheet.showColumns(first, missing.length);
  const whole = sheet.getRange(1, first, sheet.getMaxRows(), missing.length);
  // A column that is put in takes over the format and the rules of its neighbour, which may be a date.
  whole.setNumberFormat('@');
  whole.clearDataValidations();
  sheet
    .getRange(1, first, 1, missing.length)
    .setFontWeight('bold')
    .setValues([[...missing]]);
  return more;
}

function firstOwned(header: readonly unknown[]): number {
  const layout = dealLayout(header);
  return OWNED_COLUMNS.reduce((first, { key }) => Math.min(first, layout[key] ?? first), header.length);
}

function blankColumnsBefore(cells: Cells, owned: number): number {
  let blank = 0;
  while (blank < owned && cells.every((row) => (row[owned - blank - 1] ?? '') === '')) blank += 1;
  return blank;
}
