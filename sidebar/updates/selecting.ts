/** Several deals at once. */
import { type Handlers, step } from '../messages';
import type { State } from '../state';
import { focusOn } from './saying';
import { askToMove } from './moving';

function toggled({ selected }: State, dealId: string): readonly string[] {
  return selected.includes(dealId) ? selected.filter((id) => id !== dealId) : [...selected, dealId];
}

export const selectingHandlers: Handlers<'cardSelected' | 'selectionCleared' | 'selectionMoveAsked'> = {
  cardSelected: (state, { dealId }) => step({ ...state, selected: toggled(state, dealId) }),

  selectionCleared: (state) => {
    const last = state.selected[state.selected.length - 1];
    const cleared: State = { ...state, selected: [] };
    return step(last === undefined ? cleared : focusOn(cleared, `card:${last}`));
  },

  selectionMoveAsked: (state, { to }) => {
    const [first] = state.selected;
    return first === undefined ? step(state) : askToMove(state, first, to);
  },
};
