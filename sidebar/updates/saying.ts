/** What several updates share: telling a result and sending the keyboard somewhere. */
import type { WireIssue } from '../../src/app/rpc';
import { type Effect, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import type { State, Toast } from '../state';
import { texts } from '../texts/texts';

const TOAST_MS = 12_000;

export function tell(state: State, text: string): Step {
  return show(state, { text, undo: false });
}

/** As `tell`, with a button that takes the last change back. */
export function tellUndoable(state: State, text: string): Step {
  return show(state, { text, undo: true });
}

function show(state: State, message: Omit<Toast, 'id'>): Step {
  const id = (state.toast?.id ?? 0) + 1;
  const later: Effect = { kind: 'later', key: 'toast', ms: TOAST_MS, message: { type: 'toastExpired', id } };
  return step({ ...state, toast: { ...message, id } }, later);
}

export function focusOn(state: State, target: string): State {
  return { ...state, focus: { target, wish: (state.focus?.wish ?? 0) + 1 } };
}

export type NotDone = Exclude<Outcome<never>, { readonly kind: 'done' }>;

/** Why something was not done: what the server said, or why it said nothing. */
export function notDoneWords(outcome: NotDone): string {
  return outcome.kind === 'refused' ? issueWords(outcome.issues) : texts().trouble[outcome.trouble.kind];
}

/** The same line by line, with what the transport said of itself. */
export function notDoneLines(outcome: NotDone): readonly string[] {
  if (outcome.kind === 'refused') return outcome.issues.map((issue) => issue.text);
  return [texts().trouble[outcome.trouble.kind], texts().troubleDetail(outcome.trouble.detail)];
}

export function issueWords(issues: readonly WireIssue[]): string {
  return issues.map((issue) => issue.text).join(' ');
}

export function withPanel(state: State, dealId: string, panel: State['panels'][string] | null): State {
  const { [dealId]: _closed, ...others } = state.panels;
  return { ...state, panels: panel ? { ...others, [dealId]: panel } : others };
}

/** Whether the user is in the middle of typing somewhere, so that the keyboard must not be taken away. */
export function isTyping(state: State, exceptDeal: string): boolean {
  const otherForm = Object.entries(state.panels).some(([id, panel]) => id !== exceptDeal && panel.kind === 'form');
  const draft = state.deal ? Object.keys(state.drafts[state.deal.id] ?? {}).length > 0 : false;
  return otherForm || draft || (state.adding?.line ?? '') !== '';
}
