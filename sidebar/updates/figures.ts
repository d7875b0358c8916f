/** The figures of the view: asked for where somebody looks at them, or where only the server can count. */
import type { ViewFigures } from '../../src/app/rpc';
import { isFiltered } from '../../src/domain/deal-filter';
import { type About, type Handlers, request, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import { boardView, figuresKey, shownPipeline } from '../selectors';
import type { State } from '../state';
import { notDoneWords } from './saying';

const PAUSE_MS = 400;

/** Asks where what is wanted is not there, once the view and the table stand still. */
export function wantFigures(state: State): Step {
  const { figures } = state;
  const isStill = state.screen === 'board' && state.online && !state.refreshing && state.queue.writes.length === 0;
  if (!isStill || !isWanted(state)) return step(state);
  const key = figuresKey(state);
  if (figures.of === key || figures.asked === key) return step(state);
  const asked: State = { ...state, figures: { ...figures, asked: key, trouble: null } };
  return step(asked, { kind: 'later', key: 'figures', ms: PAUSE_MS, message: { type: 'figuresDue' } });
}

function isWanted(state: State): boolean {
  if (!state.confirmed) return false;
  if (state.figures.open || state.wide) return true;
  return isFiltered(state.filter) && boardView(state)?.stages.some(({ held, ofAll }) => held < ofAll) === true;
}

export function figuresCounted(state: State, outcome: Outcome<ViewFigures>, { figures: of = '' }: About): Step {
  if (outcome.kind === 'done') {
    // An answer to an earlier question would only flicker.
    if (of !== state.figures.asked) return step(state);
    return step({ ...state, figures: { ...state.figures, value: outcome.value, of, trouble: null } });
  }
  const trouble = notDoneWords(outcome);
  return step({ ...state, figures: { ...state.figures, trouble } });
}

export const figuresHandlers: Handlers<'figuresToggled' | 'figuresDue'> = {
  // Opening them again after a failure asks again.
  figuresToggled: (state, { open }) => step({ ...state, figures: { ...state.figures, open, asked: '' } }),

  figuresDue: (state) => {
    const key = figuresKey(state);
    const asked: State = { ...state, figures: { ...state.figures, asked: key } };
    const { filter } = state;
    const wanted = { pipeline: shownPipeline(state), filter: { ...filter, columns: { ...filter.columns } } };
    return step(asked, request('viewFigures', wanted, { figures: key }));
  },
};
