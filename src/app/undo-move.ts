import { effectiveMoves, type Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import { standingFromHistory } from '../domain/timeline';
import { type Changed, changeDeal } from './change-deal';
import { describeMove, historyOf } from './deal-history';
import { issues } from './issues';
import { pickTracked } from './pending';
import type { Book } from './ports';
import type { Answer, Request } from './rpc';

/**
 * Takes a deal's last move that counts back by one more move: the tracked fields become what they were before it, and
 * so do the dates. A move that something else has followed is a conflict, not an undo.
 */
export function undoMove(book: Book, request: Request<'undoMove'>, by: string): Answer<Changed> {
  return changeDeal(book, { ...request, seen: null }, (_found, stages) => {
    const history = historyOf(book, request.dealId);
    const undone = history.find((move) => move.move === request.move);
    const before = undone && stateBefore(history, undone);
    if (!isLatest(history, request.move)) return [issues.conflict(request.dealId, describeMove(book, request.dealId))];
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

/** True of the deal's very last move, and of the last one that counts where everything after it was taken back. */
function isLatest(history: readonly Move[], move: number): boolean {
  const effective = effectiveMoves(history);
  return history[history.length - 1]?.move === move || effective[effective.length - 1]?.move === move;
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
