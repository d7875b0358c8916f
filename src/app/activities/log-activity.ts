/**
 * Logs an activity: a row of the Activities tab first, then the deal's own cells. A run that dies between the two leaves
 * an activity that stands, and that the same request finds again: it is completed, not logged twice.
 */
import type { Activity } from '../../cells/activity-row';
import type { Instant } from '../../domain/move';
import {
  type ActivityTab,
  type EndOfActivities,
  missingFor,
  readActivityTab,
  readEnd,
  writeActivityAt,
} from './activity-log';
import { type ActivityCells, cellsOf, followUp } from './activity-cells';
import { type Changed, changeDeal } from '../change-deal';
import { done, issues } from '../issues';
import { pickTracked } from '../pending';
import type { Book, Tab } from '../ports';
import type { Answer, Request } from '../rpc';

type ActivityUndo = Request<'undoActivity'>['activity'];

export interface LoggedActivity extends Changed {
  readonly activity: ActivityUndo;
}

/** The same words about the same deal within this time are one activity: a run that died, or a button pressed twice. */
const SAME_WITHIN_MS = 120_000;
const MS_PER_SECOND = 1000;

export function logActivity(
  book: Book,
  activities: Tab,
  request: Request<'logActivity'>,
  by: string,
): Answer<LoggedActivity> {
  // Cells keep whole seconds exactly, so that the activity is found again by its time.
  const now = Math.floor(book.now() / MS_PER_SECOND) * MS_PER_SECOND;
  const activity = activityOf(request, now, by);
  let written = null as ActivityUndo | null;
  const answer = changeDeal(book, { ...request, seen: null }, (found) => {
    const change = followUp(found, request, book.zone.dayOf(now), book.zone);
    if ('issues' in change) return change.issues;
    const tab = readActivityTab(activities);
    const missing = missingFor(activity, tab);
    if (missing.length > 0) return missing.map((header) => issues.noActivityColumn(activities.name, header));
    const end = readEnd(tab, book.zone);
    const place = placeOf(activity, end);
    written = undoOf(place, activity.kind, change);
    return {
      tracked: pickTracked(found.row.deal),
      cells: cellsOf(found, change.after),
      when: now,
      how: 'sidebar',
      by,
      ahead: () => writeOnce(tab, place, activity),
    };
  });
  if (!answer.ok) return answer;
  if (written === null) throw new Error('a deal was changed without an activity');
  return done({ ...answer.value, activity: written });
}

function activityOf(request: Request<'logActivity'>, when: Instant, by: string): Activity {
  const { dealId, kind, direction = '', outcome = '', note = '' } = request;
  return { when, dealId, kind, direction, by, outcome, note };
}

interface Place {
  readonly row: number;
  readonly when: Instant;
  readonly isWritten: boolean;
}

function placeOf(activity: Activity, { recent, free }: EndOfActivities): Place {
  const when = activity.when ?? 0;
  const same = recent.find(
    (one) =>
      one.activity.when !== null &&
      Math.abs(when - one.activity.when) < SAME_WITHIN_MS &&
      JSON.stringify({ ...one.activity, when }) === JSON.stringify(activity),
  );
  return same
    ? { row: same.row, when: same.activity.when ?? when, isWritten: true }
    : { row: free, when, isWritten: false };
}

function writeOnce(tab: ActivityTab, { row, isWritten }: Place, activity: Activity): void {
  if (!isWritten) writeActivityAt(tab, row, activity);
}

function undoOf({ row, when }: Place, kind: string, { before, after }: ActivityCells): ActivityUndo {
  return { row, when, kind, before, after };
}
