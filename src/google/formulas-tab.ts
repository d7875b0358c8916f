/** The tab `Formulas`: what every custom function answers, how it is written and defined, with an example to copy. */
import { freeTabName } from './free-tab-name';
import { styleHeader } from './make-tab';
import { writeCells } from './user-text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface FormulaHelp {
  readonly name: string;
  readonly signature: string;
  readonly summary: string;
  readonly definition: string;
  readonly source: string;
  readonly example: string;
}

const TAB = 'Formulas';
/** Names the tab that is ours, whatever the user calls it. */
const NAME = 'FormulaHelp';
const HEADER = ['Function', 'What it answers', 'How to write it', 'Example to copy', 'Definition', 'Source'];
const DEFINITION_COLUMN = HEADER.indexOf('Definition') + 1;
const NAME_WIDTH = 210;
const TEXT_WIDTH = 320;
const DEFINITION_WIDTH = 560;
/** Room for the longest definition; Sheets lets a row grow that needs more. */
const ROW_HEIGHT = 120;

/** Makes the tab, or writes it anew where it is there already: another version of the add-on knows other functions. */
export function showFormulasTab(spreadsheet: Spreadsheet, formulas: readonly FormulaHelp[]): void {
  const cells = [HEADER, ...formulas.map(rowOf)];
  const sheet = emptyTab(spreadsheet, cells.length);
  const range = sheet.getRange(1, 1, cells.length, HEADER.length);
  // An example must stay text here: this is the tab to copy it from.
  writeCells(range, cells);
  range.setWrap(true).setVerticalAlignment('top');
  dress(sheet, formulas.length);
  sheet.activate();
}

/** Whether there was one. */
export function removeFormulasTab(spreadsheet: Spreadsheet): boolean {
  const sheet = madeTab(spreadsheet);
  if (!sheet) return false;
  spreadsheet.removeNamedRange(NAME);
  spreadsheet.deleteSheet(sheet);
  return true;
}

function rowOf({ name, summary, signature, example, definition, source }: FormulaHelp): readonly string[] {
  return [name, summary, signature, example, definition, source];
}

function dress(sheet: Sheet, rows: number): void {
  sheet.setFrozenRows(1);
  styleHeader(sheet);
  sheet.setColumnWidth(1, NAME_WIDTH);
  sheet.setColumnWidths(2, HEADER.length - 1, TEXT_WIDTH);
  sheet.setColumnWidth(DEFINITION_COLUMN, DEFINITION_WIDTH);
  sheet.setRowHeights(2, rows, ROW_HEIGHT);
}

function madeTab(spreadsheet: Spreadsheet): Sheet | null {
  return spreadsheet.getRangeByName(NAME)?.getSheet() ?? null;
}

function emptyTab(spreadsheet: Spreadsheet, rows: number): Sheet {
  const made = madeTab(spreadsheet);
  if (!made) {
    const sheet = spreadsheet.insertSheet(freeTabName(spreadsheet, TAB));
    spreadsheet.setNamedRange(NAME, sheet.getRange('A1'));
    return sheet;
  }
  made.clear();
  const missing = rows - made.getMaxRows();
  if (missing > 0) made.insertRowsAfter(made.getMaxRows(), missing);
  return made;
}
