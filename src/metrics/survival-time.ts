import type { SurvivalStep } from './kaplan-meier';

/** A curve that reaches 1/2 after many multiplications stands a little beside it. */
const ROUNDING_DUST = 1e-12;

/**
 * The first day on which no more than `share` (0..1) lasts longer; null where the curve does not come down that far.
 *
 * A share of 1/2 gives the median, 1/10 the days within which nine of ten have ended. Takes a survival curve in the
 * order of its days.
 * Source: the estimate of a quantile in R. Brookmeyer and J. Crowley, "A Confidence Interval for the Median Survival
 * Time", Biometrics 38 (1982). Variant: where the curve runs flat exactly at the share some packages take the middle
 * of the flat piece; the first day is one on which a deal really ended.
 *
 * @example survivalTime([{ at: 4, survival: 0.75 }, { at: 7, survival: 0.5 }], 1 / 2) // 7
 */
export function survivalTime(steps: readonly Pick<SurvivalStep, 'at' | 'survival'>[], share: number): number | null {
  const reached = steps.find(({ survival }) => survival <= share + ROUNDING_DUST);
  return reached ? reached.at : null;
}
