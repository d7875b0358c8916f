import { functionOptions } from '../cells/function-options';
import { readValues } from '../cells/read-values';
import type { Reading } from '../cells/reading';
import { type StatusChoice, statusChoiceReader } from '../cells/status-choice-reader';
import { DEALS, type DealsTable, type Rows, readTable } from '../cells/table';
import { writeFigure } from '../cells/write-figure';
import { pipelineValue } from '../metrics/pipeline-value';
import { customFunction } from './custom-function';

declare const global: { PIPELINE_VALUE: unknown };

/**
 * Value of the open deals, or of the won or lost ones: their sum, how many they are, or their mean.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {string} which Optional. "open": open deals. "won": won deals. "lost": lost deals. Blank means "open".
 * @param {string} stat Optional. "sum": money of all of them together. "deals": how many they are, those without a value too. "mean": average money of those that have a value. Blank means "sum".
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana" or "Expected close", "<=2026-03-31"; a blank criterion is no condition. May start in the place of which or stat.
 * @return {number} Money, or a number of deals; 0 where there are none, but "no data" for the mean of none.
 * @definition The values of the open deals added up; with "won" or "lost" of these. Parked deals never count. Deals without a value add nothing to the sum and are left out of the mean, but "deals" counts them. Nothing is weighted.
 * @source NetHunt's funnel guide (count, total and average of the deals).
 * @example =PIPELINE_VALUE(Deals)
 * 60000
 * @example =PIPELINE_VALUE(Deals; "lost"; "deals")
 * 1
 * @example =PIPELINE_VALUE(Deals; "won"; "sum"; "Closed"; ">=2026-02-05")
 * 50000
 * @customfunction
 * @preserve
 */
global.PIPELINE_VALUE = (deals: unknown, which?: unknown, stat?: unknown, ...criteria: unknown[]) =>
  valueOf(deals, which, stat, ...criteria);

const WHICH = ['open', 'won', 'lost'] as const;
const STATS = ['sum', 'deals', 'mean'] as const;

const valueOf = customFunction('PIPELINE_VALUE', ([argument, ...rest], reading) => {
  const deals = readTable(argument, DEALS, 1);
  const options = functionOptions(deals, rest, reading);
  const which = options.word(WHICH);
  const stat = options.word(STATS);
  const rows = options.rows();
  const values =
    stat === 'deals'
      ? countDeals(deals, rows, which, reading)
      : readValues(deals, rows, { which, statistic: stat }, reading);
  return () => writeFigure(pipelineValue(values, stat));
});

/** Their money is not read: two currencies or a word in Value must not stop who only counts deals. */
function countDeals(deals: DealsTable, rows: Rows, which: StatusChoice, reading: Reading): readonly null[] {
  const isChosen = statusChoiceReader(deals, which, reading);
  const counted: null[] = [];
  for (const row of rows) {
    if (!isChosen(row)) continue;
    counted.push(null);
    reading.trace?.add(row, 'numerator', 1);
  }
  return counted;
}
