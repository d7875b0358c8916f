/** Moving a deal, and taking moves back. */
import { isClosed } from '../../src/domain/stage';
import { stageByKey } from '../board';
import type { Card } from '../card';
import { parseFields, patchOf } from '../fields';
import { type Effect, type Handlers, type Step, step } from '../messages';
import { cardOf, nameOf } from '../selectors';
import type { MoveDraft, Panel, State, UndoItem } from '../state';
import { texts } from '../texts/texts';
import { type CardPatch, drop, enqueue, type FieldValues, type NewWrite, resume, writeById } from '../write-queue';
import { askForFollowUp } from './next-step';
import { undoPipelines } from './pipelines';
import { focusOn, tell, withPanel, tellUndoable } from './saying';
import { before, remember } from './undoable';

interface Move {
  readonly to: string;
  readonly fields: FieldValues;
  readonly reason: string;
  readonly closedOn: string;
}

/** Asks what has to be asked first, else moves at once; with a selected deal go all that are selected. */
export function askToMove(state: State, dealId: string, to: string): Step {
  const card = cardOf(state, dealId);
  const pipelines = state.confirmed?.pipelines ?? [];
  const stage = stageByKey(pipelines, to);
  const also = state.selected.includes(dealId) ? state.selected.filter((id) => id !== dealId) : [];
  if (!card || !stage || (card.stage === to && also.length === 0)) return step(withPanel(state, dealId, null));
  const kindNow = stageByKey(pipelines, card.stage)?.kind;
  if (!isClosed(stage.kind) || (stage.kind === kindNow && also.length === 0)) {
    return moveAll(state, [dealId, ...also], { to, fields: {}, reason: '', closedOn: '' });
  }
  const draft: MoveDraft = { to, reason: '', closedOn: state.confirmed?.today ?? '', fields: {}, also };
  const panel: Panel = { kind: 'form', draft, issues: [], missing: [], editors: [], errors: {} };
  return step(focusOn(withPanel(state, dealId, panel), `panel:${dealId}`));
}

/** One gesture, one undo; what is filled in on the way belongs to the first. */
function moveAll(state: State, dealIds: readonly string[], wanted: Move): Step {
  const [first = '', ...others] = dealIds;
  const going = [first, ...others].flatMap((id) => {
    const card = cardOf(state, id);
    return card && card.stage !== wanted.to ? [card] : [];
  });
  if (going.length < 2) {
    const [only] = going;
    return only ? move({ ...state, selected: [] }, only, wanted) : step({ ...state, selected: [] });
  }
  const group = state.queue.nextId;
  let moved: State = { ...state, selected: [] };
  for (const card of going) {
    const own = card.id === first ? wanted : { ...wanted, fields: {} };
    moved = move(moved, card, own, group).state;
  }
  const stage = stageByKey(state.confirmed?.pipelines ?? [], wanted.to);
  return tellUndoable(moved, texts().select.moved(going.length, stage?.name ?? ''));
}

function move(state: State, card: Card, { to, fields, reason, closedOn }: Move, group?: number): Step {
  const { confirmed } = state;
  const stage = stageByKey(confirmed?.pipelines ?? [], to);
  if (!confirmed || !stage) return step(state);
  const since = closedOn || confirmed.today;
  const patch: CardPatch = { ...patchOf(fields, confirmed.headers), stage: to, inStageSince: since };
  const queue = enqueue(state.queue, {
    kind: 'move',
    dealId: card.id,
    seen: card.move,
    from: card.stage,
    to,
    fields,
    closeReason: reason,
    closedOn: closedOn === confirmed.today ? '' : closedOn,
    patch,
  });
  const item: UndoItem = {
    kind: 'move',
    dealId: card.id,
    name: card.name,
    of: { write: state.queue.nextId },
    back: before(card, patch),
    ...(group !== undefined && { group }),
  };
  const moved: State = {
    ...withPanel(state, card.id, null),
    queue,
    undoable: remember(state, item),
    justMoved: card.id,
  };
  const told = tellUndoable(focusOn(moved, `card:${card.id}`), movedText(nameOf(card), stage));
  const isNewlyWon = stage.kind === 'won' && stageByKey(confirmed.pipelines, card.stage)?.kind !== 'won';
  return isNewlyWon ? step(askForFollowUp(told.state, card.id), ...told.effects) : told;
}

function movedText(name: string, stage: { readonly name: string; readonly kind: string }): string {
  if (stage.kind === 'won') return texts().move.won(name);
  if (stage.kind === 'lost') return texts().move.lost(name);
  return texts().move.moved(name, stage.name);
}

function submit(state: State, dealId: string): Step {
  const panel = state.panels[dealId];
  const card = cardOf(state, dealId);
  const { confirmed } = state;
  if (panel?.kind !== 'form' || !card || !confirmed) return step(state);
  const { draft } = panel;
  const stage = stageByKey(confirmed.pipelines, draft.to);
  if (!stage) return step(state);
  const { values, errors } = parseFields(draft.fields, panel.editors ?? [], confirmed.locale);
  const reasonMissing = stage.kind === 'lost' && draft.reason.trim() === '';
  const closes = isClosed(stage.kind);
  const dayError = closes && draft.closedOn > confirmed.today ? texts().move.future : null;
  const found = {
    ...errors,
    ...(reasonMissing && { reason: texts().move.needsReason }),
    ...(dayError !== null && { closedOn: dayError }),
  };
  if (Object.keys(found).length > 0) {
    const shown = withPanel(state, dealId, { ...panel, errors: found });
    return step(focusOn(shown, `panel:${dealId}`));
  }
  const closedOn = closes ? draft.closedOn : '';
  const wanted = { to: draft.to, fields: values, reason: draft.reason.trim(), closedOn };
  return moveAll(state, [dealId, ...draft.also], wanted);
}

