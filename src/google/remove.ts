/** Leaves the user's data as plain tabs: names, dropdown, colours, protection and memory of the add-on go. */
import { dealLayout } from '../cells/deal-row';
import { columnLetter } from '../cells/recognise/suggest-columns';
import type { DocumentBook } from './document-book';
import { NAMES } from './names';
import { isRuleAllowed } from './typed-columns';
import { removeStageColours } from './stage-rules';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function removeDealsheet(spreadsheet: Spreadsheet, book: DocumentBook): void {
  const deals = spreadsheet.getSheetByName(book.deals.name);
  const stage = dealLayout(book.deals.readHeader()).stage;
  if (deals && stage !== undefined) {
    const letter = columnLetter(stage);
    isRuleAllowed(() => deals.getRange(`${letter}2:${letter}`).clearDataValidations());
    removeStageColours(deals);
  }
  const log = spreadsheet.getSheetByName(book.log.name);
  for (const protection of log?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? []) protection.remove();
  const journal = spreadsheet.getRangeByName(NAMES.journal);
  if (journal) spreadsheet.deleteSheet(journal.getSheet());
  for (const name of Object.values(NAMES)) {
    if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
  }
  book.memory.forget();
}
