import { attributesOnly } from '../cells/attributes-only';
import { dayReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import { moneyReader } from '../cells/money-reader';
import { NO_DATA, NOT_NEGATIVE, requireNumber, requireRate, saysNoData, scalarOf } from '../cells/read-argument';
import type { Reading } from '../cells/reading';
import { stageMatcher } from '../cells/stage-matcher';
import { statusReader } from '../cells/status-reader';
import { DEALS, type DealsTable, type Rows, readTable } from '../cells/table';
import { writeFigure } from '../cells/write-figure';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { pipelineVelocity } from '../metrics/pipeline-velocity';
import { type VelocityDeals, velocityOfDeals } from '../metrics/velocity-of-deals';
import { customFunction } from './custom-function';
import { winRateCounter } from './win-rate-counter';

declare const global: { PIPELINE_VELOCITY: unknown };

/**
 * Money per day that the open pipeline brings: open deals × win rate × average deal ÷ days of the sales cycle. Shown best beside what was really won per day.
 *
 * @param {Array<Array<any>>|number} deals The deals table with its header row, such as Deals; or the number of open deals, such as 50. With a table all the rest is optional; with a number the next three are needed.
 * @param {Date|number} since_or_win_rate With the table: Optional. Date from which decided deals count for the win rate, the average deal and the cycle; blank means all. With a number: the win rate, from 0% to 100%, such as 20% or 0.2.
 * @param {string|number} counted_stages_or_average_deal With the table: Optional. A stage name or a range of them; only open deals in these stages are counted; blank means every open stage. With a number: the average money of a won deal, such as 10000.
 * @param {string|number} column_or_cycle_days With the table: Optional. Header of a column to filter by, such as "Owner"; not Status, Stage or Closed. With a number: the average days from creation to winning, such as 30.
 * @param {...any} criteria Optional, only with the table. What must stand in that column, such as "Ana" or ">=1000", then further columns and criteria in pairs; a blank criterion is no condition.
 * @return {number} Money per day, or "no data" where nothing was won or the cycle is 0 days.
 * @definition Open deals × win rate by count × average value of won deals ÷ average days from Created to Closed of won deals; the last three are of the deals decided since the given date. Parked deals and won deals without a value or a day are left out where they are needed. It counts every open deal, forgotten ones too.
 * @source ActiveCampaign's pipeline guide; "Sales Pipeline Velocity Formula", nrev.ai/glossary/sales-pipeline-velocity-formula.
 * @example =PIPELINE_VELOCITY(Deals)
 * 2424.2424…
 * @example =PIPELINE_VELOCITY(Deals; DATE(2026; 2; 5))
 * 2083.3333…
 * @example =PIPELINE_VELOCITY(Deals; "Owner"; "Ana")
 * 2000
 * @example =PIPELINE_VELOCITY(50; 20%; 10000; 30)
 * 3333.3333…
 * @customfunction
 * @preserve
 */
global.PIPELINE_VELOCITY = (
  deals: unknown,
  since_or_win_rate?: unknown,
  counted_stages_or_average_deal?: unknown,
  column_or_cycle_days?: unknown,
  ...criteria: unknown[]
) => velocityOf(deals, since_or_win_rate, counted_stages_or_average_deal, column_or_cycle_days, ...criteria);

const ATTRIBUTES_ONLY = attributesOnly(
  'it would leave out open deals. Use since for a period and counted_stages for stages.',
);

const velocityOf = customFunction('PIPELINE_VELOCITY', (args, reading) =>
  Array.isArray(scalarOf(args[0])) ? velocityOfTable(args, reading) : velocityOfNumbers(args, reading),
);

function velocityOfTable([argument, ...rest]: readonly unknown[], reading: Reading) {
  const deals = readTable(argument, DEALS, 1);
  const options = functionOptions(deals, rest, reading);
  const since = options.day('since');
  const stages = options.names('counted_stages');
  if (since !== null) reading.trace?.setWindow(`open now; decided since ${isoDate(since)}`);
  const factors = readVelocityDeals(deals, options.rows(ATTRIBUTES_ONLY), { since, stages }, reading);
  return () => writeFigure(velocityOfDeals(factors));
}

function readVelocityDeals(
  deals: DealsTable,
  rows: Rows,
  { since, stages }: { readonly since: CalendarDate | null; readonly stages: readonly string[] | null },
  reading: Reading,
): VelocityDeals {
  const status = statusReader(deals, reading);
  const value = moneyReader(deals, reading);
  const created = dayReader(deals, 'created', reading);
  const closed = dayReader(deals, 'closed', reading);
  const isCountedStage = stages === null ? () => true : stageMatcher(deals, stages);
  const countsInRate = winRateCounter(deals, reading);
  const { trace } = reading;
  trace?.leaveOutRest('not counted: parked, or decided before the window');
  const wonValues: number[] = [];
  const wonCycleDays: number[] = [];
  let openDeals = 0;
  let won = 0;
  let lost = 0;
  for (const row of rows) {
    const stands = status(row);
    if (stands === 'Open' && isCountedStage(row)) {
      openDeals += 1;
      trace?.add(row, 'numerator: open deals', 1);
    }
    if (stands !== 'Won' && stands !== 'Lost') continue;
    const end = stands === 'Won' || since !== null ? closed(row) : null;
    if (since !== null && (end === null || end < since)) continue;
    if (countsInRate(row)) {
      if (stands === 'Won') won += 1;
      else lost += 1;
      trace?.add(row, 'denominator: decided', 1);
      if (stands === 'Won') trace?.add(row, 'numerator: won', 1);
    }
    if (stands === 'Lost') continue;
    const money = value(row);
    if (money !== null) {
      wonValues.push(money);
      trace?.add(row, 'numerator: value won', money);
      trace?.add(row, 'denominator: won with a value', 1);
    }
    const start = created(row);
    if (start === null || end === null || end < start) continue;
    wonCycleDays.push(end - start);
    trace?.add(row, 'numerator: won with both dates', 1);
    trace?.add(row, 'denominator: days to win', end - start);
  }
  return { openDeals, won, lost, wonValues, wonCycleDays };
}

function velocityOfNumbers(places: readonly unknown[], reading: Reading) {
  const [deals, rate, average, cycle] = places;
  if (places.some(saysNoData)) return () => NO_DATA;
  const factors = {
    openDeals: requireNumber(deals, 'deals', NOT_NEGATIVE, reading),
    winRate: requireRate(rate, 'win_rate', reading),
    averageDeal: requireNumber(average, 'average_deal', NOT_NEGATIVE, reading),
    cycleDays: requireNumber(cycle, 'cycle_days', NOT_NEGATIVE, reading),
  };
  return () => writeFigure(pipelineVelocity(factors));
}
