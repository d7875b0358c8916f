/**
 * Brings a deleted deal back below the others. The table comes first and the log second, as with its deletion: a run that
 * finds the deal back logs it. The kept row is forgotten last, so that whatever dies can be repeated.
 */
import { type DealLayout, dealLayout } from '../cells/deal-row';
import { statusOf } from '../domain/stage';
import { freeRow } from './add-deal';
import { appendMoves } from './append-moves';
import { type Changed, settledCheckpoint } from './change-deal';
import { lastMoveOf } from './deal-history';
import { type FoundDeal, findDeal } from './find-deal';
import { done, issues, refused } from './issues';
import { pickTracked } from './pending';
import type { Book, Checkpoint } from './ports';
import { presentAfter } from './present';
import { reconcile } from './reconcile';
import { readStageList } from './look';
import { stageOfRow } from './stage-of-row';
import type { Answer, Request } from './rpc';
import { texts } from './texts/texts';

export function restoreDeal(book: Book, { dealId }: Request<'restoreDeal'>, by: string): Answer<Changed> {
  const told: string[] = [];
  const checkpoint = settledCheckpoint(book, told);
  const header = book.deals.readHeader();
  const layout = dealLayout(header);
  const isKept = book.bin.has(dealId);
  const standing = findById(book, header, layout, dealId);
  if (!standing && !isKept) return refused(issues.notKept(dealId));
  const found = standing ?? putBack(book, header, layout, dealId, told);
  if (!found) return refused(issues.gone(dealId));
  const formulas = isKept ? book.bin.putBackFormulas(dealId, found.row.row) : [];
  told.push(...formulas.map((cell) => texts().activities.formulaGone(cell.header, cell.text)));
  book.flush();
  logReturn(book, found, checkpoint, by);
  const { told: more } = reconcile(book);
  if (isKept) book.bin.forget(dealId);
  book.flush();
  const now = findDeal(book, header, layout, dealId, found.row.row);
  if (!now) return refused(issues.gone(dealId));
  return done({ found: now, stages: readStageList(book), move: now.row.shadow?.move ?? 0, told: [...told, ...more] });
}

function findById(book: Book, header: readonly unknown[], layout: DealLayout, dealId: string): FoundDeal | null {
  const row = layout.id === undefined ? null : book.deals.findRow(layout.id + 1, dealId);
  return row === null ? null : findDeal(book, header, layout, dealId, row);
}

function putBack(
  book: Book,
  header: readonly unknown[],
  layout: DealLayout,
  dealId: string,
  told: string[],
): FoundDeal | null {
  const row = freeRow(book, layout);
  const lost = book.bin.putBack(dealId, row);
  told.push(...lost.map((cell) => texts().activities.columnGone(cell.header, cell.text)));
  book.flush();
  return findDeal(book, header, layout, dealId, row);
}

/** The checkpoint stays at the row above, so that the run that follows writes the deal's mark as for any other move. */
function logReturn(book: Book, { row }: FoundDeal, checkpoint: Checkpoint, by: string): void {
  const last = lastMoveOf(book, row.deal.id);
  const stage = stageOfRow(row, readStageList(book));
  // A deletion that died was never logged; a stage that is no more is for the next run to judge.
  if (last?.how !== 'deleted' || !stage) return;
  const now = book.now();
  const move = {
    ...pickTracked(row.deal),
    stage: stage.name,
    move: checkpoint.move + 1,
    logged: now,
    when: now,
    dealId: row.deal.id,
    deal: row.deal.name || row.deal.company,
    from: stage.name,
    status: statusOf(stage.kind),
    by,
    how: 'restored' as const,
    undoes: null,
  };
  appendMoves(book, Math.max(checkpoint.row, 1) + 1, [move]);
  book.flush();
  book.memory.writeCheckpoint({ ...checkpoint, present: presentAfter(checkpoint.present, row.deal.id) });
}
