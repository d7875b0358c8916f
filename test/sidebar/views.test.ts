import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/domain/deal-view';
import type { SavedView } from '../../src/app/rpc';
import type { Effect, Message } from '../../sidebar/messages';
import { boardView } from '../../sidebar/selectors';
import type { State } from '../../sidebar/state';
import { update } from '../../sidebar/update';
import { after, boardState, card } from './build';

const OFFERS: SavedView = {
  id: 'v1',
  name: 'Offers in the north',
  shared: true,
  view: {
    pipeline: 'Sales',
    filter: { ...NO_FILTER, text: 'roof', columns: { Region: 'North' } },
    sort: 'value',
    fields: ['value', '=Region'],
  },
};

const north = card({ id: 'D-1', name: 'Roof', extra: { Region: 'North' } });
const south = card({ id: 'D-2', name: 'Roof too', extra: { Region: 'South' } });

function state(changes: Partial<State> = {}): State {
  const board = boardState([north, south]);
  const { confirmed } = board;
  return {
    ...board,
    columnsHeld: ['Region'],
    confirmed: confirmed && { ...confirmed, columns: ['Region', 'Source'], views: [OFFERS] },
    ...changes,
  };
}

const effectsOf = (before: State, message: Message): readonly Effect[] => update(before, message).effects;
const called = (effects: readonly Effect[], call: string) =>
  effects.flatMap((effect) => (effect.kind === 'request' && effect.call === call ? [effect.request] : []));

describe('a saved view', () => {
  test('brings its filter, search, order and fields', () => {
    const chosen = after(state(), { type: 'viewChosen', id: 'v1' });

    expect(chosen).toMatchObject({ viewId: 'v1', searchText: 'roof', sort: 'value', fields: ['value', '=Region'] });
    expect(boardView(chosen)?.stages.flatMap(({ cards }) => cards)).toEqual([north]);
  });

  test('gives way to all deals, and leaves order and fields as they are', () => {
    const all = after(state(), { type: 'viewChosen', id: 'v1' }, { type: 'viewChosen', id: null });

    expect(all).toMatchObject({ viewId: null, searchText: '', filter: NO_FILTER, sort: 'value' });
  });

  test('fetches the columns that the cards lack, and only those', () => {
    const source = { type: 'filterChanged', change: { columns: { Source: 'Fair' } } } as const;

    expect(called(effectsOf(state(), source), 'open')).toEqual([{ columns: ['Source'] }]);
    expect(called(effectsOf(state(), { type: 'viewChosen', id: 'v1' }), 'open')).toEqual([]);
  });

  test('is made under a name, with what stands on the board', () => {
    const typed = after(
      state(),
      { type: 'sortChosen', sort: 'age' },
      { type: 'viewFormChanged', form: { name: ' Old ones ', shared: false } },
    );

    expect(called(effectsOf(typed, { type: 'viewSaveAsked', over: false }), 'saveView')).toEqual([
      { id: null, name: 'Old ones', shared: false, view: expect.objectContaining({ sort: 'age', pipeline: 'Sales' }) },
    ]);
  });

  test('needs a name, and keeps the form open until it has one', () => {
    const nameless = after(state(), { type: 'viewFormChanged', form: { name: ' ', shared: true } });
    const asked = update(nameless, { type: 'viewSaveAsked', over: false });

    expect(called(asked.effects, 'saveView')).toEqual([]);
    expect(asked.state).toMatchObject({ viewForm: { shared: true }, focus: { target: 'viewName' } });
  });

  test('keeps its name and its sharing when what changed is saved over it', () => {
    const changed = after(state(), { type: 'viewChosen', id: 'v1' }, { type: 'sortChosen', sort: 'name' });

    expect(called(effectsOf(changed, { type: 'viewSaveAsked', over: true }), 'saveView')).toEqual([
      { id: 'v1', name: 'Offers in the north', shared: true, view: expect.objectContaining({ sort: 'name' }) },
    ]);
  });

  test('stays on the form where the server refuses it', () => {
    const typed = after(state(), { type: 'viewFormChanged', form: { name: 'Mine', shared: true } });
    const issue = {
      code: 'refused',
      where: '',
      received: '',
      expected: '',
      fix: '',
      text: 'There is no room.',
    } as const;
    const refused = after(typed, {
      type: 'answered',
      answer: { call: 'saveView', outcome: { kind: 'refused', issues: [issue] }, about: {} },
    });

    expect(refused).toMatchObject({ viewForm: { name: 'Mine' }, toast: { text: 'There is no room.' } });
  });
});

describe('how the board stands', () => {
  test('is remembered once it stands still, and once only', () => {
    const sorted = update(state(), { type: 'sortChosen', sort: 'value' });
    expect(sorted.effects).toContainEqual(expect.objectContaining({ kind: 'later', message: { type: 'viewStands' } }));

    const stood = update(sorted.state, { type: 'viewStands' });
    expect(called(stood.effects, 'rememberView')).toEqual([
      { id: null, view: expect.objectContaining({ sort: 'value' }) },
    ]);
    expect(called(effectsOf(stood.state, { type: 'viewStands' }), 'rememberView')).toEqual([]);
  });
});
