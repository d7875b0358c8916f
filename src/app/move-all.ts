import type { Move } from '../domain/move';
import { type Stage, statusOf } from '../domain/stage';
import { pickTracked } from './pending';
import type { Book } from './ports';
import { appendMoves } from './append-moves';
import { type Reconciled, reconcile } from './reconcile';
import { stageOfRow } from './stage-of-row';
import { trustedShadow } from './trusted-shadow';

/**
 * Moves every deal of some stages. The log is written first and in one piece, and applied as a run applies what an
 * earlier one left: a death in between is healed in the same way. Gates are not asked: the stage is about to go.
 */
export function moveAll(
  book: Book,
  { rows, look, checkpoint }: Reconciled,
  toOf: (stage: Stage) => Stage | null,
  by: string,
): number {
  const now = book.now();
  const moves: Move[] = [];
  for (const row of rows) {
    const from = stageOfRow(row, look.stages);
    const to = from && toOf(from);
    if (!to || !trustedShadow(row)) continue;
    const { deal } = row;
    moves.push({
      ...pickTracked(deal),
      stage: to.name,
      pipeline: to.pipeline === from.pipeline ? deal.pipeline : to.pipeline,
      move: checkpoint.move + 1 + moves.length,
      logged: now,
      when: now,
      dealId: deal.id,
      deal: deal.name || deal.company,
      from: from.name,
      status: statusOf(to.kind),
      by,
      how: 'sidebar',
      undoes: null,
    });
  }
  if (moves.length === 0) return 0;
  appendMoves(book, Math.max(checkpoint.row, 1) + 1, moves);
  book.flush();
  reconcile(book);
  return moves.length;
}

/** How many deals stand in each stage, by its key. */
export function dealsByStage({ rows, look }: Reconciled): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const stage = row.deal.id === '' ? null : stageOfRow(row, look.stages);
    if (stage) counts.set(stage.key, (counts.get(stage.key) ?? 0) + 1);
  }
  return counts;
}
