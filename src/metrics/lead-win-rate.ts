import type { CalendarDate } from '../domain/calendar-date';
import { type NoData, noData } from './no-data';
import { quantile } from './quantile';

export interface Lead {
  readonly created: CalendarDate;
  /** The day it was won or lost; null while it is undecided or where the day is unknown. */
  readonly closed: CalendarDate | null;
  readonly won: boolean;
}

export interface LeadCohort {
  /** The age from which a lead counts. */
  readonly ripeAfterDays: number;
  readonly won: number;
  readonly entered: number;
}

/** The share of closed deals that are decided by the age from which a lead counts. */
const DECIDED_SHARE = 0.9;

/**
 * The leads of which a win rate can be asked, and how many of them were won: every deal that entered at least as long
 * ago as nine tenths of the closed deals took to close, whatever became of it since. The rate is won ÷ entered.
 *
 * Takes leads and the day to count age to; days are calendar days. No data where no deal has closed with both dates
 * known, or where nobody is old enough. A cycle that ends before it begins is left out of the percentile.
 * Source: the fixed-cohort rate of conversion analysis ("won ÷ created", Bullhorn; "Conversion Rate", Oracle Fusion
 * Analytics), with the age limit that keeps last week's leads from counting as failures.
 *
 * @example
 * leadCohort([{ created: 1, closed: 11, won: true }, { created: 2, closed: null, won: false }], 12)
 * // { ripeAfterDays: 10, won: 1, entered: 2 }
 */
export function leadCohort(leads: readonly Lead[], asOf: CalendarDate): LeadCohort | NoData {
  const cycles: number[] = [];
  for (const { created, closed } of leads) {
    if (closed !== null && closed >= created) cycles.push(closed - created);
  }
  const ripeAfterDays = quantile(cycles, DECIDED_SHARE);
  if (ripeAfterDays === null) return noData('no-cycles');
  const ripe = leads.filter((lead) => asOf - lead.created >= ripeAfterDays);
  if (ripe.length === 0) return noData('nobody-old-enough');
  return { ripeAfterDays, won: ripe.filter((lead) => lead.won).length, entered: ripe.length };
}
