import { describe, expect, test } from 'vitest';
import { monthNamed } from '../../../src/app/month/calendar-month';
import { goalsToCarry, targetOfMonth } from '../../../src/app/month/month-goals';
import type { GoalRow } from '../../../src/cells/read-goals';
import { parseIsoDate } from '../../../src/domain/calendar-date';

const day = (iso: string) => parseIsoDate(iso) ?? 0;
const october = monthNamed('2026-10') ?? { key: '', start: 0, end: 0 };

function goal(change: Partial<GoalRow> = {}): GoalRow {
  const period = { start: day('2026-10-01'), end: day('2026-10-31') };
  return { ...period, owner: '', pipeline: '', target: 100, currency: '', ...change };
}

const november = { start: day('2026-11-01'), end: day('2026-11-30') };

describe('the goal of a month', () => {
  test('is none where there is only one of another period', () => {
    const quarter = goal({ end: day('2026-12-31') });

    expect(targetOfMonth([quarter, goal(november)], october, ['Sales'])).toBeNull();
    expect(targetOfMonth([], october, ['Sales'])).toBeNull();
  });

  test('is that of everybody, else what the owners are to win together', () => {
    const owners = [goal({ owner: 'Ana', target: 30 }), goal({ owner: 'Ben', target: 40, pipeline: 'sales' })];

    expect(targetOfMonth(owners, october, ['Sales'])).toBe(70);
    expect(targetOfMonth([...owners, goal({ target: 90 })], october, ['Sales'])).toBe(90);
  });

  test('of several pipelines is the one that names none of them, else the sum of their own', () => {
    const two = ['Sales', 'Renewals'];
    const own = [
      goal({ pipeline: 'Sales', target: 50 }),
      goal({ pipeline: 'Renewals', owner: 'Ana', target: 20 }),
      goal({ pipeline: 'Renewals', owner: 'Ben', target: 10 }),
    ];

    expect(targetOfMonth(own, october, two)).toBe(80);
    expect(targetOfMonth([...own, goal({ target: 75 })], october, two)).toBe(75);
    expect(targetOfMonth([goal({ pipeline: 'Gone' })], october, two)).toBeNull();
  });
});

describe('goals to carry on', () => {
  test('are those of the month without a successor of the same owner and pipeline', () => {
    const goals = [
      goal({ owner: 'Ana', target: 30, currency: 'EUR' }),
      goal({ owner: 'Ben', target: 40 }),
      goal({ owner: 'Ben', pipeline: 'Renewals', target: 5 }),
      goal({ ...november, owner: 'BEN', target: 99 }),
    ];

    expect(goalsToCarry(goals, october)).toEqual([
      { owner: 'Ana', pipeline: '', target: 30, currency: 'EUR' },
      { owner: 'Ben', pipeline: 'Renewals', target: 5, currency: '' },
    ]);
  });

  test('are offered once where a row is there twice', () => {
    expect(goalsToCarry([goal({ target: 1 }), goal({ target: 2 })], october)).toHaveLength(1);
  });

  test('are none of a quarter', () => {
    expect(goalsToCarry([goal({ end: day('2026-12-31') })], october)).toEqual([]);
  });
});
