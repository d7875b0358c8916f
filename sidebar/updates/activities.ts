/** Logging that something happened with a deal, and taking that back. */
import type { Answers } from '../../src/app/rpc';
import type { ActivityKind, Direction } from '../activity';
import { readCards } from '../card';
import { type Handlers, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import { cardOf, nameOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { enqueue } from '../write-queue';
import { answerStepForm, openStepForm } from './next-step';
import { tell, tellUndoable } from './saying';
import { before, remember } from './undoable';
import { accept, answeredWrite } from './writing';

function logAt(state: State, dealId: string, kind: ActivityKind, direction: Direction | null): Step {
  const answered = answerStepForm(state);
  const card = cardOf(answered.state, dealId);
  const { confirmed } = answered.state;
  if (!card || !confirmed) return answered;
  // A note reaches nobody, so it is no touch.
  const touches = card.touches === null || kind === 'note' ? card.touches : card.touches + 1;
  const patch = { touches, lastActivity: confirmed.today };
  const write = answered.state.queue.nextId;
  const queue = enqueue(answered.state.queue, {
    kind: 'activity',
    dealId,
    seen: card.move,
    activity: kind,
    direction,
    outcome: '',
    note: '',
    nextStep: null,
    held: true,
    patch,
  });
  const undoable = remember(answered.state, {
    kind: 'activity',
    dealId,
    name: card.name,
    of: { write },
    back: before(card, { ...patch, nextStep: '', nextStepDue: null }),
  });
  const logged = openStepForm({ ...answered.state, queue, undoable }, card, { log: { kind, write }, followUp: false });
  const told = kind === 'note' ? step(logged) : tellUndoable(logged, texts().rep.logged[kind](nameOf(card)));
  return step(told.state, ...answered.effects, ...told.effects);
}

export function activityLogged(state: State, outcome: Outcome<Answers['logActivity']>, id: number): Step {
  return answeredWrite(state, outcome, id, (arrived, write, { deal, activity, told }) => {
    const card = readCards(deal)[0];
    if (!card) return step({ ...arrived, refreshWanted: true });
    const accepted = accept(arrived, write, card, { mark: activity });
    return told.length > 0 ? tellUndoable(accepted, told.join(' ')) : step(accepted);
  });
}

export function activityUndone(state: State, outcome: Outcome<Answers['undoActivity']>, id: number): Step {
  return answeredWrite(state, outcome, id, (arrived, write, { deal, told }) => {
    const card = readCards(deal)[0];
    if (!card) return step({ ...arrived, refreshWanted: true });
    const text = told.length > 0 ? told.join(' ') : texts().rep.unlogged(nameOf(card));
    return tell(accept(arrived, write, card, { move: card.move }), text);
  });
}

export const activityHandlers: Handlers<'activityAsked' | 'contactTapped' | 'contactDismissed'> = {
  activityAsked: (state, { dealId, kind, direction }) => logAt(state, dealId, kind, direction),
  contactTapped: (state, { dealId, kind }) => step({ ...state, contacted: { dealId, kind } }),
  contactDismissed: (state) => step({ ...state, contacted: null }),
};
