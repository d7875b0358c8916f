import type { How, Move } from '../domain/move';
import type { Status } from '../domain/stage';
import type { Zone } from '../domain/zone';
import { readDay, readInstant, readNumber, readText, writeDay, writeInstant } from './cell-value';
import { LOG_COLUMNS } from './columns';
import { findLayout, type Layout } from './layout';

export type LogLayout = Layout<(typeof LOG_COLUMNS)[number]['key']>;

export function logLayout(header: readonly unknown[]): LogLayout {
  return findLayout(header, LOG_COLUMNS);
}

/** The log as the add-on made it: its columns in their own order. */
export const OWN_LOG_LAYOUT: LogLayout = findLayout(
  LOG_COLUMNS.map((column) => column.header),
  LOG_COLUMNS,
);

/** Reads one row of the log, or null where it holds no move number and no deal (a row that somebody added by hand). */
export function readMove(cells: readonly unknown[], layout: LogLayout, zone: Zone): Move | null {
  const cell = (key: keyof LogLayout): unknown => {
    const index = layout[key];
    return index === undefined ? '' : cells[index];
  };
  const text = (key: keyof LogLayout) => readText(cell(key), zone);
  const move = readNumber(cell('move'));
  const dealId = text('dealId');
  if (move === null || dealId === '') return null;
  return {
    move,
    logged: readInstant(cell('logged')) ?? 0,
    when: readInstant(cell('when')),
    dealId,
    deal: text('deal'),
    pipeline: text('pipeline'),
    from: text('from'),
    stage: text('to'),
    status: text('status') as Status,
    value: readNumber(cell('value')),
    currency: text('currency'),
    owner: text('owner'),
    probability: readNumber(cell('probability')),
    expectedClose: readDay(cell('expectedClose'), zone),
    by: text('by'),
    how: text('how') as How,
    undoes: readNumber(cell('undoes')),
  };
}

export function readMoves(cells: readonly (readonly unknown[])[], layout: LogLayout, zone: Zone): readonly Move[] {
  return cells.map((row) => readMove(row, layout, zone)).filter((move) => move !== null);
}

/** One row of the log in the order of `LOG_COLUMNS`. */
export function writeMove(move: Move, zone: Zone): readonly unknown[] {
  return [
    move.move,
    writeInstant(move.logged),
    writeInstant(move.when),
    move.dealId,
    move.deal,
    move.pipeline,
    move.from,
    move.stage,
    move.status,
    move.value ?? '',
    move.currency,
    move.owner,
    move.probability ?? '',
    writeDay(move.expectedClose, zone),
    move.by,
    move.how,
    move.undoes ?? '',
  ];
}
