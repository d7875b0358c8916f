/** Writes a closed month into a tab of its own: under a name that no user's tab has, until all of it stands there. */
import type { MonthSheet } from '../app/month/month-sheet';
import { columnLetter } from '../cells/recognise/suggest-columns';
import { freeTabName } from './free-tab-name';
import { formatOf, HEADER_COLOUR, NEW_TAB_ROWS } from './make-tab';
import { namesOfTab, tabName } from './names';
import { writePlainCells } from './user-text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NAME_WIDTH = 280;
const WIDTH = 140;
const TITLE_SIZE = 14;

/** Answers its name. What an earlier run left half written goes first; a tab that has the name already stays. */
export function writeMonthTab(spreadsheet: Spreadsheet, wanted: string, month: MonthSheet): string {
  removeDrafts(spreadsheet);
  const sheet = spreadsheet.insertSheet(tabName('monthDraft'));
  let name: string | null = null;
  try {
    fill(sheet, month);
    SpreadsheetApp.flush();
    const free = freeTabName(spreadsheet, wanted);
    sheet.setName(free);
    name = free;
  } finally {
    if (name === null) spreadsheet.deleteSheet(sheet);
  }
  return name;
}

function removeDrafts(spreadsheet: Spreadsheet): void {
  for (const name of namesOfTab('monthDraft')) {
    const draft = spreadsheet.getSheetByName(name);
    if (draft) spreadsheet.deleteSheet(draft);
  }
}

function fill(sheet: Sheet, { cells, kinds, sections, headers }: MonthSheet): void {
  const width = cells[0]?.length ?? 1;
  const missing = cells.length - NEW_TAB_ROWS;
  if (missing > 0) sheet.insertRowsAfter(NEW_TAB_ROWS, missing);
  const range = sheet.getRange(1, 1, cells.length, width);
  range.setNumberFormats(kinds.map((row) => row.map(formatOf)));
  writePlainCells(range, cells);
  const rows = (numbers: readonly number[]) =>
    sheet.getRangeList(numbers.map((row) => `A${row}:${columnLetter(width - 1)}${row}`));
  rows([...sections, ...headers]).setFontWeight('bold');
  rows(sections).setFontSize(TITLE_SIZE);
  rows(headers).setBackground(HEADER_COLOUR);
  sheet.setColumnWidth(1, NAME_WIDTH);
  sheet.setColumnWidths(2, width - 1, WIDTH);
}
