import { dayReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import { requireRate } from '../cells/read-argument';
import type { Reading } from '../cells/reading';
import { type StatusChoice, statusChoiceReader } from '../cells/status-choice-reader';
import { DEALS, type DealsTable, readTable, type Rows } from '../cells/table';
import { traceStatistic } from '../cells/trace-statistic';
import { writeFigure } from '../cells/write-figure';
import { salesCycle } from '../metrics/sales-cycle';
import { customFunction } from './custom-function';

declare const global: { SALES_CYCLE: unknown };

/**
 * Days from Created to Closed of the won deals, or of the lost or all closed ones: their mean, their median, or the days within which a share of them closed.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {string} which Optional. "won": won deals. "lost": lost deals. "closed": both. Blank means "won".
 * @param {string|number} stat Optional. "mean": the average. "median": half of the deals took no longer. A share from 0% to 100%, such as 90% or 0.9: that share of the deals took no longer. Blank means "mean".
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana" or "Closed", ">=2026-01-01"; a blank criterion is no condition. May start in the place of which or stat.
 * @return {number} Days, or "no data" where no such deal has both dates.
 * @definition Calendar days from Created to Closed, added up and divided by the number of deals, or their median or percentile as MEDIAN and PERCENTILE compute it. A deal closed on the day it was created took 0 days. Deals without one of the dates are left out, and so are deals closed before they were created.
 * @source "Sales Cycle Length", usedaymark.io/metrics/sales-cycle-length; percentile: type 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996.
 * @example =SALES_CYCLE(Deals)
 * 33
 * @example =SALES_CYCLE(Deals; "closed"; "median")
 * 30
 * @example =SALES_CYCLE(Deals; "won"; 90%)
 * 35.4
 * @customfunction
 * @preserve
 */
global.SALES_CYCLE = (deals: unknown, which?: unknown, stat?: unknown, ...criteria: unknown[]) =>
  cycleOf(deals, which, stat, ...criteria);

const WHICH = ['won', 'lost', 'closed'] as const;
const STATS = ['mean', 'median'] as const;
type Stat = (typeof STATS)[number] | number;

const cycleOf = customFunction('SALES_CYCLE', ([argument, ...rest], reading) => {
  const deals = readTable(argument, DEALS, 1);
  const options = functionOptions(deals, rest, reading);
  const which = options.word(WHICH);
  const given = options.wordOrNumber(STATS, 'stat');
  const stat = typeof given === 'number' ? requireRate(given, 'stat', reading) : given;
  const days = readCycleDays(deals, options.rows(), { which, stat }, reading);
  return () => writeFigure(salesCycle(days, stat));
});

function readCycleDays(
  deals: DealsTable,
  rows: Rows,
  { which, stat }: { readonly which: StatusChoice; readonly stat: Stat },
  reading: Reading,
): readonly number[] {
  const isChosen = statusChoiceReader(deals, which, reading);
  const created = dayReader(deals, 'created', reading);
  const closed = dayReader(deals, 'closed', reading);
  const { trace } = reading;
  const days: number[] = [];
  for (const row of rows) {
    if (!isChosen(row)) continue;
    const start = created(row);
    const end = closed(row);
    if (start === null || end === null) trace?.leaveOut(row, start === null ? 'has no Created' : 'has no Closed');
    else if (end < start) trace?.leaveOut(row, 'closed before it was created');
    else {
      days.push(end - start);
      if (trace) traceStatistic(trace, row, end - start, stat);
    }
  }
  return days;
}
