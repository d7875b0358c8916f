/** What each call of the sidebar does: opens the document, takes the lock, runs the use case, wires its answer. */
import { addDeal } from '../app/add-deal';
import { oneDeal } from '../app/board';
import { readChecks, settleCheck } from '../app/checks';
import type { Changed } from '../app/change-deal';
import { deleteDeal } from '../app/delete-deal';
import { findDeal } from '../app/find-deal';
import { done, issues, refused } from '../app/issues';
import { logActivity } from '../app/activities/log-activity';
import { moveDeal } from '../app/move-deal';
import { readDeal } from '../app/read-deal';
import { readStageList } from '../app/look';
import type { Answer, Answers, CallName, MoveValue, Request } from '../app/rpc';
import { restoreDeal } from '../app/restore-deal';
import { saveDeal } from '../app/save-deal';
import { texts } from '../app/texts/texts';
import { undoActivity } from '../app/activities/undo-activity';
import { undoMove } from '../app/undo-move';
import { withLock } from '../app/with-lock';
import { dealLayout } from '../cells/deal-row';
import { activitiesTab, activitiesTabOrNew } from './activities-tab';
import { CHART_TABS } from '../app/chart-tabs/chart-tab';
import { makeChartTabs } from './chart-tabs/make-chart-tabs';
import { type DocumentBook, openBook } from './document-book';
import { figuresOfView } from './figures-of-view';
import { runImport, runUndoImport, suggestImport } from './import-calls';
import { forgetHandedOver, handOver } from './handed-over';
import { openSidebar, openWideBoard } from './menu';
import { moreDeals, openBoard, pollDocument } from './open-board';
import { addGoalsOf, readMonth, showTab, writeMonth } from './month-calls';
import { changePipelinesOf, readPipelines } from './pipelines';
import { checkAndRepair } from './repair';
import { readSettings } from './settings-tab';
import { setUp } from './set-up';
import { askToStop } from './stop-set-up';
import { takeUp } from './take-up';
import { suggestSetup } from './suggest-setup';
import { deleteView, rememberView, saveView } from './views';
import { readYou, writeYou } from './you';
import { writeLanguage } from './your-language';

type Calls = { readonly [K in CallName]: (request: Request<K>) => Answer<Answers[K]> };

export const calls: Calls = {
  open: (request) => openBoard(spreadsheet(), request),
  poll: () => pollDocument(spreadsheet()),
  moreDeals: (request) => inBook((book) => moreDeals(spreadsheet(), book, request)),
  viewFigures: (request) => inBook((book) => figuresOfView(spreadsheet(), book, request)),
  saveView: (request) => inBook((book) => saveView(spreadsheet(), book, request)),
  deleteView: (request) => inBook((book) => deleteView(spreadsheet(), book, request)),
  rememberView: (request) => rememberView(spreadsheet(), request),
  showBoard: ({ state }) => {
    handOver(spreadsheet(), state);
    openWideBoard();
    return done({ shown: true });
  },
  showSidebar: ({ state }) => {
    handOver(spreadsheet(), state);
    openSidebar();
    return done({ shown: true });
  },
  tookOver: () => {
    forgetHandedOver(spreadsheet());
    return done({ forgotten: true });
  },
  logActivity: (request) =>
    inBook((book) => {
      const answer = withLock(book, () => logActivity(book, activitiesTabOrNew(spreadsheet()), request, readYou()));
      if (!answer.ok) return answer;
      const { activity, told } = answer.value;
      return done({ deal: dealOf(book, answer.value), activity, told });
    }),
  undoActivity: (request) =>
    change((book) => {
      const tab = activitiesTab(spreadsheet());
      return tab ? undoActivity(book, tab, request, readYou()) : refused(issues.activityGone());
    }),
  deleteDeal: (request) => inBook((book) => withLock(book, () => deleteDeal(book, request, readYou()))),
  restoreDeal: (request) => change((book) => restoreDeal(book, request, readYou())),
  readDeal: (request) =>
    inBook((book) => {
      const { reasons } = readSettings(spreadsheet());
      return readDeal(book, activitiesTab(spreadsheet()), request, {
        closeReason: reasons.map(({ reason }) => reason),
        pipeline: readStageList(book).pipelines,
        priority: texts().priorities,
      });
    }),
  moveDeal: (request) => change((book) => moveDeal(book, request, readYou())),
  saveDeal: (request) => change((book) => saveDeal(book, request, readYou())),
  addDeal: (request) => change((book) => addDeal(book, request, readYou())),
  undoMove: (request) => change((book) => undoMove(book, request, readYou())),
  goToDeal: (request) =>
    inBook((book) => {
      const header = book.deals.readHeader();
      const found = findDeal(book, header, dealLayout(header), request.dealId, request.row);
      if (!found) return refused(issues.gone(request.dealId));
      const tab = spreadsheet().getSheetByName(book.deals.name);
      const column = header.findIndex((cell) => String(cell) === request.header);
      tab?.setActiveRange(tab.getRange(found.row.row, Math.max(column, 0) + 1));
      return done({ row: found.row.row });
    }),
  setYou: ({ owner }) => {
    writeYou(owner);
    return done({ you: owner });
  },
  setLanguage: ({ language }) => {
    writeLanguage(language);
    return done({ language });
  },
  suggestSetup: (request) => suggestSetup(spreadsheet(), request),
  takeUp: () => takeUp(spreadsheet()),
  stopSetUp: () => {
    askToStop(Date.now());
    return done({ asked: true });
  },
  setUp: (request) => setUp(spreadsheet(), request),
  readChecks: () => inBook((book) => readChecks(book)),
  settleCheck: (request) => inBook((book) => withLock(book, () => settleCheck(book, request))),
  readPipelines: () => readPipelines(spreadsheet()),
  changePipelines: (request) => changePipelinesOf(spreadsheet(), request),
  suggestImport: (request) => inBook((book) => suggestImport(spreadsheet(), book, request)),
  importDeals: (request) => inBook((book) => runImport(spreadsheet(), book, request)),
  undoImport: () => inBook((book) => runUndoImport(book)),
  makeChartTabs: ({ tabs = CHART_TABS }) =>
    inBook((book) => withLock(book, () => done(makeChartTabs(spreadsheet(), book, tabs, 'keep')))),
  readMonth: (request) => inBook((book) => readMonth(spreadsheet(), book, request)),
  writeMonth: (request) => inBook((book) => writeMonth(spreadsheet(), book, request)),
  addGoals: (request) => inBook((book) => addGoalsOf(spreadsheet(), book, request)),
  showTab: (request) => showTab(spreadsheet(), request),
  checkAndRepair: () => checkAndRepair(spreadsheet()),
};

function spreadsheet() {
  return SpreadsheetApp.getActiveSpreadsheet();
}

function inBook<T>(work: (book: DocumentBook) => Answer<T>): Answer<T> {
  const book = openBook(spreadsheet());
  return book ? work(book) : refused(issues.notSetUp());
}

/** A change of one deal, under the lock, answered with the deal as it now stands. */
function change(work: (book: DocumentBook) => Answer<Changed>): Answer<MoveValue> {
  return inBook((book) => {
    const answer = withLock(book, () => work(book));
    if (!answer.ok) return answer;
    const { move, told } = answer.value;
    return done({ deal: dealOf(book, answer.value), move, told });
  });
}

function dealOf(book: DocumentBook, { found, stages }: Changed) {
  return oneDeal(found, stages, book.zone);
}
