/** Makes the chart tabs and brings them up to date, without touching what their users made of them. */
import { CHART_TABS, type ChartTab } from '../../app/chart-tabs/chart-tab';
import type { TabContext } from '../../app/chart-tabs/tab-context';
import type { TabPlan } from '../../app/chart-tabs/tab-plan';
import { TAB_PLANS } from '../../app/chart-tabs/tab-plans';
import { wantedCells } from '../../app/chart-tabs/users-changes';
import { texts } from '../../app/texts/texts';
import type { DocumentBook } from '../document-book';
import { freeTabName } from '../free-tab-name';
import { chartTabCaption, chartTabName } from '../names';
import { buildChart } from './build-chart';
import { choiceRules, type RuleOf } from './choices';
import { dressTab } from './dress-tab';
import { chartMark, type StandingTab, standingTab, writtenNow } from './standing-tab';
import { tabContext } from './tab-context';
import { writeTab } from './write-tab';
import { keepWritten } from './written-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * What becomes of what users have changed. `keep`: their cells and charts stay and the rest is brought up to date; a tab
 * whose rows or columns were moved is left alone. `aside`: the tab is put aside as it stands and made anew.
 */
export type WithChanges = 'keep' | 'aside';

export interface MadeTabs {
  /** Names of the tabs that were made or brought up to date, the first of them first. */
  readonly made: readonly string[];
  /** Names of the tabs that were left alone because their rows or columns were moved. */
  readonly left: readonly string[];
  /** Names of the tabs that were put aside. */
  readonly aside: readonly string[];
}

/** A tab that somebody has changed. */
export interface ChangedTab {
  readonly name: string;
  readonly cells: readonly string[];
  readonly charts: number;
}

interface Making {
  readonly spreadsheet: Spreadsheet;
  readonly context: TabContext;
  readonly ruleOf: RuleOf;
}

export function changedTabs(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  tabs: readonly ChartTab[] = CHART_TABS,
): readonly ChangedTab[] {
  const { context } = making(spreadsheet, book);
  return tabs.flatMap((tab) => {
    const standing = standingTab(spreadsheet, tab, context);
    if (!standing || !isChanged(standing)) return [];
    return [{ name: standing.sheet.getName(), cells: standing.changed, charts: standing.changedCharts.length }];
  });
}

export function makeChartTabs(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  tabs: readonly ChartTab[],
  withChanges: WithChanges,
): MadeTabs {
  const made = making(spreadsheet, book);
  const names = { made: [] as string[], left: [] as string[], aside: [] as string[] };
  for (const tab of tabs) {
    const standing = standingTab(spreadsheet, tab, made.context);
    if (standing === null || standing.sheet.getLastRow() === 0) {
      names.made.push(makeTab(tab, null, made));
    } else if (isChanged(standing) && withChanges === 'aside') {
      names.aside.push(putAside(spreadsheet, standing.sheet));
      names.made.push(makeTab(tab, standing, made));
    } else if (standing.rearranged) {
      names.left.push(standing.sheet.getName());
    } else {
      bringUpToDate(standing, made);
      names.made.push(standing.sheet.getName());
    }
  }
  SpreadsheetApp.flush();
  return names;
}

function making(spreadsheet: Spreadsheet, book: DocumentBook): Making {
  const header = book.deals.readHeader();
  return {
    spreadsheet,
    context: tabContext(spreadsheet, book, header),
    ruleOf: choiceRules(spreadsheet, header),
  };
}

function isChanged({ changed, changedCharts }: StandingTab): boolean {
  return changed.length + changedCharts.length > 0;
}

function makeTab(tab: ChartTab, before: StandingTab | null, { spreadsheet, context, ruleOf }: Making): string {
  const plan = TAB_PLANS[tab](context);
  const sheet = blankSheet(spreadsheet, chartTabCaption(tab));
  spreadsheet.setNamedRange(chartTabName(tab), sheet.getRange('A1'));
  writeTab(sheet, plan, { locale: context.locale, ruleOf });
  for (const chart of plan.charts) sheet.insertChart(buildChart(sheet, chart));
  if (before && !before.rearranged) carryOver(before, sheet, plan);
  keepWritten(tab, writtenNow(sheet, plan, null));
  return sheet.getName();
}

/** A new one, or the blank one that a run left which died before it could name it. */
function blankSheet(spreadsheet: Spreadsheet, name: string): Sheet {
  const left = spreadsheet.getSheetByName(name);
  return left?.getLastRow() === 0 ? left : spreadsheet.insertSheet(freeTabName(spreadsheet, name));
}

/** What was typed into the cells that are there for it. */
function carryOver(before: StandingTab, sheet: Sheet, plan: TabPlan): void {
  for (const cell of wantedCells(plan).filter(({ isInput }) => isInput)) {
    const typed = before.contents.typed(cell);
    if (typed !== '' && typed !== cell.content) sheet.getRange(cell.row, cell.column).setValue(typed);
  }
}

function putAside(spreadsheet: Spreadsheet, sheet: Sheet): string {
  const name = freeTabName(spreadsheet, texts().chartTabs.aside(sheet.getName()));
  sheet.setName(name);
  return name;
}

function bringUpToDate(standing: StandingTab, { context, ruleOf }: Making): void {
  const { tab, sheet, plan, outdated, written, charts, changedCharts } = standing;
  // A run that died before it could remember what it wrote left contents, and perhaps neither looks nor charts.
  if (written === null && charts.size < plan.charts.length) dressTab(sheet, plan, { locale: context.locale, ruleOf });
  for (const { row, column, content } of outdated) sheet.getRange(row, column).setValue(content);
  for (const { choices, row, column } of plan.cells) {
    const rule = choices && ruleOf(choices, sheet);
    if (rule) sheet.getRange(row, column).setDataValidation(rule);
  }
  for (const planned of plan.charts) {
    const known = written?.charts[planned.key];
    const old = charts.get(planned.key);
    // What nothing is remembered of, as in a copied document, may be as its user wants it.
    const isKept = written === null ? old !== undefined : known?.mark[0] === chartMark(planned);
    if (isKept || changedCharts.includes(planned.key)) continue;
    if (old) sheet.removeChart(old);
    sheet.insertChart(buildChart(sheet, planned));
  }
  keepWritten(tab, writtenNow(sheet, plan, standing));
}
