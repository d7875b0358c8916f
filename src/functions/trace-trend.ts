/** The deals behind the counts of PIPELINE_TREND. */
import type { Trace } from '../cells/trace';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import type { Period } from '../domain/period';
import { standingAt } from '../metrics/standing-at';
import type { DatedRow } from './read-dated-deals';

export function traceTrend(deals: readonly DatedRow[], periods: readonly Period[], trace: Trace): void {
  trace.leaveOutRest('neither open, added nor closed in these periods');
  for (const deal of deals) {
    if (deal.created === null) trace.leaveOut(deal.row, 'has no Created');
    if (deal.status !== 'Open' && deal.closed === null) trace.leaveOut(deal.row, 'has no Closed');
    else for (const period of periods) tracePeriod(deal, period, trace);
  }
}

function tracePeriod(deal: DatedRow, { start, end }: Period, trace: Trace): void {
  const { row, status, created, closed } = deal;
  const add = (column: string) => trace.add(row, `${isoDate(start)}: ${column}`, 1);
  const isHere = (day: CalendarDate | null) => day !== null && day >= start && day <= end;
  if (created !== null && standingAt(deal, end) === 'open') add('Open at end');
  if (isHere(created)) add('Added');
  if (status !== 'Open' && isHere(closed)) add(status);
}

/** `label` is what stands in the first column. */
export function traceSoFar(deals: readonly DatedRow[], label: string, asOf: CalendarDate, trace: Trace): void {
  trace.leaveOutRest('created after AsOf');
  for (const deal of deals) {
    const stands = standingAt(deal, asOf);
    if (stands === 'not yet') continue;
    trace.add(deal.row, `${label}: Added`, 1);
    trace.add(deal.row, `${label}: ${stands === 'open' ? 'Open at end' : deal.status}`, 1);
  }
}
