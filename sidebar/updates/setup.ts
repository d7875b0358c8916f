/** Turning a sheet into a pipeline. */
import type { Answers, SetupResult, SetupSuggestion } from '../../src/app/rpc';
import { type About, type Handlers, request, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import type { SetupForm, State } from '../state';
import { focusOn, notDoneLines } from './saying';

/** What is said of one list means nothing for another. */
const UNSAID = { columns: {}, kinds: {}, dates: {}, headerRow: null, currency: null } as const;

/** All that the user has said of his list so far. */
function saidOf({ columns, kinds, dates, headerRow, currency }: SetupForm) {
  return {
    columns,
    kinds,
    dates,
    ...(headerRow !== null && { headerRow }),
    ...(currency !== null && currency !== '' && { currency }),
  };
}

/** Looks again with what the user has said so far, so that he sees what it changes before anything is written. */
export function lookAtSheet(state: State, tab?: string): Step {
  const look = state.setup.looks + 1;
  const setup: SetupForm = { ...state.setup, looks: look, looking: true, lookTrouble: null };
  return step(
    { ...state, setup },
    request('suggestSetup', tab === undefined ? {} : { tab, ...saidOf(setup) }, { look }),
  );
}

function lookAgain(state: State, said: Partial<SetupForm>): Step {
  return lookAtSheet({ ...state, setup: { ...state.setup, ...said } }, state.setup.suggestion?.tab ?? undefined);
}

export function suggested(state: State, outcome: Outcome<SetupSuggestion>, { look }: About): Step {
  if (look !== state.setup.looks) return step(state);
  const looked: SetupForm = { ...state.setup, looking: false };
  if (outcome.kind === 'done') return step({ ...state, setup: { ...looked, suggestion: outcome.value } });
  const trouble =
    outcome.kind === 'failed'
      ? outcome.trouble
      : ({ kind: 'server', detail: outcome.issues.map((issue) => issue.text).join(' ') } as const);
  return step({ ...state, setup: { ...looked, lookTrouble: trouble } });
}

export function setUpDone(state: State, outcome: Outcome<SetupResult>): Step {
  const ended: SetupForm = { ...state.setup, running: false, stopping: false };
  if (outcome.kind === 'done')
    return step(focusOn({ ...state, setup: { ...ended, problems: [], result: outcome.value } }, 'setup'));
  if (outcome.kind === 'refused' && outcome.issues.some(({ code }) => code === 'stopped'))
    return step(focusOn({ ...state, setup: { ...ended, stopped: true } }, 'setup'));
  const problems = notDoneLines(outcome);
  return step(focusOn({ ...state, setup: { ...ended, problems } }, 'problems'));
}

/** That the wish was heard says nothing yet: the set-up itself answers whether it stopped in time. */
export function stopAsked(state: State, outcome: Outcome<Answers['stopSetUp']>): Step {
  return step(outcome.kind === 'done' ? state : { ...state, setup: { ...state.setup, stopping: false } });
}

interface ColumnsSaid extends Pick<SetupForm, 'columns'> {
  readonly suggestion: Pick<SetupSuggestion, 'columns'> | null;
}

/** Header → field key, as suggested and as the user corrected it. */
export function chosenColumns(setup: ColumnsSaid): Readonly<Record<string, string | null>> {
  const suggested = setup.suggestion?.columns.map(({ header, field }) => [header, field] as const) ?? [];
  return { ...Object.fromEntries(suggested), ...setup.columns };
}

/** Header → the other header that was taken for the same field, where two are. */
export function clashes(setup: ColumnsSaid): Readonly<Record<string, string>> {
  const first = new Map<string, string>();
  const found: Record<string, string> = {};
  for (const [header, field] of Object.entries(chosenColumns(setup))) {
    if (field === null) continue;
    const other = first.get(field);
    if (other === undefined) first.set(field, header);
    else found[header] = other;
  }
  return found;
}

export function canSetUp(setup: SetupForm): boolean {
  if (setup.running || !setup.suggestion || setup.looking) return false;
  return setup.way === 'empty' || (setup.suggestion.deals > 0 && Object.keys(clashes(setup)).length === 0);
}

function submit(state: State): Step {
  const { setup } = state;
  const { suggestion } = setup;
  if (!suggestion || !canSetUp(setup)) return step(state);
  const running: State = { ...state, setup: { ...setup, running: true, stopped: false, problems: [] } };
  const preset = setup.preset ?? suggestion.presets[0]?.key;
  const { packs } = setup;
  const ready = { ...(preset !== undefined && { preset }), ...(packs.length > 0 && { packs: [...packs] }) };
  if (setup.way === 'empty' || suggestion.tab === null) {
    return step(running, request('setUp', { tab: null, columns: {}, kinds: {}, ...ready }));
  }
  const kinds = Object.fromEntries(suggestion.stages.map(({ word, kind }) => [word, setup.kinds[word] ?? kind]));
  const columns = { ...chosenColumns(setup) };
  return step(running, request('setUp', { ...saidOf(setup), tab: suggestion.tab, columns, kinds, ...ready }));
}

export const setupHandlers: Handlers<
  | 'setupWayChosen'
  | 'setupTabChosen'
  | 'setupStepChosen'
  | 'setupHeaderRowChosen'
  | 'setupCurrencyChosen'
  | 'setupPackToggled'
  | 'setupColumnChosen'
  | 'setupKindChosen'
  | 'setupDateChosen'
  | 'setupPresetChosen'
  | 'setupSubmitted'
  | 'setupStopAsked'
  | 'takeUpAsked'
  | 'setupLookAsked'
> = {
  setupWayChosen: (state, { way }) =>
    step(focusOn({ ...state, setup: { ...state.setup, way, problems: [] } }, 'setup')),

  // What was said of the stages changes the counts and the questions, which the last step shows.
  setupStepChosen: (state, { step: next }) => {
    const moved = focusOn({ ...state, setup: { ...state.setup, step: next, problems: [] } }, 'setup');
    return next === 'check' ? lookAgain(moved, {}) : step(moved);
  },

  setupTabChosen: (state, { tab }) => lookAtSheet({ ...state, setup: { ...state.setup, ...UNSAID } }, tab),

  setupHeaderRowChosen: (state, { row }) => lookAgain(state, { ...UNSAID, headerRow: row }),

  setupCurrencyChosen: (state, { currency }) => lookAgain(state, { currency }),

  setupPackToggled: (state, { pack }) => {
    const { packs } = state.setup;
    const next = packs.includes(pack) ? packs.filter((key) => key !== pack) : [...packs, pack];
    return step({ ...state, setup: { ...state.setup, packs: next } });
  },

  setupColumnChosen: (state, { header, field }) =>
    lookAgain(state, { columns: { ...state.setup.columns, [header]: field } }),

  setupDateChosen: (state, { header, order }) => lookAgain(state, { dates: { ...state.setup.dates, [header]: order } }),

  setupKindChosen: (state, { word, kind }) =>
    step({ ...state, setup: { ...state.setup, kinds: { ...state.setup.kinds, [word]: kind } } }),

  setupPresetChosen: (state, { preset }) => step({ ...state, setup: { ...state.setup, preset } }),

  setupSubmitted: (state) => submit(state),

  takeUpAsked: (state) =>
    state.setup.running
      ? step(state)
      : step({ ...state, setup: { ...state.setup, running: true, problems: [] } }, request('takeUp', {})),

  setupStopAsked: (state) =>
    state.setup.running && !state.setup.stopping
      ? step({ ...state, setup: { ...state.setup, stopping: true } }, request('stopSetUp', {}))
      : step(state),

  setupLookAsked: (state) => lookAgain(state, {}),
};
