/** The moves of one deal, found by its ID without a read of the whole log. */
import { OWN_LOG_LAYOUT, logLayout, readMove } from '../cells/move-row';
import { isoDate } from '../domain/calendar-date';
import type { Move } from '../domain/move';
import { isLogIntact } from './look';
import type { Book } from './ports';
import { texts } from './texts/texts';

export function historyOf(book: Book, dealId: string): readonly Move[] {
  const { layout, rows } = logRowsOf(book, dealId);
  const moves = rows.map((row) => readLogRow(book, layout, row)).filter((move) => move !== null);
  return moves.sort((a, b) => a.move - b.move);
}

/** The newest move of the deal, or null where the log does not know it. */
export function lastMoveOf(book: Book, dealId: string): Move | null {
  const { layout, rows } = logRowsOf(book, dealId);
  const last = rows[rows.length - 1];
  return last === undefined ? null : readLogRow(book, layout, last);
}

/** What last happened to the deal, as a sentence for somebody who came second. */
export function describeMove(book: Book, dealId: string): string {
  const move = lastMoveOf(book, dealId);
  if (!move) return texts().history.changed;
  const day = isoDate(book.zone.dayOf(move.logged));
  const clock = clockTime(move.logged - book.zone.startOf(book.zone.dayOf(move.logged)));
  const { changedBy, movedBy } = texts().history;
  return (move.from === move.stage ? changedBy : movedBy)(move.stage, move.by, day, clock);
}

function clockTime(msSinceMidnight: number): string {
  const minutes = Math.floor(msSinceMidnight / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function logRowsOf(book: Book, dealId: string) {
  const layout = isLogIntact(book) ? OWN_LOG_LAYOUT : logLayout(book.log.readHeader());
  const column = (layout.dealId ?? 0) + 1;
  return { layout, rows: book.log.findRows(column, dealId) };
}

function readLogRow(book: Book, layout: typeof OWN_LOG_LAYOUT, row: number): Move | null {
  const [cells] = book.log.readRows(row, 1);
  return cells ? readMove(cells, layout, book.zone) : null;
}
