/** The deal log as formulas read it: every row a snapshot of its deal after a change, in the order of the move numbers. */
import type { CalendarDate } from '../domain/calendar-date';
import type { How, Instant } from '../domain/move';
import type { Status } from '../domain/stage';
import type { Zone } from '../domain/zone';
import { instantReader, numberReader, optionalDayReader, textReader } from './column-readers';
import type { Reading } from './reading';
import { allRows, columnOf, type LogTable } from './table';

export interface LoggedMove {
  /** Its row in the table of the log. */
  readonly row: number;
  readonly move: number;
  readonly logged: Instant | null;
  /** When it took effect; null where nobody knows. */
  readonly when: Instant | null;
  /** The day of `when`. */
  readonly day: CalendarDate | null;
  readonly dealId: string;
  readonly deal: string;
  readonly pipeline: string;
  readonly from: string;
  readonly to: string;
  /** Null where the row does not say. */
  readonly status: Status | null;
  readonly value: number | null;
  readonly currency: string;
  readonly owner: string;
  readonly probability: number | null;
  readonly expectedClose: CalendarDate | null;
  readonly how: How | '';
  readonly undoes: number | null;
}

const HOWS: readonly How[] = [
  'set-up',
  'sidebar',
  'edit',
  'import',
  'automation',
  'undo',
  'recovered',
  'deleted',
  'restored',
];

const STATUSES: readonly Status[] = ['Open', 'Won', 'Lost', 'Parked'];

/** The moves of each deal by its ID, in order. Rows without a move number or a deal ID are nobody's move. */
export function readLog(log: LogTable, reading: Reading): ReadonlyMap<string, readonly LoggedMove[]> {
  const byDeal = new Map<string, LoggedMove[]>();
  for (const move of readMoves(log, reading)) {
    const own = byDeal.get(move.dealId);
    if (own) own.push(move);
    else byDeal.set(move.dealId, [move]);
  }
  return byDeal;
}

/** The day of the oldest entry; null where nothing is logged. */
export function loggedSince(log: ReadonlyMap<string, readonly LoggedMove[]>, zone: Zone): CalendarDate | null {
  let first: Instant | null = null;
  for (const moves of log.values()) {
    for (const { logged } of moves) if (logged !== null && (first === null || logged < first)) first = logged;
  }
  return first === null ? null : zone.dayOf(first);
}

function readMoves(log: LogTable, reading: Reading): readonly LoggedMove[] {
  columnOf(log, 'dealId');
  columnOf(log, 'to');
  const text = {
    dealId: textReader(log, 'dealId'),
    deal: textReader(log, 'deal'),
    pipeline: textReader(log, 'pipeline'),
    from: textReader(log, 'from'),
    to: textReader(log, 'to'),
    currency: textReader(log, 'currency'),
    owner: textReader(log, 'owner'),
    how: textReader(log, 'how'),
    status: textReader(log, 'status'),
  };
  const number = numberReader(log, 'move', reading);
  const undoes = numberReader(log, 'undoes', reading);
  const value = numberReader(log, 'value', reading);
  const probability = numberReader(log, 'probability', reading);
  const expectedClose = optionalDayReader(log, 'expectedClose', reading);
  const logged = instantReader(log, 'logged', reading);
  const when = instantReader(log, 'when', reading);
  const moves: LoggedMove[] = [];
  for (const row of allRows(log)) {
    const move = number(row);
    const dealId = text.dealId(row);
    if (move === null || dealId === '') continue;
    const at = when(row);
    const how = text.how(row);
    const status = text.status(row);
    moves.push({
      row,
      move,
      logged: logged(row),
      when: at,
      day: at === null ? null : reading.region.zone.dayOf(at),
      dealId,
      deal: text.deal(row),
      pipeline: text.pipeline(row),
      from: text.from(row),
      to: text.to(row),
      status: STATUSES.find((known) => known === status) ?? null,
      value: value(row),
      currency: text.currency(row),
      owner: text.owner(row),
      probability: probability(row),
      expectedClose: expectedClose(row),
      how: HOWS.find((known) => known === how) ?? '',
      undoes: undoes(row),
    });
  }
  return inOrder(moves) ? moves : moves.sort((a, b) => a.move - b.move);
}

/** A log that nobody sorted is in order already. */
function inOrder(moves: readonly LoggedMove[]): boolean {
  return moves.every((move, index) => index === 0 || (moves[index - 1]?.move ?? 0) <= move.move);
}
