import { describe, expect, test } from 'vitest';
import type { ViewFigures } from '../../src/app/rpc';
import type { Effect } from '../../sidebar/messages';
import { boardView, figuresKey } from '../../sidebar/selectors';
import type { State } from '../../sidebar/state';
import { update } from '../../sidebar/update';
import { after, boardState, card } from './build';

const CLOSED = { currency: 'EUR', sum: 900, valued: 30, weighted: 900, weighed: 30 };
const ANSWER: ViewFigures = {
  totals: [{ stage: 's5', deals: 30, money: [CLOSED] }],
  currency: 'EUR',
  inOthers: 0,
  open: { deals: 1, value: 10, weighted: 5, weighed: 1 },
  winRate: null,
  velocity: null,
  wonPerDay: null,
  goal: null,
  today: '2026-03-20',
};

/** One won deal is held of four thousand. */
const board = (): State =>
  boardState(
    [card({ id: 'a' }), card({ id: 'w', stage: 's5', value: 10 })],
    new Map([['s5', { deals: 4000, money: [] }]]),
  );
const waits = (effects: readonly Effect[]) =>
  effects.some((effect) => effect.kind === 'later' && effect.message.type === 'figuresDue');
const won = (state: State) => boardView(state)?.stages.find(({ stage }) => stage.key === 's5');

function counted(state: State, of: string): State {
  return after(state, {
    type: 'answered',
    answer: { call: 'viewFigures', outcome: { kind: 'done', value: ANSWER }, about: { figures: of } },
  });
}

describe('the figures of the view', () => {
  test('are not asked for while nobody looks at them', () => {
    expect(waits(update(board(), { type: 'stageFolded', stage: 's1', folded: true }).effects)).toBe(false);
  });

  test('are asked for once when they are opened', () => {
    const opened = update(board(), { type: 'figuresToggled', open: true });
    expect(waits(opened.effects)).toBe(true);
    expect(waits(update(opened.state, { type: 'stageFolded', stage: 's1', folded: true }).effects)).toBe(false);

    const due = update(opened.state, { type: 'figuresDue' });
    expect(due.effects).toContainEqual(
      expect.objectContaining({ call: 'viewFigures', request: { pipeline: 'Sales', filter: expect.anything() } }),
    );
  });

  test('count the closed deals that the sidebar does not hold, under a filter', () => {
    const filtered = after(board(), { type: 'ownerChosen', owner: '' });
    expect(won(filtered)).toMatchObject({ isWhole: false });

    const known = counted(filtered, figuresKey(filtered));
    expect(won(known)).toMatchObject({ isWhole: true, figures: { deals: 30, money: [CLOSED] } });
  });

  test('of an earlier filter are not taken for those of this one', () => {
    const filtered = after(board(), { type: 'ownerChosen', owner: '' });
    const late = counted(filtered, 'something else');

    expect(late.figures.value).toBeNull();
    const moved = after(counted(filtered, figuresKey(filtered)), { type: 'careToggled' });
    expect(won(moved)).toMatchObject({ isWhole: false });
  });

  test('say what went wrong, and are asked for again when they are opened anew', () => {
    const opened = after(board(), { type: 'figuresToggled', open: true }, { type: 'figuresDue' });
    const failed = after(opened, {
      type: 'answered',
      answer: {
        call: 'viewFigures',
        outcome: { kind: 'failed', trouble: { kind: 'quota', detail: '' } },
        about: { figures: opened.figures.asked },
      },
    });

    expect(failed.figures.trouble).not.toBeNull();
    expect(waits(update(failed, { type: 'figuresToggled', open: true }).effects)).toBe(true);
  });
});
