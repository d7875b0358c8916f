import { lastVisit } from '../domain/journey';
import { optionalDayReader } from './column-readers';
import type { ListedStage } from './listed-stages';
import type { DealJourney } from './read-journeys';
import type { Reading } from './reading';
import type { DealsTable } from './table';

/** Days from creation to winning of the deals that are won; those that do not know both, or end before they begin, have none. */
export function readWinDays(
  deals: DealsTable,
  journeys: readonly DealJourney[],
  stages: readonly ListedStage[],
  reading: Reading,
): readonly number[] {
  const created = optionalDayReader(deals, 'created', reading);
  const closed = optionalDayReader(deals, 'closed', reading);
  const days: number[] = [];
  for (const journey of journeys) {
    if (stages[lastVisit(journey).stage]?.kind !== 'won') continue;
    const start = created(journey.deal);
    const end = closed(journey.deal);
    if (start !== null && end !== null && end >= start) days.push(end - start);
  }
  return days;
}
