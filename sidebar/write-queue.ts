/**
 * Changes on their way to the table. What the user sees is always the confirmed deals with the waiting changes
 * applied on top, so taking a refused change out of the queue *is* the rollback. One change is under way at a time,
 * because google.script.run keeps no order.
 */
import type { Request } from '../src/app/rpc';
import type { ActivityKind, ActivityMark, Direction } from './activity';
import { BLANK_CARD, type Card, type CardMap } from './card';
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
  /** It takes an earlier save back. */
  readonly isUndo?: true;
}

/** A new activity. */
export interface ActivityWrite extends WriteOf<'activity'> {
  readonly activity: ActivityKind;
  readonly direction: Direction | null;
  readonly outcome: string;
  readonly note: string;
  /** Null leaves the next step as it is. */
  readonly nextStep: { readonly text: string; readonly due: string | null } | null;
  /** The user may still be adding to it: it is shown, and sent once he is done. */
  readonly held: boolean;
  readonly patch: CardPatch;
}

/** Takes an activity back. */
export interface UnlogWrite extends WriteOf<'unlog'> {
  readonly of: ActivityRef;
  readonly patch: CardPatch;
}

export interface DeleteWrite extends WriteOf<'delete'> {
  readonly patch: CardPatch;
}

/** Brings a deleted deal back. */
export interface RestoreWrite extends WriteOf<'restore'> {
  readonly of: DeletionRef;
  readonly card: Card;
  readonly patch: CardPatch;
}

export interface AddWrite extends WriteOf<'add'> {
  /** The deal that it is a copy of: where that is still open, the copy takes its place once it is there. */
  readonly copyOf: string | null;
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

export type Write =
  | MoveWrite
  | SaveWrite
  | AddWrite
  | UndoWrite
  | ActivityWrite
  | UnlogWrite
  | DeleteWrite
  | RestoreWrite;
/** A write as it is asked for, before the queue numbers it. */
export type NewWrite = { [K in Write['kind']]: Omit<Extract<Write, { kind: K }>, 'id' | 'attempts'> }[Write['kind']];

/** A logged move, or the waiting change that will become one. */
export type MoveRef = { readonly move: number } | { readonly write: number };
/** A logged activity, or the waiting change that will become one. */
export type ActivityRef = { readonly mark: ActivityMark } | { readonly write: number };
/** A deal that is gone, or the waiting change that takes it away. */
export type DeletionRef = { readonly deleted: true } | { readonly write: number };
/** What the server made of a change, as a later one has to name it. */
export type SettledRef = Exclude<MoveRef | ActivityRef | DeletionRef, { readonly write: number }>;

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
  const first = queue.writes.find((write) => !isHeld(write));
  if (!first || queue.sending !== null || queue.paused) return null;
  const write = { ...first, attempts: first.attempts + 1 };
  return { queue: { ...withWrite(queue, write), sending: write.id }, write };
}

export function isHeld(write: Write): boolean {
  return write.kind === 'activity' && write.held;
}

/** The queue with that write in the place of the one of the same id. */
export function withWrite(queue: WriteQueue, write: Write): WriteQueue {
  return { ...queue, writes: queue.writes.map((each) => (each.id === write.id ? write : each)) };
}

/** The queue in which that write counts as never sent: the server said that it did not arrive. */
export function unsent(queue: WriteQueue, write: Write): WriteQueue {
  return { ...withWrite(queue, { ...write, attempts: 0 }), sending: null };
}

/** The queue after the server carried a write out; `ref` names what became of it, `move` is the deal's last one now. */
export function settle(queue: WriteQueue, id: number, move: number, ref: SettledRef): WriteQueue {
  const settled = writeById(queue, id);
  if (!settled) return queue;
  const rest = without(queue, [id]);
  return {
    ...rest,
    writes: rest.writes.map((write) => {
      const seen = write.dealId === settled.dealId ? move : write.seen;
      return dependsOn(write, id) ? ({ ...write, seen, of: ref } as Write) : { ...write, seen };
    }),
  };
}

/** Whether a write takes back what that other one does. */
function dependsOn(write: Write, id: number): boolean {
  return 'of' in write && 'write' in write.of && write.of.write === id;
}

/** The queue without that write and the undo that waits for it. */
export function drop(queue: WriteQueue, id: number): WriteQueue {
  const dependent = queue.writes.filter((write) => dependsOn(write, id));
  return without(queue, [id, ...dependent.map((write) => write.id)]);
}

/**
 * The queue without any change of that deal: after a conflict each of them was decided on an outdated deal. What
 * happened, happened: an activity stays.
 */
export function dropDeal(queue: WriteQueue, dealId: string): WriteQueue {
  return without(
    queue,
    queue.writes.filter((write) => write.dealId === dealId && write.kind !== 'activity').map((write) => write.id),
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
    const card = cardBefore(write, cards);
    if (write.kind === 'delete') cards.delete(write.dealId);
    else if (card) cards.set(write.dealId, { ...card, ...write.patch });
  }
  return cards;
}

function cardBefore(write: Write, cards: CardMap): Card | undefined {
  if (write.kind === 'add') return { ...BLANK_CARD, id: write.dealId };
  return write.kind === 'restore' ? write.card : cards.get(write.dealId);
}

export type WriteRequest =
  | { readonly call: 'moveDeal'; readonly request: Request<'moveDeal'> }
  | { readonly call: 'saveDeal'; readonly request: Request<'saveDeal'> }
  | { readonly call: 'addDeal'; readonly request: Request<'addDeal'> }
  | { readonly call: 'undoMove'; readonly request: Request<'undoMove'> }
  | { readonly call: 'logActivity'; readonly request: Request<'logActivity'> }
  | { readonly call: 'undoActivity'; readonly request: Request<'undoActivity'> }
  | { readonly call: 'deleteDeal'; readonly request: Request<'deleteDeal'> }
  | { readonly call: 'restoreDeal'; readonly request: Request<'restoreDeal'> };

/** What to ask the server; null for an undo of something that the server has not made yet. */
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
    case 'activity':
      return { call: 'logActivity', request: { dealId, row, ...activityRequest(write) } };
    case 'unlog':
      if (!('mark' in write.of)) return null;
      return { call: 'undoActivity', request: { dealId, row, activity: write.of.mark } };
    case 'delete':
      return { call: 'deleteDeal', request: { dealId, row, seen } };
    case 'restore':
      return 'deleted' in write.of ? { call: 'restoreDeal', request: { dealId } } : null;
  }
}

function activityRequest(write: ActivityWrite): Omit<Request<'logActivity'>, 'dealId' | 'row'> {
  const { activity, direction, outcome, note, nextStep } = write;
  return {
    kind: activity,
    ...(direction !== null && { direction }),
    ...(outcome !== '' && { outcome }),
    ...(note !== '' && { note }),
    ...(nextStep !== null && { nextStep: { ...nextStep } }),
  };
}
