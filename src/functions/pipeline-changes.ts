import { writeDay } from '../cells/cell-value';
import { optionalDayReader, type RowReader, textReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import {
  type ListedStage,
  readListedStages,
  shownStageNames,
  type StageFinder,
  stageFinder,
} from '../cells/listed-stages';
import { requirePeriod } from '../cells/read-argument';
import { type LoggedMove, readLog } from '../cells/read-log';
import type { Reading } from '../cells/reading';
import { rowsById } from '../cells/rows-by-id';
import { DEAL_LOG, DEALS, readTable, STAGES } from '../cells/table';
import type { TracedDeal } from '../cells/trace';
import { type ResultCell, writeTable } from '../cells/write-table';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { effectiveMoves } from '../domain/move';
import type { Zone } from '../domain/zone';
import { type ChangeKind, pipelineChanges, type Snapshot } from '../metrics/pipeline-changes';
import { customFunction } from './custom-function';

declare const global: { PIPELINE_CHANGES: unknown };

/**
 * What happened in the pipeline between two days: deals added, advanced, gone back, slipped, won, lost and deleted, with the reason or the delay. The list for the Monday meeting.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} from The first day, such as AsOf-7.
 * @param {Date} to The last day, such as AsOf; changes on it are listed too.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it now, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. With criteria, deals that were deleted since are not listed.
 * @return {Array<Array<any>>} A table: When, Deal ID, Deal, Owner, Change, From, To, Value, Note; the oldest first.
 * @definition One row for each change in the deal log from the first to the last day. Undone moves and what they undid are left out. Slipped means that the expected close of an open deal moved to a later day. A change that nobody saw is listed on the day it was found, and the Note says so.
 * @source ActiveCampaign's pipeline guide: the regular review of what came, what moved, what was disqualified late and why, and what was won.
 * @example =PIPELINE_CHANGES(Deals; DealLog; Stages; DATE(2026; 2; 5); DATE(2026; 2; 12))
 * When | Deal ID | Deal | Owner | Change | From | To | Value | Note
 * 2026-02-05 | D4 | Warehouse floor | Ben | lost | qualified | lost | 40000 | Price
 * 2026-02-10 | D2 | New gates | Ben | won | proposal | won | 50000 |
 * 2026-02-12 | D5 | Garden wall | Ana | advanced | lead | qualified | 15000 |
 * @customfunction
 * @preserve
 */
global.PIPELINE_CHANGES = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  from: unknown,
  to: unknown,
  ...criteria: unknown[]
) => changesOf(deals, deal_log, stages, from, to, ...criteria);

const HEADER = ['When', 'Deal ID', 'Deal', 'Owner', 'Change', 'From', 'To', 'Value', 'Note'];

const changesOf = customFunction('PIPELINE_CHANGES', (args, reading) => {
  const [dealsArgument, logArgument, stagesArgument, from, to, ...rest] = args;
  const deals = readTable(dealsArgument, DEALS, 1);
  const log = readLog(readTable(logArgument, DEAL_LOG, 2), reading);
  const stages = readListedStages(readTable(stagesArgument, STAGES, 3), reading);
  const period = requirePeriod(from, to, reading, ['from', 'to']);
  const options = functionOptions(deals, rest, reading);
  const rows = options.rows();
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
    if (row === null && options.hasConditions()) continue;
    changes.push(...changesOfDeal(moves, row, sources));
  }
  changes.sort((a, b) => a.day - b.day || a.move.move - b.move.move);
  traceChanges(changes, period, reading);
  return () =>
    writeTable(
      HEADER,
      changes.map((change) => writeChange(change, zone)),
    );
});

interface Change {
  readonly day: CalendarDate;
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
  readonly period: { readonly start: CalendarDate; readonly end: CalendarDate };
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
  const known = moves.filter((move) => (dayOf(move) ?? period.end) <= period.end);
  const changes: Change[] = [];
  let before: Snapshot | null = null;
  let from = '';
  for (const move of effectiveMoves(known)) {
    const position = find(move.to, move.pipeline);
    const after = snapshotOf(move, position, stages);
    const to = names[position ?? -1] ?? move.to;
    for (const kind of pipelineChanges(before, after)) {
      const created = kind === 'added' && row !== null && move.how === 'set-up' ? readers.created(row) : null;
      const day = created ?? dayOf(move);
      // Of a list that was turned into deals nobody knows when its deals came, unless it has Created.
      if (day === null || (move.how === 'set-up' && created === null && move.day === null)) continue;
      if (day < period.start || day > period.end) continue;
      const name = row === null ? move.deal : readers.name(row) || move.deal;
      const [left, reached] = kind === 'slipped' ? [dayText(before), dayText(after)] : [from, to];
      const note = noteOn(kind, { before, after, move, reason: row === null ? '' : readers.reason(row) });
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
  readonly move: LoggedMove;
  readonly reason: string;
}

function noteOn(kind: ChangeKind, { before, after, move, reason }: NotedChange): string {
  const notes: string[] = [];
  if (kind === 'won' || kind === 'lost') notes.push(reason);
  if (kind === 'slipped') notes.push(`by ${(after.expectedClose ?? 0) - (before?.expectedClose ?? 0)} days`);
  if (kind === 'added' && before !== null) notes.push('came back');
  if (move.day === null) notes.push('nobody saw when; found on this day');
  return notes.filter((note) => note !== '').join('; ');
}

function traceChanges(changes: readonly Change[], { start, end }: ChangeSources['period'], { trace }: Reading): void {
  trace?.setWindow(`${isoDate(start)} to ${isoDate(end)}`);
  trace?.leaveOutRest('nothing changed in the period');
  for (const { deal, kind, move } of changes) trace?.add(deal, kind, move.value);
}

function writeChange({ day, name, kind, from, to, move, note }: Change, zone: Zone): readonly (ResultCell | null)[] {
  return [writeDay(day, zone), move.dealId, name, move.owner, kind, from, to, move.value, note];
}
