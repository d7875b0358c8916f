/** A chart tab as it stands in the document, and what its user has changed. */

import { cellName } from '../../app/chart-tabs/cell-names';
import { type ChartTab } from '../../app/chart-tabs/chart-tab';
import type { TabContext } from '../../app/chart-tabs/tab-context';
import type { PlannedChart, TabPlan } from '../../app/chart-tabs/tab-plan';
import { TAB_PLANS } from '../../app/chart-tabs/tab-plans';
import {
  type CellChanges,
  cellChanges,
  isRearranged,
  type Mark,
  markOf,
  type WantedCell,
  type WrittenChart,
  type WrittenTab,
  wantedCells,
} from '../../app/chart-tabs/users-changes';
import { chartTabName } from '../names';
import { readWritten } from './written-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export interface StandingTab extends CellChanges {
  readonly tab: ChartTab;
  readonly sheet: Sheet;
  readonly plan: TabPlan;
  readonly written: WrittenTab | null;
  readonly contents: Contents;
  readonly charts: ReadonlyMap<string, Chart>;
  /** Keys of charts that the user has changed, moved or removed. */
  readonly changedCharts: readonly string[];
  /** Whether rows or columns were moved, so that nothing can be put right in place. */
  readonly rearranged: boolean;
}

/** The tab behind its name, however it is called and wherever it stands; null where there is none. */
export function sheetOf(spreadsheet: Spreadsheet, tab: ChartTab): Sheet | null {
  return spreadsheet.getRangeByName(chartTabName(tab))?.getSheet() ?? null;
}

export function standingTab(spreadsheet: Spreadsheet, tab: ChartTab, context: TabContext): StandingTab | null {
  const sheet = sheetOf(spreadsheet, tab);
  if (!sheet) return null;
  const plan = TAB_PLANS[tab](context);
  const wanted = wantedCells(plan);
  const written = readWritten(tab);
  const contents = contentsOf(sheet, wanted);
  const changes = cellChanges(wanted, contents.text, written);
  const charts = chartsOf(sheet, plan, written);
  const changedCharts = Object.entries(written?.charts ?? {}).flatMap(([key, { mark }]) => {
    const chart = charts.get(key);
    return chart && markOf(describe(chart)) === mark[1] ? [] : [key];
  });
  const rearranged = isRearranged(changes.changed.length, wanted.length);
  return { ...changes, tab, sheet, plan, written, contents, charts, changedCharts, rearranged };
}

interface Contents {
  /** A cell's formula, or its value as text. */
  text(cell: WantedCell): string;
  /** What stands in a cell to be typed into, formula or value. */
  typed(cell: WantedCell): unknown;
}

function contentsOf(sheet: Sheet, wanted: readonly WantedCell[]): Contents {
  const rows = Math.min(Math.max(...wanted.map(({ row }) => row)), sheet.getMaxRows());
  const columns = Math.min(Math.max(...wanted.map(({ column }) => column)), sheet.getMaxColumns());
  const range = sheet.getRange(1, 1, rows, columns);
  const [formulas, values] = [range.getFormulas(), range.getValues()];
  const at = (cells: readonly (readonly unknown[])[], { row, column }: WantedCell) =>
    cells[row - 1]?.[column - 1] ?? '';
  const typed = (cell: WantedCell) => at(formulas, cell) || at(values, cell);
  return { typed, text: (cell) => String(typed(cell)) };
}

/** Charts of the tab by the key that they were made under. */
function chartsOf(sheet: Sheet, { charts }: TabPlan, written: WrittenTab | null): ReadonlyMap<string, Chart> {
  const standing = sheet.getCharts();
  const found = new Map<string, Chart>();
  for (const { key, title } of charts) {
    const id = written?.charts[key]?.id ?? null;
    const own = standing.find((chart) => (id === null ? titleOf(chart) === title : chart.getChartId() === id));
    if (own) found.set(key, own);
  }
  return found;
}

function titleOf(chart: Chart): string {
  return String(chart.getOptions().get('title'));
}

/** What a user can see to be different: what it shows, how large, and where it stands. */
function describe(chart: Chart): string {
  const place = chart.getContainerInfo();
  const anchor = [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()];
  const ranges = chart.getRanges().map((range) => range.getA1Notation());
  const options = ['title', 'width', 'height'].map((option) => String(chart.getOptions().get(option)));
  return JSON.stringify([anchor, ranges, options]);
}

/** What stands there by now, read back as Sheets has it; what the user has changed stays marked as it was written. */
export function writtenNow(sheet: Sheet, plan: TabPlan, before: StandingTab | null): WrittenTab {
  const wanted = wantedCells(plan).filter(({ isInput }) => !isInput);
  const { text } = contentsOf(sheet, wanted);
  const changed = new Set(before?.changed);
  const cells = wanted.map((cell) => {
    const name = cellName(cell.row, cell.column);
    const now: Mark = [markOf(String(cell.content)), markOf(text(cell))];
    return [name, changed.has(name) ? (before?.written?.cells[name] ?? now) : now] as const;
  });
  const standing = sheet.getCharts();
  const charts = plan.charts.flatMap((planned): (readonly [string, WrittenChart])[] => {
    const old = before?.written?.charts[planned.key];
    if (old && before?.changedCharts.includes(planned.key)) return [[planned.key, old]];
    const chart = standing.find((one) => titleOf(one) === planned.title);
    return chart
      ? [[planned.key, { id: chart.getChartId(), mark: [chartMark(planned), markOf(describe(chart))] }]]
      : [];
  });
  return { cells: Object.fromEntries(cells), charts: Object.fromEntries(charts) };
}

export function chartMark(planned: PlannedChart): string {
  return markOf(JSON.stringify(planned));
}
