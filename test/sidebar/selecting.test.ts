import { describe, expect, test } from 'vitest';
import { cardOf } from '../../sidebar/selectors';
import type { State } from '../../sidebar/state';
import { after, boardState, card } from './build';

const IDS = ['a', 'b', 'c'];
const board = () => boardState(IDS.map((id) => card({ id, stage: 's1' })));
const select = (...ids: readonly string[]) => ids.map((dealId) => ({ type: 'cardSelected', dealId }) as const);
const stages = (state: State) => IDS.map((id) => cardOf(state, id)?.stage);

describe('several deals', () => {
  test('go to a stage together, and come back together', () => {
    const moved = after(board(), ...select('a', 'c'), { type: 'selectionMoveAsked', to: 's2' });
    expect(stages(moved)).toEqual(['s2', 's1', 's2']);
    expect(moved).toMatchObject({ selected: [], toast: { undo: true } });

    expect(stages(after(moved, { type: 'undoAsked' }))).toEqual(['s1', 's1', 's1']);
  });

  test('go along when one of them is moved, by whatever gesture', () => {
    expect(stages(after(board(), ...select('a', 'b'), { type: 'moveAsked', dealId: 'b', to: 's3' }))).toEqual([
      's3',
      's3',
      's1',
    ]);
  });

  test('stay where they are when a deal that is not selected moves', () => {
    const moved = after(board(), ...select('a', 'b'), { type: 'moveAsked', dealId: 'c', to: 's3' });

    expect(stages(moved)).toEqual(['s1', 's1', 's3']);
  });

  test('are asked once for the reason and the day of a loss, and get the same', () => {
    const asked = after(board(), ...select('a', 'b'), { type: 'selectionMoveAsked', to: 's6' });
    expect(stages(asked)).toEqual(['s1', 's1', 's1']);
    expect(asked.panels['a']).toMatchObject({ kind: 'form', draft: { to: 's6', also: ['b'] } });

    const lost = after(
      asked,
      { type: 'draftChanged', dealId: 'a', change: { reason: 'Price', closedOn: '2026-03-01' } },
      { type: 'moveSubmitted', dealId: 'a' },
    );
    expect(stages(lost)).toEqual(['s6', 's6', 's1']);
    expect(lost.queue.writes).toMatchObject([
      { dealId: 'a', closeReason: 'Price', closedOn: '2026-03-01' },
      { dealId: 'b', closeReason: 'Price', closedOn: '2026-03-01' },
    ]);
  });

  test('are no longer selected after Escape or a second press', () => {
    expect(after(board(), ...select('a', 'a')).selected).toEqual([]);
    expect(after(board(), ...select('a', 'b'), { type: 'selectionCleared' }).selected).toEqual([]);
  });
});
