/** What is shown and where: pipelines, folds, filters, menus, messages. */
import { NO_FILTER } from '../../src/domain/deal-view';
import { type Handlers, step } from '../messages';
import { focusOn } from './saying';
import { lookedAnew } from './views';

const SEARCH_PAUSE_MS = 150;

export const viewingHandlers: Handlers<
  | 'pipelineChosen'
  | 'stageFolded'
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
  pipelineChosen: (state, { name }) => lookedAnew({ ...state, pipeline: name, justMoved: null }),

  stageFolded: (state, { stage, folded }) => step({ ...state, folded: { ...state.folded, [stage]: folded } }),

  searchTyped: (state, { text }) =>
    step(
      { ...state, searchText: text },
      { kind: 'later', key: 'search', ms: text === '' ? 0 : SEARCH_PAUSE_MS, message: { type: 'searchSettled', text } },
    ),

  searchSettled: (state, { text }) => lookedAnew({ ...state, filter: { ...state.filter, text } }),

  ownerChosen: (state, { owner }) => lookedAnew({ ...state, filter: { ...state.filter, owner } }),

  careToggled: (state) => lookedAnew({ ...state, filter: { ...state.filter, care: !state.filter.care } }),

  filtersCleared: (state) => {
    const looked = lookedAnew({ ...focusOn(state, 'search'), filter: NO_FILTER, searchText: '', viewId: null });
    return step(looked.state, ...looked.effects, { kind: 'never', key: 'search' });
  },

  focusAsked: (state, { target }) => step(focusOn(state, target)),

  menuToggled: (state, { open }) => step({ ...focusOn(state, open ? 'menu' : 'more'), menuOpen: open }),

  helpToggled: (state, { open }) =>
    step({ ...focusOn(state, open ? 'help' : 'more'), helpOpen: open, menuOpen: false }),

  toastExpired: (state, { id }) => step(state.toast?.id === id ? { ...state, toast: null } : state),

  toastClosed: (state) => step({ ...state, toast: null }),

  toldClosed: (state) => step({ ...state, told: [] }),
};
