import { describe, expect, test } from 'vitest';
import { offeredDays } from '../../sidebar/activity';
import { actions, messageForKey } from '../../sidebar/actions';
import { cardOf } from '../../sidebar/selectors';
import type { State } from '../../sidebar/state';
import { update } from '../../sidebar/update';
import { after, boardState, card } from './build';

const CALL = { type: 'activityAsked', dealId: 'D-1', kind: 'call', direction: null } as const;

function board(): State {
  return boardState([
    card({ nextStep: 'Ring back', nextStepDue: '2026-03-18', stage: 's4' }),
    card({ id: 'D-2', name: 'Brook' }),
  ]);
}

describe('the days that one tap chooses', () => {
  // 20 March 2026 is a Friday.
  test.each([
    ['2026-03-20', ['2026-03-21', '2026-03-23', '2026-03-23']],
    ['2026-03-22', ['2026-03-23', '2026-03-25', '2026-03-23']],
    ['2026-03-23', ['2026-03-24', '2026-03-26', '2026-03-30']],
    ['2026-12-31', ['2027-01-01', '2027-01-03', '2027-01-04']],
  ])('from %s', (today, days) => {
    expect(offeredDays(today, false).map(({ due }) => due)).toEqual(days);
  });

  test('are 30 and 90 days away after a deal was won', () => {
    expect(offeredDays('2026-03-20', true).map(({ due }) => due)).toEqual(['2026-04-19', '2026-06-18']);
  });
});

describe('logging an activity', () => {
  test('counts at once, and waits for the answer before it is sent', () => {
    const { state, effects } = update(board(), CALL);

    expect(cardOf(state, 'D-1')).toMatchObject({ touches: 1, lastActivity: '2026-03-20' });
    expect(effects.filter(({ kind }) => kind === 'request')).toEqual([]);
    expect(state.toast).toMatchObject({ text: 'Call with Acme logged', undo: true });
  });

  test.each([
    ['is answered', { type: 'stepSubmitted', change: {} }],
    ['is left', { type: 'stepLeft' }],
    ['makes room for that of another deal', { type: 'stepAsked', dealId: 'D-2' }],
    ['makes room for another change', { type: 'moveAsked', dealId: 'D-2', to: 's2' }],
    ['goes out of sight with the page', { type: 'visibilityChanged', visible: false }],
    ['goes out of sight behind another screen', { type: 'pipelinesOpened' }],
  ] as const)('is sent once the form %s', (_, message) => {
    const { effects } = update(after(board(), CALL), message);

    const sent = effects.flatMap((effect) =>
      effect.kind === 'request' && effect.call === 'logActivity' ? [effect] : [],
    );
    expect(sent.map(({ request }) => request)).toEqual([{ dealId: 'D-1', row: 2, kind: 'call' }]);
  });

  test('is gone without a request where it is undone while the form is open', () => {
    const { state, effects } = update(after(board(), CALL), { type: 'undoAsked' });

    expect(effects.filter(({ kind }) => kind === 'request')).toEqual([]);
    expect(state.stepForm).toBeNull();
    expect(state.queue.writes).toEqual([]);
    expect(cardOf(state, 'D-1')?.touches).toBe(0);
  });

  test('keeps the next step that was typed and left', () => {
    const left = after(board(), CALL, { type: 'stepTyped', change: { text: 'Send it' } }, { type: 'stepLeft' });

    expect(left.drafts['D-1']).toEqual({ 'Next step': 'Send it', 'Next step due': '2026-03-18' });
    expect(cardOf(left, 'D-1')?.nextStep).toBe('Ring back');
    expect(after(left, { type: 'stepAsked', dealId: 'D-1' }).stepForm?.draft.text).toBe('Send it');
  });

  test('saves no note in which nothing stands', () => {
    const { state, effects } = update(after(board(), { ...CALL, kind: 'note' }), { type: 'stepSubmitted', change: {} });

    expect(effects.filter(({ kind }) => kind === 'request')).toEqual([]);
    expect(state.queue.writes).toEqual([]);
    expect(state.undoable).toEqual([]);
  });
});

describe('setting the next step', () => {
  test('saves both columns, and undo brings both back', () => {
    const saved = update(after(board(), { type: 'stepAsked', dealId: 'D-1' }), {
      type: 'stepSubmitted',
      change: { due: '2026-03-23' },
    });

    expect(saved.effects).toContainEqual(
      expect.objectContaining({
        call: 'saveDeal',
        request: {
          dealId: 'D-1',
          row: 2,
          seen: 0,
          fields: { 'Next step': 'Ring back', 'Next step due': '2026-03-23' },
        },
      }),
    );
    expect(saved.state.undoable[0]).toMatchObject({
      fields: { 'Next step': 'Ring back', 'Next step due': '2026-03-18' },
    });
  });

  test('saves nothing where nothing was changed', () => {
    const { effects } = update(after(board(), { type: 'stepAsked', dealId: 'D-1' }), {
      type: 'stepSubmitted',
      change: {},
    });

    expect(effects).toEqual([]);
  });

  test('is offered after a deal was won, and skipped without a trace', () => {
    const won = after(
      board(),
      { type: 'moveAsked', dealId: 'D-1', to: 's5' },
      { type: 'moveSubmitted', dealId: 'D-1' },
    );
    expect(won.stepForm).toMatchObject({ followUp: true, draft: { text: 'Follow up', due: '' } });

    const skipped = after(won, { type: 'stepLeft' });
    expect(skipped.drafts).toEqual({});
    expect(skipped.queue.writes).toHaveLength(1);
  });
});

describe('the keys of a rep', () => {
  test.each([
    ['c', { type: 'activityAsked', kind: 'call' }],
    ['e', { type: 'activityAsked', kind: 'e-mail' }],
    ['t', { type: 'activityAsked', kind: 'meeting' }],
    ['o', { type: 'activityAsked', kind: 'note' }],
    ['s', { type: 'stepAsked' }],
    ['x', { type: 'deleteAsked' }],
    ['Delete', { type: 'deleteAsked' }],
  ])('%s', (key, message) => {
    expect(messageForKey(board(), key, 'D-1', false)).toMatchObject({ ...message, dealId: 'D-1' });
  });

  test('a new deal typed from My day is typed on the board', () => {
    const state = after(board(), { type: 'dayToggled', day: true }, { type: 'addOpened' });

    expect(state).toMatchObject({ day: false, adding: { line: '' } });
  });

  test('Escape leaves the form before anything else', () => {
    expect(messageForKey(after(board(), CALL), 'Escape', null, true)).toEqual({ type: 'stepLeft' });
    expect(actions.filter(({ keys }) => keys.includes('c'))).toHaveLength(1);
  });
});
