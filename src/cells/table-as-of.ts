/** The deals table as it stood at the end of a day, put together again from the log. */
import type { CalendarDate } from '../domain/calendar-date';
import { effectiveMoves } from '../domain/move';
import { isClosed, type StageMark, statusOf } from '../domain/stage';
import { type Standing, standingAfter } from '../domain/timeline';
import type { Zone } from '../domain/zone';
import { isBlank } from './cell-value';
import { optionalDayReader, textReader } from './column-readers';
import { type ListedStage, type StageFinder, stageFinder, stagePositionReader } from './listed-stages';
import { type LoggedMove, loggedSince } from './read-log';
import type { Reading } from './reading';
import { allRows, columnOf, type DealsTable, endOfRows } from './table';

/** "as it was": what had happened by that day, whenever it was logged. "as known then": what was logged by that day. */
export type AsOfBasis = 'as it was' | 'as known then';

export interface AsOfSources {
  readonly deals: DealsTable;
  /** By deal ID, as `readLog` answers it. */
  readonly log: ReadonlyMap<string, readonly LoggedMove[]>;
  readonly stages: readonly ListedStage[];
}

export interface TableAsOf {
  /** The same columns; what the log does not track is as it is now. Days are serial numbers. */
  readonly table: DealsTable;
  /** The day of the oldest entry; null where nothing is logged. */
  readonly loggedSince: CalendarDate | null;
  /** Deals that the log does not know by that day, shown as Created and Closed tell. */
  readonly rebuilt: number;
  /** Deals left out because neither the log nor Created tells whether they were there. */
  readonly unknown: number;
}

export function tableAsOf(sources: AsOfSources, day: CalendarDate, basis: AsOfBasis, reading: Reading): TableAsOf {
  const { deals, log, stages } = sources;
  columnOf(deals, 'id');
  const { zone } = reading.region;
  const find = stageFinder(stages);
  const since = loggedSince(log, zone);
  const isBeforeLog = since === null || day < since;
  const rebuild = rebuilder(sources, day, reading);
  const cells: (readonly unknown[])[] = [deals.cells[0] ?? []];
  let rebuilt = 0;
  let unknown = 0;

  const id = textReader(deals, 'id');
  const present = new Set<string>();
  for (const row of allRows(deals)) {
    const own = deals.cells[row] ?? [];
    const moves = log.get(id(row)) ?? [];
    if (id(row) !== '') present.add(id(row));
    const past = stateAt(movesBy(moves, day, basis, zone), stages, find);
    if (past !== null) {
      if (past.isThere) cells.push(withState(own, deals, past));
    } else if ((isBeforeLog || moves.length === 0) && !own.every(isBlank)) {
      const state = rebuild(row, moves);
      if (state === 'unknown') unknown += 1;
      else if (state !== 'absent') {
        cells.push(withState(own, deals, state));
        rebuilt += 1;
      }
    }
  }
  for (const [dealId, moves] of log) {
    if (present.has(dealId)) continue;
    const past = stateAt(movesBy(moves, day, basis, zone), stages, find);
    if (past?.isThere) cells.push(withState(goneRow(deals, dealId, moves[0]?.deal ?? ''), deals, past));
  }
  return { table: { ...deals, cells, end: endOfRows(cells) }, loggedSince: since, rebuilt, unknown };
}

/**
 * What had happened, or was known, by the end of the day, in the order of the log: where a later entry took effect
 * before an earlier one, it has the last word, as it has in the table. An entry that nobody can date counts from the
 * day it was logged.
 */
function movesBy(moves: readonly LoggedMove[], day: CalendarDate, basis: AsOfBasis, zone: Zone): readonly LoggedMove[] {
  const hasHappened = ({ when, logged }: LoggedMove) => {
    const instant = basis === 'as it was' ? (when ?? logged) : logged;
    return instant === null || zone.dayOf(instant) <= day;
  };
  return effectiveMoves(moves.every(hasHappened) ? moves : moves.filter(hasHappened));
}

type Tracked = Pick<LoggedMove, 'value' | 'currency' | 'owner' | 'probability' | 'expectedClose'>;

