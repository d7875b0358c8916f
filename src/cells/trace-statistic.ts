import { plainNumber } from './plain-number';
import type { Trace, TracedDeal } from './trace';

/** A number is the share, 0..1, below which the values lie. */
export type Statistic = 'sum' | 'mean' | 'median' | number;

/** Adds a value to the parts of a figure that is this statistic of the values. */
export function traceStatistic(trace: Trace, deal: TracedDeal, value: number, statistic: Statistic): void {
  trace.add(deal, partOf(statistic), value);
  if (statistic === 'mean') trace.add(deal, 'denominator', 1);
}

function partOf(statistic: Statistic): string {
  switch (statistic) {
    case 'sum':
    case 'mean':
      return 'numerator';
    case 'median':
      return 'of which the median';
    default:
      return `of which the ${plainNumber(statistic * 100)} % point`;
  }
}
