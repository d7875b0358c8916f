/** Which deals a view shows: one rule for the cards of the sidebar and for the rows that only the server sees. */
import type { CalendarDate } from './calendar-date';
import { type CaredFor, type CareStage, concerns } from './concerns';
import type { Closing, DealFilter } from './deal-view';
import { foldText } from './fold-text';
import { periodStart, shiftPeriod } from './period';

/** As much of a deal as a filter asks for. */
export interface FilteredDeal extends CaredFor {
  readonly owner: string;
  /** What a search looks through; see `searchText`. */
  readonly search: string;
  /** Header → what stands in that column, of those columns at least that the filter names. */
  readonly extra: Readonly<Record<string, string>>;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly owner: string;
}

export function searchText({ id, name, company, owner }: Named): string {
  return foldText(`${name} ${company} ${owner} ${id}`);
}

/** Says of each deal, with the stage that it stands in, whether the filter lets it through. */
export function dealFilter(filter: DealFilter, today: CalendarDate): (deal: FilteredDeal, stage: CareStage) => boolean {
  const words = foldText(filter.text).split(' ').filter(Boolean);
  const columns = Object.entries(filter.columns).map(([header, text]) => [header, foldText(text)] as const);
  const closes = closesIn(filter.closing, today);
  return (deal, stage) =>
    (filter.owner === null || deal.owner === filter.owner) &&
    words.every((word) => deal.search.includes(word)) &&
    columns.every(([header, text]) => foldText(deal.extra[header] ?? '') === text) &&
    closes(deal.expectedClose) &&
    (!filter.care || concerns(deal, stage, today).length > 0);
}

function closesIn(closing: Closing | null, today: CalendarDate): (day: CalendarDate | null) => boolean {
  if (closing === null) return () => true;
  const start = periodStart(today, closing);
  const next = shiftPeriod(start, closing, 1);
  return (day) => day !== null && day >= start && day < next;
}

export function isFiltered(filter: DealFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.owner !== null ||
    filter.care ||
    filter.closing !== null ||
    Object.keys(filter.columns).length > 0
  );
}
