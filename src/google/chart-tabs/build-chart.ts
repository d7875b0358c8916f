import { CHART_HEIGHT, CHART_WIDTH } from '../../app/chart-tabs/grid';
import type { PlannedChart } from '../../app/chart-tabs/tab-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A chart of Sheets over cells of the same tab. */
export function buildChart(sheet: Sheet, { type, title, ranges, options, row, column }: PlannedChart) {
  const builder = sheet.newChart().setChartType(Charts.ChartType[type]).setNumHeaders(1);
  for (const area of ranges) builder.addRange(sheet.getRange(area.row, area.column, area.rows, area.columns));
  const all = { title, width: CHART_WIDTH, height: CHART_HEIGHT, ...options };
  for (const [option, value] of Object.entries(all)) builder.setOption(option, value);
  return builder.setPosition(row, column, 0, 0).build();
}