/** One deal at the end of the day. */
interface DealState extends Standing {
  readonly isThere: boolean;
  readonly stage: string;
  readonly pipeline: string;
  /** Null where the log has no word: its row still says it best. */
  readonly tracked: Tracked | null;
}

/** Null where no move is left. */
function stateAt(moves: readonly LoggedMove[], stages: readonly ListedStage[], find: StageFinder): DealState | null {
  const last = moves[moves.length - 1];
  if (last === undefined) return null;
  let standing: Standing | null = null;
  let from: StageMark | null = null;
  let stage = last.to;
  for (const move of moves) {
    if (move.how === 'deleted' || move.how === 'restored') continue;
    const position = find(move.to, move.pipeline);
    const listed = stages[position ?? -1];
    // A stage that was deleted since keeps its name; it is open for all that anybody knows.
    const to: StageMark = { key: listed ? String(position) : move.to, kind: listed?.kind ?? 'open' };
    standing = standingAfter(standing, from, to, move.day);
    stage = listed?.name ?? move.to;
    from = to;
  }
  if (standing === null) return null;
  return { ...standing, isThere: last.how !== 'deleted', stage, pipeline: last.pipeline, tracked: last };
}

/**
 * Before anything was logged: a deal was there from Created on, open until Closed. Its stage is known where it has stood
 * there since; else it is shown where the log first finds it open, or in its pipeline's first stage.
 */
function rebuilder({ deals, stages }: AsOfSources, day: CalendarDate, reading: Reading) {
  const created = optionalDayReader(deals, 'created', reading);
  const closed = optionalDayReader(deals, 'closed', reading);
  const inStageSince = optionalDayReader(deals, 'inStageSince', reading);
  const position = stagePositionReader(deals, stages);
  const find = stageFinder(stages);
  return (row: number, moves: readonly LoggedMove[]): DealState | 'absent' | 'unknown' => {
    const start = created(row);
    const end = closed(row);
    const since = inStageSince(row);
    const standing = stages[position(row) ?? -1];
    if (standing === undefined || start === null) return 'unknown';
    if (start > day) return 'absent';
    const [first] = moves;
    const tracked = first ?? null;
    if (isClosed(standing.kind) ? end !== null && end <= day : since !== null && since <= day)
      return stateIn(standing, { inStageSince: since, closed: end, tracked });
    const logged = [first?.from, first?.to].map((name) => stages[find(name ?? '', standing.pipeline) ?? -1]);
    const open = [...logged, ...stages].find((each) => each?.kind === 'open' && each.pipeline === standing.pipeline);
    return stateIn(open ?? standing, { inStageSince: null, closed: null, tracked });
  };
}

function stateIn(stage: ListedStage, known: Pick<DealState, 'inStageSince' | 'closed' | 'tracked'>): DealState {
  return { ...known, isThere: true, status: statusOf(stage.kind), stage: stage.name, pipeline: stage.pipeline };
}

/** The row with what was different then; days as serial numbers. */
function withState(cells: readonly unknown[], { layout }: DealsTable, state: DealState): readonly unknown[] {
  const row = cells.slice();
  const put = (key: keyof typeof layout, cell: unknown) => {
    const column = layout[key];
    if (column !== undefined) row[column] = cell ?? '';
  };
  const { tracked } = state;
  put('pipeline', state.pipeline);
  put('stage', state.stage);
  put('status', state.status);
  put('inStageSince', state.inStageSince);
  put('closed', state.closed);
  if (state.status === 'Open' || state.status === 'Parked') put('closeReason', '');
  if (tracked === null) return row;
  put('value', tracked.value);
  put('currency', tracked.currency);
  put('owner', tracked.owner);
  put('probability', tracked.probability);
  put('expectedClose', tracked.expectedClose);
  return row;
}

/** A deal that has no row any more: its ID and name, blank else. */
function goneRow({ cells, layout }: DealsTable, id: string, name: string): readonly unknown[] {
  return (cells[0] ?? []).map((_, column) => (column === layout.id ? id : column === layout.name ? name : ''));
}
