/** Working through what could not be read. */
import type { Answers, Check } from '../../src/app/rpc';
import { type About, type Handlers, request, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import type { State } from '../state';
import { focusOn, tell, notDoneWords } from './saying';

export function checksRead(state: State, outcome: Outcome<Answers['readChecks']>): Step {
  if (!state.checks) return step(state);
  if (outcome.kind === 'done') return step({ ...state, checks: { ...outcome.value, trouble: null, loading: false } });
  const trouble = notDoneWords(outcome);
  return step({ ...state, checks: { ...state.checks, trouble, loading: false } });
}

/** A value leaves the list at once; it comes back where the sheet did not take it. */
export function checkSettled(state: State, outcome: Outcome<Answers['settleCheck']>, { dealId }: About): Step {
  if (outcome.kind === 'done') return step(state);
  const told = notDoneWords(outcome);
  const back = tell(state, told);
  return dealId === undefined ? back : step(back.state, ...back.effects, request('readChecks', {}));
}

function without(checks: readonly Check[], dealId: string): readonly Check[] {
  return checks.filter((check) => check.dealId !== dealId);
}

export const checksHandlers: Handlers<'checksOpened' | 'checksClosed' | 'checkShown' | 'checkDone'> = {
  checksOpened: (state) =>
    step(
      focusOn({ ...state, menuOpen: false, checks: { checks: [], all: 0, loading: true, trouble: null } }, 'checks'),
      request('readChecks', {}),
    ),

  checksClosed: (state) => step(focusOn({ ...state, checks: null }, 'more')),

  checkShown: (state, { check: { dealId, row, header } }) =>
    step(state, request('goToDeal', { dealId, row, ...(header !== '' && { header }) }, { dealId })),

  checkDone: (state, { check: { dealId, row } }) => {
    const { checks } = state;
    if (!checks) return step(state);
    const left = { ...checks, checks: without(checks.checks, dealId), all: checks.all - 1 };
    return step(focusOn({ ...state, checks: left }, 'checks'), request('settleCheck', { dealId, row }, { dealId }));
  },
};
