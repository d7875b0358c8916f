/** One deal: reading it, typing into it, saving it. */
import type { DealDetail, WireField } from '../../src/app/rpc';
import { readCards } from '../card';
import { fieldText, parseFields, patchOf } from '../fields';
import { type About, type Handlers, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import { cardOf, localeOf, nameOf, stageName } from '../selectors';
import type { State, UndoItem } from '../state';
import { texts } from '../texts/texts';
import { enqueue } from '../write-queue';
import { request } from '../messages';
import { focusOn, tell, withPanel, notDoneWords } from './saying';
import { before, remember } from './undoable';
import { confirmCard, readDealFor, reconciled, refusedForGood } from './writing';
import { pause, writeById } from '../write-queue';

export function dealRead(state: State, outcome: Outcome<DealDetail>, about: About): Step {
  const dealId = about.dealId ?? '';
  const repeated = about.write === undefined ? null : writeById(state.queue, about.write);
  if (outcome.kind !== 'done') {
    if (repeated && outcome.kind === 'refused') return refusedForGood(state, repeated, outcome.issues);
    if (repeated && outcome.kind === 'failed') return step({ ...state, queue: pause(state.queue, outcome.trouble) });
    const text = notDoneWords(outcome);
    return readFailed(state, dealId, text);
  }
  const card = readCards(outcome.value.deal)[0];
  if (!card) return readFailed(state, dealId, texts().trouble.noAnswer);
  if (repeated) return reconciled(state, card, repeated.id, outcome.value.activities);
  const busy = state.queue.writes.some((write) => write.dealId === dealId);
  const known = state.confirmed?.cards.get(dealId)?.move ?? 0;
  const next = !busy && card.move >= known ? confirmCard(state, card) : state;
  const shown =
    next.deal?.id === dealId
      ? { ...next, deal: { ...next.deal, detail: outcome.value, loading: false, trouble: null } }
      : next;
  return intoPanel(shown, dealId, outcome.value.fields);
}

function readFailed(state: State, dealId: string, text: string): Step {
  const panelled = withEditors(state, dealId, []);
  if (panelled.deal?.id !== dealId) return panelled === state ? tell(state, text) : step(panelled);
  return step({ ...panelled, deal: { ...panelled.deal, loading: false, trouble: text } });
}

/** A form that waited for its editors gets them; a conflict that was reloaded says so. */
function intoPanel(state: State, dealId: string, fields: readonly WireField[]): Step {
  const panel = state.panels[dealId];
  if (panel?.kind === 'conflict' && !panel.reloaded) {
    const card = cardOf(state, dealId);
    const text = texts().move.reloaded(nameOf(card), stageName(state, card?.stage ?? ''));
    return tell(focusOn(withPanel(state, dealId, { ...panel, reloaded: true }), `panel:${dealId}`), text);
  }
  return step(withEditors(state, dealId, fields));
}

function withEditors(state: State, dealId: string, fields: readonly WireField[]): State {
  const panel = state.panels[dealId];
  if (panel?.kind !== 'form' || panel.editors !== null) return state;
  const shown = withPanel(state, dealId, { ...panel, editors: fields });
  return focusOn(shown, `panel:${dealId}`);
}

function save(state: State, dealId: string): Step {
  const card = cardOf(state, dealId);
  const typed = state.drafts[dealId] ?? {};
  const { confirmed, deal } = state;
  if (!card || !confirmed || deal?.id !== dealId || !deal.detail) return step(state);
  if (state.queue.writes.some((write) => write.kind === 'save' && write.dealId === dealId)) return step(state);
  const editors = deal.detail.fields;
  const { values, errors } = parseFields(typed, editors, confirmed.locale);
  const wrong = Object.keys(errors)[0];
  if (wrong !== undefined) return step(focusOn({ ...state, fieldErrors: errors }, `field:${wrong}`));
  if (Object.keys(values).length === 0) return tell(state, texts().deal.nothingChanged);
  const patch = patchOf(values, confirmed.headers);
  const was = Object.fromEntries(
    Object.keys(values).map((header) => [header, editors.find((field) => field.header === header)?.value ?? null]),
  );
  const item: UndoItem = {
    kind: 'save',
    dealId,
    name: card.name,
    of: { write: state.queue.nextId },
    back: before(card, patch),
    fields: was,
  };
  const queue = enqueue(state.queue, { kind: 'save', dealId, seen: card.move, fields: values, typed, patch });
  return step({ ...state, queue, fieldErrors: {}, undoable: remember(state, item) });
}

/** The draft without that header where the text is what the table has: typing back is not a change. */
function typedInto(state: State, dealId: string, header: string, text: string): State {
  const locale = localeOf(state);
  const field =
    state.deal?.id === dealId ? state.deal.detail?.fields.find((each) => each.header === header) : undefined;
  const { [header]: _, ...others } = state.drafts[dealId] ?? {};
  const draft = field && fieldText(field, locale) === text ? others : { ...others, [header]: text };
  const { [dealId]: __, ...drafts } = state.drafts;
  const { [header]: ___, ...fieldErrors } = state.fieldErrors;
  const kept = Object.keys(draft).length > 0 ? { ...drafts, [dealId]: draft } : drafts;
  return { ...state, drafts: kept, fieldErrors };
}

export const dealHandlers: Handlers<
  'dealOpened' | 'dealClosed' | 'dealReloadAsked' | 'fieldTyped' | 'saveAsked' | 'goToAsked'
> = {
  dealOpened: (state, { dealId }) => {
    const opened: State = {
      ...withPanel(state, dealId, state.panels[dealId]?.kind === 'menu' ? null : (state.panels[dealId] ?? null)),
      deal: { id: dealId, detail: null, loading: true, trouble: null },
      fieldErrors: {},
    };
    return step(focusOn(opened, 'deal'), readDealFor(state, dealId));
  },

  dealClosed: (state) => {
    if (!state.deal) return step(state);
    return step(focusOn({ ...state, deal: null, fieldErrors: {} }, `card:${state.deal.id}`));
  },

  dealReloadAsked: (state, { dealId }) => {
    const reading: State =
      state.deal?.id === dealId ? { ...state, deal: { ...state.deal, loading: true, trouble: null } } : state;
    return step(reading, readDealFor(state, dealId));
  },

  fieldTyped: (state, { dealId, header, text }) => step(typedInto(state, dealId, header, text)),

  saveAsked: (state, { dealId }) => save(state, dealId),

  goToAsked: (state, { dealId }) =>
    step(state, request('goToDeal', { dealId, row: cardOf(state, dealId)?.row ?? 2 }, { dealId })),
};
