import { dayReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import { moneyReader } from '../cells/money-reader';
import type { Reading } from '../cells/reading';
import { statusReader } from '../cells/status-reader';
import { allRows, DEALS, type DealsTable, type Rows, readTable } from '../cells/table';
import type { Trace } from '../cells/trace';
import { writeFigure } from '../cells/write-figure';
import type { CalendarDate } from '../domain/calendar-date';
import { type Lead, leadCohort } from '../metrics/lead-win-rate';
import { isNoData, type NoData, noData } from '../metrics/no-data';
import { wilsonInterval } from '../metrics/wilson-interval';
import { type Decided, winRate } from '../metrics/win-rate';
import { countValued, type DecidedValues, winRateByValue } from '../metrics/win-rate-by-value';
import { customFunction } from './custom-function';
import { winRateCounter } from './win-rate-counter';

declare const global: { WIN_RATE: unknown };

/**
 * Share of the decided deals that were won, from 0 to 1. Open and parked deals are not counted, except with "leads".
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {string} basis Optional. "count": won ÷ (won + lost) deals. "money": the same by value. "leads": won ÷ all deals that entered long enough ago for nine of ten to be decided, for planning. Blank means "count".
 * @param {string} result Optional. "rate": the rate. "low" or "high": the ends of its 95 % range, which is wide when there are few deals; none for "money". "n": how many deals it rests on. Blank means "rate".
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana" or "Closed", ">=2026-01-01"; a blank criterion is no condition. May start in the place of basis or result.
 * @return {number} The rate from 0 to 1, or "no data" where nothing is decided.
 * @definition Won deals divided by won and lost deals; open and parked deals are left out, and so are deals closed for a reason that Settings says does not count. With "money" the values of the same deals are divided instead; with "leads" won deals are divided by all deals that entered at least as long ago as nine of ten closed deals took.
 * @source "How to Calculate Win Rate", contextawareanalytics.com/metrics-governance/how-to-calculate-win-rate; the 95 % range: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927.
 * @example =WIN_RATE(Deals)
 * 0.6666…
 * @example =WIN_RATE(Deals; "Owner"; "Ben")
 * 0.5
 * @example =WIN_RATE(Deals; "count"; "low")
 * 0.2076…
 * @example =WIN_RATE(Deals; "count"; "n"; "Value"; ">=40000")
 * 2
 * @customfunction
 * @preserve
 */
global.WIN_RATE = (deals: unknown, basis?: unknown, result?: unknown, ...criteria: unknown[]) =>
  winRateOf(deals, basis, result, ...criteria);

const BASES = ['count', 'money', 'leads'] as const;
const RESULTS = ['rate', 'low', 'high', 'n'] as const;
const UNDECIDED = 'neither won nor lost';
type Basis = (typeof BASES)[number];
type Result = (typeof RESULTS)[number];

const winRateOf = customFunction('WIN_RATE', ([argument, ...rest], reading) => {
  const deals = readTable(argument, DEALS, 1);
  const options = functionOptions(deals, rest, reading);
  const basis = options.word(BASES);
  const result = options.word(RESULTS);
  const figure = READERS[basis](deals, options.rows(), reading);
  return () => writeFigure(figure(result));
});

/** Reads what a basis needs; the figure is computed once the reading has ended well. */
type BasisReader = (deals: DealsTable, rows: Rows, reading: Reading) => (result: Result) => number | NoData;

const READERS: Readonly<Record<Basis, BasisReader>> = {
  count: (deals, rows, reading) => {
    const decided = readDecided(deals, rows, reading);
    return (result) => rateFigure(decided, result);
  },
  money: (deals, rows, reading) => {
    const values = readDecidedValues(deals, rows, reading);
    return (result) => moneyFigure(values, result);
  },
  leads: (deals, rows, reading) => {
    const { leads, asOf } = readLeads(deals, rows, reading);
    return (result) => {
      const cohort = leadCohort(leads, asOf);
      if (isNoData(cohort)) return result === 'n' ? 0 : cohort;
      if (reading.trace) traceLeads(leads, asOf - cohort.ripeAfterDays, reading.trace);
      return rateFigure({ won: cohort.won, lost: cohort.entered - cohort.won }, result);
    };
  },
};

function readDecided(deals: DealsTable, rows: Rows, reading: Reading): Decided {
  const { trace } = reading;
  const status = statusReader(deals, reading);
  const countsInRate = winRateCounter(deals, reading);
  trace?.leaveOutRest(UNDECIDED);
  let won = 0;
  let lost = 0;
  for (const row of rows) {
    const stands = status(row);
    if ((stands !== 'Won' && stands !== 'Lost') || !countsInRate(row)) continue;
    trace?.add(row, 'denominator', 1);
    if (stands === 'Lost') {
      lost += 1;
      continue;
    }
    won += 1;
    trace?.add(row, 'numerator', 1);
  }
  return { won, lost };
}

function rateFigure({ won, lost }: Decided, result: Result): number | NoData {
  switch (result) {
    case 'n':
      return won + lost;
    case 'rate':
      return winRate({ won, lost });
    case 'low':
    case 'high':
      return wilsonInterval(won, won + lost)?.[result] ?? noData('nothing-decided');
  }
}

function readDecidedValues(deals: DealsTable, rows: Rows, reading: Reading): DecidedValues {
  const { trace } = reading;
  const status = statusReader(deals, reading);
  const value = moneyReader(deals, reading);
  const countsInRate = winRateCounter(deals, reading);
  trace?.leaveOutRest(UNDECIDED);
  const won: (number | null)[] = [];
  const lost: (number | null)[] = [];
  for (const row of rows) {
    const stands = status(row);
    if ((stands !== 'Won' && stands !== 'Lost') || !countsInRate(row)) continue;
    const money = value(row);
    (stands === 'Won' ? won : lost).push(money);
    if (trace) traceValue(trace, row, stands, money);
  }
  return { won, lost };
}

function traceValue(trace: Trace, row: number, stands: 'Won' | 'Lost', money: number | null): void {
  if (money === null) {
    trace.leaveOut(row, 'has no value');
    return;
  }
  trace.add(row, 'denominator', money);
  if (stands === 'Won') trace.add(row, 'numerator', money);
}

function moneyFigure(values: DecidedValues, result: Result): number | NoData {
  switch (result) {
    case 'n':
      return countValued(values.won) + countValued(values.lost);
    case 'rate':
      return winRateByValue(values);
    case 'low':
    case 'high':
      return noData('no-interval');
  }
}

interface LeadRow extends Lead {
  readonly row: number;
}

/**
 * The formula has no as-of day, so ages count to the last day on which the whole table knows something to have happened.
 * Deals without a day of creation have no age and are left out; so are those whose close reason does not count.
 */
function readLeads(deals: DealsTable, rows: Rows, reading: Reading) {
  const { trace } = reading;
  const status = statusReader(deals, reading);
  const countsInRate = winRateCounter(deals, reading);
  const created = dayReader(deals, 'created', reading);
  const closed = dayReader(deals, 'closed', reading);
  trace?.leaveOutRest('not old enough to be decided');
  const leads: LeadRow[] = [];
  let asOf = 0;
  let next = 0;
  for (const row of allRows(deals)) {
    const start = created(row);
    const end = closed(row);
    asOf = Math.max(asOf, start ?? 0, end ?? 0);
    if (row !== rows[next]) continue;
    next += 1;
    const stands = status(row);
    if (stands === null) continue;
    const decided = stands === 'Won' || stands === 'Lost';
    if (decided && !countsInRate(row)) continue;
    if (start === null) trace?.leaveOut(row, 'has no Created');
    else leads.push({ row, created: start, closed: decided ? end : null, won: stands === 'Won' });
  }
  return { leads, asOf };
}

function traceLeads(leads: readonly LeadRow[], createdUntil: CalendarDate, trace: Trace): void {
  for (const { row, created, won } of leads) {
    if (created > createdUntil) continue;
    trace.add(row, 'denominator', 1);
    if (won) trace.add(row, 'numerator', 1);
  }
}
