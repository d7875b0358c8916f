/**
 * Brings table and log into agreement: completes what an earlier run left, logs what changed by hand, puts back what
 * may not stand. One path for a hand edit, a paste, the sidebar's look and repair. The caller holds the lock.
 */
import type { DealField, OwnedField } from '../cells/columns';
import type { DealRow } from '../cells/deal-row';
import type { StageList } from '../domain/pipeline';
import { appendMoves } from './append-moves';
import { type Changes, changesOf, groupBy, write } from './carry-out';
import { nextIdAfter } from './deal-ids';
import { displacedRows, type Landing, restoreDisplaced } from './displaced';
import { continueImport } from './import/continue-import';
import { isFilled, type Look, lookAt } from './look';
import { completePending } from './pending';
import { type Edit, type Plan, type PlannedNote, plan } from './plan';
import type { Book, Checkpoint } from './ports';
import { recoverNames } from './recover-names';
import { settleStages } from './settle-stages';
import { stageOfRow } from './stage-of-row';

export interface Reconciled {
  readonly look: Look;
  /** The rows as they now stand. */
  readonly rows: readonly DealRow[];
  readonly checkpoint: Checkpoint;
  readonly told: readonly string[];
  /** True where the table still is what the look read. */
  readonly isUntouched: boolean;
}

/** A sort or insert can displace a write; after this many tries the next run has to finish. */
const MOST_ROUNDS = 3;

export function reconcile(book: Book, edit: Edit | null = null): Reconciled {
  continueImport(book);
  const told: string[] = [];
  let stages = settleStages(book, told);
  for (let round = 1; ; round++) {
    const look = lookAt(book, stages);
    if (round === 1 && edit === null && recoverNames(book, look, told)) {
      stages = settleStages(book, told);
      continue;
    }
    const completed = completePending({ ...look, dayOf: book.zone.dayOf });
    const planned = plan(planInput(book, look, completed.after, stages, round === 1 ? edit : null));
    told.push(...planned.told);
    const checkpoint = checkpointAfter(look, planned);
    const changes = changesOf(completed.before, planned.rows, look.layout, book.zone);
    if (isSettled(look, planned, changes, checkpoint))
      return { look, rows: planned.rows, checkpoint, told, isUntouched: true };
    const landing = carryOut(book, look, planned, changes);
    const displaced = displacedRows(book, landing);
    if (displaced.length === 0) {
      book.memory.writeCheckpoint(checkpoint);
      return { look, rows: planned.rows, checkpoint, told, isUntouched: false };
    }
    restoreDisplaced(book, landing, displaced);
    if (round === MOST_ROUNDS)
      return { look, rows: planned.rows, checkpoint: look.checkpoint ?? checkpoint, told, isUntouched: false };
  }
}

function planInput(book: Book, look: Look, rows: readonly DealRow[], stages: StageList, edit: Edit | null) {
  return {
    rows,
    stages,
    edit,
    nextMove: lastMoveOf(look) + 1,
    nextId: look.checkpoint?.nextId ?? nextIdAfter(look.rows.map((row) => row.deal.id)),
    present: look.checkpoint?.present ?? null,
    history: look.history,
    isFilled: (row: DealRow, header: string) => isFilled(look.cells[0] ?? [], look.cells[row.row - 1] ?? [])(header),
    now: book.now(),
    zone: book.zone,
  };
}

function lastMoveOf(look: Look): number {
  return look.pending.reduce((last, move) => Math.max(last, move.move), look.checkpoint?.move ?? 0);
}

function checkpointAfter(look: Look, planned: Plan): Checkpoint {
  return {
    move: lastMoveOf(look) + planned.moves.length,
    row: Math.max(look.lastLogRow, 1) + planned.moves.length,
    present: planned.present,
    nextId: planned.nextId,
  };
}

function isSettled(look: Look, planned: Plan, changes: Changes, checkpoint: Checkpoint): boolean {
  const old = look.checkpoint;
  return (
    old !== null &&
    old.move === checkpoint.move &&
    old.row === checkpoint.row &&
    old.present === checkpoint.present &&
    old.nextId === checkpoint.nextId &&
    planned.notes.length === 0 &&
    allOf(changes).length === 0
  );
}

/** Log first, table second: whatever dies between the two is completed from the log by the next run. */
function carryOut(book: Book, look: Look, planned: Plan, changes: Changes): Landing {
  write(book, changes.ids, look.cells);
  appendMoves(book, Math.max(look.lastLogRow, 1) + 1, planned.moves);
  if (changes.ids.length + planned.moves.length > 0) book.flush();
  writeNotes(book, look, planned.notes);
  write(book, changes.typed, look.cells, rowsWithoutStage(planned.rows, look.stages));
  write(book, changes.owned, look.cells);
  return { layout: look.layout, before: look.cells, changes: allOf(changes) };
}

/** Rows whose word for a stage is none: the dropdown would refuse to have it written, even where it stands. */
function rowsWithoutStage(rows: readonly DealRow[], stages: StageList): ReadonlySet<number> {
  return new Set(rows.filter((row) => row.deal.stage !== '' && !stageOfRow(row, stages)).map((row) => row.row));
}

function allOf(changes: Changes) {
  return [...changes.ids, ...changes.typed, ...changes.owned];
}

/** Adds what happened to the user's own notes; one read and one write a column. */
function writeNotes(book: Book, look: Look, notes: readonly PlannedNote[]): void {
  for (const [field, own] of groupBy(notes, (note): DealField | OwnedField => note.field)) {
    const at = look.layout[field];
    if (at === undefined) continue;
    const rows = own.map((note) => note.row);
    const first = rows.reduce((a, b) => Math.min(a, b));
    const count = rows.reduce((a, b) => Math.max(a, b)) - first + 1;
    const texts = [...book.deals.readNotes(first, at + 1, count)];
    for (const note of own) {
      const index = note.row - first;
      texts[index] = [texts[index], note.text].filter((text) => text).join('\n');
    }
    book.deals.writeNotes(first, at + 1, texts);
  }
}
