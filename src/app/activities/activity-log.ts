/** The Activities tab as the add-on writes it: rows at its end, found again by what stands in them. */
import {
  type Activity,
  activityLayout,
  type ActivityLayout,
  readActivity,
  writeActivity,
} from '../../cells/activity-row';
import { isBlank } from '../../cells/cell-value';
import { ACTIVITY_COLUMNS, headerOf } from '../../cells/columns';
import type { Instant } from '../../domain/move';
import type { Zone } from '../../domain/zone';
import { blocksOf, type Change } from '../carry-out';
import type { Cells, Tab } from '../ports';

export interface ActivityTab {
  readonly tab: Tab;
  readonly layout: ActivityLayout;
}

/** What tells one activity from all others of its deal. */
export interface ActivityMark {
  readonly dealId: string;
  readonly when: Instant;
  readonly kind: string;
}

/** How many rows from the end are looked at for an activity that an earlier run wrote. */
const RECENT = 20;

export function readActivityTab(tab: Tab): ActivityTab {
  return { tab, layout: activityLayout(tab.readHeader()) };
}

/** Headers of the columns that this activity fills and that the tab does not have. */
export function missingFor(activity: Activity, { layout }: ActivityTab): readonly string[] {
  const filled = new Set(writeActivity({ ...activity, by: '' }).map(([key]) => key));
  return ACTIVITY_COLUMNS.filter(({ key }) => filled.has(key) && layout[key] === undefined).map((column) =>
    headerOf(column),
  );
}

/** The last rows, and the first one below them that is free. */
export interface EndOfActivities {
  readonly recent: readonly { readonly row: number; readonly activity: Activity }[];
  readonly free: number;
}

export function readEnd({ tab, layout }: ActivityTab, zone: Zone): EndOfActivities {
  const last = tab.lastRowIn((layout.dealId ?? 0) + 1);
  const first = Math.max(2, last - RECENT + 1);
  const count = last - first + 1;
  const withNext = tab.readRows(first, count + 1);
  // A grid that ends here has no next row; it grows when something is written there.
  const cells: Cells = withNext.length > 0 || count === 0 ? withNext : tab.readRows(first, count);
  const isFree = (cells[count] ?? []).every(isBlank);
  return {
    recent: cells
      .slice(0, count)
      .map((row, index) => ({ row: first + index, activity: readActivity(row, layout, zone) })),
    free: isFree ? last + 1 : tab.lastRow() + 1,
  };
}

/** Columns of the user's own, formulas perhaps, are left alone. */
export function writeActivityAt({ tab, layout }: ActivityTab, row: number, activity: Activity): void {
  const changes = writeActivity(activity).flatMap(([key, cell]): readonly Change[] => {
    const at = layout[key];
    return at === undefined ? [] : [{ row, column: at + 1, cell }];
  });
  for (const block of blocksOf(filledUp(changes, layout), [])) tab.write(block);
}

/** Blank cells of ours between filled ones are written along: fewer rectangles. */
function filledUp(changes: readonly Change[], layout: ActivityLayout): readonly Change[] {
  const [first] = changes;
  if (!first) return changes;
  const known = new Set(changes.map(({ column }) => column));
  const blank = Object.values(layout)
    .filter((at) => !known.has(at + 1))
    .map((at): Change => ({ row: first.row, column: at + 1, cell: '' }));
  return [...changes, ...blank];
}

/** The row of the activity: by the hint where it still stands there, else among the rows of its deal; null where it is gone. */
export function findActivity(tab: ActivityTab, mark: ActivityMark, hint: number, zone: Zone): number | null {
  const isThere = (row: number) => {
    const [cells] = tab.tab.readRows(row, 1);
    return cells !== undefined && isMarked(readActivity(cells, tab.layout, zone), mark);
  };
  if (isThere(hint)) return hint;
  const column = tab.layout.dealId;
  if (column === undefined) return null;
  return tab.tab.findRows(column + 1, mark.dealId).find(isThere) ?? null;
}

function isMarked(activity: Activity, { dealId, when, kind }: ActivityMark): boolean {
  return activity.dealId === dealId && isSameSecond(activity.when, when) && activity.kind === kind;
}

/** Sheets keeps a time as a fraction of a day, which may come back a little off. */
function isSameSecond(left: Instant | null, right: Instant): boolean {
  return left !== null && Math.abs(left - right) < 1000;
}

/**
 * Empties the activity's cells. The row stays: deleting it would take the user's own columns along, and after a sort in
 * between another row altogether.
 */
export function clearActivityAt({ tab, layout }: ActivityTab, row: number): void {
  const changes = Object.values(layout).map((at): Change => ({ row, column: at + 1, cell: '' }));
  for (const block of blocksOf(changes, [])) tab.write(block);
}
