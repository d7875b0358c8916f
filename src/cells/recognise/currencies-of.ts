import type { RecognisedRow } from './recognised-row';

/** The currencies that a list names, the commonest first. */
export function currenciesOf(rows: readonly (RecognisedRow | null)[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const currency = row?.fields.currency ?? '';
    if (currency !== '') counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([currency]) => currency);
}
