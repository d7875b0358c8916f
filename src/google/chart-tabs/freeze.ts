/** Copies of the chart tabs with values in the place of formulas, for people who do not have the add-on. */
import { CHART_TABS, type ChartTab } from '../../app/chart-tabs/chart-tab';
import type { TabPlan } from '../../app/chart-tabs/tab-plan';
import { TAB_PLANS } from '../../app/chart-tabs/tab-plans';
import { done, issues, refused } from '../../app/issues';
import type { Answer } from '../../app/rpc';
import { texts } from '../../app/texts/texts';
import { isoDate } from '../../domain/calendar-date';
import type { DocumentBook } from '../document-book';
import { freeTabName } from '../free-tab-name';
import { writeCells } from '../user-text';
import { buildChart } from './build-chart';
import { sheetOf } from './standing-tab';
import { tabContext } from './tab-context';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a cell shows while its function runs. */
export const COUNTING = 'Loading...';

export function freezeChartTabs(spreadsheet: Spreadsheet, book: DocumentBook): Answer<readonly string[]> {
  const context = tabContext(spreadsheet, book, book.deals.readHeader());
  const day = isoDate(book.zone.dayOf(book.now()));
  const standing = CHART_TABS.flatMap((tab) => {
    const sheet = sheetOf(spreadsheet, tab);
    return sheet ? [{ tab, sheet, values: sheet.getDataRange().getValues() }] : [];
  });
  // Looked at before anything is made, so that no half of them is left.
  const counting = standing.find(({ values }) => values.some((row) => row.includes(COUNTING)));
  if (counting) return refused(issues.chartTabs(texts().chartTabs.stillCounting(counting.sheet.getName())));
  return done(
    standing.map(({ tab, sheet, values }) => frozen(spreadsheet, { tab, sheet, values, day }, TAB_PLANS[tab](context))),
  );
}

interface Freezing {
  readonly tab: ChartTab;
  readonly sheet: Sheet;
  readonly values: unknown[][];
  readonly day: string;
}

function frozen(spreadsheet: Spreadsheet, { sheet, values, day }: Freezing, plan: TabPlan): string {
  const name = freeTabName(spreadsheet, texts().chartTabs.frozenName(sheet.getName(), day));
  const copy = spreadsheet.insertSheet(name, sheet.getIndex(), { template: sheet });
  const range = copy.getRange(1, 1, values.length, values[0]?.length ?? 1);
  range.clearContent().clearDataValidations();
  // What a deal is called may look like a formula.
  writeCells(range, values);
  // Whether charts come with a template, and which cells they look at then, is not known.
  for (const chart of copy.getCharts()) copy.removeChart(chart);
  for (const chart of plan.charts) copy.insertChart(buildChart(copy, chart));
  return copy.getName();
}
