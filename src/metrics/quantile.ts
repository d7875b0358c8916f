/**
 * The number below which the share `q` (0..1) of the numbers lies; null where there are none.
 *
 * Variant: linear interpolation between order statistics, type 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in
 * Statistical Packages", The American Statistician 50 (1996), because it is what PERCENTILE and MEDIAN do in Sheets,
 * so that a manager can check the figure with a plain formula.
 *
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(numbers: readonly number[], q: number): number | null {
  const sorted = Float64Array.from(numbers).sort();
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}
