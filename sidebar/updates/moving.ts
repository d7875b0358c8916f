/** Moving a deal, and taking moves back. */
import { isClosed } from '../../src/domain/stage';
import { stageByKey } from '../board';
import type { Card } from '../card';
import { parseFields, patchOf } from '../fields';
import { type Effect, type Handlers, type Step, step } from '../messages';
import { cardOf, type MoveDraft, type Panel, type State, type UndoItem, nameOf } from '../state';
import { texts } from '../texts/texts';
import { type CardPatch, drop, enqueue, type FieldValues, resume, writeById } from '../write-queue';
import { undoPipelines } from './pipelines';
import { focusOn, tell, withPanel, tellUndoable } from './saying';

const UNDO_DEPTH = 20;

interface Move {
  readonly to: string;
  readonly fields: FieldValues;
  readonly reason: string;
  readonly closedOn: string;
}

/** Asks what has to be asked first, else moves at once. */
function askToMove(state: State, dealId: string, to: string): Step {
  const card = cardOf(state, dealId);
  const pipelines = state.confirmed?.pipelines ?? [];
  const stage = stageByKey(pipelines, to);
  if (!card || !stage || card.stage === to) return step(withPanel(state, dealId, null));
  const kindNow = stageByKey(pipelines, card.stage)?.kind;
  if (!isClosed(stage.kind) || stage.kind === kindNow) {
    return move(state, card, { to, fields: {}, reason: '', closedOn: '' });
  }
  const draft: MoveDraft = { to, reason: '', closedOn: state.confirmed?.today ?? '', fields: {} };
  const panel: Panel = { kind: 'form', draft, issues: [], missing: [], editors: [], errors: {} };
  return step(focusOn(withPanel(state, dealId, panel), `panel:${dealId}`));
}

function move(state: State, card: Card, { to, fields, reason, closedOn }: Move): Step {
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
  };
  const moved: State = {
    ...withPanel(state, card.id, null),
    queue,
    undoable: remember(state, item),
    justMoved: card.id,
  };
  return tellUndoable(focusOn(moved, `card:${card.id}`), movedText(nameOf(card), stage));
}

function movedText(name: string, stage: { readonly name: string; readonly kind: string }): string {
  if (stage.kind === 'won') return texts().move.won(name);
  if (stage.kind === 'lost') return texts().move.lost(name);
  return texts().move.moved(name, stage.name);
}

/** What the patched fields were, so that they can be shown again at once. */
export function before(card: Card, patch: CardPatch): CardPatch {
  return Object.fromEntries(Object.keys(patch).map((key) => [key, card[key as keyof CardPatch]]));
}

export function remember(state: State, item: UndoItem): readonly UndoItem[] {
  return [...state.undoable, item].slice(-UNDO_DEPTH);
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
  return move(state, card, { to: draft.to, fields: values, reason: draft.reason.trim(), closedOn });
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
  const card = cardOf(state, item.dealId);
  if (!card) return tell(left, texts().move.gone(name));
  const base = { dealId: item.dealId, seen: card.move, patch: item.back };
  const queue = enqueue(
    state.queue,
    item.kind === 'move'
      ? { ...base, kind: 'undo', of: item.of }
      : { ...base, kind: 'save', fields: item.fields, typed: {} },
  );
  return tell(focusCard({ ...left, queue, justMoved: item.dealId }, item.dealId), texts().move.undoing(name));
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

  undoAsked: (state) => undoPipelines(state) ?? undoLast(state),

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
    const undoable = state.undoable.filter((item) => 'move' in item.of);
    const told = tell({ ...state, queue: discarded, undoable, refreshWanted: true }, texts().queue.discarded);
    return step(told.state, ...told.effects, NO_RETRY);
  },

  dragStarted: (state, { dealId }) => step({ ...state, dragging: dealId }),
  draggedOver: (state, { stage }) => step({ ...state, draggedOver: stage }),
  dragEnded: (state) => step({ ...state, dragging: null, draggedOver: null }),
};
