import { countTouches } from '../../cells/count-touches';
import { startReading } from '../../cells/reading';
import { ACTIVITIES, DEALS, type ActivitiesTable, type Table } from '../../cells/table';
import { activityLayout } from '../../cells/activity-row';
import { dealLayout } from '../../cells/deal-row';
import type { Zone } from '../../domain/zone';
import type { Cells } from '../ports';

/** Deal ID → how many touches are logged; null where the Activities tab lacks the column that names the deal. */
export function touchesByDeal(activities: Cells, deals: Cells, zone: Zone): ReadonlyMap<string, number> | null {
  const acts: ActivitiesTable = {
    shape: ACTIVITIES,
    cells: activities,
    end: activities.length,
    layout: activityLayout(activities[0] ?? []),
  };
  const table: Table<'id'> = { shape: DEALS, cells: deals, end: deals.length, layout: dealLayout(deals[0] ?? []) };
  if (acts.layout.dealId === undefined || table.layout.id === undefined) return null;
  // What says neither in nor out is counted as in; the formula, not the board, is the place to complain about it.
  return countTouches(acts, table, startReading({ zone, decimalComma: () => false })).byDeal;
}
