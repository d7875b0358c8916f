/** The named absence of a metric: there is nothing to divide by, or too little to trust the quotient. */

export type NoDataReason =
  | 'nothing-decided'
  | 'nothing-won'
  | 'no-values'
  | 'values-missing'
  | 'no-cycles'
  | 'zero-cycle'
  | 'nobody-old-enough'
  | 'no-interval'
  | 'no-probability'
  | 'nothing-due'
  | 'log-too-young'
  | 'no-leads'
  | 'median-not-reached';

export interface NoData {
  readonly kind: 'no-data';
  readonly reason: NoDataReason;
  /** How many of how many stand in the way, where that is the reason. */
  readonly missing?: { readonly count: number; readonly of: number };
}

export function noData(reason: NoDataReason, missing?: NoData['missing']): NoData {
  return missing ? { kind: 'no-data', reason, missing } : { kind: 'no-data', reason };
}

export function isNoData(result: unknown): result is NoData {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'no-data';
}