/** Takes back the last change, and with it all that were the same gesture. */
function undoGesture(state: State): Step {
  const group = state.undoable[state.undoable.length - 1]?.group;
  let undone = undoLast(state);
  if (group === undefined) return undone;
  let count = 1;
  while (undone.state.undoable[undone.state.undoable.length - 1]?.group === group) {
    undone = undoLast(undone.state);
    count += 1;
  }
  return tell(undone.state, texts().select.undoing(count));
}

function undoLast(state: State): Step {
  const item = state.undoable[state.undoable.length - 1];
  if (!item) return tell(state, texts().move.nothingToUndo);
  const left: State = { ...state, undoable: state.undoable.slice(0, -1) };
  const name = item.name || texts().common.unnamed;
  const waiting = 'write' in item.of ? writeById(state.queue, item.of.write) : null;
  if (waiting && state.queue.sending !== waiting.id) {
    const queue = drop(state.queue, waiting.id);
    const free = queue.writes.length === 0 ? resume(queue) : queue;
    // It was sent before without an answer: only the table knows whether it arrived.
    const unsure = waiting.attempts > 0;
    return tell(
      focusCard({ ...left, queue: free, refreshWanted: left.refreshWanted || unsure }, item.dealId),
      texts().move.cancelled(name),
    );
  }
  const card = item.kind === 'delete' ? item.card : cardOf(state, item.dealId);
  if (!card) return tell(left, texts().move.gone(name));
  const queue = enqueue(state.queue, undoOf(item, card));
  return tell(focusCard({ ...left, queue, justMoved: item.dealId }, item.dealId), texts().move.undoing(name));
}

/** The write that takes that change back. */
function undoOf(item: UndoItem, card: Card): NewWrite {
  const base = { dealId: item.dealId, seen: card.move, patch: item.back };
  switch (item.kind) {
    case 'move':
      return { ...base, kind: 'undo', of: item.of };
    case 'save':
      return { ...base, kind: 'save', fields: item.fields, typed: {}, isUndo: true };
    case 'activity':
      return { ...base, kind: 'unlog', of: item.of };
    case 'delete':
      return { ...base, kind: 'restore', of: item.of, card };
  }
}

function focusCard(state: State, dealId: string): State {
  return state.deal ? state : focusOn(state, `card:${dealId}`);
}

const NO_RETRY: Effect = { kind: 'never', key: 'retry' };

export const movingHandlers: Handlers<
  | 'stageMenuAsked'
  | 'panelClosed'
  | 'moveAsked'
  | 'draftChanged'
  | 'moveSubmitted'
  | 'undoAsked'
  | 'historyUndoAsked'
  | 'retryAsked'
  | 'discardAsked'
  | 'dragStarted'
  | 'draggedOver'
  | 'dragEnded'
> = {
  stageMenuAsked: (state, { dealId, only }) => {
    const open = state.panels[dealId];
    if (open?.kind === 'menu' && open.only === only)
      return step(focusOn(withPanel(state, dealId, null), `card:${dealId}`));
    if (open?.kind === 'form') return step(focusOn(state, `panel:${dealId}`));
    const others = Object.entries(state.panels).filter(([, panel]) => panel.kind !== 'menu');
    const alone = { ...state, panels: Object.fromEntries(others) };
    return step(focusOn(withPanel(alone, dealId, { kind: 'menu', only }), `panel:${dealId}`));
  },

  panelClosed: (state, { dealId }) => step(focusOn(withPanel(state, dealId, null), `card:${dealId}`)),

  moveAsked: (state, { dealId, to }) => askToMove(state, dealId, to),

  draftChanged: (state, { dealId, change }) => {
    const panel = state.panels[dealId];
    if (panel?.kind !== 'form') return step(state);
    return step(withPanel(state, dealId, { ...panel, draft: { ...panel.draft, ...change }, errors: {} }));
  },

  moveSubmitted: (state, { dealId }) => submit(state, dealId),

  undoAsked: (state) => undoPipelines(state) ?? undoGesture(state),

  historyUndoAsked: (state, { dealId, move: number, from }) => {
    const card = cardOf(state, dealId);
    if (!card) return step(state);
    const stage = state.confirmed?.pipelines.flatMap(({ stages }) => stages).find(({ name }) => name === from);
    const queue = enqueue(state.queue, {
      kind: 'undo',
      dealId,
      seen: card.move,
      of: { move: number },
      patch: stage ? { stage: stage.key } : {},
    });
    const undoable = state.undoable.filter((item) => !('move' in item.of && item.of.move === number));
    return tell({ ...state, queue, undoable }, texts().move.undoing(nameOf(card)));
  },

  retryAsked: (state) => step({ ...state, queue: resume(state.queue) }, NO_RETRY),

  discardAsked: (state) => {
    const { queue } = state;
    if (queue.sending !== null || queue.writes.length === 0) return step(state);
    const discarded = { ...resume(queue), writes: [] };
    const undoable = state.undoable.filter((item) => !('write' in item.of));
    const told = tell({ ...state, queue: discarded, undoable, refreshWanted: true }, texts().queue.discarded);
    return step(told.state, ...told.effects, NO_RETRY);
  },

  dragStarted: (state, { dealId }) => step({ ...state, dragging: dealId }),
  draggedOver: (state, { stage }) => step({ ...state, draggedOver: stage }),
  dragEnded: (state) => step({ ...state, dragging: null, draggedOver: null }),
};
