/** Count and money of the deals in a stage; currencies stand side by side and are never added. */
import type { StageTotal } from '../src/app/rpc';
import type { Card } from './card';

export interface Sum {
  readonly currency: string;
  readonly sum: number;
  /** How many of the deals have a value: what an average divides by. */
  readonly valued: number;
}

export interface Figures {
  readonly deals: number;
  readonly money: readonly Sum[];
}

export type Totals = ReadonlyMap<string, Figures>;

export const NOTHING: Figures = { deals: 0, money: [] };

export function readTotals(totals: readonly StageTotal[]): Totals {
  return new Map(totals.map(({ stage, deals, money }) => [stage, { deals, money }]));
}

export function figuresOf(cards: readonly Card[], defaultCurrency: string): Figures {
  const sums = new Map<string, Sum>();
  for (const card of cards) {
    if (card.value === null) continue;
    const currency = card.currency || defaultCurrency;
    const sum = sums.get(currency) ?? { currency, sum: 0, valued: 0 };
    sums.set(currency, { currency, sum: sum.sum + card.value, valued: sum.valued + 1 });
  }
  return { deals: cards.length, money: [...sums.values()] };
}

/** The totals after one deal became another: `before` null is a new deal, `after` null one that is gone. */
export function changeTotals(totals: Totals, before: Card | null, after: Card | null, defaultCurrency: string): Totals {
  if (before === after) return totals;
  const changed = new Map(totals);
  if (before) changed.set(before.stage, change(changed.get(before.stage) ?? NOTHING, before, -1, defaultCurrency));
  if (after) changed.set(after.stage, change(changed.get(after.stage) ?? NOTHING, after, 1, defaultCurrency));
  return changed;
}

function change(figures: Figures, card: Card, sign: 1 | -1, defaultCurrency: string): Figures {
  const deals = figures.deals + sign;
  const { value } = card;
  if (value === null) return { deals, money: figures.money };
  const currency = card.currency || defaultCurrency;
  const before = figures.money.find((sum) => sum.currency === currency) ?? { currency, sum: 0, valued: 0 };
  const after = { currency, sum: before.sum + sign * value, valued: before.valued + sign };
  const others = figures.money.filter((sum) => sum.currency !== currency);
  return { deals, money: after.valued > 0 ? [...others, after] : others };
}
