/** What the menu items do: everything with a dialog around it, for people who have not opened the sidebar. */
import { erasePerson, findPerson } from '../app/erase-person';
import { done, issues, refused } from '../app/issues';
import type { Answer } from '../app/rpc';
import { texts } from '../app/texts/texts';
import { withLock } from '../app/with-lock';
import { openBook } from './document-book';
import { type FormulaHelp, removeFormulasTab, showFormulasTab } from './formulas-tab';
import { handOverScreen } from './handed-over';
import { openSidebar } from './menu';
import { NAMES } from './names';
import { removeDealsheet } from './remove';
import { checkAndRepair } from './repair';
import { sheetTab } from './sheet-tab';

const TITLE = 'Dealsheet';

/** The sidebar suggests what is what and shows it before anything is written. */
export function showSetUp(): void {
  const book = openBook(SpreadsheetApp.getActiveSpreadsheet());
  if (book) say(texts().menu.hasPipeline(book.deals.name));
  openSidebar();
}

/** A month is closed in the sidebar. */
export function showMonth(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (openBook(spreadsheet)) handOverScreen(spreadsheet, 'month');
  openSidebar();
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

/** Asks for the name, says what would go, and takes it out. */
export function askToErase(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const ui = SpreadsheetApp.getUi();
  const wording = texts().erase;
  const book = openBook(spreadsheet);
  if (!book) {
    say(issues.notSetUp().text);
    return;
  }
  const asked = ui.prompt(TITLE, wording.ask, ui.ButtonSet.OK_CANCEL);
  const name = asked.getResponseText().trim();
  if (asked.getSelectedButton() !== ui.Button.OK || name === '') return;
  const named = spreadsheet.getRangeByName(NAMES.activities);
  const activities = named && sheetTab(named);
  const found = findPerson(book, activities, name);
  if (found.deals + found.moves + found.activities === 0) {
    say(wording.nobody(name, found.mentions));
    return;
  }
  if (ui.alert(TITLE, wording.confirm(name, found), ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const answer = withLock(book, () => done(erasePerson(book, activities, name, wording.erased)));
  show(answer, ({ mentions }) => [wording.done(name, mentions)]);
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

export function show<T>(answer: Answer<T>, lines: (value: T) => readonly string[]): void {
  say(answer.ok ? lines(answer.value).join('\n') : answer.issues.map((issue) => issue.text).join('\n'));
}

export function say(text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, text, ui.ButtonSet.OK);
}
