export interface Coverage {
  /** Money of the open deals that are expected to close in the period. */
  readonly due: number;
  /** Money to win in the period. */
  readonly target: number;
  /** Money won in the period so far. */
  readonly won: number;
}

/**
 * Pipeline coverage: value of the open deals due in a period ÷ what is still to win in it (target − won).
 *
 * Answers a ratio, 3 where three times as much is open as is needed, or "met" where nothing is left to win.
 * Source: "How to Calculate Pipeline Coverage", contextawareanalytics.com/metrics-governance. Variant: the remaining
 * target, as winsabove has it, because what is won needs no cover. Enough is 1 ÷ win rate, never a universal 3.
 *
 * @example pipelineCoverage({ due: 7500000, target: 2000000, won: 0 }) // 3.75
 */
export function pipelineCoverage({ due, target, won }: Coverage): number | 'met' {
  const remaining = target - won;
  return remaining <= 0 ? 'met' : due / remaining;
}
