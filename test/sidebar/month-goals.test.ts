import { describe, expect, test } from 'vitest';
import { update } from '../../sidebar/update';
import { after } from './build';
import { atDeals, FEBRUARY, read } from './month-state';

describe('the goals', () => {
  const GOALS = [
    { owner: 'Ana', pipeline: '', target: 1000, currency: 'EUR' },
    { owner: 'Ben', pipeline: '', target: 2000, currency: 'EUR' },
  ];
  const atGoals = () =>
    after(atDeals({ ...FEBRUARY, goals: GOALS }), { type: 'monthTabReached' }, { type: 'monthTabSkipped' });

  test('are asked for as they are typed and ticked', () => {
    const { effects } = update(
      after(
        atGoals(),
        { type: 'monthGoalChanged', at: 0, change: { typed: '1,500' } },
        { type: 'monthGoalChanged', at: 1, change: { wanted: false } },
      ),
      { type: 'monthGoalsAsked' },
    );

    expect(effects).toContainEqual(
      expect.objectContaining({
        call: 'addGoals',
        request: { month: '2026-03', goals: [{ owner: 'Ana', pipeline: '', target: 1500, currency: 'EUR' }] },
      }),
    );
  });

  test.each(['', 'a lot', '-5'])('are not asked for with %j as an amount, which stays typed', (typed) => {
    const { state, effects } = update(after(atGoals(), { type: 'monthGoalChanged', at: 1, change: { typed } }), {
      type: 'monthGoalsAsked',
    });

    expect(effects).toEqual([]);
    expect(state.month.goals.map(({ error }) => error === null)).toEqual([true, false]);
    expect(state.month.goals[1]?.typed).toBe(typed);
    expect(state.focus?.target).toBe('goal:1');
  });

  test('keep what was typed when the month is read again', () => {
    const typed = after(atGoals(), { type: 'monthGoalChanged', at: 1, change: { typed: '2,500' } });

    const again = read(after(typed, { type: 'monthLookAsked' }), { ...FEBRUARY, goals: GOALS });
    expect(again.month.goals.map((goal) => goal.typed)).toEqual(['1000', '2,500']);
  });
});
