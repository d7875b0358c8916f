import { extraReaders } from '../app/views/extra-columns';
import { done } from '../app/issues';
import { readStageList } from '../app/look';
import type { Answer, Request, ViewFigures } from '../app/rpc';
import { viewFigures } from '../app/views/view-figures';
import { dealLayout, readDealRows } from '../cells/deal-row';
import type { DocumentBook } from './document-book';
import { goalRowsOf, readGoalsTab } from './goals-tab';
import { readAsOf, readSettings } from './settings-tab';

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
    goals: goalRowsOf(readGoalsTab(spreadsheet), spreadsheet, book.zone),
    today: readAsOf(spreadsheet, book.memory, book.zone, book.now()),
    currency,
    countsInWinRate,
  };
  return done(viewFigures(sources, request));
}
