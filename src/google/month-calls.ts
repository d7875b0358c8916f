/** Closing a month: what is known of it, its tab, and the goals of the next one. */
import { addGoals } from '../app/month/add-goals';
import { type CalendarMonth, monthNamed, monthToClose } from '../app/month/calendar-month';
import { monthFigures } from '../app/month/month-figures';
import { monthSheet } from '../app/month/month-sheet';
import { monthValue } from '../app/month/month-value';
import { done, issues, refused } from '../app/issues';
import { readStageList } from '../app/look';
import { reconcile } from '../app/reconcile';
import type { Answer, Answers, Request } from '../app/rpc';
import { texts } from '../app/texts/texts';
import { withLock } from '../app/with-lock';
import { dealLayout, readDealRows } from '../cells/deal-row';
import { readListedStages } from '../cells/listed-stages';
import { logLayout } from '../cells/move-row';
import { readLog } from '../cells/read-log';
import { startReading } from '../cells/reading';
import { DEAL_LOG, DEALS, endOfRows, STAGES } from '../cells/table';
import { findLayout } from '../cells/layout';
import { STAGE_COLUMNS } from '../cells/columns';
import type { CalendarDate } from '../domain/calendar-date';
import { type DocumentBook, spreadsheetRegion } from './document-book';
import { goalRowsOf, readGoalsTab } from './goals-tab';
import { freeTabName } from './free-tab-name';
import { writeMonthTab } from './month-tab';
import { readAsOf, readSettings } from './settings-tab';
import { readYou } from './you';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function readMonth(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  request: Request<'readMonth'>,
): Answer<Answers['readMonth']> {
  const today = readAsOf(spreadsheet, book.memory, book.zone, book.now());
  const month = request.month === undefined ? monthToClose(today) : begunMonth(request.month, today);
  if (month === null) return refused(issues.month(texts().month.notBegun(request.month ?? '')));
  const cells = book.deals.readAll();
  const sources = {
    rows: readDealRows(cells, dealLayout(cells[0] ?? []), book.zone),
    stages: readStageList(book),
    goals: goalRowsOf(readGoalsTab(spreadsheet), spreadsheet, book.zone),
    today,
    currency: readSettings(spreadsheet).currency,
  };
  const name = freeTabName(spreadsheet, month.key);
  return done(monthValue(sources, month, { name, isTaken: name !== month.key }));
}

/** Null where it lies ahead. */
function begunMonth(key: string, today: CalendarDate): CalendarMonth | null {
  const month = monthNamed(key);
  return month !== null && month.start <= today ? month : null;
}

export function writeMonth(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  request: Request<'writeMonth'>,
): Answer<Answers['writeMonth']> {
  return withLock(book, () => {
    const today = readAsOf(spreadsheet, book.memory, book.zone, book.now());
    const month = begunMonth(request.month, today);
    if (month === null) return refused(issues.month(texts().month.notBegun(request.month)));
    // What was changed by hand is logged first: the log tells what was open when the month ended.
    const { look, rows, told, isUntouched } = reconcile(book);
    const reading = startReading({ ...spreadsheetRegion(spreadsheet), zone: book.zone });
    const { currency, countsInWinRate } = readSettings(spreadsheet);
    const deals = isUntouched ? look.cells : book.deals.readAll();
    const [stages, log] = [book.stages.readAll(), book.log.readAll()];
    const sources = {
      rows,
      stages: look.stages,
      goals: goalRowsOf(readGoalsTab(spreadsheet), spreadsheet, book.zone),
      today,
      currency,
      countsInWinRate,
      table: { shape: DEALS, cells: deals, end: endOfRows(deals), layout: look.layout },
      log: readLog({ shape: DEAL_LOG, cells: log, end: endOfRows(log), layout: logLayout(log[0] ?? []) }, reading),
      listed: readListedStages(
        { shape: STAGES, cells: stages, end: endOfRows(stages), layout: findLayout(stages[0] ?? [], STAGE_COLUMNS) },
        reading,
      ),
    };
    const figures = monthFigures(sources, month, reading);
    const unread = reading.issues.length;
    const remarks = unread > 0 ? [texts().month.unread(unread)] : [];
    const { zone } = book;
    const sheet = monthSheet({ month, figures, written: today, by: readYou(), told: remarks, zone });
    const tab = writeMonthTab(spreadsheet, month.key, sheet);
    book.flush();
    return done({ tab, told: [...told, ...remarks] });
  });
}

export function addGoalsOf(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  request: Request<'addGoals'>,
): Answer<Answers['addGoals']> {
  return withLock(book, () => {
    const goals = readGoalsTab(spreadsheet);
    const month = monthNamed(request.month);
    if (!goals || !month) return refused(issues.month(texts().month.noGoals));
    const answer = addGoals(
      goals,
      { month, goals: request.goals },
      goalRowsOf(goals, spreadsheet, book.zone),
      book.zone,
    );
    book.flush();
    return answer;
  });
}

export function showTab(spreadsheet: Spreadsheet, { tab }: Request<'showTab'>): Answer<Answers['showTab']> {
  const sheet = spreadsheet.getSheetByName(tab);
  if (!sheet) return refused(issues.month(texts().month.noTab(tab)));
  sheet.activate();
  return done({ tab });
}
