/** Count and money of the deals in a stage; currencies stand side by side and are never added. */
import type { StageTotal, WireSum } from '../src/app/rpc';
import type { Card } from './card';

export interface Figures {
  readonly deals: number;
  readonly money: readonly WireSum[];
}

export type Totals = ReadonlyMap<string, Figures>;

/** What turns cards into money: the currency of those that name none, and how probable each of them is. */
export interface Measure {
  readonly defaultCurrency: string;
  /** From 0 to 1; null where neither the rep nor the stage says. */
  readonly probabilityOf: (card: Card) => number | null;
}

export const NOTHING: Figures = { deals: 0, money: [] };

export function readTotals(totals: readonly StageTotal[]): Totals {
  return new Map(totals.map(({ stage, deals, money }) => [stage, { deals, money }]));
}

export function figuresOf(cards: readonly Card[], measure: Measure): Figures {
  const sums = new Map<string, WireSum>();
  for (const card of cards) {
    if (card.value === null) continue;
    const currency = card.currency || measure.defaultCurrency;
    sums.set(currency, added(sums.get(currency) ?? emptySum(currency), card.value, measure.probabilityOf(card), 1));
  }
  return { deals: cards.length, money: [...sums.values()] };
}

/** The totals after one deal became another: `before` null is a new deal, `after` null one that is gone. */
export function changeTotals(totals: Totals, before: Card | null, after: Card | null, measure: Measure): Totals {
  if (before === after) return totals;
  const changed = new Map(totals);
  if (before) changed.set(before.stage, change(changed.get(before.stage) ?? NOTHING, before, -1, measure));
  if (after) changed.set(after.stage, change(changed.get(after.stage) ?? NOTHING, after, 1, measure));
  return changed;
}

function change(figures: Figures, card: Card, sign: 1 | -1, measure: Measure): Figures {
  const deals = figures.deals + sign;
  const { value } = card;
  if (value === null) return { deals, money: figures.money };
  const currency = card.currency || measure.defaultCurrency;
  const before = figures.money.find((sum) => sum.currency === currency) ?? emptySum(currency);
  const after = added(before, value, measure.probabilityOf(card), sign);
  const others = figures.money.filter((sum) => sum.currency !== currency);
  return { deals, money: after.valued > 0 ? [...others, after] : others };
}

function emptySum(currency: string): WireSum {
  return { currency, sum: 0, valued: 0, weighted: 0, weighed: 0 };
}

function added(sum: WireSum, value: number, probability: number | null, sign: 1 | -1): WireSum {
  return {
    currency: sum.currency,
    sum: sum.sum + sign * value,
    valued: sum.valued + sign,
    weighted: sum.weighted + sign * value * (probability ?? 0),
    weighed: sum.weighed + (probability === null ? 0 : sign),
  };
}
