import { countOf, toldCount } from '../cells/note';
import type { CalendarDate } from '../domain/calendar-date';
import type { DatedDeal } from '../metrics/deal-tally';
import { forgottenDeals } from '../metrics/forgotten-deals';

/** What a Note has to say where velocity is shown; '' where the open deals are no older than wins. */
export function forgottenRemark(deals: readonly DatedDeal[], asOf: CalendarDate): string {
  const { forgotten, open } = forgottenDeals(deals, asOf);
  if (forgotten === 0) return '';
  const are = forgotten === 1 ? 'is' : 'are';
  return `${forgotten} of ${countOf(open, 'open deal', 'open deals')} ${are} older than the longest win`;
}

/** Deals that a trend cannot place, in words; those of its wins that have no value are those from `from` on. */
export function trendGaps(
  deals: readonly DatedDeal[],
  { from, asOf }: { readonly from: CalendarDate; readonly asOf: CalendarDate },
): readonly string[] {
  const count = (isOne: (deal: DatedDeal) => boolean) => deals.filter(isOne).length;
  const withoutCreated = count(({ created }) => created === null);
  const withoutClosed = count(({ status, closed }) => status !== 'Open' && closed === null);
  const backwards = count(({ created, closed }) => created !== null && closed !== null && closed < created);
  const withoutValue = count(
    ({ status, closed, value }) =>
      status === 'Won' && value === null && closed !== null && closed >= from && closed <= asOf,
  );
  const neither = 'neither added nor open';
  return [
    toldCount(withoutCreated, `deal without Created is ${neither}`, `deals without Created are ${neither}`),
    toldCount(withoutClosed, 'closed deal without Closed left out', 'closed deals without Closed left out'),
    toldCount(backwards, 'deal closed before it was created', 'deals closed before they were created'),
    toldCount(withoutValue, 'win without a value', 'wins without a value'),
  ];
}
