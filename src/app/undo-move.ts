import type { Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import { standingFromHistory } from '../domain/timeline';
import { type Changed, changeDeal } from './change-deal';
import { historyOf } from './deal-history';
import { issues } from './issues';
import { pickTracked } from './pending';
import type { Book } from './ports';
import type { Answer, Request } from './rpc';

/**
 * Takes a deal's last move back by one more move: the tracked fields become what they were before it, and so do the
 * dates. A move that something else has followed is a conflict, not an undo.
 */
export function undoMove(book: Book, request: Request<'undoMove'>, by: string): Answer<Changed> {
  return changeDeal(book, { ...request, seen: request.move }, (_found, stages) => {
    const history = historyOf(book, request.dealId);
    const undone = history.find((move) => move.move === request.move);
    const before = undone && stateBefore(history, undone);
    if (!undone || !before) return [issues.nothingToUndo()];
    const stage = stages.find(before.stage, before.pipeline);
    if (!stage) return [issues.noStage(before.stage)];
    const standing = standingAfterUndo(history, undone, stages, book);
    return {
      tracked: { ...pickTracked(before), stage: stage.name },
      cells: new Map(),
      when: book.now(),
      how: 'undo',
      by,
      undoes: request.move,
      ...(standing ? { standing } : {}),
    };
  });
}

/** The deal's snapshot before the move; null for its first one. */
function stateBefore(history: readonly Move[], undone: Move): Move | null {
  const earlier = history.filter((move) => move.move < undone.move);
  return earlier[earlier.length - 1] ?? null;
}

function standingAfterUndo(history: readonly Move[], undone: Move, stages: StageList, book: Book) {
  const undo: Move = { ...undone, move: Number.MAX_SAFE_INTEGER, undoes: undone.move };
  return standingFromHistory([...history, undo], stages, book.zone.dayOf);
}
