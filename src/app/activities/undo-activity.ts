import { cellsBack } from './activity-cells';
import { type ActivityMark, clearActivityAt, findActivity, readActivityTab } from './activity-log';
import { type Changed, changeDeal } from '../change-deal';
import { issues, refused } from '../issues';
import { pickTracked } from '../pending';
import type { Book, Tab } from '../ports';
import type { Answer, Request } from '../rpc';

/**
 * Takes a logged activity back. The deal's cells come first and the activity last: a run that dies in between can be
 * repeated, and finds the cells done.
 */
export function undoActivity(
  book: Book,
  activities: Tab,
  request: Request<'undoActivity'>,
  by: string,
): Answer<Changed> {
  const { dealId, activity } = request;
  const tab = readActivityTab(activities);
  const mark: ActivityMark = { dealId, when: activity.when, kind: activity.kind };
  if (findActivity(tab, mark, activity.row, book.zone) === null) return refused(issues.activityGone());
  const answer = changeDeal(book, { ...request, seen: null }, (found) => ({
    tracked: pickTracked(found.row.deal),
    cells: cellsBack(found, activity, book.zone),
    when: book.now(),
    how: 'sidebar',
    by,
  }));
  if (!answer.ok) return answer;
  // Somebody may have sorted the tab in the meantime.
  const row = findActivity(tab, mark, activity.row, book.zone);
  if (row !== null) clearActivityAt(tab, row);
  book.flush();
  return answer;
}
