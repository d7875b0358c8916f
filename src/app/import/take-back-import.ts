/**
 * Takes an import back, deal by deal: new ones leave the table, changed ones get back what they held. A deal that has
 * changed since stays as it is. The log says so first; a run that dies in between is finished by the next one.
 */
import { isBlank } from '../../cells/cell-value';
import type { DealRow } from '../../cells/deal-row';
import type { Move } from '../../domain/move';
import type { StageList } from '../../domain/pipeline';
import { statusOf } from '../../domain/stage';
import { appendMoves } from '../append-moves';
import type { Change } from '../carry-out';
import { displacedRows, restoreDisplaced } from '../displaced';
import { lookAt, readStageList } from '../look';
import { groupByDeal, pickTracked } from '../pending';
import type { Book, ImportMark, JournalEntry } from '../ports';
import { isSameContent, ownedColumns, type TableNow, tableOf } from './journal-cells';
import { writeChanges } from './write-import';

/** Why a deal keeps what the import gave it. */
export type Kept = 'moved' | 'edited' | 'gone';

export interface TakenBack {
  readonly removed: number;
  readonly restored: number;
  readonly kept: readonly { readonly deal: string; readonly why: Kept }[];
}

interface Verdict {
  readonly entry: JournalEntry;
  readonly name: string;
  readonly fate: 'remove' | 'restore' | 'nothing' | Kept;
  /** The moves that take the import's back and are not in the log yet. */
  readonly moves: readonly Omit<Move, 'move'>[];
}

interface Judging {
  readonly mark: ImportMark;
  readonly now: number;
  readonly stages: StageList;
  readonly table: TableNow;
  readonly formulas: ReadonlySet<number>;
}

const MOST_ROUNDS = 3;

export function takeBackImport(book: Book, mark: ImportMark): TakenBack {
  const stages = readStageList(book);
  const look = lookAt(book, stages);
  const history = look.history();
  const byDeal = groupByDeal(history);
  const table = tableOf(look.cells, book.zone);
  const judging: Judging = { mark, now: book.now(), stages, table, formulas: book.deals.columnsWithFormulas() };
  const verdicts = book.journal.read().map((entry) => verdictOf(entry, byDeal.get(entry.dealId) ?? [], judging));
  const last = history[history.length - 1]?.move ?? 0;
  const moves = verdicts
    .flatMap((verdict) => verdict.moves)
    .map((move, at): Move => ({ ...move, move: last + 1 + at }));
  appendMoves(book, Math.max(look.lastLogRow, 1) + 1, moves);
  if (moves.length > 0) book.flush();
  giveBack(book, verdicts);
  book.memory.writeImport(null);
  return {
    removed: verdicts.filter(({ fate }) => fate === 'remove').length,
    restored: verdicts.filter(({ fate }) => fate === 'restore').length,
    kept: verdicts.flatMap(({ name, fate }) =>
      fate === 'moved' || fate === 'edited' || fate === 'gone' ? [{ deal: name, why: fate }] : [],
    ),
  };
}

function verdictOf(entry: JournalEntry, own: readonly Move[], judging: Judging): Verdict {
  const { mark, table } = judging;
  const row = table.byId.get(entry.dealId) ?? null;
  const last = own[own.length - 1] ?? null;
  const name = row?.deal.name || row?.deal.company || last?.deal || entry.dealId;
  const imported = own.filter(({ move, how }) => how === 'import' && move >= mark.firstMove && move <= mark.lastMove);
  const numbers = new Set<number | null>(imported.map(({ move }) => move));
  const isTaken = own.some(({ undoes }) => undoes !== null && numbers.has(undoes));
  const verdict = (fate: Verdict['fate'], moves: Verdict['moves'] = []): Verdict => ({ entry, name, fate, moves });
  if (isTaken) return verdict(entry.isNew ? 'remove' : 'restore');
  if (last?.how === 'deleted') return verdict(entry.isNew ? 'nothing' : 'gone');
  if (imported.length > 0 && last && !numbers.has(last.move)) return verdict('moved');
  if (!entry.isNew) return judgeChanged(entry, row, own, imported[0] ?? null, judging, verdict);
  if (row && mark.state !== 'failed' && !isAsWritten(entry, row, judging)) return verdict('edited');
  return verdict(
    'remove',
    [...imported].reverse().map((move) => undoOf(move, last ?? move, 'deleted', judging)),
  );
}

