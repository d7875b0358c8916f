/** What can be taken back, the latest last. */
import type { Card } from '../card';
import type { State, UndoItem } from '../state';
import type { CardPatch } from '../write-queue';

const UNDO_DEPTH = 20;

export function remember(state: State, item: UndoItem): readonly UndoItem[] {
  return [...state.undoable, item].slice(-UNDO_DEPTH);
}

/** What the patched fields were, so that they can be shown again at once. */
export function before(card: Card, patch: CardPatch): CardPatch {
  return Object.fromEntries(Object.keys(patch).map((key) => [key, card[key as keyof CardPatch]]));
}
