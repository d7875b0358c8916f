import { functionOptions } from '../cells/function-options';
import { NOT_NEGATIVE, requireDay, requireNumber } from '../cells/read-argument';
import { type DealClock, readResponseClocks } from '../cells/response-clocks';
import { ACTIVITIES, DEALS, readTable } from '../cells/table';
import type { Trace } from '../cells/trace';
import { writeFigure } from '../cells/write-figure';
import { isoDate } from '../domain/calendar-date';
import { contactedShare, contactedWithin } from '../metrics/contacted-share';
import { leadResponseTime } from '../metrics/lead-response-time';
import { customFunction } from './custom-function';

declare const global: { LEAD_RESPONSE_TIME: unknown };

/**
 * Hours until half of the deals got their first contact; or the share of them contacted within so many hours. Deals that nobody has contacted yet count for as long as they have waited.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} activities The table of activities with its header row, such as Activities.
 * @param {Date} as_of The day to which deals that nobody has contacted are waiting, such as the cell AsOf; it counts to its end.
 * @param {string} stat Optional. "median": hours within which half were contacted. "share": share contacted within within_hours, from 0 to 1. Blank means "median".
 * @param {number} within_hours Optional, only for "share". Hours, such as 1 or 48; blank means 24.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. May start in the place of stat or within_hours.
 * @return {number} Hours, or a share from 0 to 1; "no data" where there is no deal, and where more than half are not contacted yet.
 * @definition Hours from Created to the first activity that went out, was not automatic and is no note; the median is the Kaplan–Meier one, in which a deal without such an activity counts as still waiting, to the end of AsOf or to its Closed. Where Created or the activity is a plain day without a time, whole days are counted and given as days × 24 hours; a contact before Created is 0. The share leaves out deals that have waited for less than within_hours so far.
 * @source "Lead response time", metrickittools.com/glossary/lead-response-time; E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", 1958.
 * @example =LEAD_RESPONSE_TIME(Deals; Activities; AsOf)
 * 48
 * @example =LEAD_RESPONSE_TIME(Deals; Activities; AsOf; "share")
 * 0.3333…
 * @example =LEAD_RESPONSE_TIME(Deals; Activities; AsOf; "share"; 48; "Owner"; "Ana")
 * 1
 * @customfunction
 * @preserve
 */
global.LEAD_RESPONSE_TIME = (
  deals: unknown,
  activities: unknown,
  as_of: unknown,
  stat?: unknown,
  within_hours?: unknown,
  ...criteria: unknown[]
) => responseOf(deals, activities, as_of, stat, within_hours, ...criteria);

const STATS = ['median', 'share'] as const;
const USUAL_LIMIT_HOURS = 24;

const responseOf = customFunction('LEAD_RESPONSE_TIME', (args, reading) => {
  const [dealsArgument, activitiesArgument, asOfArgument, ...rest] = args;
  const deals = readTable(dealsArgument, DEALS, 1);
  const activities = readTable(activitiesArgument, ACTIVITIES, 2);
  const asOf = requireDay(asOfArgument, 'AsOf', reading);
  const options = functionOptions(deals, rest, reading);
  const stat = options.word(STATS);
  const limit = options.any() ?? USUAL_LIMIT_HOURS;
  const withinHours = requireNumber(limit, 'within_hours', NOT_NEGATIVE, reading);
  const rows = options.rows();
  const clocks = readResponseClocks({ deals, rows, activities, asOf }, reading);
  const { trace } = reading;
  trace?.setWindow(`to the end of ${isoDate(asOf)}`);
  if (trace) traceClocks(clocks, stat === 'share' ? withinHours : null, trace);
  return () => {
    if (stat === 'share') return writeFigure(contactedShare(clocks, withinHours));
    return writeFigure(leadResponseTime(clocks), clocks.length === 0 ? '' : mostlyWaiting(clocks));
  };
});

/** Why there is no median: said in whole hours, within which even fewer were contacted. */
function mostlyWaiting(clocks: readonly DealClock[]): string {
  const longest = clocks.reduce((hours, clock) => Math.max(hours, clock.hours), 0);
  return `more than half were not contacted within ${Math.floor(longest)} hours`;
}

/** `withinHours` is null for the median. */
function traceClocks(clocks: readonly DealClock[], withinHours: number | null, trace: Trace): void {
  for (const clock of clocks) {
    const { row, hours, contacted } = clock;
    if (withinHours === null) {
      trace.add(row, contacted ? 'contacted after hours' : 'not contacted yet, hours so far', hours);
      continue;
    }
    const answer = contactedWithin(clock, withinHours);
    if (answer === 'open') {
      trace.leaveOut(row, `not contacted yet, waiting for less than ${withinHours} hours`);
      continue;
    }
    trace.add(row, 'denominator', 1);
    if (answer === 'within') trace.add(row, 'numerator', 1);
  }
}
