import { freeTabName } from './free-tab-name';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab behind the others that nobody sees; the one that the user looks at stays before him. */
export function insertHiddenTab(spreadsheet: Spreadsheet, name: string): Sheet {
  const shown = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(freeTabName(spreadsheet, name), spreadsheet.getSheets().length);
  sheet.hideSheet();
  shown.activate();
  return sheet;
}
