import { dayReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import { moneyReader } from '../cells/money-reader';
import { requireDay, requirePeriod } from '../cells/read-argument';
import type { Reading } from '../cells/reading';
import { statusReader } from '../cells/status-reader';
import { allRows, DEALS, type DealsTable, readTable, type Rows } from '../cells/table';
import type { Trace } from '../cells/trace';
import { writeFigure } from '../cells/write-figure';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { wonPerDay } from '../metrics/won-per-day';
import { customFunction } from './custom-function';

declare const global: { WON_PER_DAY: unknown };

/**
 * Money per day that was really won. Hold it beside PIPELINE_VELOCITY, which counts every open deal, dead ones too, and promises more.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Date} as_of The last day of the window, such as the cell AsOf; it counts.
 * @param {Date} since Optional. The first day of the window, such as DATE(2026; 1; 1); it counts. Blank means the day on which the first deal of the whole table was won or lost.
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. May start in the place of since.
 * @return {number} Money per day; 0 where nothing was won; "no data" where nothing is decided by then.
 * @definition Value of the deals won in the window divided by its days, the first and the last included. Where since is blank the window is the same whatever the criteria, so that the figures of all owners add up. Won deals without a value or a Closed date are left out.
 * @source Ruling of Dealsheet: velocity overstates wherever dead deals stand in the pipeline, so what was won per day in the same window stands beside it.
 * @example =WON_PER_DAY(Deals; AsOf)
 * 2758.6206…
 * @example =WON_PER_DAY(Deals; AsOf; DATE(2026; 1; 1))
 * 1333.3333…
 * @example =WON_PER_DAY(Deals; AsOf; "Owner"; "Ana")
 * 1034.4827…
 * @customfunction
 * @preserve
 */
global.WON_PER_DAY = (deals: unknown, as_of: unknown, since?: unknown, ...criteria: unknown[]) =>
  wonPerDayOf(deals, as_of, since, ...criteria);

const wonPerDayOf = customFunction('WON_PER_DAY', ([dealsArgument, asOfArgument, ...rest], reading) => {
  const deals = readTable(dealsArgument, DEALS, 1);
  const options = functionOptions(deals, rest, reading);
  const given = options.day('since');
  const asOf =
    given === null
      ? requireDay(asOfArgument, 'AsOf', reading)
      : requirePeriod(given, asOfArgument, reading, ['since', 'AsOf']).end;
  const { values, firstClose } = readWon(deals, options.rows(), { from: given, asOf }, reading);
  const since = given ?? firstClose;
  if (reading.trace && since !== null && since <= asOf) traceDays(since, asOf, reading.trace);
  return () => writeFigure(wonPerDay(values, { since, asOf }));
});

interface Window {
  /** Null = from the first close on. */
  readonly from: CalendarDate | null;
  readonly asOf: CalendarDate;
}

/** The values won in the window, and the first day on which any deal of the table was won or lost. */
function readWon(deals: DealsTable, rows: Rows, window: Window, reading: Reading) {
  const status = statusReader(deals, reading);
  const closed = dayReader(deals, 'closed', reading);
  const value = moneyReader(deals, reading);
  const { trace } = reading;
  trace?.leaveOutRest('is not won');
  const values: number[] = [];
  let firstClose: CalendarDate | null = null;
  let next = 0;
  for (const row of window.from === null ? allRows(deals) : rows) {
    const stands = status(row);
    const day = stands === 'Won' || stands === 'Lost' ? closed(row) : null;
    if (day !== null && (firstClose === null || day < firstClose)) firstClose = day;
    if (row !== rows[next]) continue;
    next += 1;
    if (stands !== 'Won') continue;
    const money = isIn(window, day) ? value(row) : null;
    if (money === null) trace?.leaveOut(row, whyLeftOut(day, window));
    else {
      values.push(money);
      trace?.add(row, 'numerator', money);
    }
  }
  return { values, firstClose };
}

function isIn({ from, asOf }: Window, day: CalendarDate | null): boolean {
  return day !== null && day <= asOf && (from === null || day >= from);
}

function whyLeftOut(day: CalendarDate | null, window: Window): string {
  if (day === null) return 'has no Closed';
  return isIn(window, day) ? 'has no value' : 'won outside the window';
}

function traceDays(since: CalendarDate, asOf: CalendarDate, trace: Trace): void {
  trace.setWindow(`${isoDate(since)} to ${isoDate(asOf)}`);
  trace.add({ id: '', name: 'days of the window' }, 'denominator', asOf - since + 1);
}
