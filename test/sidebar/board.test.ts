import { describe, expect, test } from 'vitest';
import { type BoardInput, viewBoard } from '../../sidebar/board';
import { type Card, cardMap } from '../../sidebar/card';
import { NO_FILTER } from '../../src/domain/deal-view';
import { card, MEASURE, STAGES, TODAY } from './build';

function input(cards: readonly Card[], changes: Partial<BoardInput> = {}): BoardInput {
  const pipeline = { name: 'Sales', stages: STAGES };
  return {
    cards: cardMap(cards),
    totals: new Map(),
    pipeline,
    filter: NO_FILTER,
    sort: 'nextStep',
    counted: null,
    today: TODAY,
    measure: MEASURE,
    justMoved: null,
    ...changes,
  };
}

describe('viewBoard', () => {
  test('puts what is due first first, and the latest closed deal first', () => {
    const board = viewBoard(
      input([
        card({ id: 'a', nextStepDue: null, value: 5 }),
        card({ id: 'b', nextStepDue: '2026-04-01' }),
        card({ id: 'c', nextStepDue: '2026-03-01' }),
        card({ id: 'd', nextStepDue: null, value: 9 }),
        card({ id: 'w1', stage: 's5', inStageSince: '2026-01-01' }),
        card({ id: 'w2', stage: 's5', inStageSince: '2026-02-01' }),
      ]),
    );

    expect(board.stages[0]?.cards.map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
    expect(board.stages[4]?.cards.map(({ id }) => id)).toEqual(['w2', 'w1']);
  });

  test('shows the totals of the whole table while nothing is filtered, though it holds fewer deals', () => {
    const totals = new Map([
      ['s5', { deals: 4238, money: [{ currency: 'EUR', sum: 9e6, valued: 4000, weighted: 0, weighed: 0 }] }],
    ]);
    const won = viewBoard(input([card({ stage: 's5', value: 10 })], { totals })).stages[4];

    expect(won).toMatchObject({ ofAll: 4238, held: 1, figures: { deals: 4238, money: [{ sum: 9e6 }] } });
  });

  test('shows the figures of the found deals under a filter', () => {
    const totals = new Map([
      ['s1', { deals: 2, money: [{ currency: 'EUR', sum: 30, valued: 2, weighted: 0, weighed: 0 }] }],
    ]);
    const cards = [card({ id: 'a', name: 'Acme', value: 10 }), card({ id: 'b', name: 'Brook', value: 20 })];
    const board = viewBoard(input(cards, { totals, filter: { ...NO_FILTER, text: 'acm' } }));

    expect(board).toMatchObject({ filtered: true, found: 1 });
    expect(board.stages[0]).toMatchObject({ ofAll: 2, figures: { deals: 1, money: [{ sum: 10 }] } });
  });

  test.each(['zolw', 'ŻÓŁW', 'ann żół', 'd-77', 'rolnik'])('finds a deal by "%s"', (text) => {
    const deal = card({ id: 'D-77', name: 'Żółw i synowie', company: 'Rolnik SA', owner: 'Ann' });

    expect(viewBoard(input([deal], { filter: { ...NO_FILTER, text } })).found).toBe(1);
  });

  test('filters by owner and by what needs care, both at once', () => {
    const cards = [
      card({ id: 'a', owner: 'Ann', nextStep: '' }),
      card({ id: 'b', owner: 'Ann' }),
      card({ id: 'c', owner: 'Bob', nextStep: '' }),
      card({ id: 'd', owner: '', nextStep: '' }),
    ];

    const ids = (filter: Partial<typeof NO_FILTER>) =>
      viewBoard(input(cards, { filter: { ...NO_FILTER, ...filter } })).stages[0]?.cards.map(({ id }) => id);
    expect(ids({ owner: 'Ann', care: true })).toEqual(['a']);
    expect(ids({ owner: '' })).toEqual(['d']);
  });

  test('leaves out the deals of another pipeline', () => {
    const board = viewBoard(input([card({ id: 'up', stage: 'u1' })]));

    expect(board.stages.flatMap(({ cards }) => cards)).toEqual([]);
  });

  test('shows a deal that was just moved before all others', () => {
    const cards = [card({ id: 'a', nextStepDue: '2020-01-01' }), card({ id: 'b' })];

    expect(viewBoard(input(cards, { justMoved: 'b' })).stages[0]?.cards[0]?.id).toBe('b');
  });
});
