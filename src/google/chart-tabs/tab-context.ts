import type { TabContext } from '../../app/chart-tabs/tab-context';
import { readStageList } from '../../app/look';
import { dealHeader } from '../../cells/columns';
import { dealLayout } from '../../cells/deal-row';
import { columnLetter } from '../../cells/recognise/suggest-columns';
import type { DocumentBook } from '../document-book';
import { NAMES } from '../names';

/** What the tabs depend on in the document as it stands. */
export function tabContext(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  book: DocumentBook,
  header: readonly unknown[],
): TabContext {
  const layout = dealLayout(header);
  const headerAt = (key: 'pipeline' | 'owner' | 'currency' | 'status') => {
    const at = layout[key];
    return at === undefined ? dealHeader(key) : String(header[at]);
  };
  return {
    headers: {
      pipeline: headerAt('pipeline'),
      owner: headerAt('owner'),
      currency: headerAt('currency'),
      status: headerAt('status'),
    },
    deals: {
      tab: book.deals.name,
      sheetId: spreadsheet.getRangeByName(NAMES.deals)?.getSheet().getSheetId() ?? 0,
      idLetter: columnLetter(layout.id ?? 0),
    },
    stages: readStageList(book),
    locale: spreadsheet.getSpreadsheetLocale(),
  };
}
