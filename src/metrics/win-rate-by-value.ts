import { type NoData, noData } from './no-data';

export interface DecidedValues {
  /** Money of each won deal; null where the cell is blank. */
  readonly won: readonly (number | null)[];
  /** Money of each lost deal; null where the cell is blank. */
  readonly lost: readonly (number | null)[];
}

/** Above this share of decided deals without a value the rate would say who fills in the column, not who wins. */
const MISSING_SHARE = 0.2;

/**
 * Win rate by value: money of the won deals ÷ money of the won and lost deals, all in one currency.
 *
 * Answers a rate; no data where nothing is decided, where the money adds up to nothing, and, with the count, where more
 * than a fifth of the decided deals have no value or 0: teams that set lost deals to 0 would otherwise read 100 %.
 * Source: quarterone, "Sales Velocity Metrics: Calculations", help.quarterone.com/en/articles/3650265; the guard is
 * ours. No interval: the spread of a few large deals is not that of a count.
 *
 * @example winRateByValue({ won: [300], lost: [100] }) // 0.75
 */
export function winRateByValue({ won, lost }: DecidedValues): number | NoData {
  const decided = won.length + lost.length;
  if (decided === 0) return noData('nothing-decided');
  const missing = decided - countValued(won) - countValued(lost);
  if (missing > decided * MISSING_SHARE) return noData('values-missing', { count: missing, of: decided });
  const wonValue = total(won);
  const decidedValue = wonValue + total(lost);
  return decidedValue > 0 ? wonValue / decidedValue : noData('no-values');
}

/** How many of these deals have a value other than 0: the n of a rate by value. */
export function countValued(values: readonly (number | null)[]): number {
  let count = 0;
  for (const value of values) if (value !== null && value !== 0) count += 1;
  return count;
}

function total(values: readonly (number | null)[]): number {
  let sum = 0;
  for (const value of values) sum += value ?? 0;
  return sum;
}
