import { describe, expect, test } from 'vitest';
import { concerns, daysBetween } from '../../sidebar/attention';
import { card, stage, TODAY } from './build';

describe('concerns', () => {
  test('names an overdue next step, a passed close date and a stay beyond the limit, with the days', () => {
    const deal = card({ nextStepDue: '2026-03-17', expectedClose: '2026-03-15', inStageSince: '2026-03-01' });

    expect(concerns(deal, stage('s1'), TODAY)).toEqual([
      { kind: 'stepOverdue', days: 3 },
      { kind: 'closePassed', days: 5 },
      { kind: 'stale', days: 19, limit: 14 },
    ]);
  });

  test('names nothing on the very day or at the very limit', () => {
    const deal = card({ nextStepDue: TODAY, expectedClose: TODAY, inStageSince: '2026-03-06' });

    expect(concerns(deal, stage('s1'), TODAY)).toEqual([]);
  });

  test('names a missing next step, and an unknown day of entry not at all', () => {
    expect(concerns(card({ nextStep: '' }), stage('s1'), TODAY)).toEqual([{ kind: 'noStep' }]);
  });

  test('leaves closed and parked deals alone', () => {
    const deal = card({ nextStepDue: '2020-01-01', nextStep: '' });

    for (const key of ['s5', 's6', 's7']) expect(concerns(deal, stage(key), TODAY)).toEqual([]);
  });
});

test('days are counted across a change to summer time', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween(null, TODAY)).toBeNull();
  expect(daysBetween('2026-02-30', TODAY)).toBeNull();
});
