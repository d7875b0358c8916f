/** Who the user is, the chart tab, check and repair, and the row in the sheet. */
import type { Answers } from '../../src/app/rpc';
import { type Handlers, request, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { tell, notDoneWords } from './saying';
import { lookAtSheet } from './setup';

export function youSet(state: State, outcome: Outcome<Answers['setYou']>): Step {
  if (outcome.kind !== 'done') return tell({ ...state, youAsked: false }, notDoneWords(outcome));
  const { you } = outcome.value;
  const confirmed = state.confirmed ? { ...state.confirmed, you } : null;
  return tell({ ...state, confirmed, youAsked: true }, texts().you.set(you));
}

export function wentToRow(state: State, outcome: Outcome<Answers['goToDeal']>): Step {
  if (outcome.kind !== 'done') return tell(state, notDoneWords(outcome));
  return tell(state, texts().deal.wentToRow(outcome.value.row));
}

export function chartMade(state: State, outcome: Outcome<Answers['makeChartTabs']>): Step {
  const free: State = { ...state, busy: null };
  if (outcome.kind !== 'done') return tell(free, notDoneWords(outcome));
  const { made, left } = outcome.value;
  return tell(free, texts().more.chartsMade(made.length, left));
}

export function repaired(state: State, outcome: Outcome<Answers['checkAndRepair']>): Step {
  const free: State = { ...state, busy: null };
  if (outcome.kind !== 'done') return tell(free, notDoneWords(outcome));
  const { told } = outcome.value;
  const next: State = { ...free, told, refreshWanted: true };
  return told.length > 0 ? step(next) : tell(next, texts().more.repaired);
}

export function languageSet(state: State, outcome: Outcome<Answers['setLanguage']>): Step {
  return outcome.kind === 'done' ? step(state) : tell(state, notDoneWords(outcome));
}

export const choreHandlers: Handlers<'languageChosen' | 'youChosen' | 'youDismissed' | 'chartAsked' | 'repairAsked'> = {
  youChosen: (state, { owner }) => step({ ...state, youAsked: true, menuOpen: false }, request('setYou', { owner })),
  languageChosen: (state, { language }) => {
    const spoken: State = { ...state, language, menuOpen: false };
    const { suggestion } = state.setup;
    const saved = request('setLanguage', { language });
    if (state.screen !== 'setup' || suggestion === null) return step(spoken, saved);
    // What the server said of the sheet was said in the other language, down to the names of columns without a header.
    const looked = lookAtSheet({ ...spoken, setup: { ...state.setup, columns: {} } }, suggestion.tab ?? undefined);
    return step(looked.state, saved, ...looked.effects);
  },
  youDismissed: (state) => step({ ...state, youAsked: true }),
  chartAsked: (state) =>
    state.busy ? step(state) : step({ ...state, busy: 'chart', menuOpen: false }, request('makeChartTabs', {})),
  repairAsked: (state) =>
    state.busy ? step(state) : step({ ...state, busy: 'repair', menuOpen: false }, request('checkAndRepair', {})),
};
