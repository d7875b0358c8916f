import type { Deal } from '../domain/deal';

type Priced = Pick<Deal, 'currency' | 'value'>;

export interface CommonestCurrency<D extends Priced> {
  readonly currency: string;
  /** The deals in other currencies, by theirs. */
  readonly others: ReadonlyMap<string, readonly D[]>;
}

/** The currency of most of the deals, the usual one among equals; a deal without an amount or a word for it is in any. */
export function commonestCurrency<D extends Priced>(deals: readonly D[], usual: string): CommonestCurrency<D> {
  const byCurrency = new Map<string, D[]>();
  for (const deal of deals) {
    const currency = currencyOf(deal, usual);
    if (currency === null) continue;
    const same = byCurrency.get(currency);
    if (same) same.push(deal);
    else byCurrency.set(currency, [deal]);
  }
  const isUsual = (currency: string) => Number(currency === usual);
  const [first, ...rest] = [...byCurrency].sort(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || isUsual(b) - isUsual(a),
  );
  return { currency: first?.[0] ?? usual, others: new Map(rest) };
}

export function currencyOf({ currency, value }: Priced, usual: string): string | null {
  return currency || (value === null ? null : usual);
}
