/** The Goals tab behind its name. */
import type { GoalsTab } from '../app/month/add-goals';
import { GOAL_COLUMNS } from '../cells/columns';
import { findLayout } from '../cells/layout';
import { type GoalRow, readGoals } from '../cells/read-goals';
import { startReading } from '../cells/reading';
import { endOfRows, GOALS } from '../cells/table';
import type { Zone } from '../domain/zone';
import { spreadsheetRegion } from './document-book';
import { NAMES } from './names';
import { sheetTab } from './sheet-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Null where there is none. */
export function readGoalsTab(spreadsheet: Spreadsheet): GoalsTab | null {
  const named = spreadsheet.getRangeByName(NAMES.goals);
  if (!named) return null;
  const tab = sheetTab(named);
  const cells = tab.readAll();
  const layout = findLayout(cells[0] ?? [], GOAL_COLUMNS);
  return { tab, table: { shape: GOALS, cells, end: endOfRows(cells), layout } };
}

/** None where the user has made another table of the tab. A row that cannot be read is no goal; formulas name it. */
export function goalRowsOf(goals: GoalsTab | null, spreadsheet: Spreadsheet, zone: Zone): readonly GoalRow[] {
  if (goals?.table.layout.periodEnd === undefined) return [];
  return readGoals(goals.table, startReading({ ...spreadsheetRegion(spreadsheet), zone }));
}
