import type { TrackedFields } from './deal';
import type { Status } from './stage';

/** How a change came about. */
export type How =
  | 'set-up'
  | 'sidebar'
  | 'edit'
  | 'import'
  | 'automation'
  | 'undo'
  | 'recovered'
  | 'deleted'
  | 'restored';

/** A point in time as milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** One row of the deal log: a snapshot of the tracked fields after a change. */
export interface Move extends TrackedFields {
  /** Its number, which is also the order of the log. */
  readonly move: number;
  readonly logged: Instant;
  /** When the change took effect; the start of the day where only the day is known, null where nobody can say. */
  readonly when: Instant | null;
  readonly dealId: string;
  readonly deal: string;
  /** Name of the stage before, '' for a new deal; equal to `stage` where the stage stayed. */
  readonly from: string;
  readonly status: Status;
  readonly by: string;
  readonly how: How;
  /** Number of the move that this one takes back, or null. */
  readonly undoes: number | null;
}

/**
 * The moves that count: an undo and the move that it takes back are left out as a pair, and an undo that was itself
 * taken back lets its move count again. Moves come and go in the order of their numbers.
 */
export function effectiveMoves<M extends Pick<Move, 'move' | 'undoes'>>(moves: readonly M[]): readonly M[] {
  // Hardly any deal has one, and there are many deals.
  if (moves.every(({ undoes }) => undoes === null)) return moves;
  const skipped = new Set<number>();
  for (const { move, undoes } of [...moves].reverse()) {
    if (undoes === null || skipped.has(move)) continue;
    skipped.add(move);
    skipped.add(undoes);
  }
  return moves.filter((move) => !skipped.has(move.move));
}
