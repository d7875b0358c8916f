/**
 * The form that asks for the next step: alone, after an activity, or after a deal was won. An activity counts from
 * the moment of the one gesture, yet it is sent only when the form is answered or left, whatever comes first: so one
 * request carries all of it, and one undo takes all of it back.
 */
import type { StepDraft, StepForm } from '../activity';
import type { Card } from '../card';
import { dayText } from '../formats';
import { type Handlers, type Step, step } from '../messages';
import { cardOf, hasStep, localeOf, nameOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { type ActivityWrite, drop, enqueue, type FieldValues, withWrite, writeById } from '../write-queue';
import { focusOn, tell, tellUndoable } from './saying';
import { before, remember } from './undoable';

type Log = NonNullable<StepForm['log']>;

/** The form opens on what is known of the next step: typed and not yet saved, else what the table has. */
export function openStepForm(state: State, card: Card, about: Pick<StepForm, 'log' | 'followUp'>): State {
  const { nextStep = '', nextStepDue = '' } = state.confirmed?.headers ?? {};
  const drafts = state.drafts[card.id] ?? {};
  const known: StepDraft = {
    text: drafts[nextStep] ?? card.nextStep,
    due: drafts[nextStepDue] ?? card.nextStepDue ?? '',
    outcome: '',
    note: '',
  };
  const draft = about.followUp ? { ...known, text: texts().rep.followUp, due: '' } : known;
  const stepForm: StepForm = { ...about, dealId: card.id, draft, offered: draft };
  return focusOn({ ...state, stepForm, contacted: null }, 'step');
}

/** After a deal was won: when will the customer be looked at again? */
export function askForFollowUp(state: State, dealId: string): State {
  const card = cardOf(state, dealId);
  return card && hasStep(state) ? openStepForm(state, card, { log: null, followUp: true }) : state;
}

/** What was typed is saved, and the form is gone. */
export function answerStepForm(state: State): Step {
  const { stepForm } = state;
  if (!stepForm) return step(state);
  const closed = focusOn({ ...state, stepForm: null }, `card:${stepForm.dealId}`);
  const { log } = stepForm;
  return log ? sendLog(closed, stepForm, log, isStepChanged(stepForm)) : saveStep(closed, stepForm);
}

/** The next step stays as it was; what was typed for it waits on the deal, and an activity is logged. */
function leave(state: State): Step {
  const { stepForm } = state;
  if (!stepForm) return step(state);
  const closed = keepTyping(focusOn({ ...state, stepForm: null }, `card:${stepForm.dealId}`), stepForm);
  return stepForm.log ? sendLog(closed, stepForm, stepForm.log, false) : step(closed);
}

function isStepChanged({ draft, offered, followUp }: StepForm): boolean {
  // The offered words alone are nobody's decision to look at the customer again.
  return draft.due !== offered.due || (draft.text.trim() !== offered.text && !(followUp && draft.text.trim() === ''));
}

function sendLog(state: State, form: StepForm, log: Log, withStep: boolean): Step {
  const write = writeById(state.queue, log.write);
  if (write?.kind !== 'activity') return step(state);
  const { draft } = form;
  const name = nameOf(cardOf(state, form.dealId));
  const text = draft.text.trim();
  const due = draft.due || null;
  const answered: ActivityWrite = {
    ...write,
    held: false,
    outcome: draft.outcome.trim(),
    note: draft.note.trim(),
    nextStep: withStep ? { text, due } : null,
    patch: { ...write.patch, ...(withStep && { nextStep: text, nextStepDue: due }) },
  };
  if (log.kind === 'note' && answered.note === '' && answered.outcome === '' && !withStep) {
    const undoable = state.undoable.filter((item) => !('write' in item.of && item.of.write === write.id));
    return tell({ ...state, queue: drop(state.queue, write.id), undoable }, texts().rep.nothingNoted);
  }
  const sent = forgetStepDraft({ ...state, queue: withWrite(state.queue, answered) }, form.dealId, withStep);
  return tellUndoable(sent, loggedText(state, log, name, withStep ? due : null));
}

function loggedText(state: State, log: Log, name: string, due: string | null): string {
  const logged = texts().rep.logged[log.kind](name);
  return due === null ? logged : texts().rep.andNext(logged, dayText(due, localeOf(state)));
}

function forgetStepDraft(state: State, dealId: string, isSaid: boolean): State {
  const draft = state.drafts[dealId];
  if (!draft || !isSaid) return state;
  const { nextStep = '', nextStepDue = '' } = state.confirmed?.headers ?? {};
  const { [nextStep]: _, [nextStepDue]: __, ...others } = draft;
  const { [dealId]: ___, ...rest } = state.drafts;
  return { ...state, drafts: Object.keys(others).length > 0 ? { ...rest, [dealId]: others } : rest };
}

function saveStep(state: State, form: StepForm): Step {
  const card = cardOf(state, form.dealId);
  const { confirmed } = state;
  if (!confirmed || !isStepChanged(form)) return step(state);
  if (!card) return tell(keepInBanner(state, form), texts().move.gone(texts().common.unnamed));
  const text = form.draft.text.trim();
  const due = form.draft.due || null;
  const { nextStep, nextStepDue } = confirmed.headers;
  const fieldsOf = (step: string, day: string | null): FieldValues => ({
    ...(nextStep !== undefined && { [nextStep]: step || null }),
    ...(nextStepDue !== undefined && { [nextStepDue]: day }),
  });
  const patch = { nextStep: text, nextStepDue: due };
  // Until the table has it, it counts as typed: what is refused is not lost.
  const typed = stepTexts(state, form);
  const queue = enqueue(state.queue, {
    kind: 'save',
    dealId: card.id,
    seen: card.move,
    fields: fieldsOf(text, due),
    typed,
    patch,
  });
  const undoable = remember(state, {
    kind: 'save',
    dealId: card.id,
    name: card.name,
    of: { write: state.queue.nextId },
    back: before(card, patch),
    fields: fieldsOf(card.nextStep, card.nextStepDue),
  });
  return step({ ...withTyped(state, form.dealId, typed), queue, undoable });
}

function stepTexts(state: State, { draft }: StepForm): Readonly<Record<string, string>> {
  const { nextStep, nextStepDue } = state.confirmed?.headers ?? {};
  return {
    ...(nextStep !== undefined && { [nextStep]: draft.text.trim() }),
    ...(nextStepDue !== undefined && { [nextStepDue]: draft.due }),
  };
}

function withTyped(state: State, dealId: string, typed: Readonly<Record<string, string>>): State {
  return { ...state, drafts: { ...state.drafts, [dealId]: { ...state.drafts[dealId], ...typed } } };
}

function keepTyping(state: State, form: StepForm): State {
  if (!isStepChanged(form)) return state;
  return cardOf(state, form.dealId) ? withTyped(state, form.dealId, stepTexts(state, form)) : keepInBanner(state, form);
}

function keepInBanner(state: State, { draft }: StepForm): State {
  const typed = [draft.text.trim(), draft.due].filter(Boolean).join(' · ');
  return { ...state, told: [...state.told, texts().rep.stepNotSaved(typed)] };
}

/**
 * What happens to the open form through everything else: another change of a deal, another screen or a page that
 * goes out of sight answers it, and an activity that was taken back takes its form along.
 */
export function settleStepForm(earlier: State, state: State): Step {
  const { stepForm } = state;
  if (!stepForm || stepForm.offered !== earlier.stepForm?.offered) return step(state);
  if (stepForm.log && !writeById(state.queue, stepForm.log.write)) return step({ ...state, stepForm: null });
  const otherChange = state.queue.nextId !== earlier.queue.nextId;
  const otherScreen =
    state.screen !== 'board' ||
    state.checks !== null ||
    state.editor !== null ||
    state.imports.step !== 'closed' ||
    state.month.step !== 'closed';
  if (!otherChange && !otherScreen && state.visible) return step(state);
  const { focus } = state;
  const answered = answerStepForm(state);
  // The keyboard is where that other thing wants it.
  return step({ ...answered.state, focus }, ...answered.effects);
}

export const nextStepHandlers: Handlers<'stepAsked' | 'stepTyped' | 'stepSubmitted' | 'stepLeft'> = {
  stepAsked: (state, { dealId }) => {
    if (state.stepForm?.dealId === dealId) return step(focusOn(state, 'step'));
    const answered = answerStepForm(state);
    const card = cardOf(answered.state, dealId);
    if (!card || !hasStep(state)) return answered;
    return step(openStepForm(answered.state, card, { log: null, followUp: false }), ...answered.effects);
  },

  stepTyped: (state, { change }) => step(typed(state, change)),

  stepSubmitted: (state, { change }) => answerStepForm(typed(state, change)),

  stepLeft: leave,
};

function typed(state: State, change: Partial<StepDraft>): State {
  const { stepForm } = state;
  return stepForm ? { ...state, stepForm: { ...stepForm, draft: { ...stepForm.draft, ...change } } } : state;
}
