/** What every chart tab begins with: its title, the day it speaks of, the filters, and what they leave out. */
import { texts } from '../texts/texts';
import { fixedCell } from './cell-names';
import { literal, sentence } from './formula';
import { onceCounted, type TableRow } from './grid';
import { metric } from './metric';
import type { TabContext } from './tab-context';
import type { PlannedCell } from './tab-plan';

const NAMES_ROW = 3;
const VALUES_ROW = 4;
/** The first row below the frame. */
export const FIRST_ROW = 7;

const PIPELINE = 1;
const OWNER = 2;
const CURRENCY = 3;
/** Also left to the tab's own where it has no period. */
export const PERIOD = 4;
export const SINCE = 5;
const SHOWN = 6;
/** Left to the tab's own. */
export const OWN_FILTER = 7;
const IN_FORCE = 8;

const nameOf = (column: number) => fixedCell(NAMES_ROW, column);
/** A filter cell, as it is written in formulas. */
export const filterCell = (column: number) => fixedCell(VALUES_ROW, column);

/** Pairs of a column and what must stand in it, read from the filter cells: an empty cell is no condition. */
const OF_PEOPLE = [PIPELINE, OWNER].flatMap((column) => [nameOf(column), filterCell(column)]);
export const FILTERS = [...OF_PEOPLE, nameOf(CURRENCY), filterCell(IN_FORCE)].join(';');
/** First day of the chosen period; blank means since ever. */
export const SINCE_CELL = filterCell(SINCE);
export const CLOSED_SINCE = `"Closed";">="&${SINCE_CELL}`;
/** The currency that the amounts are in; blank where they name none. */
const CURRENCY_CELL = filterCell(SHOWN);
/** Whether anything is filtered. */
const IS_FILTERED = `${filterCell(PIPELINE)}&${filterCell(OWNER)}&${filterCell(CURRENCY)}<>""`;

/** The frame's cells, and below the tab's other tables the one of the currencies, which they read. */
export function frameCells(
  { title, period, tables }: { readonly title: string; readonly period: string; readonly tables: TableRow },
  context: TabContext,
): readonly PlannedCell[] {
  const groups = metric('DEALS_BY', 'Deals', nameOf(CURRENCY), '', '', ...OF_PEOPLE);
  const currencies = tables.place('groups', groups);
  const names = currencies.column('Group');
  const counts = currencies.column('Deals');
  const say = texts().chartTabs.frame;
  return [
    { row: 1, column: 1, content: title, look: 'title' },
    { row: 2, column: 1, content: asOfLine(), look: 'asOf', across: 8 },
    ...filterCells(context, period),
    name(SHOWN, say.amountsIn),
    { row: VALUES_ROW, column: SHOWN, content: shownCurrency(names, counts), look: 'computed' },
    name(IN_FORCE, say.inForce, say.inForceHint),
    { row: VALUES_ROW, column: IN_FORCE, content: conditionInForce(counts), look: 'computed' },
    { row: VALUES_ROW + 1, column: 1, content: onceCounted(whatIsLeftOut(names, counts), [currencies]), look: 'hint' },
  ];
}

/** Begins with a sign where AsOf is not today: the cell is yellow then. */
export const NOT_TODAY = '⚠';

function asOfLine(): string {
  const { today, notToday } = texts().chartTabs.frame;
  const day = 'TEXT(AsOf;"yyyy-mm-dd")';
  return `=IF(AsOf=TODAY();${sentence(today, day)};${sentence(`${NOT_TODAY} ${notToday}`, day)})`;
}

function filterCells(context: TabContext, period: string): readonly PlannedCell[] {
  const say = texts().chartTabs.frame;
  const { pipeline, owner, currency } = context.headers;
  const filter = (column: number, choices: PlannedCell['choices']): PlannedCell => ({
    row: VALUES_ROW,
    column,
    content: '',
    look: 'filter',
    isInput: true,
    ...(choices ? { choices } : {}),
  });
  const cells = [
    { ...name(PIPELINE, pipeline, say.columnHint), isInput: true },
    filter(PIPELINE, { kind: 'pipelines' }),
    { ...name(OWNER, owner, say.columnHint), isInput: true },
    filter(OWNER, { kind: 'deals', column: owner }),
    name(CURRENCY, currency),
    filter(CURRENCY, { kind: 'deals', column: currency }),
  ];
  if (period === '') return cells;
  const words = Object.values(say.periods);
  return [
    ...cells,
    name(PERIOD, period, say.periodHint),
    filter(PERIOD, { kind: 'words', words }),
    name(SINCE, say.since),
    { row: VALUES_ROW, column: SINCE, content: sinceFormula(), look: 'computed', format: 'date' },
  ];
}

