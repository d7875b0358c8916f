/** Bringing a list into the deals: where it is, what it would do, doing it and taking it back. */
import type { ImportResult, ImportSuggestion, UndoImportResult } from '../../src/app/rpc';
import { MOST_IMPORT_TEXT } from '../../src/domain/most-import-text';
import {
  CHANGES_SHOWN,
  EMPTY_IMPORT,
  hasSource,
  type ImportForm,
  importRequest,
  isAdded,
  wantedCounts,
  withSource,
} from '../import-form';
import { type About, type Handlers, request, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { focusOn, tell, type NotDone, notDoneLines } from './saying';

function withForm(state: State, change: Partial<ImportForm>): State {
  return { ...state, imports: { ...state.imports, ...change } };
}

/** Goes to a step; the keyboard goes along. */
function goTo(state: State, next: ImportForm['step'], change: Partial<ImportForm> = {}): State {
  return focusOn(withForm({ ...state, menuOpen: false }, { ...change, step: next, problems: [] }), 'import');
}

function open(state: State): Step {
  const { imports } = state;
  const fresh = imports.result || imports.undone ? EMPTY_IMPORT : imports;
  const shown = goTo({ ...state, imports: fresh }, fresh.preview ? 'review' : 'source');
  return step(shown, request('suggestImport', {}, { epoch: 0 }));
}

/** Looks with what the user has said so far, so that he sees what it changes. */
function look(state: State, said: Partial<ImportForm> = {}): Step {
  const imports: ImportForm = { ...state.imports, ...said };
  if (!hasSource(imports)) return step(state);
  if (imports.tab === null && imports.text.length > MOST_IMPORT_TEXT)
    return step(focusOn(withForm(state, { problems: [texts().imports.tooLong] }), 'problems'));
  const next: ImportForm = { ...imports, look: imports.look + 1, busy: 'look', problems: [] };
  const { skip: _, add: __, ...payload } = importRequest(next);
  return step({ ...state, imports: next }, request('suggestImport', payload, { epoch: next.look }));
}

export function importSuggested(state: State, outcome: Outcome<ImportSuggestion>, about: About): Step {
  const { imports } = state;
  // The first question is only about the tabs; a look that another one has overtaken says nothing any more.
  if (about.epoch === 0) {
    const tabs = outcome.kind === 'done' ? outcome.value.tabs : (imports.tabs ?? []);
    return step(withForm(state, { tabs }));
  }
  if (about.epoch !== imports.look || imports.busy !== 'look') return step(state);
  if (outcome.kind !== 'done') return failed(state, outcome);
  const { tabs, preview } = outcome.value;
  const arrived = withForm(state, { tabs, preview, busy: null, problems: [] });
  if (imports.step !== 'source') return step(arrived);
  const reviewed = goTo(arrived, 'review');
  return step(reviewed);
}

export function imported(state: State, outcome: Outcome<ImportResult>): Step {
  if (outcome.kind !== 'done') return failed({ ...state, refreshWanted: true }, outcome);
  const { added, changed } = outcome.value;
  const done = goTo({ ...state, refreshWanted: true }, 'done', { busy: null, result: outcome.value, undone: null });
  return tell(done, `${texts().imports.done}: ${texts().imports.doneCounts(added, changed)}`);
}

export function importUndone(state: State, outcome: Outcome<UndoImportResult>): Step {
  if (outcome.kind !== 'done') return failed({ ...state, refreshWanted: true }, outcome);
  const done = goTo({ ...state, refreshWanted: true }, 'done', { busy: null, undone: outcome.value });
  return tell(done, texts().imports.undone);
}

function failed(state: State, outcome: NotDone): Step {
  const problems = notDoneLines(outcome);
  return step(focusOn(withForm(state, { busy: null, problems }), 'problems'));
}

export const importHandlers: Handlers<
  | 'importOpened'
  | 'importClosed'
  | 'importBack'
  | 'importTabChosen'
  | 'importTyped'
  | 'importFileRead'
  | 'importFileFailed'
  | 'importLookAsked'
  | 'importColumnChosen'
  | 'importDateChosen'
  | 'importStageChosen'
  | 'importSkipToggled'
  | 'importAddToggled'
  | 'importAddAllToggled'
  | 'importMoreAsked'
  | 'importSubmitted'
  | 'importUndoShown'
  | 'importUndoAsked'
> = {
  importOpened: (state) => open(state),

  importClosed: (state) => step(focusOn(withForm(state, { step: 'closed' }), 'more')),

  importBack: (state) => {
    const { step: at, busy } = state.imports;
    if (busy === 'import' || busy === 'undo') return step(state);
    if (at === 'review') return step(goTo(state, 'source', { busy: null }));
    return step(focusOn(withForm(state, { step: 'closed', busy: null }), 'more'));
  },

  importTabChosen: (state, { tab }) => step({ ...state, imports: withSource(state.imports, { tab }) }),

  importTyped: (state, { text }) => step({ ...state, imports: withSource(state.imports, { text, fileName: '' }) }),

  importFileRead: (state, { name, text }) =>
    step({ ...state, imports: withSource(state.imports, { tab: null, text, fileName: name }) }),

  importFileFailed: (state, { why }) => step(focusOn(withForm(state, { problems: [why] }), 'problems')),

  importLookAsked: (state) => (state.imports.preview ? step(goTo(state, 'review')) : look(state)),

  importColumnChosen: (state, { header, field }) =>
    look(state, { columns: { ...state.imports.columns, [header]: field } }),

  importDateChosen: (state, { header, order }) => look(state, { dates: { ...state.imports.dates, [header]: order } }),

  importStageChosen: (state, { word, stage }) => look(state, { stages: { ...state.imports.stages, [word]: stage } }),

  importSkipToggled: (state, { dealId }) => {
    const { skip } = state.imports;
    const next = skip.includes(dealId) ? skip.filter((id) => id !== dealId) : [...skip, dealId];
    return step(withForm(state, { skip: next }));
  },

  importAddToggled: (state, { row, name }) => {
    const { imports } = state;
    const rows = (imports.preview?.unclear ?? []).filter((one) => isAdded(imports, one));
    const isIn = rows.some((one) => one.row === row && one.name === name);
    const next = isIn ? rows.filter((one) => one.row !== row) : [...rows, { row, name }];
    return step(withForm(state, { add: next.map((one) => ({ row: one.row, name: one.name })) }));
  },

  importAddAllToggled: (state) => step(withForm(state, { add: state.imports.add === 'all' ? [] : 'all' })),

  importMoreAsked: (state) => step(withForm(state, { shown: state.imports.shown + CHANGES_SHOWN })),

  importSubmitted: (state) => {
    const { imports } = state;
    const { added, changed } = wantedCounts(imports);
    if (imports.busy || !imports.preview || added + changed === 0) return step(state);
    return step(withForm(state, { busy: 'import', problems: [] }), request('importDeals', importRequest(imports)));
  },

  importUndoShown: (state) => step(goTo(state, 'done', { result: null, undone: null })),

  importUndoAsked: (state) => {
    if (state.imports.busy) return step(state);
    return step(withForm(state, { busy: 'undo', problems: [] }), request('undoImport', {}));
  },
};
