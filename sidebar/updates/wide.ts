/** Going wide and back: Google shows a sidebar or a dialog, so one hands over to the other all that a user would miss. */
import type { Answers, OpensAt } from '../../src/app/rpc';
import { type Handlers, request, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { openMonth } from './month';
import { answerStepForm } from './next-step';
import { focusOn, tell, notDoneWords } from './saying';
import { readDealFor } from './writing';

const HANDED = [
  'pipeline',
  'folded',
  'filter',
  'searchText',
  'sort',
  'fields',
  'viewId',
  'viewForm',
  'panels',
  'selected',
  'deal',
  'drafts',
  'fieldErrors',
  'adding',
  'undoable',
  'keptStages',
  'youAsked',
] as const satisfies readonly (keyof State)[];

type Handed = Pick<State, (typeof HANDED)[number]>;

function handOver(state: State): string {
  return JSON.stringify(Object.fromEntries(HANDED.map((key) => [key, state[key]])));
}

/** The state with what the other page handed over; an open deal is read again. */
export function takeOver(state: State, handed: string | null): Step {
  if (handed === null) return step(state);
  // Written by `handOver` of the same program a moment ago, or by the menu item of a screen.
  const { opensAt, ...known } = JSON.parse(handed) as Handed & Partial<OpensAt>;
  const taken: State = { ...state, ...known };
  const thanks = request('tookOver', {});
  if (opensAt === 'month') {
    const opened = openMonth(taken);
    return step(opened.state, thanks, ...opened.effects);
  }
  return taken.deal ? step(focusOn(taken, 'deal'), thanks, readDealFor(taken, taken.deal.id)) : step(taken, thanks);
}

export function pageShown(state: State, outcome: Outcome<Answers['showBoard']>): Step {
  if (outcome.kind === 'done') return state.wide ? step(state, { kind: 'close' }) : step(state);
  const text = notDoneWords(outcome);
  return tell(state, text);
}

/** Shows the other page as soon as no change of ours is on its way: it could not be told what became of it. */
export function goWide(state: State): Step {
  if (!state.wideWanted || state.queue.writes.length > 0) return step(state);
  const gone: State = { ...state, wideWanted: false };
  return step(gone, request(state.wide ? 'showSidebar' : 'showBoard', { state: handOver(gone) }));
}

export const wideHandlers: Handlers<'wideAsked'> = {
  wideAsked: (state) => {
    const answered = answerStepForm({ ...state, menuOpen: false, wideWanted: true });
    const isSaving = answered.state.queue.writes.length > 0;
    const told = isSaving ? tell(answered.state, texts().wide.stillSaving) : step(answered.state);
    return step(told.state, ...answered.effects, ...told.effects);
  },
};
