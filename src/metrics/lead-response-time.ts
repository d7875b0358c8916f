import { kaplanMeier } from './kaplan-meier';
import { type NoData, noData } from './no-data';
import { survivalTime } from './survival-time';

/** How long a lead waited, or has been waiting, for the first contact. */
export interface ResponseClock {
  readonly hours: number;
  /** False while the clock still runs. */
  readonly contacted: boolean;
}

/**
 * Lead response time: the hours within which half of the leads get their first contact (Kaplan–Meier median).
 *
 * A lead that nobody has contacted is an open clock and counts for as long as it has run: dropping it would make a team
 * look quick by what it forgets. No data without leads, and where more than half outlast every contact that was seen.
 * Source: "Lead response time", metrickittools.com/glossary/lead-response-time; the estimator: `kaplanMeier`. Variant:
 * the first hour by which half were contacted; for an even number a plain median would take the mean of the two in the
 * middle.
 *
 * @example
 * leadResponseTime([{ hours: 0.5, contacted: true }, { hours: 2, contacted: true }, { hours: 90, contacted: false }])
 * // 2
 */
export function leadResponseTime(clocks: readonly ResponseClock[]): number | NoData {
  if (clocks.length === 0) return noData('no-leads');
  const curve = kaplanMeier(clocks.map(({ hours, contacted }) => ({ days: hours, ended: contacted })));
  return survivalTime(curve, 1 / 2) ?? noData('median-not-reached');
}
