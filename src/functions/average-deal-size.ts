import { functionOptions } from '../cells/function-options';
import { readValues } from '../cells/read-values';
import { DEALS, readTable } from '../cells/table';
import { writeFigure } from '../cells/write-figure';
import { averageDealSize } from '../metrics/average-deal-size';
import { customFunction } from './custom-function';

declare const global: { AVERAGE_DEAL_SIZE: unknown };

/**
 * Average value of the won deals, or of the open ones, or of all; or the value in the middle.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {string} which Optional. "won": won deals. "open": open deals. "all": every deal, lost and parked ones too. Blank means "won".
 * @param {string} stat Optional. "mean": the sum divided by the number of deals. "median": the value in the middle, which one large deal does not move. Blank means "mean".
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana" or "Closed", ">=2026-01-01"; a blank criterion is no condition. May start in the place of which or stat.
 * @return {number} Money, or "no data" where no such deal has a value.
 * @definition Value of the won deals divided by how many they are; with "open" or "all" the same of these. Deals without a value are left out, a value of 0 counts.
 * @source quarterone, "Sales Velocity Metrics: Calculations", help.quarterone.com/en/articles/3650265.
 * @example =AVERAGE_DEAL_SIZE(Deals)
 * 40000
 * @example =AVERAGE_DEAL_SIZE(Deals; "all"; "median")
 * 27500
 * @example =AVERAGE_DEAL_SIZE(Deals; "open"; "Owner"; "Ana")
 * 17500
 * @customfunction
 * @preserve
 */
global.AVERAGE_DEAL_SIZE = (deals: unknown, which?: unknown, stat?: unknown, ...criteria: unknown[]) =>
  averageOf(deals, which, stat, ...criteria);

const WHICH = ['won', 'open', 'all'] as const;
const STATS = ['mean', 'median'] as const;

const averageOf = customFunction('AVERAGE_DEAL_SIZE', ([argument, ...rest], reading) => {
  const deals = readTable(argument, DEALS, 1);
  const options = functionOptions(deals, rest, reading);
  const which = options.word(WHICH);
  const statistic = options.word(STATS);
  const values = readValues(deals, options.rows(), { which, statistic }, reading);
  return () => writeFigure(averageDealSize(values, statistic));
});
