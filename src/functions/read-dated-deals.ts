/** Deals as velocity, its trend and its comparisons need them. */
import { dayReader } from '../cells/column-readers';
import { moneyReader } from '../cells/money-reader';
import type { Reading } from '../cells/reading';
import { statusReader } from '../cells/status-reader';
import { allRows, type DealsTable, type Rows } from '../cells/table';
import type { CalendarDate } from '../domain/calendar-date';
import type { DatedDeal, TalliedDeal } from '../metrics/deal-tally';
import { winRateCounter } from './win-rate-counter';

interface OfRow {
  readonly row: number;
}

export type TalliedRow = TalliedDeal & OfRow;
export type DatedRow = DatedDeal & OfRow;

/** The first and the last day on which any deal of the whole table was decided; null where none is known. */
type Closes = { readonly first: CalendarDate; readonly last: CalendarDate } | null;

interface Found<D> {
  readonly deals: readonly D[];
  readonly closes: Closes;
}

/**
 * Every deal in these rows that has a status. The value is read of wins alone, and only of those whose day of closing is
 * asked for, so that two currencies refuse nobody who adds up only one.
 */
export function readTalliedDeals(
  table: DealsTable,
  rows: Rows,
  reading: Reading,
  needsValue: (closed: CalendarDate | null) => boolean = () => true,
): Found<TalliedRow> {
  const status = statusReader(table, reading);
  const created = dayReader(table, 'created', reading);
  const closed = dayReader(table, 'closed', reading);
  const value = moneyReader(table, reading);
  const countsInRate = winRateCounter(table, reading);
  const deals: TalliedRow[] = [];
  let closes: Closes = null;
  let next = 0;
  for (const row of allRows(table)) {
    const stands = status(row);
    const isDecided = stands === 'Won' || stands === 'Lost';
    const end = isDecided ? closed(row) : null;
    if (end !== null) closes = widened(closes, end);
    if (row !== rows[next]) continue;
    next += 1;
    if (stands === null) continue;
    deals.push({
      row,
      status: stands,
      created: created(row),
      closed: end,
      value: stands === 'Won' && needsValue(end) ? value(row) : null,
      countsInRate: !isDecided || countsInRate(row),
    });
  }
  return { deals, closes };
}

function widened(closes: Closes, day: CalendarDate): Closes {
  if (closes === null) return { first: day, last: day };
  if (day >= closes.first && day <= closes.last) return closes;
  return { first: Math.min(day, closes.first), last: Math.max(day, closes.last) };
}

/** The same without the parked ones. */
export function readDatedDeals(
  table: DealsTable,
  rows: Rows,
  reading: Reading,
  needsValue: (closed: CalendarDate | null) => boolean,
): Found<DatedRow> {
  const isDated = (deal: TalliedRow): deal is DatedRow => deal.status !== 'Parked';
  const { deals, closes } = readTalliedDeals(table, rows, reading, needsValue);
  for (const deal of deals) if (!isDated(deal)) reading.trace?.leaveOut(deal.row, 'is parked');
  return { deals: deals.filter(isDated), closes };
}
