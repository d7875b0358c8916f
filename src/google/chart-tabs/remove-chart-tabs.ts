import { CHART_TABS } from '../../app/chart-tabs/chart-tab';
import { chartTabName } from '../names';
import { sheetOf } from './standing-tab';
import { forgetWritten } from './written-tabs';

/** Takes the tabs away, changed or not. */
export function removeChartTabs(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): readonly string[] {
  const removed = CHART_TABS.flatMap((tab) => {
    const sheet = sheetOf(spreadsheet, tab);
    if (!sheet) return [];
    const name = sheet.getName();
    spreadsheet.removeNamedRange(chartTabName(tab));
    spreadsheet.deleteSheet(sheet);
    return [name];
  });
  forgetWritten();
  return removed;
}
