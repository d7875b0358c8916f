/** The menu items of the chart tabs, with the questions that they ask. */
import type { ChartTab } from '../../app/chart-tabs/chart-tab';
import { done, issues } from '../../app/issues';
import type { Answer } from '../../app/rpc';
import { texts } from '../../app/texts/texts';
import { withLock } from '../../app/with-lock';
import { type DocumentBook, openBook } from '../document-book';
import { say, show } from '../menu-items';
import { freezeChartTabs } from './freeze';
import { type ChangedTab, changedTabs, makeChartTabs, type WithChanges } from './make-chart-tabs';
import { removeChartTabs } from './remove-chart-tabs';
import { sheetOf } from './standing-tab';

/** Cells that are named in a question before "and N more". */
const NAMED_CELLS = 5;

export function askForChartTabs(tabs: readonly ChartTab[]): void {
  inBook((spreadsheet, book) => {
    const changed = changedTabs(spreadsheet, book, tabs);
    const withChanges = changed.length === 0 ? 'keep' : askAboutChanges(changed);
    if (withChanges === null) return;
    const words = texts().chartTabs;
    const answer = withLock(book, () => done(makeChartTabs(spreadsheet, book, tabs, withChanges)));
    const [first] = tabs;
    if (answer.ok && first) sheetOf(spreadsheet, first)?.activate();
    show(answer, ({ made, left, aside }) => [
      ...(made.length > 0 ? [words.made(made)] : []),
      ...(left.length > 0 ? [words.left(left)] : []),
      ...(aside.length > 0 ? [words.putAside(aside)] : []),
    ]);
  });
}

export function askToRemoveChartTabs(): void {
  inBook((spreadsheet, book) => {
    const ui = SpreadsheetApp.getUi();
    const question = texts().chartTabs.askToRemove(changedTabs(spreadsheet, book).map(describe));
    if (ui.alert('Dealsheet', question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
    const answer = withLock(book, () => done(removeChartTabs(spreadsheet)));
    show(answer, (removed) => [texts().chartTabs.removed(removed)]);
  });
}

export function askToFreeze(): void {
  inBook((spreadsheet, book) => {
    const answer = withLock(book, (): Answer<readonly string[]> => freezeChartTabs(spreadsheet, book));
    show(answer, (frozen) => [texts().chartTabs.frozen(frozen)]);
  });
}

/** Null where nothing is to be done. */
function askAboutChanges(changed: readonly ChangedTab[]): WithChanges | null {
  const ui = SpreadsheetApp.getUi();
  const question = texts().chartTabs.askAboutChanges(changed.map(describe));
  switch (ui.alert('Dealsheet', question, ui.ButtonSet.YES_NO_CANCEL)) {
    case ui.Button.YES:
      return 'keep';
    case ui.Button.NO:
      return 'aside';
    default:
      return null;
  }
}

function describe({ name, cells, charts }: ChangedTab): string {
  return texts().chartTabs.changes(name, cells.slice(0, NAMED_CELLS), Math.max(0, cells.length - NAMED_CELLS), charts);
}

function inBook(run: (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, book: DocumentBook) => void): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const book = openBook(spreadsheet);
  if (book) run(spreadsheet, book);
  else say(issues.notSetUp().text);
}
