/** Leaves the user's data as plain tabs: names, dropdown, colours, protection and memory of the add-on go. */
import { dealLayout } from '../cells/deal-row';
import { columnLetter } from '../cells/recognise/suggest-columns';
import type { DocumentBook } from './document-book';
import { CHART_TABS } from '../app/chart-tabs/chart-tab';
import { forgetWritten } from './chart-tabs/written-tabs';
import { chartTabName, NAMES } from './names';
import { isRuleAllowed } from './typed-columns';
import { removeStageColours } from './stage-rules';
import { leaveValues } from './chart-tabs/leave-values';
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
  leaveValues(spreadsheet);
  for (const name of [...Object.values(NAMES), ...CHART_TABS.map(chartTabName)]) {
    if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
  }
  forgetViews(spreadsheet);
  forgetWritten();
  book.memory.forget();
}
