import { type DealDue, readDealsDue } from '../cells/deals-due';
import type { RowReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import { moneyReader } from '../cells/money-reader';
import { requirePeriod } from '../cells/read-argument';
import { loggedSince, readLog } from '../cells/read-log';
import type { Reading } from '../cells/reading';
import { columnOf, DEAL_LOG, DEALS, readTable } from '../cells/table';
import type { Trace, TracedDeal } from '../cells/trace';
import { writeFigure } from '../cells/write-figure';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { noData } from '../metrics/no-data';
import { slipOutcome } from '../metrics/slip-outcome';
import { hasSlipped, slipRate, type WeighedOutcome } from '../metrics/slip-rate';
import { customFunction } from './custom-function';

declare const global: { SLIP_RATE: unknown };

/**
 * Share of the deals expected to close in a period that did not: they were moved out of it or stand overdue. Expected is what was known when the period began.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog; it knows the expected dates of the past.
 * @param {Date} period_start The first day of the period, such as DATE(2026; 1; 1), after the day on which logging began.
 * @param {Date} period_end The last day of the period, which should be over; it counts.
 * @param {string} lost Optional. "apart": deals lost in the period have not slipped, but they were expected. "slipped": they count as slipped. Blank means "apart".
 * @param {string} basis Optional. "count": share of the deals. "money": share of their value when the period began. Blank means "count".
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it now, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. With criteria, deals that were deleted since are not counted. May start in the place of lost or basis.
 * @return {number} The rate from 0 to 1, or "no data" where nothing was expected to close, or where the log does not reach back to the start of the period.
 * @definition Of the deals that were open when the period began and whose expected close, as logged by then, lay in it: those moved to a later day, parked, or still open and overdue when it ended, divided by all of them. Deals won or lost in it have not slipped; with "slipped" the lost ones have. Deals deleted in the period while they were open are left out.
 * @source "Slip rate", petavue.com; with "slipped" as getchief.com counts it.
 * @example =SLIP_RATE(Deals; DealLog; DATE(2026; 2; 1); DATE(2026; 2; 28))
 * 0.25
 * @example =SLIP_RATE(Deals; DealLog; DATE(2026; 2; 1); DATE(2026; 2; 28); "slipped")
 * 0.5
 * @example =SLIP_RATE(Deals; DealLog; DATE(2026; 2; 1); DATE(2026; 2; 28); "apart"; "money"; "Owner"; "Ana")
 * 0.4
 * @customfunction
 * @preserve
 */
global.SLIP_RATE = (
  deals: unknown,
  deal_log: unknown,
  period_start: unknown,
  period_end: unknown,
  lost?: unknown,
  basis?: unknown,
  ...criteria: unknown[]
) => slipRateOf(deals, deal_log, period_start, period_end, lost, basis, ...criteria);

const LOST = ['apart', 'slipped'] as const;
const BASES = ['count', 'money'] as const;
const NEEDED = ['dealId', 'logged', 'status', 'expectedClose'] as const;

const slipRateOf = customFunction('SLIP_RATE', (args, reading) => {
  const [dealsArgument, logArgument, start, end, ...rest] = args;
  const deals = readTable(dealsArgument, DEALS, 1);
  const log = readTable(logArgument, DEAL_LOG, 2);
  columnOf(deals, 'id');
  for (const key of NEEDED) columnOf(log, key);
  const period = requirePeriod(start, end, reading);
  const options = functionOptions(deals, rest, reading);
  const lost = options.word(LOST);
  const basis = options.word(BASES);
  const rows = options.rows();
  const moves = readLog(log, reading);
  reading.trace?.setWindow(`expected to close ${isoDate(period.start)} to ${isoDate(period.end)}`);
  reading.trace?.leaveOutRest('was not expected to close in the period when it began');
  const since = loggedSince(moves, reading.region.zone);
  if (since === null || period.start <= since) return () => writeFigure(noData('log-too-young'), knownSince(since));
  const withGone = !options.hasConditions();
  const due = readDealsDue({ deals, rows, log: moves, withGone }, period, reading);
  const weight = basis === 'money' ? moneyReader(log, reading) : () => 1;
  const outcomes = readOutcomes(due, period.end, weight, reading);
  if (reading.trace) traceOutcomes(outcomes, lost, reading.trace);
  return () => writeFigure(slipRate(outcomes, lost));
});

function knownSince(since: CalendarDate | null): string {
  return since === null ? 'the deal log is empty' : `expected dates are known since ${isoDate(since)}`;
}

interface DealOutcome extends WeighedOutcome {
  readonly deal: TracedDeal;
}

/** `weight` is asked for the row of the log that knew the deal when the period began. */
function readOutcomes(
  due: readonly DealDue[],
  end: CalendarDate,
  weight: RowReader<number | null>,
  { trace }: Reading,
): readonly DealOutcome[] {
  const outcomes: DealOutcome[] = [];
  for (const { deal, known, ...then } of due) {
    const own = weight(known.row);
    if (own === null) trace?.leaveOut(deal, 'had no value when the period began');
    else outcomes.push({ deal, outcome: slipOutcome(then, end), weight: own });
  }
  return outcomes;
}

function traceOutcomes(outcomes: readonly DealOutcome[], lost: (typeof LOST)[number], trace: Trace): void {
  for (const { deal, outcome, weight } of outcomes) {
    trace.add(deal, 'denominator', weight);
    if (hasSlipped(outcome, lost)) trace.add(deal, 'numerator', weight);
  }
}
