/**
 * Takes a deal out of the table: its row is kept, then removed, then the log says so. Here the table comes first: a deal
 * that the log calls deleted while it still stands there would be a contradiction, but one that is missing is noticed
 * by the next run, which logs it.
 */
import type { Move } from '../domain/move';
import { statusOf } from '../domain/stage';
import { appendMoves } from './append-moves';
import { type SettledDeal, settledDeal } from './change-deal';
import { type FoundDeal, findDeal } from './find-deal';
import { done, issues, refused } from './issues';
import { pickTracked } from './pending';
import type { Book, Cells } from './ports';
import { presentWithout } from './present';
import { stageOfRow } from './stage-of-row';
import type { Answer, Answers, Request } from './rpc';

/** A sort or insert by somebody else can come between a look and an act; after this many tries the user has to. */
const MOST_ROUNDS = 3;

export function deleteDeal(book: Book, request: Request<'deleteDeal'>, by: string): Answer<Answers['deleteDeal']> {
  const told: string[] = [];
  const settled = settledDeal(book, request, told);
  if (!settled.ok) return settled;
  const { found, checkpoint } = settled.value;
  const { id } = found.row.deal;
  if (!takeOut(book, found)) return refused(issues.busy());
  const move = deletionOf(settled.value, book.now(), by);
  const row = Math.max(checkpoint.row, 1) + 1;
  appendMoves(book, row, [move]);
  book.flush();
  book.memory.writeCheckpoint({
    ...checkpoint,
    move: move.move,
    row,
    present: presentWithout(checkpoint.present, id),
  });
  return done({ told });
}

function deletionOf({ found, stages, checkpoint }: SettledDeal, now: number, by: string): Move {
  const { deal } = found.row;
  const stage = stageOfRow(found.row, stages);
  return {
    ...pickTracked(deal),
    move: checkpoint.move + 1,
    logged: now,
    when: now,
    dealId: deal.id,
    deal: deal.name || deal.company,
    from: deal.stage,
    status: stage ? statusOf(stage.kind) : 'Open',
    by,
    how: 'deleted',
    undoes: null,
  };
}

/** Keeps the row and removes it, wherever it stands by then; false where it would not stand still. */
function takeOut(book: Book, first: FoundDeal): boolean {
  const { id } = first.row.deal;
  let found: FoundDeal | null = first;
  for (let round = 1; round <= MOST_ROUNDS && found; round++) {
    const { row } = found.row;
    const before = book.bin.keep(id, row) ? book.deals.readAll() : [];
    if (idAt(before, row, found) === id && removeRow(book, found, before)) return true;
    found = findDeal(book, found.header, found.layout, id, row);
  }
  return found === null;
}

/** True where the deal is gone; another one that a sort had put in its row in the meantime is given back. */
function removeRow(book: Book, found: FoundDeal, before: Cells): boolean {
  const { row } = found.row;
  // Google refuses to delete the only row below a frozen header.
  if (before.length === 2) book.deals.insertRowBelow(row);
  book.deals.deleteRows(row, 1);
  book.flush();
  const column = (found.layout.id ?? 0) + 1;
  if (book.deals.findRow(column, found.row.deal.id) === null) return true;
  const now = book.deals.readAll();
  const present = new Set(now.map((cells) => String(cells[column - 1])));
  const lost = before.filter((cells) => !present.has(String(cells[column - 1])));
  lost.forEach((cells, index) => {
    book.deals.write({ row: now.length + 1 + index, column: 1, cells: [cells], asText: true });
  });
  book.flush();
  return false;
}

function idAt(cells: Cells, row: number, { layout }: FoundDeal): string {
  return String(cells[row - 1]?.[layout.id ?? 0] ?? '').trim();
}
