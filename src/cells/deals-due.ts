/** Deals that were expected to close in a period when it began, and how each of them stood when it ended. */
import type { CalendarDate } from '../domain/calendar-date';
import { effectiveMoves, type Instant } from '../domain/move';
import type { Status } from '../domain/stage';
import { dayReader, type RowReader } from './column-readers';
import type { GivenPeriod } from './read-argument';
import type { LoggedMove } from './read-log';
import type { Reading } from './reading';
import { rowsById } from './rows-by-id';
import { statusReader } from './status-reader';
import type { DealsTable, Rows } from './table';
import type { TracedDeal } from './trace';

export interface DealDue {
  readonly deal: TracedDeal;
  /** What the log knew of it when the period began. */
  readonly known: LoggedMove;
  readonly status: Status;
  readonly expectedClose: CalendarDate | null;
}

export interface DueSources {
  readonly deals: DealsTable;
  readonly rows: Rows;
  /** By deal ID, as `readLog` answers it. */
  readonly log: ReadonlyMap<string, readonly LoggedMove[]>;
  /** Whether deals that have no row any more are among those asked for. */
  readonly withGone: boolean;
}

export function readDealsDue(sources: DueSources, period: GivenPeriod, reading: Reading): readonly DealDue[] {
  const { deals, rows, log, withGone } = sources;
  const dueByLog = dueAtStart(log, reading.region.zone.startOf(period.start), period);
  const rowOf = rowsById(deals, rows, dueByLog);
  const closedBy = closedReader(deals, period.end, reading);
  const end = reading.region.zone.startOf(period.end + 1);
  const due: DealDue[] = [];
  for (const [id, { known, moves }] of dueByLog) {
    const row = rowOf.get(id) ?? null;
    if (row === null && !withGone) continue;
    const deal = row ?? { id, name: known.deal };
    const then = stateBefore(end, moves) ?? known;
    const status = (row === null ? null : closedBy(row)) ?? then.status ?? 'Open';
    const isClosed = status === 'Won' || status === 'Lost';
    if (then.how === 'deleted' && !isClosed) reading.trace?.leaveOut(deal, 'deleted in the period');
    else due.push({ deal, known, status, expectedClose: then.expectedClose });
  }
  return due;
}

interface DueByLog {
  readonly known: LoggedMove;
  /** All of the deal's, later ones too. */
  readonly moves: readonly LoggedMove[];
}

/** The open deals that were expected to close in the period, as the log knew them before it began. */
function dueAtStart(log: DueSources['log'], start: Instant, period: GivenPeriod): ReadonlyMap<string, DueByLog> {
  const due = new Map<string, DueByLog>();
  for (const [id, moves] of log) {
    const known = lastOf(effectiveMoves(moves.filter(({ logged }) => logged !== null && logged < start)));
    if (known?.status !== 'Open' || known.how === 'deleted' || !isIn(period, known.expectedClose)) continue;
    due.set(id, { known, moves });
  }
  return due;
}

function isIn({ start, end }: GivenPeriod, day: CalendarDate | null): boolean {
  return day !== null && day >= start && day <= end;
}

/** The last snapshot that took effect before the instant; what was taken back since never did. */
function stateBefore(instant: Instant, moves: readonly LoggedMove[]): LoggedMove | null {
  return lastOf(effectiveMoves(moves).filter(({ when, logged }) => (when ?? logged ?? instant - 1) < instant));
}

function lastOf(moves: readonly LoggedMove[]): LoggedMove | null {
  return moves[moves.length - 1] ?? null;
}

/** Won or lost where a row says that it was closed by that day, which the log may not know yet. */
function closedReader(deals: DealsTable, end: CalendarDate, reading: Reading): RowReader<'Won' | 'Lost' | null> {
  const status = statusReader(deals, reading);
  const closed = dayReader(deals, 'closed', reading);
  return (row) => {
    const stands = status(row);
    if (stands !== 'Won' && stands !== 'Lost') return null;
    const day = closed(row);
    return day !== null && day <= end ? stands : null;
  };
}
