import { closingStageReader } from '../cells/closing-stage';
import { dayReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import {
  type GroupName,
  type Groups,
  groupsByValue,
  groupsByWords,
  groupWords,
  writeGroup,
} from '../cells/group-reader';
import { moneyReader } from '../cells/money-reader';
import { notEnoughHistory, noteOf, toldCount } from '../cells/note';
import { readLog } from '../cells/read-log';
import type { Reading } from '../cells/reading';
import { headerOf, requireColumn } from '../cells/require-column';
import { statusReader } from '../cells/status-reader';
import { columnOf, DEAL_LOG, DEALS, type DealsTable, type LogTable, readTable, type Rows } from '../cells/table';
import type { Trace } from '../cells/trace';
import { type ResultCell, writeTable } from '../cells/write-table';
import { type ClosedDeal, closeReasons, type ReasonFigures } from '../metrics/close-reasons';
import { customFunction } from './custom-function';
import { spreadsheet } from './spreadsheet-port';

declare const global: { CLOSE_REASONS: unknown };

/**
 * Why deals were lost, or won: how many for each reason, their share, value and days; also by the stage from which they were lost, so that late losses stand out, or by any other column.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {string} outcome Optional. "lost": lost deals. "won": won deals. Blank means "lost".
 * @param {string} by Optional. Header of a column to split the reasons by, such as "Owner". "Stage" means the open stage from which the deal was closed. Blank: not split.
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana" or "Closed", ">=2026-01-01"; a blank criterion is no condition. May start in the place of outcome or by.
 * @return {Array<Array<any>>} A table, the commonest reason first: Reason, then the column that splits them if there is one (the largest group first), Deals, Share, Low, High, Value, Median days, Note.
 * @definition Share is the deals with this reason divided by all lost (won) deals, or by those of the same group, with its 95 % range; Median days is from Created to Closed; both are blank where there are fewer deals than the floor in Settings. Reasons that Settings leave out of win rates are listed too. The stage is the one that the last move into Lost (Won) came from, by the deal log.
 * @source Pipedrive's funnel guide and ActiveCampaign's pipeline guide (lost reasons by stage, late-stage losses singled out); the 95 % range: E. B. Wilson, 1927.
 * @example =CLOSE_REASONS(Deals; DealLog)
 * Reason | Deals | Share | Low | High | Value | Median days | Note
 * Price | 1 | | | | 40000 | | not enough history (n = 1)
 * @example =CLOSE_REASONS(Deals; DealLog; "lost"; "Stage")
 * Reason | Stage | Deals | …
 * Price | qualified | 1 | …
 * @customfunction
 * @preserve
 */
global.CLOSE_REASONS = (deals: unknown, deal_log: unknown, outcome?: unknown, by?: unknown, ...criteria: unknown[]) =>
  reasonsOf(deals, deal_log, outcome, by, ...criteria);

const OUTCOMES = { lost: 'Lost', won: 'Won' } as const;
const FIGURES = ['Deals', 'Share', 'Low', 'High', 'Value', 'Median days', 'Note'];

const reasonsOf = customFunction('CLOSE_REASONS', ([dealsArgument, logArgument, ...rest], reading) => {
  const deals = readTable(dealsArgument, DEALS, 1);
  const log = readTable(logArgument, DEAL_LOG, 2);
  const options = functionOptions(deals, rest, reading);
  const outcome = OUTCOMES[options.word(['lost', 'won'])];
  const by = options.any();
  const column = by === undefined ? null : requireColumn(deals, by, 'by');
  const rows = options.rows();
  const { floor, countsInWinRate } = spreadsheet().settings();
  const split: Split = {
    outcome,
    reasons: groupsByValue(deals, columnOf(deals, 'closeReason'), reading, '(no reason)'),
    groups: column === null ? null : groupsOfColumn(deals, log, column, outcome, reading),
  };
  const closed = readClosedDeals(deals, rows, split, reading);
  return () => {
    const header = column === null ? ['Reason'] : ['Reason', headerOf(deals, column)];
    const lines = closeReasons(closed, floor).map((figures): readonly (ResultCell | null)[] => {
      const { share, low, high, value, medianDays } = figures;
      const names = namesOf(figures, split);
      const counts = names.slice(0, 1).every((reason) => countsInWinRate(groupWords(reason)));
      return [
        ...names.map((name) => writeGroup(name, reading.region)),
        ...[figures.deals, share, low, high, value, medianDays, noteOn(figures, floor, counts)],
      ];
    });
    return writeTable([...header, ...FIGURES], lines);
  };
});

type Outcome = (typeof OUTCOMES)[keyof typeof OUTCOMES];

/** Of a closed deal the stage in the table is the one where it ended, which the outcome says already. */
function groupsOfColumn(deals: DealsTable, log: LogTable, column: number, outcome: Outcome, reading: Reading): Groups {
  if (column !== deals.layout.stage) return groupsByValue(deals, column, reading);
  return groupsByWords(closingStageReader(deals, readLog(log, reading), outcome), '(unknown)');
}

interface Split {
  readonly outcome: Outcome;
  readonly reasons: Groups;
  readonly groups: Groups | null;
}

/** The reason, and the group where there are groups. */
function namesOf(
  { reason, group }: Pick<ClosedDeal, 'reason' | 'group'>,
  { reasons, groups }: Split,
): readonly GroupName[] {
  return [reasons.names[reason], groups?.names[group]].filter((name) => name !== undefined);
}

function readClosedDeals(deals: DealsTable, rows: Rows, split: Split, reading: Reading): readonly ClosedDeal[] {
  const { outcome, reasons, groups } = split;
  const { trace } = reading;
  const status = statusReader(deals, reading);
  const value = moneyReader(deals, reading);
  const created = dayReader(deals, 'created', reading);
  const closed = dayReader(deals, 'closed', reading);
  trace?.leaveOutRest(`is not ${outcome.toLowerCase()}`);
  const found: ClosedDeal[] = [];
  for (const row of rows) {
    if (status(row) !== outcome) continue;
    const deal = {
      reason: reasons.groupOf(row),
      group: groups?.groupOf(row) ?? 0,
      value: value(row),
      days: daysBetween(created(row), closed(row)),
    };
    found.push(deal);
    if (trace) traceDeal(row, deal, namesOf(deal, split), trace);
  }
  return found;
}

function traceDeal(row: number, { value }: ClosedDeal, names: readonly GroupName[], trace: Trace): void {
  const label = names.map(groupWords).join(' · ');
  trace.add(row, `${label}: Deals`, 1);
  if (value !== null) trace.add(row, `${label}: Value`, value);
}

/** Null where a day is unknown, or the deal was closed before it was created. */
function daysBetween(start: number | null, end: number | null): number | null {
  return start === null || end === null || end < start ? null : end - start;
}

function noteOn(figures: ReasonFigures, floor: number, counts: boolean): string {
  const { deals, timed, withoutValue } = figures;
  return noteOf([
    historyNote(figures, floor),
    toldCount(withoutValue, 'deal without a value', 'deals without a value'),
    toldCount(deals - timed, 'deal without its days', 'deals without their days'),
    counts ? '' : 'does not count in win rates',
  ]);
}

function historyNote({ share, ofDeals, timed }: ReasonFigures, floor: number): string {
  if (share === null) return notEnoughHistory(ofDeals);
  return timed < floor ? `days: ${notEnoughHistory(timed)}` : '';
}
