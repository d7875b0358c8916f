import { describe, expect, it } from 'vitest';
import { type Goal, type GoalQuestion, goalInForce } from '../../src/metrics/goal-in-force';

const goal = (fields: Partial<Goal> = {}): Goal => ({
  start: 1,
  end: 31,
  owner: '',
  pipeline: '',
  target: 100,
  ...fields,
});
const ask = (goals: readonly Goal[], question: Partial<GoalQuestion> = {}) =>
  goalInForce(goals, { asOf: 10, pipeline: 'Sales', isOnlyPipeline: true, isAsked: null, ...question });
const onlyAna = (owner: string) => owner === 'Ana';

describe('the goal in force', () => {
  it.each([
    [0, null],
    [1, 100],
    [31, 100],
    [32, null],
  ])('on day %d, of a goal from 1 to 31, is %s', (asOf, target) => {
    expect(ask([goal()], { asOf })?.target ?? null).toBe(target);
  });

  it('is the goal for everybody rather than its parts', () => {
    const goals = [goal({ owner: 'Ana', target: 60 }), goal({ owner: 'Ben', target: 30 }), goal()];
    expect(ask(goals)).toEqual({ start: 1, end: 31, target: 100, goals: [goals[2]], owners: ['Ana', 'Ben'] });
  });

  it('is the sum of the owners’ own where there is none for everybody', () => {
    const goals = [
      goal({ owner: 'Ana', target: 60 }),
      goal({ owner: 'Ben', target: 30 }),
      goal({ owner: 'Ana', target: 5 }),
    ];
    expect(ask(goals)).toEqual({ start: 1, end: 31, target: 95, goals, owners: ['Ana', 'Ben'] });
  });

  it('is the owners’ own where only some are asked for', () => {
    const goals = [goal({ owner: 'Ana', target: 60 }), goal({ owner: 'Ben', target: 30 }), goal()];
    expect(ask(goals, { isAsked: onlyAna })).toMatchObject({ target: 60, owners: ['Ana'] });
    expect(ask([goal()], { isAsked: onlyAna })).toBeNull();
  });

  it.each<[string, readonly Goal[], number, number]>([
    ['the month rather than the quarter', [goal({ end: 90, target: 300 }), goal()], 1, 100],
    [
      'of two of one length the one that begins first',
      [goal({ start: 5, end: 12, target: 7 }), goal({ start: 4, end: 11 })],
      4,
      100,
    ],
    ['all rows of that period', [goal({ end: 90 }), goal({ target: 7 }), goal({ target: 8 })], 1, 15],
    ['not a row that only ends then', [goal({ target: 7 }), goal({ start: 5, target: 8 })], 5, 8],
    ['not a row that only begins then', [goal({ target: 7 }), goal({ end: 30, target: 8 })], 1, 8],
  ])('is that of %s', (_, goals, start, target) => {
    expect(ask(goals)).toMatchObject({ start, target });
  });

  it('is for everybody although an owner’s own is shorter', () => {
    expect(ask([goal({ owner: 'Ana', end: 20, target: 9 }), goal()])?.target).toBe(100);
  });

  it.each([
    ['its own, however it is written', 'sales ', false, 100],
    ['another one', 'Retail', true, null],
    ['none, where it is the only one', '', true, 100],
    ['none, beside others', '', false, null],
  ])('names %s', (_, pipeline, isOnlyPipeline, target) => {
    expect(ask([goal({ pipeline })], { isOnlyPipeline })?.target ?? null).toBe(target);
  });

  it('is none where there are no goals', () => {
    expect(ask([])).toBeNull();
  });
});
