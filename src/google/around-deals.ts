/** What the board shows of deals that does not stand in their own rows: activities, and who was given them. */
import { assignedOn } from '../app/assigned';
import type { Around } from '../app/board';
import { isLogIntact, type Look } from '../app/look';
import type { Move } from '../domain/move';
import { touchesByDeal } from '../app/activities/touches';
import type { CalendarDate } from '../domain/calendar-date';
import { readMoves, logLayout, OWN_LOG_LAYOUT } from '../cells/move-row';
import { activitiesTab } from './activities-tab';
import type { DocumentBook } from './document-book';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Rows of the log from its end; what is older was no news in a fortnight of any team that fits into a sheet. */
const TAIL = 2000;

/** `lastLogRow` is that of the log as it stands now. */
export function aroundDeals(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  look: Look,
  today: CalendarDate,
  lastLogRow: number,
): Around {
  const activities = activitiesTab(spreadsheet)?.readAll() ?? null;
  return {
    header: look.cells[0] ?? [],
    cells: ({ row }) => look.cells[row - 1] ?? [],
    touches: activities && touchesByDeal(activities, look.cells, book.zone),
    assigned: assignedOn(readTail(book, lastLogRow), today, book.zone),
  };
}

function readTail(book: DocumentBook, last: number): readonly Move[] {
  const first = Math.max(2, last - TAIL + 1);
  if (last < first) return [];
  const layout = isLogIntact(book) ? OWN_LOG_LAYOUT : logLayout(book.log.readHeader());
  return readMoves(book.log.readRows(first, last - first + 1), layout, book.zone);
}
