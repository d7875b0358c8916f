import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date';
import type { Goal } from '../../src/metrics/goal-in-force';
import { type GoalUnit, goalOfPeriod, type PeriodGoalQuestion } from '../../src/metrics/goal-of-period';

/** First and last day of so many months of 2026 from that one on. */
function from(month: number, months = 1) {
  return { start: calendarDate(2026, month, 1), end: calendarDate(2026, month + months, 1) - 1 };
}
const goal = (fields: Partial<Goal> = {}): Goal => ({ ...from(1), owner: '', pipeline: '', target: 100, ...fields });
const ask = (goals: readonly Goal[], unit: GoalUnit = 'month', question: Partial<PeriodGoalQuestion> = {}) =>
  goalOfPeriod(goals, {
    ...{ unit, start: calendarDate(2026, 1, 1), pipelines: ['Sales'], isEveryPipeline: true, isAsked: null },
    ...question,
  });
const monthly = (count: number, target = 100) =>
  Array.from({ length: count }, (_, at) => goal({ ...from(at + 1), target }));

describe('the goal of a period', () => {
  it('is that of exactly its days', () => {
    expect(ask([goal({ target: 7 })])).toEqual({ target: 7, goals: [goal({ target: 7 })], parts: null });
    expect(ask([goal({ ...from(1, 3), target: 7 })], 'quarter')?.parts).toBeNull();
    expect(ask([goal({ ...from(1, 12), target: 7 })], 'year')?.parts).toBeNull();
  });

  const january = from(1);

  it.each<[string, Partial<Goal>]>([
    ['begins earlier', { start: january.start - 1 }],
    ['begins later', { start: january.start + 1 }],
    ['ends earlier', { end: january.end - 1 }],
    ['ends later', { end: january.end + 1 }],
    ['is the next month’s', from(2)],
    ['is the quarter’s', from(1, 3)],
  ])('is not one that %s', (_, days) => {
    expect(ask([goal(days)])).toBeNull();
  });

  it('is none where there are no goals', () => {
    for (const unit of ['month', 'quarter', 'year'] as const) expect(ask([], unit)).toBeNull();
  });

  it('is everybody’s rather than the sum of the owners’ own', () => {
    const own = [goal({ owner: 'Ana', target: 60 }), goal({ owner: 'Ben', target: 30 })];
    expect(ask([...own, goal()])?.target).toBe(100);
    expect(ask(own)?.target).toBe(90);
    expect(ask([...own, goal()], 'month', { isAsked: (owner) => owner === 'Ben' })).toMatchObject({
      ...{ target: 30, goals: [own[1]] },
    });
    expect(ask([goal()], 'month', { isAsked: () => true })).toBeNull();
  });
});

describe('the goal of a quarter or year without one of its own', () => {
  it.each<[string, readonly Goal[], GoalUnit, number | null, unknown]>([
    ['its three months', monthly(3), 'quarter', 300, { unit: 'month', counted: 3, all: 3 }],
    ['two of its months', [goal(from(3)), goal()], 'quarter', 200, { unit: 'month', counted: 2, all: 3 }],
    ['months of others', [goal(from(4)), goal(from(0))], 'quarter', null, undefined],
    ['its months beside its own', [...monthly(3), goal({ ...from(1, 3), target: 7 })], 'quarter', 7, null],
    ['its twelve months', monthly(12), 'year', 1200, { unit: 'month', counted: 12, all: 12 }],
    ['one of its months', [goal(from(12))], 'year', 100, { unit: 'month', counted: 1, all: 12 }],
    ['its quarters', [goal(from(1, 3)), goal(from(10, 3))], 'year', 200, { unit: 'quarter', counted: 2, all: 4 }],
    ['months rather than quarters', [goal(from(1, 3)), goal()], 'year', 100, { unit: 'month', counted: 1, all: 12 }],
    ['its own', [goal({ ...from(1, 12), target: 7 }), ...monthly(12)], 'year', 7, null],
    ['the year for a quarter', [goal(from(1, 12))], 'quarter', null, undefined],
  ])('is the sum of %s', (_, goals, unit, target, parts) => {
    const found = ask(goals, unit);
    expect([found?.target ?? null, found?.parts]).toEqual([target, parts]);
  });

  it('takes of each month what counts there', () => {
    const [first, second, third] = [goal({ target: 5 }), goal({ ...from(2), owner: 'Ana', target: 7 }), goal(from(3))];
    expect(ask([first, second, third, goal({ owner: 'Ben', target: 999 })], 'quarter')).toMatchObject({
      ...{ target: 112, goals: [first, second, third] },
    });
  });

  it('begins where the fiscal year does', () => {
    const goals = [goal(from(2)), goal(from(4)), goal(from(5))];
    expect(ask(goals, 'quarter', { start: calendarDate(2026, 2, 1) })).toMatchObject({
      ...{ target: 200, parts: { counted: 2 } },
    });
  });

  it('counts a goal of 0', () => {
    expect(ask([goal({ target: 0 })], 'quarter')).toMatchObject({ target: 0, parts: { counted: 1 } });
  });
});

describe('the goal of several pipelines', () => {
  const BOTH = { pipelines: ['Sales', 'Retail'] };
  const sales = goal({ pipeline: 'sales', target: 60 });
  const retail = goal({ pipeline: 'Retail', target: 30 });

  it.each<[string, readonly Goal[], Partial<PeriodGoalQuestion>, number | null]>([
    ['the sum of each one’s', [sales, retail], BOTH, 90],
    ['the one that there is', [retail], BOTH, 30],
    ['that of all together', [goal(), sales, retail], BOTH, 100],
    ['none of all together where one is left out', [goal(), sales], { ...BOTH, isEveryPipeline: false }, 60],
    ['that of the one asked for', [goal(), sales, retail], { pipelines: ['Retail'], isEveryPipeline: false }, 30],
    ['none where that one has none', [goal(), sales], { pipelines: ['Retail'], isEveryPipeline: false }, null],
    ['none where none is asked for', [goal(), sales], { pipelines: [], isEveryPipeline: false }, null],
    ['that of the only one, named or not', [goal(), sales], { pipelines: ['Sales'] }, 160],
    ['that of nobody’s, where deals name none', [goal(), sales], { pipelines: [] }, 100],
  ])('is %s', (_, goals, question, target) => {
    expect(ask(goals, 'month', question)?.target ?? null).toBe(target);
  });
});
