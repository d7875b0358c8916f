import type { SurvivalStep } from './kaplan-meier';

/**
 * The mean days of a stay as far as `limit`: the area under the survival curve from day 0 to that day.
 *
 * Takes a survival curve in the order of its days and a limit in days; nobody counts for longer than the limit, and
 * beyond the last end that was seen the curve runs on flat. Without a step everybody stays to the limit.
 * Source: J. O. Irwin, "The standard error of an estimate of expectation of life", Journal of Hygiene 47 (1949);
 * P. Royston and M. K. B. Parmar, "Restricted mean survival time", BMC Medical Research Methodology 13 (2013). Variant:
 * restricted, because the unrestricted mean depends on an end of the curve that nobody has seen.
 *
 * @example restrictedMean([{ at: 4, survival: 0.5 }, { at: 8, survival: 0 }], 6) // 5
 */
export function restrictedMean(steps: readonly Pick<SurvivalStep, 'at' | 'survival'>[], limit: number): number {
  let area = 0;
  let since = 0;
  let survival = 1;
  for (const step of steps) {
    if (step.at >= limit) break;
    area += survival * (step.at - since);
    since = step.at;
    survival = step.survival;
  }
  return area + survival * Math.max(0, limit - since);
}
