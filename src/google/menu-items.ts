/** What the menu items do: everything with a dialog around it, for people who have not opened the sidebar. */
import { done, issues, refused } from '../app/issues';
import type { Answer } from '../app/rpc';
import { texts } from '../app/texts/texts';
import { makeChartTab } from './chart-tab';
import { openBook } from './document-book';
import { type FormulaHelp, removeFormulasTab, showFormulasTab } from './formulas-tab';
import { openSidebar } from './menu';
import { removeDealsheet } from './remove';
import { checkAndRepair } from './repair';

const TITLE = 'Dealsheet';

/** The sidebar suggests what is what and shows it before anything is written. */
export function showSetUp(): void {
  const book = openBook(SpreadsheetApp.getActiveSpreadsheet());
  if (book) say(texts().menu.hasPipeline(book.deals.name));
  openSidebar();
}

export function askForChartTab(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const book = openBook(spreadsheet);
  show(book ? makeChartTab(spreadsheet, book) : refused(issues.notSetUp()), ({ tab }) => [texts().menu.chartMade(tab)]);
}

export function askToRepair(): void {
  show(checkAndRepair(SpreadsheetApp.getActiveSpreadsheet()), ({ told }) =>
    told.length > 0 ? told : [texts().repair.nothing],
  );
}

export function askToRemove(): void {
  const ui = SpreadsheetApp.getUi();
  const choice = ui.alert(TITLE, texts().menu.askToRemove, ui.ButtonSet.YES_NO);
  if (choice !== ui.Button.YES) return;
  show(remove(), () => [texts().menu.removed]);
}

function remove(): Answer<null> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const book = openBook(spreadsheet);
  // The help may stand in a document that was never turned into a pipeline.
  const hadHelp = removeFormulasTab(spreadsheet);
  if (book) removeDealsheet(spreadsheet, book);
  return book || hadHelp ? done(null) : refused(issues.notSetUp());
}

export function showFormulaHelp(formulas: readonly FormulaHelp[]): void {
  showFormulasTab(SpreadsheetApp.getActiveSpreadsheet(), formulas);
}

export function showHelp(): void {
  say(texts().menu.helpLines.join('\n\n'));
}

export function showAbout(): void {
  say(texts().menu.aboutText);
}

function show<T>(answer: Answer<T>, lines: (value: T) => readonly string[]): void {
  say(answer.ok ? lines(answer.value).join('\n') : answer.issues.map((issue) => issue.text).join('\n'));
}

function say(text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, text, ui.ButtonSet.OK);
}
