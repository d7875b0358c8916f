import { type Activity, activityLayout, readActivity } from '../../cells/activity-row';
import type { Zone } from '../../domain/zone';
import { wireDay } from '../board';
import type { Tab } from '../ports';
import type { WireActivity } from '../rpc';

const MOST = 50;

/** What is logged of one deal, the latest first; rows without a date come last. */
export function activitiesOf(tab: Tab, dealId: string, zone: Zone): readonly WireActivity[] {
  const layout = activityLayout(tab.readHeader());
  if (layout.dealId === undefined) return [];
  const rows = tab.findRows(layout.dealId + 1, dealId);
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return [];
  // One reading of all rows between costs less than one for each.
  return tab
    .readRows(first, last - first + 1)
    .map((cells) => readActivity(cells, layout, zone))
    .filter((activity) => activity.dealId === dealId)
    .reverse()
    .sort((left, right) => (right.when ?? 0) - (left.when ?? 0))
    .slice(0, MOST)
    .map((activity) => wired(activity, zone));
}

function wired({ when, kind, direction, by, outcome, note }: Activity, zone: Zone): WireActivity {
  return { on: when === null ? null : wireDay(zone.dayOf(when)), kind, direction, by, outcome, note };
}
