import type { ResponseClock } from './lead-response-time';
import { type NoData, noData } from './no-data';

/** What a clock says of a limit; open where it has run for less than that and still runs. */
export type ContactedWithin = 'within' | 'not within' | 'open';

/**
 * The share of leads contacted within so many hours: contacted within them ÷ those and all that waited longer.
 *
 * A clock that has run for less than the limit and still runs has no answer yet and is left out. No data where no clock
 * has one.
 * Source: "Lead response time", metrickittools.com/glossary/lead-response-time (share within a target). Variant: over
 * the clocks that have an answer, so that the figure is a count of deals that can be shown one by one.
 *
 * @example contactedShare([{ hours: 3, contacted: true }, { hours: 30, contacted: false }], 24) // 0.5
 */
export function contactedShare(clocks: readonly ResponseClock[], withinHours: number): number | NoData {
  const answers = clocks.map((clock) => contactedWithin(clock, withinHours)).filter((answer) => answer !== 'open');
  if (answers.length === 0) return noData('no-leads');
  return answers.filter((answer) => answer === 'within').length / answers.length;
}

export function contactedWithin({ hours, contacted }: ResponseClock, withinHours: number): ContactedWithin {
  if (contacted) return hours <= withinHours ? 'within' : 'not within';
  return hours >= withinHours ? 'not within' : 'open';
}
