import { type Around, boardDeals, ownersOf, stageTotals, wireDay, wirePipelines } from '../app/board';
import { dealPage } from '../app/deal-page';
import { extraReaders, viewColumns } from '../app/views/extra-columns';
import { done, issues, refused } from '../app/issues';
import { type Look, lookAt, readStageList } from '../app/look';
import { reconcile } from '../app/reconcile';
import type { Cells } from '../app/ports';
import type { Answer, Answers, Board, DealColumns, OpenValue, Request } from '../app/rpc';
import { texts } from '../app/texts/texts';
import { withLock } from '../app/with-lock';
import { DEAL_COLUMNS } from '../cells/columns';
import { digestText } from '../cells/shadow';
import { isoDate } from '../domain/calendar-date';
import { columnsOfView } from '../domain/deal-view';
import { speak } from '../domain/language';
import { aroundDeals } from './around-deals';
import { type DocumentBook, openBook } from './document-book';
import { isProtectedError } from './protected-cells';
import { readSettings, refreshAsOf } from './settings-tab';
import { recolourStages } from './stage-rules';
import { readViews } from './views';
import { readYou } from './you';
import { readLanguage } from './your-language';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Looks the whole pipeline over, logs what changed by hand since, and hands the sidebar what it draws. */
export function openBoard(spreadsheet: Spreadsheet, request: Request<'open'>): Answer<OpenValue> {
  const locale = spreadsheet.getSpreadsheetLocale();
  const book = openBook(spreadsheet);
  const language = readLanguage();
  speak(language);
  if (!book) return done({ setUp: false, locale, language });
  const { handedOver, ...kept } = readViews(spreadsheet);
  return withLock(book, () => {
    const { today, rows, look, lastLogRow, isUntouched, told } = seen(spreadsheet, book);
    const { currency, reasons } = readSettings(spreadsheet);
    const shown = request.columns ?? (kept.current ? columnsOfView(kept.current.view) : []);
    const around = aroundDeals(spreadsheet, book, look, today, lastLogRow);
    const deals = heldDeals(book, { ...look, rows }, around, shown);
    const ofOutcome = (outcome: 'won' | 'lost') =>
      reasons.filter((one) => one.outcome === outcome).map(({ reason }) => reason);
    return done({
      setUp: true,
      fingerprint: fingerprintOf(book, isUntouched ? look.cells : book.deals.readAll()),
      today: isoDate(today),
      you: readYou(),
      owners: ownersOf(rows),
      defaultCurrency: currency,
      locale,
      language,
      headers: headersOf(look),
      pipelines: wirePipelines(look.stages),
      totals: stageTotals(rows, look.stages, currency),
      deals: dealPage(deals, 0, isoDate(today)),
      closeReasons: { won: ofOutcome('won'), lost: ofOutcome('lost') },
      told,
      toHold: deals.id.length,
      columns: viewColumns(look.cells[0] ?? [], look.layout),
      ...kept,
      handedOver,
      lastImport: lastImportOf(book),
    });
  });
}

/** The page of what `open` began to tell, from that deal on. */
export function moreDeals(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  { from, columns }: Request<'moreDeals'>,
): Answer<Answers['moreDeals']> {
  const look = lookAt(book, readStageList(book));
  const today = book.zone.dayOf(book.now());
  const around = aroundDeals(spreadsheet, book, look, today, look.lastLogRow);
  return done({ deals: dealPage(heldDeals(book, look, around, columns), from, isoDate(today)) });
}

function heldDeals(
  book: DocumentBook,
  { rows, stages, cells }: Look,
  around: Around,
  columns: readonly string[],
): DealColumns {
  return boardDeals(rows, stages, around, extraReaders(cells, columns, book.zone));
}

/** Somebody who may not write everywhere sees the pipeline all the same; what changed by hand waits for one who may. */
function seen(spreadsheet: Spreadsheet, book: DocumentBook) {
  try {
    const today = refreshAsOf(spreadsheet, book.memory, book.zone, book.now());
    const { rows, look, checkpoint, isUntouched, told } = reconcile(book);
    recolourStages(spreadsheet, book, look);
    return { today, rows, look, lastLogRow: checkpoint.row, isUntouched, told };
  } catch (error) {
    if (!isProtectedError(error)) throw error;
    const look = lookAt(book, readStageList(book));
    const told = [texts().issue.protectedCells];
    return {
      today: book.zone.dayOf(book.now()),
      rows: look.rows,
      look,
      lastLogRow: look.lastLogRow,
      isUntouched: true,
      told,
    };
  }
}

function lastImportOf({ memory, zone }: DocumentBook): Board['lastImport'] {
  const mark = memory.readImport();
  return mark && { on: wireDay(zone.dayOf(mark.on)) ?? '', added: mark.added, changed: mark.changed };
}

/** What each known column is called in this very table. */
function headersOf({ cells, layout }: Look): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const { key } of DEAL_COLUMNS) {
    const at = layout[key];
    if (at !== undefined) headers[key] = String(cells[0]?.[at] ?? '');
  }
  return headers;
}

export function pollDocument(spreadsheet: Spreadsheet): Answer<{ readonly fingerprint: string }> {
  const book = openBook(spreadsheet);
  return book ? done({ fingerprint: fingerprintOf(book, book.deals.readAll()) }) : refused(issues.notSetUp());
}

/** Differs whenever a cell of the deals table or of the pipelines does. */
function fingerprintOf(book: DocumentBook, deals: Cells): string {
  return digestText(JSON.stringify([deals, book.stages.readAll()]));
}
