import { describe, expect, test } from 'vitest';
import { type DayInput, myDay } from '../../sidebar/day';
import { dayView } from '../../sidebar/day-view';
import type { Card } from '../../sidebar/card';
import { visibleDeals } from '../../sidebar/walk';
import { after, boardState, card, MEASURE, STAGES, TODAY } from './build';

const CALM: Partial<Card> = { owner: 'Ann Lee', nextStepDue: '2026-04-01', touches: 3, lastActivity: '2026-03-19' };

function input(cards: readonly Card[], changes: Partial<DayInput> = {}): DayInput {
  const stages = new Map(STAGES.map((stage) => [stage.key, stage]));
  return { cards, stages, owner: 'Ann Lee', today: TODAY, measure: MEASURE, ...changes };
}

function keysOf(cards: readonly Card[], changes: Partial<DayInput> = {}): readonly string[] {
  return myDay(input(cards, changes)).map(({ key, items }) => `${key}: ${items.map((each) => each.card.id).join(' ')}`);
}

describe('myDay', () => {
  test('puts each deal into the first section that it belongs to, in the order of the day', () => {
    const cards = [
      card({ ...CALM, id: 'ready', ready: true }),
      card({ ...CALM, id: 'new', touches: 0, lastActivity: null }),
      card({ ...CALM, id: 'given', assigned: '2026-03-20' }),
      card({ ...CALM, id: 'without', nextStep: '', nextStepDue: null }),
      card({ ...CALM, id: 'stale', stage: 's3', inStageSince: '2026-01-01' }),
      card({ ...CALM, id: 'passed', expectedClose: '2026-03-19' }),
      card({ ...CALM, id: 'due', nextStepDue: TODAY }),
      card({ ...CALM, id: 'late', nextStepDue: '2026-03-19' }),
      card({ ...CALM, id: 'calm' }),
    ];

    expect(keysOf(cards)).toEqual([
      'overdue: late',
      'today: due',
      'closePassed: passed',
      'stale: stale',
      'noStep: without',
      'assigned: given',
      'neverContacted: new',
      'ready: ready',
    ]);
  });

  test('names every reason of a deal, though it is there once', () => {
    const [section] = myDay(
      input([
        card({ ...CALM, nextStepDue: '2026-03-17', expectedClose: '2026-03-18', touches: 0, lastActivity: null }),
      ]),
    );

    expect(section?.items[0]?.reasons).toEqual([
      { kind: 'stepOverdue', days: 3 },
      { kind: 'closePassed', days: 2 },
      { kind: 'neverContacted' },
    ]);
  });

  test('orders by value times probability; without a probability by value, without a value last', () => {
    const late = { ...CALM, nextStepDue: '2026-03-19' };
    const cards = [
      card({ ...late, id: 'none' }),
      card({ ...late, id: 'value', value: 90_000 }),
      card({ ...late, id: 'small', value: 50_000, probability: 0.1 }),
      card({ ...late, id: 'large', value: 10_000, probability: 0.9 }),
      card({ ...late, id: 'dollars', value: 99_000, probability: 0.9, currency: 'USD' }),
    ];

    expect(keysOf(cards)).toEqual(['overdue: large small dollars value none']);
  });

  test('is of one owner, of those without one, or of everybody', () => {
    const late = { nextStepDue: '2026-03-19' };
    const cards = [card({ ...late, id: 'a', owner: 'Ann Lee', name: 'A' }), card({ ...late, id: 'n', name: 'N' })];

    expect(keysOf(cards)).toEqual(['overdue: a']);
    expect(keysOf(cards, { owner: '' })).toEqual(['overdue: n']);
    expect(keysOf(cards, { owner: null })).toEqual(['overdue: a n']);
  });

  test('counts a deal as new until something was done with it since', () => {
    expect(keysOf([card({ ...CALM, assigned: '2026-03-20' })])).toEqual(['assigned: D-1']);
    expect(keysOf([card({ ...CALM, assigned: '2026-03-18' })])).toEqual([]);
  });

  test('reminds of a follow-up after the deal was won, not of the step before it', () => {
    const won = { ...CALM, stage: 's5', inStageSince: '2026-03-10' };

    expect(keysOf([card({ ...won, nextStepDue: TODAY })])).toEqual(['today: D-1']);
    expect(keysOf([card({ ...won, nextStepDue: '2026-03-05' })])).toEqual([]);
    expect(keysOf([card({ ...won, stage: 's6', nextStepDue: '2026-03-15' })])).toEqual([]);
  });
});

describe('My day', () => {
  const late = { ...CALM, nextStepDue: '2026-03-19' };

  test('is of the user, or of the owner that is chosen', () => {
    const state = boardState([card({ ...late, id: 'a' }), card({ ...late, id: 'b', owner: 'Bob Stone' })]);

    expect(dayView(state)).toMatchObject({ owner: 'Ann Lee', deals: 1 });
    expect(dayView(after(state, { type: 'ownerChosen', owner: 'Bob Stone' })).owner).toBe('Bob Stone');
  });

  test('hands the keyboard on to the next deal when one was dealt with', () => {
    const cards = ['a', 'b', 'c'].map((id, at) => card({ ...late, id, value: 100 - at }));
    const asked = after(
      boardState(cards),
      { type: 'dayToggled', day: true },
      { type: 'stepAsked', dealId: 'b' },
      { type: 'stepSubmitted', change: { due: '2026-03-23' } },
    );

    expect(visibleDeals(asked)).toEqual(['a', 'c']);
    expect(asked.focus?.target).toBe('card:c');
  });
});
