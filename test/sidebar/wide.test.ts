import { describe, expect, test } from 'vitest';
import type { OpenValue } from '../../src/app/rpc';
import { type CodedDeals, readDeals } from '../../src/domain/coded-deals';
import type { Message } from '../../sidebar/messages';
import { INITIAL_STATE, type State } from '../../sidebar/state';
import { update } from '../../sidebar/update';
import { after, boardState, card, fakeServer } from './build';

function opening(changes: object = {}): Message {
  const answer = fakeServer().handle('open', {}) as { value: OpenValue };
  const value = { ...answer.value, ...changes } as OpenValue;
  return { type: 'answered', answer: { call: 'open', outcome: { kind: 'done', value }, about: { epoch: 0 } } };
}

function handedOver(state: State): string {
  const effect = update(state, { type: 'wideAsked' }).effects.find((each) => each.kind === 'request');
  if (effect?.kind !== 'request' || effect.call !== 'showBoard') throw new Error('nothing was handed over');
  return effect.request.state;
}

describe('going wide and back', () => {
  test('takes along what is typed, found, folded, selected and can be undone', () => {
    const left = after(
      after(INITIAL_STATE, { type: 'started' }, opening()),
      { type: 'stageFolded', stage: 's2', folded: true },
      { type: 'searchTyped', text: 'roof' },
      { type: 'searchSettled', text: 'roof' },
      { type: 'ownerChosen', owner: 'Ann Lee' },
      { type: 'sortChosen', sort: 'value' },
      { type: 'fieldTyped', dealId: 'D-3', header: 'Notes', text: 'half a sen' },
      { type: 'addOpened' },
      { type: 'addTyped', line: 'Acme 12' },
      { type: 'cardSelected', dealId: 'D-2' },
    );
    const entered = after(
      { ...INITIAL_STATE, wide: true },
      { type: 'started' },
      opening({ handedOver: handedOver(left) }),
    );

    for (const key of ['folded', 'searchText', 'filter', 'sort', 'drafts', 'adding', 'selected'] as const)
      expect(entered[key]).toEqual(left[key]);
    expect(entered.wide).toBe(true);
  });

  test('fetches the columns by which the other page had just begun to filter', () => {
    const { confirmed, ...rest } = boardState([card()]);
    const left = after(
      { ...rest, confirmed: confirmed && { ...confirmed, columns: ['Region'] }, columnsHeld: ['Region'] },
      { type: 'filterChanged', change: { columns: { Region: 'North' } } },
    );
    const started = after({ ...INITIAL_STATE, wide: true }, { type: 'started' });
    const { deals } = (fakeServer().handle('open', {}) as { value: { deals: CodedDeals } }).value;
    const entered = update(started, opening({ deals: { ...deals, extra: {} }, handedOver: handedOver(left) }));

    expect(entered.effects).toContainEqual(expect.objectContaining({ call: 'open', request: { columns: ['Region'] } }));
  });

  test('waits for changes that are still on their way, and then goes by itself', () => {
    const busy = after(boardState([card()]), { type: 'moveAsked', dealId: 'D-1', to: 's2' });
    const asked = update(busy, { type: 'wideAsked' });
    expect(asked.effects.filter((each) => each.kind === 'request' && each.call === 'showBoard')).toEqual([]);
    expect(asked.state.toast?.text).toContain('saved first');

    const [sent] = asked.state.queue.writes;
    const { value } = fakeServer().handle('open', {}) as { value: { deals: CodedDeals } };
    const deal = readDeals(value.deals);
    const saved = update(asked.state, {
      type: 'answered',
      answer: {
        call: 'moveDeal',
        outcome: { kind: 'done', value: { deal, move: 9, told: [] } },
        about: { write: sent?.id ?? 0 },
      },
    });
    expect(saved.effects).toContainEqual(expect.objectContaining({ call: 'showBoard' }));
  });

  test('closes the board once the sidebar is there, but never the sidebar behind the board', () => {
    const shown = (call: 'showBoard' | 'showSidebar', wide: boolean) =>
      update(
        { ...boardState(), wide },
        { type: 'answered', answer: { call, outcome: { kind: 'done', value: { shown: true } }, about: {} } },
      ).effects;

    expect(shown('showSidebar', true)).toContainEqual({ kind: 'close' });
    expect(shown('showBoard', false)).not.toContainEqual({ kind: 'close' });
  });

  test('opens as this user left it, unless something was handed over', () => {
    const view = { pipeline: '', filter: { text: '', owner: 'Bob Stone', care: false, closing: null, columns: {} } };
    const current = { id: null, view: { ...view, sort: 'age', fields: ['value'] } };
    const entered = after(INITIAL_STATE, { type: 'started' }, opening({ current }));

    expect(entered).toMatchObject({ sort: 'age', fields: ['value'], filter: { owner: 'Bob Stone' } });
  });
});
