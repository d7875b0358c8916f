/** How the board is looked at: filters, order, fields of the cards, and the views that keep them. */
import type { Answers } from '../../src/app/rpc';
import { columnsOfView, type DealView, NO_FILTER } from '../../src/domain/deal-view';
import { type Effect, type Handlers, request, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import { sameView, viewOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { focusOn, tell, notDoneWords } from './saying';

const REMEMBER_PAUSE_MS = 2_000;

/** The state with that view before it. */
export function lookAs(state: State, view: DealView, id: string | null): State {
  return {
    ...state,
    viewId: id,
    pipeline: view.pipeline === '' ? null : view.pipeline,
    filter: view.filter,
    searchText: view.filter.text,
    sort: view.sort,
    fields: view.fields,
    justMoved: null,
  };
}

/** Remembers for next time how the board stands, once it stands still. */
const REMEMBER: Effect = { kind: 'later', key: 'view', ms: REMEMBER_PAUSE_MS, message: { type: 'viewStands' } };

/** After any change of how the board is looked at: columns that the cards lack are fetched, and the view is remembered. */
export function lookedAnew(state: State): Step {
  const lacks = headersWanted(state).some((header) => !state.columnsHeld.includes(header));
  return step(lacks ? { ...state, refreshWanted: true } : state, REMEMBER);
}

/** Headers of the columns that the view shows or filters by, beyond what every card has. */
export function headersWanted(state: State): readonly string[] {
  const asked = state.filterColumn === null ? [] : [state.filterColumn];
  return [...new Set([...columnsOfView(viewOf(state)), ...asked])];
}

export function viewSaved(state: State, outcome: Outcome<Answers['saveView']>): Step {
  if (outcome.kind !== 'done') return tell(state, notDoneWords(outcome));
  const { id, views } = outcome.value;
  const confirmed = state.confirmed && { ...state.confirmed, views };
  const name = views.find((view) => view.id === id)?.name ?? '';
  const saved: State = { ...state, confirmed, viewId: id, viewForm: null };
  const told = tell(focusOn(saved, 'viewButton'), texts().views.savedAs(name));
  return step(told.state, ...told.effects, REMEMBER);
}

export function viewDeleted(state: State, outcome: Outcome<Answers['deleteView']>): Step {
  if (outcome.kind !== 'done') return tell(state, notDoneWords(outcome));
  const confirmed = state.confirmed && { ...state.confirmed, views: outcome.value.views };
  return tell({ ...state, confirmed, viewId: null }, texts().views.deleted);
}

export const viewsHandlers: Handlers<
  | 'viewPanelToggled'
  | 'viewChosen'
  | 'filterChanged'
  | 'filterColumnChosen'
  | 'sortChosen'
  | 'fieldToggled'
  | 'viewFormChanged'
  | 'viewSaveAsked'
  | 'viewDeleteAsked'
  | 'viewStands'
> = {
  viewPanelToggled: (state, { open }) =>
    step({ ...focusOn(state, open ? 'viewPanel' : 'viewButton'), viewPanel: open, menuOpen: false }),

  viewChosen: (state, { id }) => {
    const saved = state.confirmed?.views.find((view) => view.id === id);
    const everything = { ...viewOf(state), filter: NO_FILTER };
    return lookedAnew(saved ? lookAs(state, saved.view, saved.id) : lookAs(state, everything, null));
  },

  filterChanged: (state, { change }) => lookedAnew({ ...state, filter: { ...state.filter, ...change } }),

  filterColumnChosen: (state, { header }) => lookedAnew({ ...state, filterColumn: header }),

  sortChosen: (state, { sort }) => lookedAnew({ ...state, sort, justMoved: null }),

  fieldToggled: (state, { field }) => {
    const fields = state.fields.includes(field)
      ? state.fields.filter((each) => each !== field)
      : [...state.fields, field];
    return lookedAnew({ ...state, fields });
  },

  viewFormChanged: (state, { form }) =>
    step({ ...(form && !state.viewForm ? focusOn(state, 'viewName') : state), viewForm: form }),

  viewSaveAsked: (state, { over }) => {
    const own = over ? state.confirmed?.views.find((view) => view.id === state.viewId) : undefined;
    const name = own?.name ?? state.viewForm?.name.trim() ?? '';
    if (name === '') return tell(focusOn(state, 'viewName'), texts().views.nameNeeded);
    const shared = own?.shared ?? state.viewForm?.shared ?? false;
    return step(state, request('saveView', { id: own?.id ?? null, name, shared, view: wireView(viewOf(state)) }));
  },

  viewDeleteAsked: (state) =>
    state.viewId === null ? step(state) : step(state, request('deleteView', { id: state.viewId })),

  viewStands: (state) => {
    const view = viewOf(state);
    const known = state.confirmed?.current;
    if (!state.confirmed || !state.online) return step(state);
    if (known?.id === state.viewId && sameView(known.view, view)) return step(state);
    const confirmed = { ...state.confirmed, current: { id: state.viewId, view } };
    return step({ ...state, confirmed }, request('rememberView', { id: state.viewId, view: wireView(view) }));
  },
};

/** Requests are written to, so they hold copies. */
function wireView({ pipeline, filter, sort, fields }: DealView) {
  return { pipeline, filter: { ...filter, columns: { ...filter.columns } }, sort, fields: [...fields] };
}
