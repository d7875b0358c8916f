import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeTotals, figuresOf, type Totals } from '../../sidebar/figures';
import { card, MEASURE } from './build';

describe('figuresOf', () => {
  test('counts every deal and adds the values of each currency apart', () => {
    const figures = figuresOf(
      [
        card({ value: 100, currency: 'EUR', probability: 0.5 }),
        card({ value: 50, currency: 'USD' }),
        card({ value: 20 }),
        card(),
      ],
      MEASURE,
    );

    expect(figures).toEqual({
      deals: 4,
      money: [
        { currency: 'EUR', sum: 120, valued: 2, weighted: 50, weighed: 1 },
        { currency: 'USD', sum: 50, valued: 1, weighted: 0, weighed: 0 },
      ],
    });
  });

  test('knows a value of 0 from none', () => {
    expect(figuresOf([card({ value: 0 }), card()], MEASURE).money).toMatchObject([{ sum: 0, valued: 1 }]);
  });
});

describe('changeTotals', () => {
  const anyCard = fc.record({
    stage: fc.constantFrom('s1', 's2'),
    value: fc.option(fc.integer({ min: -1000, max: 1000 })),
    currency: fc.constantFrom('', 'EUR', 'USD'),
    probability: fc.constantFrom(null, 0, 0.25, 1),
  });

  test('says after any changes what counting anew says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCard, anyCard), { maxLength: 8 }), (pairs) => {
        const before = pairs.map(([fields]) => card(fields));
        const now = pairs.map(([, fields]) => card(fields));
        const changed = now.reduce(
          (totals, each, at) => changeTotals(totals, before[at] ?? null, each, MEASURE),
          count(before),
        );
        for (const key of ['s1', 's2']) expect(sorted(changed, key)).toEqual(sorted(count(now), key));
      }),
    );
  });

  function count(cards: readonly ReturnType<typeof card>[]): Totals {
    return new Map(
      ['s1', 's2'].map((key) => [
        key,
        figuresOf(
          cards.filter((each) => each.stage === key),
          MEASURE,
        ),
      ]),
    );
  }

  function sorted(totals: Totals, key: string) {
    const figures = totals.get(key);
    return {
      deals: figures?.deals,
      money: [...(figures?.money ?? [])].sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    };
  }
});
