/** Notices deals that vanished from the table or came back to it. */
import type { DealRow } from '../cells/deal-row';
import type { Instant, Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import { groupByDeal, shadowOf } from './pending';
import { presentOf } from './present';

export interface PresenceInput {
  /** Fingerprint of the deals that the log takes for present; null where that is not known. */
  readonly present: string | null;
  readonly stages: StageList;
  readonly now: Instant;
  readonly history: () => readonly Move[];
  /** What this run has logged already. */
  readonly moves: readonly Move[];
  /** Numbers a move and adds it to what this run logs. */
  readonly number: (move: Omit<Move, 'move'>) => Move;
}

export interface Presence {
  readonly rows: readonly DealRow[];
  readonly vanished: readonly string[];
  readonly returned: readonly string[];
}

/** Logs the deals that vanished or came back, where the set of IDs is not the one the log expects. */
export function reconcilePresence(rows: readonly DealRow[], input: PresenceInput): Presence {
  const { moves, number } = input;
  const judged = new Set(moves.map((move) => move.dealId));
  const added = new Set(moves.filter((move) => move.from === '' || move.how === 'restored').map((move) => move.dealId));
  const known = rows.map((row) => row.deal.id).filter((id) => !added.has(id));
  if (presentOf(known) === input.present) return { rows, vanished: [], returned: [] };
  const present = new Set(known);
  const vanished: string[] = [];
  const returned = new Map<string, Move>();
  for (const [id, own] of groupByDeal(input.history())) {
    const last = own[own.length - 1];
    if (!last || added.has(id)) continue;
    const isGone = last.how === 'deleted';
    if (present.has(id) !== isGone) continue;
    const note = { ...last, from: last.stage, logged: input.now, when: null, by: '', undoes: null };
    if (!isGone) {
      number({ ...note, how: 'deleted' });
      vanished.push(last.deal || id);
    } else if (!judged.has(id)) returned.set(id, number({ ...note, how: 'restored' }));
  }
  return {
    rows: rows.map((row) => {
      const move = returned.get(row.deal.id);
      return move ? { ...row, shadow: shadowOf(move, input.stages) } : row;
    }),
    vanished,
    returned: [...returned.values()].map((move) => move.deal || move.dealId),
  };
}
