/** The changes of a period by the deal log: PIPELINE_CHANGES lists them, CHANGES_SUMMARY counts them. */
import { optionalDayReader, type RowReader, textReader } from '../../cells/column-readers';
import {
  type ListedStage,
  readListedStages,
  shownStageNames,
  type StageFinder,
  stageFinder,
} from '../../cells/listed-stages';
import { type GivenPeriod, requirePeriod } from '../../cells/read-argument';
import { type LoggedMove, readLog } from '../../cells/read-log';
import type { Reading } from '../../cells/reading';
import { rowsById } from '../../cells/rows-by-id';
import { DEAL_LOG, DEALS, type DealsTable, type LogTable, readTable, type Rows, STAGES } from '../../cells/table';
import type { TracedDeal } from '../../cells/trace';
import { type CalendarDate, isoDate } from '../../domain/calendar-date';
import { effectiveMoves } from '../../domain/move';
import type { Zone } from '../../domain/zone';
import { type ChangeKind, pipelineChanges, type Snapshot } from '../../metrics/pipeline-changes';

export interface ChangeTables {
  readonly deals: DealsTable;
  readonly log: LogTable;
  readonly stages: readonly ListedStage[];
  readonly period: GivenPeriod;
}

/** The first places of the formula: Deals, DealLog, Stages, from, to. */
export function readChangeTables(args: readonly unknown[], reading: Reading): ChangeTables {
  const deals = readTable(args[0], DEALS, 1);
  const log = readTable(args[1], DEAL_LOG, 2);
  const stages = readListedStages(readTable(args[2], STAGES, 3), reading);
  return { deals, log, stages, period: requirePeriod(args[3], args[4], reading, ['from', 'to']) };
}

export interface ChosenDeals {
  readonly rows: Rows;
  /** Whether deals that have no row any more are among them: nobody knows whether they would meet criteria. */
  readonly withDeleted: boolean;
}

/** The oldest first. */
export function readChanges(
  tables: ChangeTables,
  { rows, withDeleted }: ChosenDeals,
  reading: Reading,
): readonly Change[] {
  const { deals, stages, period } = tables;
  const { trace } = reading;
  const log = readLog(tables.log, reading);
  const rowOf = rowsById(deals, rows, log);
  const { zone } = reading.region;
  const readers = {
    created: optionalDayReader(deals, 'created', reading),
    reason: textReader(deals, 'closeReason'),
    name: textReader(deals, 'name'),
  };
  const sources = { stages, find: stageFinder(stages), names: shownStageNames(stages), period, zone, readers };
  const changes: Change[] = [];
  for (const [dealId, moves] of log) {
    const row = rowOf.get(dealId) ?? null;
    if (row === null && !withDeleted) continue;
    changes.push(...changesOfDeal(moves, row, sources));
  }
  trace?.setWindow(`${isoDate(period.start)} to ${isoDate(period.end)}`);
  trace?.leaveOutRest('nothing changed in the period');
  return changes.sort((a, b) => a.day - b.day || a.move.move - b.move.move);
}

export interface Change {
  readonly day: CalendarDate;
  /** The deal's row; by name where it has none any more. */
  readonly deal: TracedDeal;
  readonly name: string;
  readonly kind: ChangeKind;
  readonly from: string;
  readonly to: string;
  readonly move: LoggedMove;
  readonly note: string;
}

interface ChangeSources {
  readonly stages: readonly ListedStage[];
  readonly find: StageFinder;
  /** As they are shown, in the order of `stages`. */
  readonly names: readonly string[];
  readonly period: GivenPeriod;
  readonly zone: Zone;
  readonly readers: {
    readonly created: RowReader<CalendarDate | null>;
    readonly reason: RowReader<string>;
    readonly name: RowReader<string>;
  };
}

/** What a deal's moves by the end of the period changed since its start, undone ones aside. */
function changesOfDeal(moves: readonly LoggedMove[], row: number | null, sources: ChangeSources): readonly Change[] {
  const { stages, find, names, period, zone, readers } = sources;
  const dayOf = (move: LoggedMove) => move.day ?? (move.logged === null ? null : zone.dayOf(move.logged));
  // A list that was turned into deals tells when they came and when they reached their stage, in one move.
  const createdBy = (move: LoggedMove) => (move.how === 'set-up' && row !== null ? readers.created(row) : null);
  const firstDay = (move: LoggedMove) =>
    Math.min(createdBy(move) ?? Number.POSITIVE_INFINITY, dayOf(move) ?? period.end);
  const known = moves.filter((move) => firstDay(move) <= period.end);
  const changes: Change[] = [];
  let before: Snapshot | null = null;
  let from = '';
  for (const move of effectiveMoves(known)) {
    const position = find(move.to, move.pipeline);
    const after = snapshotOf(move, position, stages);
    const to = names[position ?? -1] ?? move.to;
    for (const kind of pipelineChanges(before, after)) {
      const created = kind === 'added' ? createdBy(move) : null;
      const day = created ?? dayOf(move);
      // Of a list that was turned into deals nobody knows when its deals came, unless it has Created.
      if (day === null || (move.how === 'set-up' && created === null && move.day === null)) continue;
      if (day < period.start || day > period.end) continue;
      const name = row === null ? move.deal : readers.name(row) || move.deal;
      const [left, reached] = kind === 'slipped' ? [dayText(before), dayText(after)] : [from, to];
      const isFound = created === null && move.day === null;
      const note = noteOn(kind, { before, after, isFound, reason: row === null ? '' : readers.reason(row) });
      const deal = row ?? { id: move.dealId, name };
      changes.push({ day, deal, name, kind, from: kind === 'added' ? '' : left, to: reached, move, note });
    }
    before = after;
    from = to;
  }
  return changes;
}

function snapshotOf(move: LoggedMove, position: number | null, stages: readonly ListedStage[]): Snapshot {
  return {
    stage: position,
    kind: stages[position ?? -1]?.kind ?? 'open',
    pipeline: move.pipeline,
    expectedClose: move.expectedClose,
    presence: move.how === 'deleted' || move.how === 'restored' ? move.how : 'there',
  };
}

function dayText(snapshot: Snapshot | null): string {
  const day = snapshot?.expectedClose ?? null;
  return day === null ? '' : isoDate(day);
}

interface NotedChange {
  readonly before: Snapshot | null;
  readonly after: Snapshot;
  /** Whether its day is that on which it was found. */
  readonly isFound: boolean;
  readonly reason: string;
}

function noteOn(kind: ChangeKind, { before, after, isFound, reason }: NotedChange): string {
  const notes: string[] = [];
  if (kind === 'won' || kind === 'lost') notes.push(reason);
  if (kind === 'slipped') notes.push(`by ${(after.expectedClose ?? 0) - (before?.expectedClose ?? 0)} days`);
  if (kind === 'added' && before !== null) notes.push('came back');
  if (isFound) notes.push('nobody saw when; found on this day');
  return notes.filter((note) => note !== '').join('; ');
}
