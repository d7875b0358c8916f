import type { RowReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import { type GroupName, groupsByPeriod, groupsByValue, groupWords, writeGroup } from '../cells/group-reader';
import { countOf, notEnoughHistory, noteOf, toldCount } from '../cells/note';
import { requireNumber } from '../cells/read-argument';
import type { Region } from '../cells/region';
import { requireColumn } from '../cells/require-column';
import { DEALS, readTable } from '../cells/table';
import type { Trace } from '../cells/trace';
import { type ResultCell, writeTable } from '../cells/write-table';
import { type GroupFigures, groupComparison } from '../metrics/group-comparison';
import { runningShare } from '../metrics/running-share';
import { customFunction } from './custom-function';
import { readTalliedDeals, type TalliedRow } from './read-dated-deals';
import { spreadsheet } from './spreadsheet-port';

declare const global: { DEALS_BY: unknown };

/**
 * Deals grouped by any column, such as owner, source or product, or by the month of a date: how many, won and lost, win rate, value won and the velocity of each group. Shows what works and who brings most of the money.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {string} column Header of the column to group by, such as "Owner" or "Source"; your own columns too.
 * @param {string} bucket Optional. "value": one group for each value that stands in the column. "month", "quarter" or "year": by the period of the dates that stand in it, oldest first. Blank means "value".
 * @param {number} top Optional. How many groups to show, the largest by value won, such as 10; blank means all.
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana" or "Created", ">=2026-01-01"; a blank criterion is no condition. May start in the place of bucket or top.
 * @return {Array<Array<any>>} A table, the group that won most first: Group, Deals, Open, Won, Lost, Win rate, Low, High, Won value, Share, Running share, Average won, Cycle days, Velocity per day, Won per day, Note.
 * @definition Every figure is of the group's own deals, as the functions of the same name compute it for all (Deals counts parked ones too); rates, averages, cycles and velocities are blank where fewer deals are decided than the floor in Settings. Share is the part of the value won by all groups, those not shown too (blank where groups by Currency have several, which are never added, and are sorted by deals); Won per day divides by the days from the first to the last Closed of the whole table. "higher than the rest" stands only where the win rate differs from that of all other deals by more than chance explains.
 * @source NetHunt's funnel guide and ActiveCampaign's pipeline guide; the difference to the rest: R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions", 1998.
 * @example =DEALS_BY(Deals; "Owner")
 * Group | Deals | Open | Won | Lost | Win rate | Low | High | Won value | Share | Running share | Average won | Cycle days | Velocity per day | Won per day | Note
 * Ben | 3 | 1 | 1 | 1 | | | | 50000 | 0.625 | 0.625 | | | | 5000 | not enough history (n = 2)
 * Ana | 3 | 2 | 1 | 0 | | | | 30000 | 0.375 | 1 | | | | 3000 | not enough history (n = 1)
 * @example =DEALS_BY(Deals; "Created"; "month")
 * Group | Deals | Open | Won | Lost | …
 * 2026-01-01 | 4 | 1 | 2 | 1 | …
 * 2026-02-01 | 2 | 2 | 0 | 0 | …
 * @customfunction
 * @preserve
 */
global.DEALS_BY = (deals: unknown, column: unknown, bucket?: unknown, top?: unknown, ...criteria: unknown[]) =>
  dealsBy(deals, column, bucket, top, ...criteria);

const BUCKETS = ['value', 'month', 'quarter', 'year'] as const;
const TOP = {
  expected: 'a whole number from 1 on',
  holds: (top: number) => Number.isInteger(top) && top >= 1,
};
const HEADER = [
  'Group',
  'Deals',
  'Open',
  'Won',
  'Lost',
  'Win rate',
  'Low',
  'High',
  'Won value',
  'Share',
  'Running share',
  'Average won',
  'Cycle days',
  'Velocity per day',
  'Won per day',
  'Note',
];

const dealsBy = customFunction('DEALS_BY', ([argument, header, ...rest], reading) => {
  const table = readTable(argument, DEALS, 1);
  const column = requireColumn(table, header, 'column');
  const options = functionOptions(table, rest, reading);
  const bucket = options.word(BUCKETS);
  const top = options.wordOrNumber(['all'], 'top');
  const shownCount = top === 'all' ? Number.POSITIVE_INFINITY : requireNumber(top, 'top', TOP, reading);
  const rows = options.rows();
  const { floor } = spreadsheet().settings();
  const { groupOf, names } =
    bucket === 'value' ? groupsByValue(table, column, reading) : groupsByPeriod(table, column, bucket, reading);
  // Grouped by currency each group has one of its own: nothing is added across them.
  const isByCurrency = column === table.layout.currency;
  const { deals, closes } = readTalliedDeals(table, rows, isByCurrency ? { ...reading, checks: [] } : reading);
  const members = inGroups(deals, groupOf);
  const { trace, region } = reading;
  return () => {
    const figures = groupComparison(members, { floor, closes });
    const groups = figures.map((figure, at): Group => ({ ...figure, at, name: names[at] ?? NO_NAME }));
    const order = isByCurrency ? byCount : bySize;
    const largest = [...groups].sort(order).slice(0, shownCount);
    const shown = bucket === 'value' ? largest : largest.sort(byTime);
    if (trace) traceGroups(members, shown, trace);
    const amounts = isByCurrency && groups.length > 1 ? 'apart' : 'together';
    return writeTable(HEADER, groupRows(shown, groups, amounts, region));
  };
});

interface Group extends GroupFigures {
  /** Its number among all groups. */
  readonly at: number;
  readonly name: GroupName;
}

const NO_NAME: GroupName = { kind: 'words', words: '' };

/** Equal ones stay in the order in which they were met. */
function bySize(one: Group, other: Group): number {
  return other.wonValue - one.wonValue || other.deals - one.deals;
}

/** Amounts in several currencies say nothing about which group is larger. */
function byCount(one: Group, other: Group): number {
  return other.deals - one.deals;
}

/** What has no date comes last. */
function byTime({ name: one }: Group, { name: other }: Group): number {
  if (one.kind === 'day' && other.kind === 'day') return one.day - other.day;
  return one.kind === 'day' ? -1 : 1;
}

/** Amounts of several currencies stay apart: no group has a share of all. */
function groupRows(shown: readonly Group[], groups: readonly Group[], amounts: 'together' | 'apart', region: Region) {
  const total = groups.reduce((sum, { wonValue }) => sum + wonValue, 0);
  const running = runningShare(
    shown.map(({ wonValue }) => wonValue),
    total,
  );
  return shown.map((group, index): readonly (ResultCell | null)[] => {
    const { winRate, low, high, averageWon, cycleDays, velocity } = group.factors;
    const rest = index === shown.length - 1 ? notShown(shown, groups) : '';
    return [
      ...[writeGroup(group.name, region), group.deals, group.factors.openDeals, group.won, group.lost],
      ...[winRate, low, high, group.wonValue],
      ...(amounts === 'apart' ? [null, null] : [group.share, running[index] ?? null]),
      ...[averageWon, cycleDays, velocity, group.wonPerDay, noteOf([...groupNotes(group), rest])],
    ];
  });
}

function groupNotes({ factors, comparedToRest, winsWithoutValue, winsWithoutCycle }: Group): readonly string[] {
  return [
    factors.winRate === null ? notEnoughHistory(factors.decided) : '',
    comparedToRest === null ? '' : `${comparedToRest} than the rest`,
    toldCount(winsWithoutValue, 'win without a value', 'wins without a value'),
    toldCount(winsWithoutCycle, 'win without a cycle', 'wins without a cycle'),
  ];
}

function notShown(shown: readonly Group[], groups: readonly Group[]): string {
  const more = groups.length - shown.length;
  if (more === 0) return '';
  const deals = countDeals(groups) - countDeals(shown);
  return `${countOf(more, 'more group', 'more groups')} with ${countOf(deals, 'deal', 'deals')}`;
}

function countDeals(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + group.deals, 0);
}

function inGroups(deals: readonly TalliedRow[], groupOf: RowReader<number>): readonly (readonly TalliedRow[])[] {
  const groups: TalliedRow[][] = [];
  for (const deal of deals) {
    const group = groupOf(deal.row);
    while (groups.length <= group) groups.push([]);
    groups[group]?.push(deal);
  }
  return groups;
}

function traceGroups(members: readonly (readonly TalliedRow[])[], shown: readonly Group[], trace: Trace): void {
  const labels = new Map(shown.map(({ at, name }) => [at, groupWords(name)]));
  trace.leaveOutRest('has no status');
  members.forEach((group, at) => {
    const label = labels.get(at);
    for (const deal of group) {
      if (label === undefined) trace.leaveOut(deal.row, 'in a group that is not shown');
      else traceDeal(deal, label, trace);
    }
  });
}

function traceDeal({ row, status, value }: TalliedRow, label: string, trace: Trace): void {
  trace.add(row, `${label}: Deals`, 1);
  if (status !== 'Parked') trace.add(row, `${label}: ${status}`, 1);
  if (value !== null) trace.add(row, `${label}: Won value`, value);
}
