/** What becomes of a change after it was sent. */
import type { MoveValue, WireActivity, WireIssue } from '../../src/app/rpc';
import { type Card, readCards, withCard } from '../card';
import { changeTotals } from '../figures';
import { fieldText } from '../fields';
import { type Effect, request, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import { cardOf, localeOf, measureOf, nameOf, stageName } from '../selectors';
import type { State, UndoItem } from '../state';
import { texts } from '../texts/texts';
import type { Trouble } from '../trouble';
import {
  type ActivityWrite,
  type AddWrite,
  drop,
  dropDeal,
  type MoveWrite,
  pause,
  sendNext,
  settle,
  type SettledRef,
  unsent,
  type Write,
  writeById,
  writeRequest,
} from '../write-queue';
import { focusOn, isTyping, issueWords, tell, withPanel, tellUndoable } from './saying';

const RETRY_MS = 2_500;
const SELF_RETRIES = 3;

/** Sends the next waiting change, if one may go. */
export function pump(state: State): Step {
  if (!state.online) return step(state);
  const next = sendNext(state.queue);
  if (!next) return step(state);
  const sent = { ...state, queue: next.queue, epoch: state.epoch + 1 };
  // An activity that was sent before without an answer may be in the table: to send it again could log it twice.
  if (next.write.kind === 'activity' && next.write.attempts > 1) return step(sent, readDealOf(state, next.write));
  const row = state.confirmed?.cards.get(next.write.dealId)?.row ?? 2;
  const asked = writeRequest(next.write, row);
  if (!asked) return step(state);
  const effect = { kind: 'request', about: { write: next.write.id }, ...asked } satisfies Effect;
  return step(sent, effect);
}

export function written(state: State, outcome: Outcome<MoveValue>, id: number): Step {
  return answeredWrite(state, outcome, id, carriedOut);
}

/** What becomes of a write once its request was answered or failed. */
export function answeredWrite<T>(
  state: State,
  outcome: Outcome<T>,
  id: number,
  done: (state: State, write: Write, value: T) => Step,
): Step {
  const write = writeById(state.queue, id);
  if (!write || state.queue.sending !== id) return step(state);
  const arrived = { ...state, epoch: state.epoch + 1 };
  switch (outcome.kind) {
    case 'done':
      return done(arrived, write, outcome.value);
    case 'refused':
      return refused(arrived, write, outcome.issues);
    case 'failed':
      return failed(arrived, write, outcome.trouble);
  }
}

function carriedOut(state: State, write: Write, value: MoveValue): Step {
  const card = readCards(value.deal)[0];
  if (!card) return failed(state, write, { kind: 'noAnswer', detail: '' });
  const settled = accept(state, write, card, { move: value.move });
  if (value.told.length > 0) return tellUndoable(settled, value.told.join(' '));
  const isBack = write.kind === 'undo' || write.kind === 'restore' || (write.kind === 'save' && write.isUndo === true);
  if (isBack) return tell(settled, texts().move.undone(nameOf(card)));
  if (write.kind === 'save') return tellUndoable(settled, texts().deal.saved(nameOf(card)));
  if (write.kind === 'add' && write.copyOf !== null) return showCopy(settled, card, write.copyOf);
  return step(settled);
}

/** The copy opens where its original still stands; a user who has gone on is left where he is. */
function showCopy(state: State, card: Card, original: string): Step {
  const told = tell(state, texts().rep.copied(nameOf(card)));
  if (state.deal?.id !== original) return told;
  const opened: State = { ...told.state, deal: { id: card.id, detail: null, loading: true, trouble: null } };
  return step(focusOn(opened, 'deal'), ...told.effects, readDealFor(opened, card.id));
}

/** The state after the server made the deal that card by that write; `ref` names what became of the write. */
export function accept(state: State, write: Write, card: Card, ref: SettledRef): State {
  const next = settled(forgetDraft(confirmCard(state, card), write), write, card.move, ref);
  return next.deal?.id === card.id ? { ...next, deal: { ...next.deal, loading: true } } : next;
}

/** The state without a write that was carried out; what was to take it back knows now what to name. */
function settled(state: State, write: Write, lastMove: number, ref: SettledRef): State {
  const move = 'move' in ref ? Math.max(ref.move, lastMove) : lastMove;
  const undoable = state.undoable.map((item) =>
    'write' in item.of && item.of.write === write.id ? ({ ...item, of: ref } as UndoItem) : item,
  );
  return { ...state, queue: settle(state.queue, write.id, move, ref), undoable };
}

/** Puts in what the server says of a deal, and keeps the totals of the whole table in step. */
export function confirmCard(state: State, card: Card): State {
  const { confirmed } = state;
  if (!confirmed) return state;
  const before = confirmed.cards.get(card.id) ?? null;
  return {
    ...state,
    confirmed: {
      ...confirmed,
      cards: withCard(confirmed.cards, before ? completed(card, before) : card),
      totals: changeTotals(confirmed.totals, before, card, measureOf(confirmed)),
    },
  };
}

/** Where the server did not look, what we knew before still stands. */
function completed(card: Card, before: Card): Card {
  return { ...card, touches: card.touches ?? before.touches, assigned: card.assigned ?? before.assigned };
}

/** Typed text that was saved is a draft no longer; what was typed since stays one. */
function forgetDraft(state: State, write: Write): State {
  if (write.kind !== 'save') return state;
  const left = Object.entries(state.drafts[write.dealId] ?? {}).filter(
    ([header, text]) => write.typed[header] !== text,
  );
  const { [write.dealId]: _, ...others } = state.drafts;
  return { ...state, drafts: left.length > 0 ? { ...others, [write.dealId]: Object.fromEntries(left) } : others };
}

function rolledBack(state: State, write: Write): State {
  const queue = drop(state.queue, write.id);
  return { ...state, queue, undoable: stillPossible(state, queue.writes) };
}

/** Undo items of changes that were never made have nothing to undo. */
function stillPossible(state: State, writes: readonly Write[]): readonly UndoItem[] {
  const waiting = new Set(writes.map((write) => write.id));
  return state.undoable.filter((item) => !('write' in item.of) || waiting.has(item.of.write));
}

function refused(state: State, write: Write, issues: readonly WireIssue[]): Step {
  const codes = new Set(issues.map((issue) => issue.code));
  if (codes.has('busy')) return failed(state, write, { kind: 'lock', detail: issueWords(issues) });
  // After an attempt without an answer, "somebody else changed it" may mean ourselves: look before complaining.
  if (write.attempts > 1 && write.kind !== 'add') {
    return step(state, readDealOf(state, write));
  }
  return refusedForGood(state, write, issues);
}

function readDealOf(state: State, write: Write): Effect {
  const row = state.confirmed?.cards.get(write.dealId)?.row ?? 2;
  return request('readDeal', { dealId: write.dealId, row }, { dealId: write.dealId, write: write.id });
}

/** The deal as it stands after a repeated change was refused: either that change was already made, or it was not. */
export function reconciled(state: State, card: Card, id: number, activities: readonly WireActivity[]): Step {
  const write = writeById(state.queue, id);
  if (!write) return step(state);
  if (write.kind === 'activity') return reconciledActivity(state, card, write, activities);
  if (write.kind !== 'delete' && fulfils(card, write)) return step(accept(state, write, card, { move: card.move }));
  const known = confirmCard(state, card);
  return conflicted(known, write, []);
}

function reconciledActivity(state: State, card: Card, write: ActivityWrite, activities: readonly WireActivity[]): Step {
  const known = confirmCard(state, card);
  const sameCount =
    write.patch.touches === undefined || card.touches === null || card.touches >= (write.patch.touches ?? 0);
  const logged = sameCount && activities.some((each) => isOf(each, write, state.confirmed?.today ?? ''));
  // Without the answer nobody knows the row of the activity, so it cannot be taken back from here.
  return step(logged ? rolledBack(known, write) : { ...known, queue: unsent(known.queue, write) });
}

function isOf(activity: WireActivity, write: ActivityWrite, today: string): boolean {
  const { on, kind, note, outcome } = activity;
  return on === today && kind === write.activity && note === write.note && outcome === write.outcome;
}

function fulfils(card: Card, write: Write): boolean {
  // The server reckons the day of entry itself.
  const { inStageSince: _, ...wanted } = write.patch;
  return Object.entries(wanted).every(([key, value]) => card[key as keyof Card] === value);
}

export function refusedForGood(state: State, write: Write, issues: readonly WireIssue[]): Step {
  const codes = new Set(issues.map((issue) => issue.code));
  if (codes.has('conflict')) return conflicted(state, write, issues);
  if (write.kind === 'delete' && codes.has('gone')) return step(withoutDeal(state, write));
  const back = keptWords(rolledBack(state, write), write, issues);
  if (codes.has('gone')) {
    const name = nameOf(cardOf(state, write.dealId));
    return tell({ ...back, refreshWanted: true }, texts().move.gone(name));
  }
  if (codes.has('not-set-up')) return tell({ ...back, refreshWanted: true }, issueWords(issues));
  if (write.kind === 'move' && (codes.has('needs') || codes.has('needs-reason'))) return gated(back, write, issues);
  if (write.kind === 'add') return addFailed(back, write, issueWords(issues));
  if (write.kind === 'save') return saveRefused(back, write.dealId, issues);
  return tell(back, `${issueWords(issues)} ${texts().move.rolledBack}`);
}

/** The state after that write took its deal out of the table. */
export function withoutDeal(state: State, write: Write): State {
  const { confirmed } = state;
  const card = confirmed?.cards.get(write.dealId);
  if (!confirmed || !card) return settled(state, write, 0, { deleted: true });
  const cards = new Map(confirmed.cards);
  cards.delete(card.id);
  const totals = changeTotals(confirmed.totals, card, null, measureOf(confirmed));
  return settled({ ...state, confirmed: { ...confirmed, cards, totals } }, write, card.move, { deleted: true });
}

/** What was typed for an activity that cannot be logged stands in a banner, to be copied from there. */
function keptWords(state: State, write: Write, issues: readonly WireIssue[]): State {
  if (write.kind !== 'activity') return state;
  const typed = [write.outcome, write.note, write.nextStep?.text ?? ''].filter(Boolean).join(' · ');
  if (typed === '') return state;
  const line = texts().rep.notLogged(nameOf(cardOf(state, write.dealId)), issueWords(issues), typed);
  return { ...state, told: [...state.told, line] };
}

function saveRefused(state: State, dealId: string, issues: readonly WireIssue[]): Step {
  const errors = Object.fromEntries(issues.map((issue) => [issue.where, issue.text]));
  const name = nameOf(cardOf(state, dealId));
  const shown = state.deal?.id === dealId ? { ...state, fieldErrors: errors } : state;
  return tell(shown, `${texts().deal.notSaved(name)}. ${issueWords(issues)}`);
}

/** The stage asks for more: the card opens the form with what was already given and what is missing. */
function gated(state: State, write: MoveWrite, issues: readonly WireIssue[]): Step {
  const { dealId, to } = write;
  const locale = localeOf(state);
  const missing = issues.filter((issue) => issue.code === 'needs').map((issue) => issue.where);
  const known = state.deal?.id === dealId ? (state.deal.detail?.fields ?? null) : null;
  const editors = missing.length > 0 ? known : [];
  const given = Object.entries(write.fields).map(([header, value]) => {
    const kind = known?.find((field) => field.header === header)?.kind ?? 'text';
    return [header, fieldText({ kind, value }, locale)] as const;
  });
  const shown = withPanel(state, dealId, {
    kind: 'form',
    draft: { to, reason: write.closeReason, closedOn: write.closedOn, fields: Object.fromEntries(given), also: [] },
    issues,
    missing,
    editors,
    errors: {},
  });
  const card = cardOf(state, dealId);
  const told = tell(shown, texts().move.refused(nameOf(card), stageName(state, to)));
  const focused = isTyping(state, dealId) ? told.state : focusOn(told.state, `panel:${dealId}`);
  return step(focused, ...told.effects, ...(editors === null ? [readDealFor(state, dealId)] : []));
}

export function readDealFor(state: State, dealId: string): Effect {
  return request('readDeal', { dealId, row: cardOf(state, dealId)?.row ?? 2 }, { dealId });
}

function conflicted(state: State, write: Write, issues: readonly WireIssue[]): Step {
  const queue = dropDeal(state.queue, write.dealId);
  const back = { ...state, queue, undoable: stillPossible(state, queue.writes) };
  const shown = withPanel(back, write.dealId, {
    kind: 'conflict',
    issues,
    to: write.kind === 'move' ? write.to : null,
    reloaded: issues.length === 0,
  });
  const name = nameOf(cardOf(shown, write.dealId));
  const text =
    write.kind === 'move' ? texts().move.refused(name, stageName(state, write.to)) : texts().deal.notSaved(name);
  const told = tell(shown, text);
  return isTyping(state, write.dealId) ? told : step(focusOn(told.state, `panel:${write.dealId}`), ...told.effects);
}

/** No answer came. The change waits, visibly, until it is tried again or discarded. */
function failed(state: State, write: Write, trouble: Trouble): Step {
  const text = texts().trouble[trouble.kind];
  if (write.kind === 'add') {
    // Trying again by ourselves could add the deal twice; the list will show whether it arrived.
    return addFailed({ ...rolledBack(state, write), refreshWanted: true }, write, text);
  }
  if (trouble.kind === 'illegal') return tell(rolledBack(state, write), `${text} ${texts().move.rolledBack}`);
  const paused = { ...state, queue: pause(state.queue, trouble) };
  const again = trouble.kind === 'lock' && write.attempts < SELF_RETRIES;
  if (!again) return step(paused);
  return step(paused, { kind: 'later', key: 'retry', ms: RETRY_MS * write.attempts, message: { type: 'retryAsked' } });
}

/** Of a copy nothing was typed: there is only to say that it is not there. */
function addFailed(state: State, write: AddWrite, why: string): Step {
  const back = write.copyOf === null ? giveLineBack(state, write.line, why) : state;
  return tell(back, `${texts().add.failed} ${why}`);
}

/** What was typed returns to the input, unless the next deal is already being typed there. */
function giveLineBack(state: State, line: string, error: string): State {
  if ((state.adding?.line ?? '') !== '') return { ...state, told: [...state.told, `${error} (${line})`] };
  const stage = state.adding?.stage ?? '';
  return { ...state, adding: { line, stage, error } };
}
