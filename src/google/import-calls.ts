/** The calls of the sidebar that bring a list into the deals table, and take it back. */
import { importDeals, type IncomingList, planOf } from '../app/import/import-deals';
import type { ImportSaid } from '../app/import/import-input';
import { previewImport } from '../app/import/preview-import';
import { undoImport } from '../app/import/undo-import';
import { done } from '../app/issues';
import { readStageList } from '../app/look';
import { TO_CHECK, toCheckAt } from '../app/to-check';
import { headerOf, languageOfHeader } from '../cells/columns';
import type { Answer, Answers, Request } from '../app/rpc';
import { withLock } from '../app/with-lock';
import { type DocumentBook, openBook } from './document-book';
import { readIncoming } from './import-source';
import { formatColumns, nameColumns, styleHeader } from './make-tab';
import { NAMES } from './names';
import { readYou } from './you';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What an import would do; writes nothing. */
export function suggestImport(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  { source, ...said }: Request<'suggestImport'>,
): Answer<Answers['suggestImport']> {
  const tabs = foreignTabs(spreadsheet);
  if (!source) return done({ tabs, preview: null });
  const stages = readStageList(book);
  const incoming = readIncoming(spreadsheet, book, stages, { source, ...said });
  if (!incoming.ok) return incoming;
  const plan = planOf(book, stages, incoming.value, saidOf(said));
  return done({ tabs, preview: previewImport(incoming.value.list, plan, said.dates ?? {}) });
}

export function runImport(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  request: Request<'importDeals'>,
): Answer<Answers['importDeals']> {
  return withLock(book, () => {
    const incoming = readIncoming(spreadsheet, book, readStageList(book), request);
    if (!incoming.ok) return incoming;
    const whole = withCheckColumn(spreadsheet, book, incoming.value);
    return importDeals(whole, incoming.value, saidOf(request), readYou());
  });
}

export function runUndoImport(book: DocumentBook): Answer<Answers['undoImport']> {
  return withLock(book, () => undoImport(book, readYou()));
}

function saidOf({ stages = {}, skip = [], add = [] }: Omit<Request<'suggestImport'>, 'source'>): ImportSaid {
  return { stages, skip, add };
}

/** Tabs with rows that are not the add-on's own. */
function foreignTabs(spreadsheet: Spreadsheet): Answers['suggestImport']['tabs'] {
  const ours = new Set(
    Object.values(NAMES).map((name) => spreadsheet.getRangeByName(name)?.getSheet().getSheetId() ?? null),
  );
  return spreadsheet
    .getSheets()
    .filter((sheet) => !ours.has(sheet.getSheetId()))
    .map((sheet) => ({ name: sheet.getName(), rows: sheet.getLastRow() }))
    .filter(({ rows }) => rows > 1);
}

/** What cannot be read is noted in a column of its own, which a table gets when it first needs it. */
function withCheckColumn(spreadsheet: Spreadsheet, book: DocumentBook, { list }: IncomingList): DocumentBook {
  const isNeeded = list.rows.some(({ problems }) => problems.length > 0);
  const sheet = isNeeded ? spreadsheet.getSheetByName(book.deals.name) : null;
  const header = isNeeded ? book.deals.readHeader() : [];
  if (!sheet || toCheckAt(header) >= 0) return book;
  const width = Math.max(sheet.getLastColumn(), book.deals.width);
  if (sheet.getMaxColumns() <= width) sheet.insertColumnsAfter(width, 1);
  formatColumns(sheet, [TO_CHECK], width);
  sheet.getRange(1, width + 1).setValue(headerOf(TO_CHECK, languageOfHeader(header)));
  styleHeader(sheet);
  nameColumns(spreadsheet, NAMES.deals, sheet, width + 1);
  return openBook(spreadsheet, book.zone) ?? book;
}
