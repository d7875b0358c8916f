import type { Instant } from '../domain/move';
import type { Zone } from '../domain/zone';
import { readInstant, readText, writeInstant } from './cell-value';
import { ACTIVITY_COLUMNS } from './columns';
import { findLayout, type Layout } from './layout';

export type ActivityField = (typeof ACTIVITY_COLUMNS)[number]['key'];
export type ActivityLayout = Layout<ActivityField>;

/** One row of the Activities tab. */
export interface Activity {
  readonly when: Instant | null;
  readonly dealId: string;
  readonly kind: string;
  readonly direction: string;
  readonly by: string;
  readonly outcome: string;
  readonly note: string;
}

export function activityLayout(header: readonly unknown[]): ActivityLayout {
  return findLayout(header, ACTIVITY_COLUMNS);
}

export function readActivity(cells: readonly unknown[], layout: ActivityLayout, zone: Zone): Activity {
  const cell = (key: ActivityField): unknown => {
    const index = layout[key];
    return index === undefined ? '' : cells[index];
  };
  const text = (key: ActivityField) => readText(cell(key), zone);
  return {
    when: readInstant(cell('when')),
    dealId: text('dealId').trim(),
    kind: text('kind').trim(),
    direction: text('direction').trim(),
    by: text('by').trim(),
    outcome: text('outcome'),
    note: text('note'),
  };
}

/** Its cell in each column that is filled. */
export function writeActivity(activity: Activity): readonly (readonly [ActivityField, unknown])[] {
  const { when, dealId, kind, direction, by, outcome, note } = activity;
  const cells: readonly (readonly [ActivityField, unknown])[] = [
    ['when', writeInstant(when)],
    ['dealId', dealId],
    ['kind', kind],
    ['direction', direction],
    ['by', by],
    ['outcome', outcome],
    ['note', note],
  ];
  return cells.filter(([, cell]) => cell !== '');
}
