import type { CalendarDate } from '../domain/calendar-date';
import type { DatedDeal } from './deal-tally';

/**
 * How a deal stood at the end of a day, as far as its Created and Closed tell.
 *
 * A deal whose day of creation nobody knows has always been there; a decided one whose day nobody knows was decided.
 * Source: ruling of this project: open on a day ⇔ created by then and not closed by then, so that the past is known
 * from the first day on, without a log.
 *
 * @example standingAt({ status: 'Won', created: 10, closed: 30 }, 29) // 'open'
 */
export function standingAt(
  { status, created, closed }: Pick<DatedDeal, 'status' | 'created' | 'closed'>,
  day: CalendarDate,
): 'not yet' | 'open' | 'decided' {
  if (status !== 'Open' && (closed === null || closed <= day)) return 'decided';
  return created !== null && created > day ? 'not yet' : 'open';
}
