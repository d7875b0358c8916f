/** What the menu items do: everything with a dialog around it, for people who have not opened the sidebar. */
import { done, issues, refused } from '../app/issues';
import type { Answer } from '../app/rpc';
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
  if (book)
    say(`This document has a pipeline already: the tab "${book.deals.name}". Open the sidebar to work with it.`);
  openSidebar();
}

export function askForChartTab(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const book = openBook(spreadsheet);
  show(book ? makeChartTab(spreadsheet, book) : refused(issues.notSetUp()), ({ tab }) => [
    `The tab "${tab}" is ready.`,
  ]);
}

export function askToRepair(): void {
  show(checkAndRepair(SpreadsheetApp.getActiveSpreadsheet()), ({ told }) =>
    told.length > 0 ? told : ['Everything is as it should be: table and log agree.'],
  );
}

export function askToRemove(): void {
  const ui = SpreadsheetApp.getUi();
  const choice = ui.alert(
    TITLE,
    "Remove Dealsheet from this document? Deals, log and all other tabs stay as plain tabs; the dropdown, the colours, the formulas' names and the tab of the formula help go.",
    ui.ButtonSet.YES_NO,
  );
  if (choice !== ui.Button.YES) return;
  show(remove(), () => ['Dealsheet was removed from this document. Your tabs are all still there.']);
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
  say(
    [
      'Turn this sheet into a pipeline: makes a copy of the sheet in view with stages, a log and formulas. Your sheet stays as it is.',
      'Move a deal in the sidebar, or choose another stage in its row. Every change is written to the tab "Deal log".',
      'Formulas such as =PIPELINE_VELOCITY(Deals) or =WIN_RATE(Deals) go into any cell. "Formula help" lists them all, with their definitions.',
      'Something looks wrong? "Check and repair" compares the table with the log and puts right what it can.',
    ].join('\n\n'),
  );
}

export function showAbout(): void {
  say('Dealsheet: a sales pipeline that lives in a Google Sheet. No data leaves this spreadsheet. Apache License 2.0.');
}

function show<T>(answer: Answer<T>, lines: (value: T) => readonly string[]): void {
  say(answer.ok ? lines(answer.value).join('\n') : answer.issues.map((issue) => issue.text).join('\n'));
}

function say(text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, text, ui.ButtonSet.OK);
}
