/** What is shown and where: pipelines, folds, filters, menus, messages. */
import { NO_FILTER } from '../board';
import { type Handlers, step } from '../messages';
import { PAGE } from '../state';
import { focusOn } from './saying';

const SEARCH_PAUSE_MS = 150;

export const viewingHandlers: Handlers<
  | 'pipelineChosen'
  | 'stageFolded'
  | 'moreAsked'
  | 'searchTyped'
  | 'searchSettled'
  | 'ownerChosen'
  | 'careToggled'
  | 'filtersCleared'
  | 'focusAsked'
  | 'menuToggled'
  | 'helpToggled'
  | 'toastExpired'
  | 'toastClosed'
  | 'toldClosed'
> = {
  pipelineChosen: (state, { name }) => step({ ...state, pipeline: name, shown: {}, justMoved: null }),

  stageFolded: (state, { stage, folded }) => step({ ...state, folded: { ...state.folded, [stage]: folded } }),

  moreAsked: (state, { stage }) =>
    step({ ...state, shown: { ...state.shown, [stage]: (state.shown[stage] ?? PAGE) + PAGE } }),

  searchTyped: (state, { text }) =>
    step(
      { ...state, searchText: text },
      { kind: 'later', key: 'search', ms: text === '' ? 0 : SEARCH_PAUSE_MS, message: { type: 'searchSettled', text } },
    ),

  searchSettled: (state, { text }) => step({ ...state, filter: { ...state.filter, text }, shown: {} }),

  ownerChosen: (state, { owner }) => step({ ...state, filter: { ...state.filter, owner }, shown: {} }),

  careToggled: (state) => step({ ...state, filter: { ...state.filter, care: !state.filter.care }, shown: {} }),

  filtersCleared: (state) =>
    step(
      { ...focusOn(state, 'search'), filter: NO_FILTER, searchText: '', shown: {} },
      { kind: 'never', key: 'search' },
    ),

  focusAsked: (state, { target }) => step(focusOn(state, target)),

  menuToggled: (state, { open }) => step({ ...focusOn(state, open ? 'menu' : 'more'), menuOpen: open }),

  helpToggled: (state, { open }) =>
    step({ ...focusOn(state, open ? 'help' : 'more'), helpOpen: open, menuOpen: false }),

  toastExpired: (state, { id }) => step(state.toast?.id === id ? { ...state, toast: null } : state),

  toastClosed: (state) => step({ ...state, toast: null }),

  toldClosed: (state) => step({ ...state, told: [] }),
};