/** The chosen words as a day; a date typed in their place is taken as it is. */
function sinceFormula(): string {
  const { periods } = texts().chartTabs.frame;
  const days: Readonly<Record<keyof typeof periods, string>> = {
    month: 'DATE(YEAR(AsOf);MONTH(AsOf);1)',
    quarter: 'DATE(YEAR(AsOf);3*INT((MONTH(AsOf)-1)/3)+1;1)',
    year: 'DATE(YEAR(AsOf);1;1)',
    last30: 'AsOf-29',
    last90: 'AsOf-89',
    last365: 'AsOf-364',
  };
  const cases = Object.entries(days).map(([key, day]) => `${literal(periods[key as keyof typeof periods])};${day}`);
  return `=IF(${filterCell(PERIOD)}="";"";SWITCH(${filterCell(PERIOD)};${cases.join(';')};${filterCell(PERIOD)}))`;
}

/** The chosen currency, else the one of most deals; blank where there is none. */
function shownCurrency(names: string, counts: string): string {
  const commonest = `INDEX(${names};MATCH(MAX(${counts});${counts};0))`;
  const chosen = filterCell(CURRENCY);
  return `=IF(${chosen}<>"";${chosen};IFERROR(LET(most;${commonest};IF(most="(blank)";"";most));""))`;
}

/** Where there are several currencies one of them is a condition, chosen or not: amounts are never added across them. */
function conditionInForce(counts: string): string {
  const chosen = filterCell(CURRENCY);
  return `=IF(${chosen}<>"";${chosen};IF(COUNT(${counts})<2;"";IF(${CURRENCY_CELL}="";"=";${CURRENCY_CELL})))`;
}

/** Says why there is nothing to see; else the deals in other currencies than the one shown, while nobody has chosen one. */
function whatIsLeftOut(names: string, counts: string): string {
  const { noDeals, noneFound, hiddenOne, hiddenMany } = texts().chartTabs.frame;
  const none = `IF(${IS_FILTERED};${literal(noneFound)};${literal(noDeals)})`;
  const others = `TEXTJOIN(", ";TRUE;IFERROR(FILTER(${names};(${names}<>shown)*(${names}<>""));""))`;
  const number = `SUM(${counts})-SUMIF(${names};shown;${counts})`;
  const told = `IF(n=1;${sentence(hiddenOne, others)};${sentence(hiddenMany, 'n', others)})`;
  const shown = `IF(${CURRENCY_CELL}="";"(blank)";${CURRENCY_CELL})`;
  const hidden = `IF(OR(${filterCell(CURRENCY)}<>"";COUNT(${counts})<2);"";LET(shown;${shown};n;${number};${told}))`;
  return `=IF(COUNT(${counts})=0;${none};${hidden})`;
}

/** A name with the currency of the amounts behind it. */
export function inCurrency(name: string): string {
  return `=${literal(name)}&IF(${CURRENCY_CELL}="";"";" · "&${CURRENCY_CELL})`;
}

/** The name above a filter cell. */
function name(column: number, content: string, note = ''): PlannedCell {
  return { row: NAMES_ROW, column, content, look: 'filterName', ...(note === '' ? {} : { note }) };
}

/** A cell of the tab's own among the filters, and its place in formulas. */
export function ownFilter(
  column: number,
  caption: string,
  cell: Pick<PlannedCell, 'content' | 'choices' | 'format'>,
  note = '',
): readonly PlannedCell[] {
  return [name(column, caption, note), { row: VALUES_ROW, column, look: 'filter', isInput: true, ...cell }];
}