function judgeChanged(
  entry: JournalEntry,
  row: DealRow | null,
  own: readonly Move[],
  imported: Move | null,
  judging: Judging,
  verdict: (fate: Verdict['fate'], moves?: Verdict['moves']) => Verdict,
): Verdict {
  if (!row) return verdict('gone');
  if (!imported) {
    const { table } = judging;
    const isAny = entry.cells.some(({ header, after }) => isSameContent(table.cell(row.row, table.at(header)), after));
    return verdict(isAny || judging.mark.state === 'failed' ? 'restore' : 'edited');
  }
  const earlier = own.filter(({ move }) => move < imported.move);
  const before = earlier[earlier.length - 1];
  const stage = before && judging.stages.find(before.stage, before.pipeline);
  if (!before || !stage) return verdict('moved');
  const target: Move = { ...before, stage: stage.name, status: statusOf(stage.kind), from: imported.stage };
  return verdict('restore', [undoOf(imported, target, 'undo', judging)]);
}

/** `state` is what the deal is once the move is taken back. */
function undoOf(move: Move, state: Move, how: 'undo' | 'deleted', { now, mark }: Judging): Omit<Move, 'move'> {
  return {
    ...pickTracked(state),
    logged: now,
    when: now,
    dealId: move.dealId,
    deal: move.deal,
    from: how === 'deleted' ? state.stage : state.from,
    status: state.status,
    by: mark.by,
    how,
    undoes: move.move,
  };
}

/** Nobody has typed anything into the new deal's row; what formulas make of it is not counted. */
function isAsWritten(entry: JournalEntry, { row }: DealRow, { table, formulas }: Judging): boolean {
  const written = new Map(entry.cells.map(({ header, after }) => [table.at(header), after]));
  const owned = ownedColumns(table.layout);
  return (table.cells[row - 1] ?? []).every(
    (cell, at) => owned.has(at) || formulas.has(at) || isSameContent(cell, written.get(at) ?? ''),
  );
}

function giveBack(book: Book, verdicts: readonly Verdict[]): void {
  const removed = new Set(verdicts.filter(({ fate }) => fate === 'remove').map(({ entry }) => entry.dealId));
  const restored = verdicts.filter(({ fate }) => fate === 'restore').map(({ entry }) => entry);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const table = tableOf(book.deals.readAll(), book.zone);
    const changes = restored.flatMap((entry) => changesBack(entry, table));
    const rows = [...table.byId].filter(([id]) => removed.has(id)).map(([, { row }]) => row);
    if (changes.length + rows.length === 0) return;
    writeChanges(book, changes, table.cells);
    const landing = { layout: table.layout, before: table.cells, changes };
    const displaced = displacedRows(book, landing);
    if (displaced.length > 0) restoreDisplaced(book, landing, displaced);
    const cleared = rows.length > 0 ? clear(book, table, rows, removed) : 0;
    if (displaced.length + cleared === 0) return;
  }
}

function changesBack(entry: JournalEntry, table: TableNow): readonly Change[] {
  const known = table.byId.get(entry.dealId);
  if (!known) return [];
  return entry.cells.flatMap(({ header, before, after }): readonly Change[] => {
    const at = table.at(header);
    const isOurs = at >= 0 && isSameContent(table.cell(known.row, at), after) && !isSameContent(before, after);
    return isOurs ? [{ row: known.row, column: at + 1, cell: before }] : [];
  });
}

/** Empties the rows, and gives a deal that a sort had put there in the meantime its cells back: how many it were. */
function clear(book: Book, before: TableNow, rows: readonly number[], removed: ReadonlySet<string>): number {
  book.deals.clearRows(rows);
  book.flush();
  const now = tableOf(book.deals.readAll(), book.zone);
  const lost = [...before.byId.values()].filter(({ deal }) => !removed.has(deal.id) && !now.byId.has(deal.id));
  const blank = rows.filter((row) => (now.cells[row - 1] ?? []).every(isBlank));
  let back = 0;
  lost.forEach(({ row }, index) => {
    const free = blank[index];
    // Without an empty row that we made, it was its owner who deleted it.
    if (free === undefined || ![...now.byId.keys()].some((id) => removed.has(id))) return;
    book.deals.write({ row: free, column: 1, cells: [[...(before.cells[row - 1] ?? [])]] });
    back += 1;
  });
  if (back > 0) book.flush();
  return back + [...now.byId.keys()].filter((id) => removed.has(id)).length;
}
