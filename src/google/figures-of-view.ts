import { extraReaders } from '../app/views/extra-columns';
import { done } from '../app/issues';
import { readStageList } from '../app/look';
import type { Answer, Request, ViewFigures } from '../app/rpc';
import { viewFigures } from '../app/views/view-figures';
import { GOAL_COLUMNS } from '../cells/columns';
import { dealLayout, readDealRows } from '../cells/deal-row';
import { findLayout } from '../cells/layout';
import { type GoalRow, readGoals } from '../cells/read-goals';
import { startReading } from '../cells/reading';
import { endOfRows, GOALS } from '../cells/table';
import type { Zone } from '../domain/zone';
import { type DocumentBook, spreadsheetRegion } from './document-book';
import { NAMES } from './names';
import { readAsOf, readSettings } from './settings-tab';
import { sheetTab } from './sheet-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** One look at the table; nothing is written, so nobody has to wait for anybody. */
export function figuresOfView(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  request: Request<'viewFigures'>,
): Answer<ViewFigures> {
  const cells = book.deals.readAll();
  const { currency, countsInWinRate } = readSettings(spreadsheet);
  const sources = {
    rows: readDealRows(cells, dealLayout(cells[0] ?? []), book.zone),
    stages: readStageList(book),
    extra: extraReaders(cells, Object.keys(request.filter.columns), book.zone),
    goals: goalsOf(spreadsheet, book.zone),
    today: readAsOf(spreadsheet, book.memory, book.zone, book.now()),
    currency,
    countsInWinRate,
  };
  return done(viewFigures(sources, request));
}

/** None where the user has made another table of the tab. A row that cannot be read is no goal; formulas name it. */
function goalsOf(spreadsheet: Spreadsheet, zone: Zone): readonly GoalRow[] {
  const named = spreadsheet.getRangeByName(NAMES.goals);
  if (!named) return [];
  const cells = sheetTab(named).readAll();
  const layout = findLayout(cells[0] ?? [], GOAL_COLUMNS);
  if (layout.periodEnd === undefined) return [];
  const reading = startReading({ ...spreadsheetRegion(spreadsheet), zone });
  return readGoals({ shape: GOALS, cells, end: endOfRows(cells), layout }, reading);
}
