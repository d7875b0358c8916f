/**
 * Brings a list into the deals table through the log: what it will do is kept beside the deals first, then logged, then
 * written. The caller holds the lock.
 */
import type { RecognisedTable } from '../../cells/recognise/recognise-table';
import { dealLayout, readDealRows } from '../../cells/deal-row';
import type { StageList } from '../../domain/pipeline';
import { done } from '../issues';
import { reconcile, type Reconciled } from '../reconcile';
import type { Book, Cells, ImportMark, JournalEntry } from '../ports';
import type { Answer, ImportResult } from '../rpc';
import { texts } from '../texts/texts';
import { appendMoves } from '../append-moves';
import { continueImport } from './continue-import';
import { importMoves } from './import-moves';
import type { ImportSaid } from './import-input';
import { type ImportPlan, planImport } from './plan-import';

export interface IncomingList {
  readonly list: RecognisedTable;
  readonly source: Cells;
}

export function importDeals(book: Book, incoming: IncomingList, said: ImportSaid, by: string): Answer<ImportResult> {
  const settled = reconcile(book);
  const plan = planOf(book, settled.look.stages, incoming, said);
  const entries = entriesOf(plan);
  if (entries.length > 0) carryOut(book, settled, plan, entries, by);
  return done({
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged + plan.skipped,
    told: [...settled.told, ...remarks(plan)],
  });
}

/** What the import would do with the table as it stands. */
export function planOf(book: Book, stages: StageList, { list, source }: IncomingList, said: ImportSaid): ImportPlan {
  const cells = book.deals.readAll();
  const layout = dealLayout(cells[0] ?? []);
  return planImport({
    list,
    source,
    cells,
    rows: readDealRows(cells, layout, book.zone).filter(({ deal }) => deal.id !== ''),
    layout,
    formulas: book.deals.columnsWithFormulas(),
    stages,
    zone: book.zone,
    now: book.now(),
    nextId: book.memory.readCheckpoint()?.nextId ?? 1,
    said,
  });
}

function carryOut(book: Book, settled: Reconciled, plan: ImportPlan, entries: readonly JournalEntry[], by: string) {
  const { checkpoint, look } = settled;
  const now = book.now();
  const firstMove = checkpoint.move + 1;
  const moves = importMoves(plan, { stages: look.stages, zone: book.zone, now, by, firstMove });
  const mark: ImportMark = {
    state: 'writing',
    firstMove,
    lastMove: firstMove + moves.length - 1,
    on: now,
    added: plan.added.length,
    changed: plan.changed.length,
    by,
  };
  // The last import can no longer be taken back, once its journal is written over.
  if (book.memory.readImport()) book.memory.writeImport(null);
  book.journal.write(entries);
  book.flush();
  book.memory.writeCheckpoint({ ...checkpoint, nextId: plan.nextId });
  book.memory.writeImport(mark);
  appendMoves(book, Math.max(checkpoint.row, 1) + 1, moves);
  book.flush();
  continueImport(book);
  reconcile(book);
}

function entriesOf(plan: ImportPlan): readonly JournalEntry[] {
  return [
    ...plan.changed.map(({ row, cells }): JournalEntry => ({ dealId: row.deal.id, isNew: false, cells })),
    ...plan.added.map(({ deal, cells }): JournalEntry => ({ dealId: deal.id, isNew: true, cells })),
  ];
}

/** How many lines of one kind are said; the rest is counted. */
const LISTED = 5;

export function remarks({ unread, mapping, unknownPipelines, unclear }: ImportPlan): readonly string[] {
  const say = texts().imports;
  const left = unclear.filter(({ isAdded }) => !isAdded).length;
  return [
    ...unread.slice(0, LISTED).map(({ name, text }) => say.unread(name, text)),
    ...(unread.length > LISTED ? [say.moreUnread(unread.length - LISTED)] : []),
    ...(unknownPipelines.length > 0 ? [say.unknownPipelines(unknownPipelines)] : []),
    ...(mapping.formulas.length > 0 ? [say.formulas(mapping.formulas)] : []),
    ...(mapping.leftOut.length > 0 ? [say.leftOut(mapping.leftOut)] : []),
    ...(left > 0 ? [say.unclear(left)] : []),
  ];
}
