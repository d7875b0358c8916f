import { describe, expect, test } from 'vitest';
import { sortCards } from '../../sidebar/sort-cards';
import { card, stage } from './build';

const cards = [
  card({ id: 'a', name: 'Beta', value: 5, priority: 'Low', inStageSince: '2026-01-05', nextStepDue: '2026-03-01' }),
  card({ id: 'b', name: 'Alfa', value: null, priority: 'High', expectedClose: '2026-04-01' }),
  card({ id: 'c', name: 'Gamma', value: 50, priority: '', inStageSince: '2026-02-05', nextStepDue: '2026-02-01' }),
  card({
    id: 'd',
    name: 'Delta',
    value: 7,
    priority: 'Medium',
    inStageSince: '2025-12-01',
    expectedClose: '2026-03-01',
  }),
];

describe('the cards of a stage', () => {
  test.each([
    ['nextStep', ['c', 'a', 'd', 'b']],
    ['value', ['c', 'd', 'a', 'b']],
    ['age', ['d', 'a', 'c', 'b']],
    ['priority', ['b', 'd', 'a', 'c']],
    ['close', ['d', 'b', 'c', 'a']],
    ['name', ['b', 'a', 'd', 'c']],
  ] as const)('stand in the order "%s", what is not known last', (sort, expected) => {
    expect(sortCards(cards, sort, stage('s1'), null).map(({ id }) => id)).toEqual(expected);
  });

  test('begin with the deal that was just moved', () => {
    expect(sortCards(cards, 'value', stage('s1'), 'b')[0]?.id).toBe('b');
  });

  test('stand the latest first where they are closed, unless value or name is asked for', () => {
    const ids = (sort: 'age' | 'value') => sortCards(cards, sort, stage('s5'), null).map(({ id }) => id);

    expect(ids('age')).toEqual(['c', 'a', 'd', 'b']);
    expect(ids('value')).toEqual(['c', 'd', 'a', 'b']);
  });
});
