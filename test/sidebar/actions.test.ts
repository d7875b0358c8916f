import { describe, expect, test } from 'vitest';
import { actions, keyName, messageForKey, messageOf } from '../../sidebar/actions';
import { after, boardState, card } from './build';

const press = { key: 'm', ctrlKey: false, metaKey: false, altKey: false };

describe('actions', () => {
  test('no key means two things', () => {
    const keys = actions.flatMap((action) => action.keys);

    expect(new Set(keys).size).toBe(keys.length);
  });

  test('moves along the way to winning, past lost and parked stages', () => {
    const state = boardState([
      card({ id: 'a', stage: 's4' }),
      card({ id: 'b', stage: 's1' }),
      card({ id: 'c', stage: 's7' }),
    ]);

    expect(messageForKey(state, ']', 'a', false)).toEqual({ type: 'moveAsked', dealId: 'a', to: 's5' });
    expect(messageForKey(state, '[', 'b', false)).toBeNull();
    expect(messageForKey(state, '[', 'c', false)).toEqual({ type: 'moveAsked', dealId: 'c', to: 's5' });
  });

  test('does nothing while somebody types, but for Escape', () => {
    const state = after(boardState([card()]), { type: 'stageMenuAsked', dealId: 'D-1', only: null });

    expect(messageForKey(state, 'w', 'D-1', true)).toBeNull();
    expect(messageForKey(state, 'Escape', 'D-1', true)).toEqual({ type: 'panelClosed', dealId: 'D-1' });
  });

  test('does nothing to a deal that is still being added', () => {
    const state = after(
      boardState(),
      { type: 'addOpened' },
      { type: 'addTyped', line: 'Acme' },
      { type: 'addSubmitted' },
    );

    expect(messageOf('win', state, 'new:1')).toBeNull();
  });
});

describe('keyName', () => {
  test.each([
    [{ ...press, ctrlKey: true, key: 'z' }, 'Ctrl+z'],
    [{ ...press, metaKey: true, key: 'Z' }, 'Ctrl+z'],
    [{ ...press, altKey: true, key: 'ArrowUp' }, 'Alt+ArrowUp'],
    [{ ...press, ctrlKey: true, altKey: true, key: '[' }, '['],
    [{ ...press, altKey: true, key: ']' }, ']'],
    [{ ...press, ctrlKey: true, key: '/' }, 'Ctrl+/'],
    [press, 'm'],
  ])('spells %j', (event, name) => {
    expect(keyName(event)).toBe(name);
  });
});
