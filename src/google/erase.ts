/** "Erase a person": asks for the name, says what would go, and does it. */
import { erasePerson, findPerson } from '../app/erase-person';
import { done, issues } from '../app/issues';
import { texts } from '../app/texts/texts';
import { withLock } from '../app/with-lock';
import { openBook } from './document-book';
import { NAMES } from './names';
import { sheetTab } from './sheet-tab';

const TITLE = 'Dealsheet';

export function askToErase(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const ui = SpreadsheetApp.getUi();
  const say = texts().erase;
  const tell = (text: string) => ui.alert(TITLE, text, ui.ButtonSet.OK);
  const book = openBook(spreadsheet);
  if (!book) {
    tell(issues.notSetUp().text);
    return;
  }
  const asked = ui.prompt(TITLE, say.ask, ui.ButtonSet.OK_CANCEL);
  const name = asked.getResponseText().trim();
  if (asked.getSelectedButton() !== ui.Button.OK || name === '') return;
  const named = spreadsheet.getRangeByName(NAMES.activities);
  const activities = named && sheetTab(named);
  const found = findPerson(book, activities, name);
  if (found.deals + found.moves + found.activities === 0) {
    tell(say.nobody(name, found.mentions));
    return;
  }
  if (ui.alert(TITLE, say.confirm(name, found), ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const answer = withLock(book, () => done(erasePerson(book, activities, name, say.erased)));
  tell(answer.ok ? say.done(name, answer.value.mentions) : answer.issues.map(({ text }) => text).join('\n'));
}
