import { CHART_TABS } from '../../app/chart-tabs/chart-tab';
import { writeCells } from '../user-text';
import { COUNTING } from './freeze';
import { sheetOf } from './standing-tab';

/** Puts values in the place of the formulas, which would be errors once the names that they use are gone. */
export function leaveValues(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  for (const tab of CHART_TABS) {
    const range = sheetOf(spreadsheet, tab)?.getDataRange();
    const values = range?.getValues() ?? [];
    // A figure that is still being counted has no value yet: its formula says at least what it was.
    if (!range || values.some((row) => row.includes(COUNTING))) continue;
    range.clearContent();
    writeCells(range, values);
  }
}
