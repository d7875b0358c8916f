/** Leaves the user's data as plain tabs: names, dropdown, colours, protection and memory of the add-on go. */
import { dealLayout } from '../cells/deal-row';
import { columnLetter } from '../cells/recognise/suggest-columns';
import type { DocumentBook } from './document-book';
import { NAMES } from './names';
import { isRuleAllowed } from './typed-columns';
import { removeStageColours } from './stage-rules';
import { forgetViews } from './views';

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
  for (const name of [NAMES.journal, NAMES.bin]) {
    const hidden = spreadsheet.getRangeByName(name);
    if (hidden) spreadsheet.deleteSheet(hidden.getSheet());
  }
  for (const name of Object.values(NAMES)) {
    if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
  }
  forgetViews(spreadsheet);
  book.memory.forget();
}
