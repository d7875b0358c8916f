/**
 * Changes on their way to the table. What the user sees is always the confirmed deals with the waiting changes
 * applied on top, so taking a refused change out of the queue *is* the rollback. One change is under way at a time,
 * because google.script.run keeps no order.
 */
import type { Request } from '../src/app/rpc';
import type { Card, CardMap } from './card';
import type { Trouble } from './trouble';

export type FieldValues = Readonly<Record<string, string | number | null>>;

/** The part of a card that a change shows at once. */
export type CardPatch = Partial<Omit<Card, 'id' | 'row' | 'move'>>;

interface WriteOf<K extends string> {
  readonly kind: K;
  readonly id: number;
  readonly dealId: string;
  /** Number of the last move of the deal that the user had seen when he decided. */
  readonly seen: number;
  /** How often it was sent; after a failure nobody knows whether an earlier sending was carried out. */
  readonly attempts: number;
}

export interface MoveWrite extends WriteOf<'move'> {
  readonly from: string;
  readonly to: string;
  readonly fields: FieldValues;
  readonly closeReason: string;
  /** '' leaves the day to the server: today. */
  readonly closedOn: string;
  readonly patch: CardPatch;
}

export interface SaveWrite extends WriteOf<'save'> {
  readonly fields: FieldValues;
  /** The texts from which the values were read: a draft that still says the same is done with once they are saved. */
  readonly typed: Readonly<Record<string, string>>;
  readonly patch: CardPatch;
}

export interface AddWrite extends WriteOf<'add'> {
  readonly stage: string;
  readonly fields: FieldValues;
  readonly patch: CardPatch;
  /** What was typed, to be given back where the deal cannot be added. */
  readonly line: string;
}

export interface UndoWrite extends WriteOf<'undo'> {
  readonly of: MoveRef;
  readonly patch: CardPatch;
}

export type Write = MoveWrite | SaveWrite | AddWrite | UndoWrite;
/** A write as it is asked for, before the queue numbers it. */
export type NewWrite = { [K in Write['kind']]: Omit<Extract<Write, { kind: K }>, 'id' | 'attempts'> }[Write['kind']];

/** A logged move, or the waiting change that will become one. */
export type MoveRef = { readonly move: number } | { readonly write: number };

export interface WriteQueue {
  readonly nextId: number;
  readonly writes: readonly Write[];
  /** Id of the write that is under way. */
  readonly sending: number | null;
  /** Why nothing is being sent although something waits. */
  readonly paused: Trouble | null;
}

export const EMPTY_QUEUE: WriteQueue = { nextId: 1, writes: [], sending: null, paused: null };

export function enqueue(queue: WriteQueue, write: NewWrite): WriteQueue {
  const numbered: Write = { ...write, id: queue.nextId, attempts: 0 };
  return { ...queue, nextId: queue.nextId + 1, writes: [...queue.writes, numbered] };
}

/** The first waiting write marked as sent, or null where one is under way, none waits or the queue is paused. */
export function sendNext(queue: WriteQueue): { readonly queue: WriteQueue; readonly write: Write } | null {
  const first = queue.writes[0];
  if (!first || queue.sending !== null || queue.paused) return null;
  const write = { ...first, attempts: first.attempts + 1 };
  return { queue: { ...queue, writes: [write, ...queue.writes.slice(1)], sending: write.id }, write };
}

/** The queue after the server carried a write out as that move. */
export function settle(queue: WriteQueue, id: number, move: number): WriteQueue {
  const settled = writeById(queue, id);
  if (!settled) return queue;
  const rest = without(queue, [id]);
  return {
    ...rest,
    writes: rest.writes.map((write) => {
      const seen = write.dealId === settled.dealId ? move : write.seen;
      if (write.kind === 'undo' && 'write' in write.of && write.of.write === id)
        return { ...write, seen, of: { move } };
      return { ...write, seen };
    }),
  };
}

/** The queue without that write and the undo that waits for it. */
export function drop(queue: WriteQueue, id: number): WriteQueue {
  const dependent = queue.writes.filter(
    (write) => write.kind === 'undo' && 'write' in write.of && write.of.write === id,
  );
  return without(queue, [id, ...dependent.map((write) => write.id)]);
}

/** The queue without any change of that deal: after a conflict each of them was decided on an outdated deal. */
export function dropDeal(queue: WriteQueue, dealId: string): WriteQueue {
  return without(
    queue,
    queue.writes.filter((write) => write.dealId === dealId).map((write) => write.id),
  );
}

export function pause(queue: WriteQueue, trouble: Trouble): WriteQueue {
  return { ...queue, sending: null, paused: trouble };
}

export function resume(queue: WriteQueue): WriteQueue {
  return { ...queue, paused: null };
}

function without(queue: WriteQueue, ids: readonly number[]): WriteQueue {
  const sending = queue.sending !== null && ids.includes(queue.sending) ? null : queue.sending;
  return { ...queue, sending, writes: queue.writes.filter((write) => !ids.includes(write.id)) };
}

export function writeById(queue: WriteQueue, id: number): Write | null {
  return queue.writes.find((write) => write.id === id) ?? null;
}

/** The deals as the user is to see them: the confirmed ones with every waiting change applied. */
export function optimisticCards(confirmed: CardMap, writes: readonly Write[]): CardMap {
  if (writes.length === 0) return confirmed;
  const cards = new Map(confirmed);
  for (const write of writes) {
    const card = write.kind === 'add' ? { ...NEW_CARD, id: write.dealId } : cards.get(write.dealId);
    if (card) cards.set(write.dealId, { ...card, ...write.patch });
  }
  return cards;
}

const NEW_CARD: Card = {
  id: '',
  row: 2,
  move: 0,
  stage: '',
  name: '',
  company: '',
  owner: '',
  value: null,
  currency: '',
  expectedClose: null,
  nextStep: '',
  nextStepDue: null,
  inStageSince: null,
  priority: '',
};

export type WriteRequest =
  | { readonly call: 'moveDeal'; readonly request: Request<'moveDeal'> }
  | { readonly call: 'saveDeal'; readonly request: Request<'saveDeal'> }
  | { readonly call: 'addDeal'; readonly request: Request<'addDeal'> }
  | { readonly call: 'undoMove'; readonly request: Request<'undoMove'> };

/** What to ask the server; null for an undo whose move has no number yet. */
export function writeRequest(write: Write, row: number): WriteRequest | null {
  const { dealId, seen } = write;
  switch (write.kind) {
    case 'move':
      return {
        call: 'moveDeal',
        request: {
          dealId,
          row,
          seen,
          to: write.to,
          ...(Object.keys(write.fields).length > 0 && { fields: { ...write.fields } }),
          ...(write.closeReason !== '' && { closeReason: write.closeReason }),
          ...(write.closedOn !== '' && { closedOn: write.closedOn }),
        },
      };
    case 'save':
      return { call: 'saveDeal', request: { dealId, row, seen, fields: { ...write.fields } } };
    case 'add':
      return { call: 'addDeal', request: { stage: write.stage, fields: { ...write.fields } } };
    case 'undo':
      if (!('move' in write.of)) return null;
      return { call: 'undoMove', request: { dealId, row, move: write.of.move } };
  }
}
