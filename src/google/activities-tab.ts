/** The Activities tab behind its name; where somebody deleted it, it is made again. */
import type { Tab } from '../app/ports';
import { ACTIVITY_COLUMNS, headerOf } from '../cells/columns';
import { activityLayout } from '../cells/activity-row';
import { makeTabs, nameColumns } from './make-tab';
import { NAMES, tabName } from './names';
import { sheetTab } from './sheet-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function activitiesTab(spreadsheet: Spreadsheet): Tab | null {
  const named = spreadsheet.getRangeByName(NAMES.activities);
  return named && sheetTab(named);
}

/** The caller holds the lock. */
export function activitiesTabOrNew(spreadsheet: Spreadsheet): Tab {
  const tab = activitiesTab(spreadsheet);
  if (tab) return tab;
  const sheet = unnamedTab(spreadsheet) ?? newTab(spreadsheet);
  nameColumns(spreadsheet, NAMES.activities, sheet, Math.max(sheet.getLastColumn(), 1));
  return sheetTab(sheet.getRange(1, 1, sheet.getMaxRows(), Math.max(sheet.getLastColumn(), 1)));
}

/** A tab that lost only its name, or that an earlier run died over while making it. */
function unnamedTab(spreadsheet: Spreadsheet): Sheet | null {
  const sheet = spreadsheet.getSheetByName(tabName('activities'));
  if (!sheet) return null;
  if (sheet.getLastRow() === 0) {
    sheet.getRange(1, 1, 1, ACTIVITY_COLUMNS.length).setValues([ACTIVITY_COLUMNS.map((column) => headerOf(column))]);
    return sheet;
  }
  const layout = activityLayout(sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []);
  return ACTIVITY_COLUMNS.every(({ key }) => layout[key] !== undefined) ? sheet : null;
}

function newTab(spreadsheet: Spreadsheet): Sheet {
  const [sheet] = makeTabs(spreadsheet, spreadsheet.getSheets().length, [
    { name: tabName('activities'), columns: ACTIVITY_COLUMNS },
  ]);
  if (!sheet) throw new Error('no tab was made');
  return sheet;
}
