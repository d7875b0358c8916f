import { mean } from './mean';
import { type NoData, noData } from './no-data';
import { quantile } from './quantile';

/**
 * Sales cycle: the days from creation to closing, as their mean, their median, or the days within which a share closed.
 *
 * Takes the calendar days of each closed deal, none negative, and a statistic: a number is the share, 0..1. A deal that
 * closed on the day it was created took 0 days. No data where there are none.
 * Source: "Sales Cycle Length", usedaymark.io/metrics/sales-cycle-length;
 * sisense.com/kpi-library/sales-kpis/sales-cycle-length. Variant: from creation, not from the first contact or the
 * qualification, because only that day is known of every deal.
 *
 * @example salesCycle([40, 30, 60, 70], 'mean') // 50
 */
export function salesCycle(cycleDays: readonly number[], stat: 'mean' | 'median' | number): number | NoData {
  const days = stat === 'mean' ? mean(cycleDays) : quantile(cycleDays, stat === 'median' ? 1 / 2 : stat);
  return days ?? noData('no-cycles');
}
