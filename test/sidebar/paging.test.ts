import { describe, expect, test } from 'vitest';
import type { OpenValue } from '../../src/app/rpc';
import { type CodedDeals, codeDeals, readDeals } from '../../src/domain/coded-deals';
import type { DealColumns } from '../../src/domain/deal-columns';
import { type Card, readCards } from '../../sidebar/card';
import type { Effect, Step } from '../../sidebar/messages';
import { INITIAL_STATE, type State } from '../../sidebar/state';
import { update } from '../../sidebar/update';
import { after, fakeServer } from './build';

const whole = (fakeServer().handle('open', {}) as { value: Extract<OpenValue, { setUp: true }> }).value;
const deals = readDeals(whole.deals);
const ALL = deals.id.length;

/** Some of the deals, as a page of them. */
function slice(from: number, to: number): CodedDeals {
  const cut = Object.entries(deals).map(([key, column]) => [
    key,
    Array.isArray(column) ? column.slice(from, to) : column,
  ]);
  return codeDeals(Object.fromEntries(cut) as DealColumns, whole.today);
}

function open(state: State, size: number): Step {
  const value = { ...whole, deals: slice(0, size), toHold: ALL };
  return update(state, {
    type: 'answered',
    answer: { call: 'open', outcome: { kind: 'done', value }, about: { epoch: state.epoch } },
  });
}

function page(state: State, from: number, to: number, epoch = state.epoch): Step {
  const value = { deals: slice(from, to) };
  return update(state, {
    type: 'answered',
    answer: { call: 'moreDeals', outcome: { kind: 'done', value }, about: { epoch } },
  });
}

const asked = (effects: readonly Effect[], call: string) =>
  effects.flatMap((effect) => (effect.kind === 'request' && effect.call === call ? [effect.request] : []));
const held = (state: State): readonly Card[] => [...(state.confirmed?.cards.values() ?? [])];

describe('a table that comes page by page', () => {
  const started = after(INITIAL_STATE, { type: 'started' });

  test('is shown as far as it has arrived, and asked for until it is whole', () => {
    const first = open(started, 3);
    expect(held(first.state)).toHaveLength(3);
    expect(asked(first.effects, 'moreDeals')).toEqual([{ from: 3, columns: [] }]);

    const second = page(first.state, 3, 5);
    expect(asked(second.effects, 'moreDeals')).toEqual([{ from: 5, columns: [] }]);

    const last = page(second.state, 5, ALL);
    expect(asked(last.effects, 'moreDeals')).toEqual([]);
    expect(last.state.arrived).toBeNull();
    expect(held(last.state)).toEqual(readCards(deals));
  });

  test('keeps the old deals on the board while a refresh arrives, and drops those that are gone at its end', () => {
    const shown = open(started, ALL).state;
    const ghost = { ...held(shown)[0], id: 'D-gone' } as Card;
    const { confirmed } = shown;
    const older: State = {
      ...shown,
      confirmed: confirmed && { ...confirmed, cards: new Map([...confirmed.cards, [ghost.id, ghost]]) },
    };
    const refreshing = open(older, 4);
    expect(held(refreshing.state)).toHaveLength(ALL + 1);

    const done = page(refreshing.state, 4, ALL).state;
    expect(held(done).map(({ id }) => id)).not.toContain('D-gone');
    expect(held(done)).toHaveLength(ALL);
  });

  test('is looked at again where a change of ours came between two pages', () => {
    const first = open(started, 3).state;
    const late = page(first, 3, ALL, first.epoch - 1).state;

    expect(late).toMatchObject({ arrived: null, refreshing: true });
    expect(held(late)).toHaveLength(3);
  });

  test('ends where pages come back empty', () => {
    const first = open(started, 3).state;
    const end = page(first, ALL, ALL);

    expect(end.state.arrived).toBeNull();
    expect(asked(end.effects, 'moreDeals')).toEqual([]);
  });
});
