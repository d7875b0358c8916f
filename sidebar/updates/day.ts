/** Between the board and My day. */
import { type Handlers, step } from '../messages';
import type { State } from '../state';
import { visibleDeals } from '../walk';
import { focusOn } from './saying';

export const dayHandlers: Handlers<'dayToggled'> = {
  dayToggled: (state, { day }) =>
    step(focusOn({ ...state, day, deal: null, menuOpen: false, adding: null, fieldErrors: {} }, day ? 'day' : 'board')),
};

/** A deal that was dealt with leaves the day: the keyboard goes on to the one that takes its place. */
export function keepPlaceInDay(earlier: State, state: State): State {
  const target = state.focus?.target ?? '';
  const wanted = target.startsWith('card:') ? target.slice('card:'.length) : null;
  if (!state.day || state.deal || wanted === null || state.focus === earlier.focus) return state;
  const shown = visibleDeals(state);
  if (shown.includes(wanted)) return state;
  const at = visibleDeals({ ...earlier, day: true }).indexOf(wanted);
  const heir = shown[Math.min(Math.max(at, 0), shown.length - 1)];
  return focusOn(state, heir === undefined ? 'day' : `card:${heir}`);
}
