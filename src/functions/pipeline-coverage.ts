import { attributesOnly } from '../cells/attributes-only';
import { dayReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import { moneyReader } from '../cells/money-reader';
import { type GivenPeriod, NOT_NEGATIVE, requireNumber, requirePeriod } from '../cells/read-argument';
import type { Reading } from '../cells/reading';
import { statusReader } from '../cells/status-reader';
import { DEALS, type DealsTable, readTable, type Rows } from '../cells/table';
import { writeFigure } from '../cells/write-figure';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { pipelineCoverage } from '../metrics/pipeline-coverage';
import { customFunction } from './custom-function';

declare const global: { PIPELINE_COVERAGE: unknown };

/**
 * How many times the open deals due in a period cover what is still to win in it. Enough is 1 ÷ win rate: 4 at a win rate of 25 %.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {number} target Money to win in the period, such as 100000, in the currency of the deals.
 * @param {Date} period_start The first day of the period, such as DATE(2026; 1; 1) or a cell with a date.
 * @param {Date} period_end The last day of the period; it counts.
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. Not Status, Stage, Closed or Close reason.
 * @return {number|string} A ratio, such as 3 for three times as much; 0 where no open deal is due; "met" where the target is won already.
 * @definition Value of the open deals whose expected close lies in the period, divided by the target minus the value won in the period. Overdue deals, expected to close before the period, and open deals without an expected close are not counted.
 * @source "How to Calculate Pipeline Coverage", contextawareanalytics.com/metrics-governance/how-to-calculate-pipeline-coverage.
 * @example =PIPELINE_COVERAGE(Deals; 100000; DATE(2026; 3; 1); DATE(2026; 3; 31))
 * 0.35
 * @example =PIPELINE_COVERAGE(Deals; 100000; DATE(2026; 2; 1); DATE(2026; 2; 28))
 * 1.25
 * @example =PIPELINE_COVERAGE(Deals; 80000; DATE(2026; 2; 1); DATE(2026; 2; 28))
 * met
 * @customfunction
 * @preserve
 */
global.PIPELINE_COVERAGE = (
  deals: unknown,
  target: unknown,
  period_start: unknown,
  period_end: unknown,
  ...criteria: unknown[]
) => coverageOf(deals, target, period_start, period_end, ...criteria);

const ATTRIBUTES_ONLY = attributesOnly(
  'it would leave out open deals or won ones. Use period_start and period_end for a period.',
);

const coverageOf = customFunction('PIPELINE_COVERAGE', (args, reading) => {
  const [dealsArgument, targetArgument, start, end, ...rest] = args;
  const deals = readTable(dealsArgument, DEALS, 1);
  const target = requireNumber(targetArgument, 'target', NOT_NEGATIVE, reading);
  const period = requirePeriod(start, end, reading);
  const rows = functionOptions(deals, rest, reading).rows(ATTRIBUTES_ONLY);
  reading.trace?.setWindow(`${isoDate(period.start)} to ${isoDate(period.end)}`);
  reading.trace?.add({ id: '', name: 'target' }, 'denominator', target);
  const { due, won } = readPeriod(deals, rows, period, reading);
  return () => {
    const coverage = pipelineCoverage({ due, target, won });
    return coverage === 'met' ? coverage : writeFigure(coverage);
  };
});

/** Money due and money won in the period. */
function readPeriod(deals: DealsTable, rows: Rows, period: GivenPeriod, reading: Reading) {
  const status = statusReader(deals, reading);
  const value = moneyReader(deals, reading);
  const expectedClose = dayReader(deals, 'expectedClose', reading);
  const closed = dayReader(deals, 'closed', reading);
  const { trace } = reading;
  trace?.leaveOutRest('lost or parked');
  let due = 0;
  let won = 0;
  for (const row of rows) {
    const stands = status(row);
    if (stands !== 'Open' && stands !== 'Won') continue;
    const isOpen = stands === 'Open';
    const day = isOpen ? expectedClose(row) : closed(row);
    if (day === null || day < period.start || day > period.end) {
      trace?.leaveOut(row, isOpen ? whyNotDue(day, period) : whyNotWon(day));
      continue;
    }
    const money = value(row);
    if (money === null) trace?.leaveOut(row, 'has no value');
    else if (isOpen) trace?.add(row, 'numerator', money);
    else trace?.add(row, 'denominator', -money);
    if (isOpen) due += money ?? 0;
    else won += money ?? 0;
  }
  return { due, won };
}

function whyNotDue(expectedClose: CalendarDate | null, { start }: GivenPeriod): string {
  if (expectedClose === null) return 'has no expected close';
  return expectedClose < start ? 'expected to close before the period: overdue' : 'expected to close after the period';
}

function whyNotWon(closed: CalendarDate | null): string {
  return closed === null ? 'has no Closed' : 'won outside the period';
}
