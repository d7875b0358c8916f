import { mean } from './mean';
import { type NoData, noData } from './no-data';

/**
 * Pipeline value: the sum of the deals' values, how many deals they are, or the mean value.
 *
 * Takes the value of each deal, all in one currency; null is a deal without a value, which is counted among the deals
 * and nowhere else. Nothing adds up to 0; the mean of nothing is no data.
 * Source: NetHunt's funnel guide (count, total and average). Variant: unweighted; `weightedPipeline` multiplies by the
 * chance.
 *
 * @example pipelineValue([100, null, 50], 'sum') // 150
 */
export function pipelineValue(values: readonly (number | null)[], stat: 'sum' | 'deals' | 'mean'): number | NoData {
  if (stat === 'deals') return values.length;
  const known = values.filter((value) => value !== null);
  if (stat === 'mean') return mean(known) ?? noData('no-values');
  return known.reduce((sum, value) => sum + value, 0);
}
