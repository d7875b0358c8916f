import { mean } from './mean';
import { median } from './median';
import { type NoData, noData } from './no-data';

/**
 * Average deal size: money of the deals ÷ how many they are, or the value in the middle.
 *
 * Takes the value of each deal, all in one currency. Null is a deal without a value, which is left out; 0 is a value
 * and counts. No data where no deal has one.
 * Source: quarterone, "Sales Velocity Metrics: Calculations", help.quarterone.com/en/articles/3650265 (won deals only).
 * Variant: which deals is left to the caller; the median beside the mean, because one large deal moves a mean.
 *
 * @example averageDealSize([100, 0, null, 500], 'mean') // 200
 */
export function averageDealSize(values: readonly (number | null)[], stat: 'mean' | 'median'): number | NoData {
  const known = values.filter((value) => value !== null);
  return (stat === 'mean' ? mean(known) : median(known)) ?? noData('no-values');
}
