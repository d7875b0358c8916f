export interface MetProblem {
  readonly problem: string;
  /** Null where it is the pipeline's. */
  readonly deal: { readonly value: number | null; readonly currency: string } | null;
  readonly found: string;
  readonly fix: string;
}

export interface ProblemSummary<P extends MetProblem = MetProblem> {
  readonly problem: string;
  /** What it sums up, in the order given. */
  readonly met: readonly P[];
  /** Null where the problem is the pipeline's. */
  readonly deals: number | null;
  /** Money of these deals; null where none has a value, and where they are of several currencies. */
  readonly value: number | null;
  /** Of the money, each once. */
  readonly currencies: readonly string[];
  readonly withoutValue: number;
  /** Each once. */
  readonly fixes: readonly string[];
}

/**
 * How many deals have each problem, what they are worth together and what to do about it.
 *
 * Takes problems deal by deal, those of the pipeline without a deal, and keeps the order in which problems were first
 * met. Amounts in several currencies are not added; 0 is the same in every currency.
 * Source: Pipedrive's funnel guide and ActiveCampaign's pipeline guide (the weekly look at what is wrong, the gravest
 * first). Variant: a deal with two problems counts in both, so that each row is as long as its list.
 *
 * @example
 * problemSummary([
 *   { problem: 'silent', deal: { value: 500, currency: 'EUR' }, found: 'no activity for 20 days', fix: 'get in touch' },
 *   { problem: 'silent', deal: { value: 300, currency: 'EUR' }, found: 'no activity for 30 days', fix: 'get in touch' },
 * ]).map(({ deals, value }) => [deals, value]) // [ [ 2, 800 ] ]
 */
export function problemSummary<P extends MetProblem>(problems: readonly P[]): readonly ProblemSummary<P>[] {
  const byProblem = new Map<string, P[]>();
  for (const one of problems) {
    const same = byProblem.get(one.problem);
    if (same) same.push(one);
    else byProblem.set(one.problem, [one]);
  }
  return [...byProblem].map(([problem, met]) => ({ problem, met, ...sumsOf(met) }));
}

/** In one pass, since a large list may have hundreds of thousands of problems. */
function sumsOf(met: readonly MetProblem[]): Omit<ProblemSummary, 'problem' | 'met'> {
  const words = new Set<string>();
  const fixes = new Set<string>();
  let deals = 0;
  let valued = 0;
  let sum = 0;
  for (const { deal, fix } of met) {
    fixes.add(fix);
    if (deal === null) continue;
    deals += 1;
    if (deal.value === null) continue;
    valued += 1;
    sum += deal.value;
    if (deal.value !== 0) words.add(deal.currency);
  }
  const currencies = [...new Set([...words].map((word) => word.toUpperCase()))];
  return {
    deals: deals === 0 ? null : deals,
    value: valued === 0 || currencies.length > 1 ? null : sum,
    currencies,
    withoutValue: deals - valued,
    fixes: [...fixes],
  };
}
