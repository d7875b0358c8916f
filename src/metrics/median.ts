import { quantile } from './quantile';

/**
 * The middle number, or the mean of the two middle ones; null where there are none.
 *
 * @example median([1, 9, 3]) // 3
 */
export function median(numbers: readonly number[]): number | null {
  return quantile(numbers, 0.5);
}
