import { boardDeals, ownersOf, stageTotals, wireDay, wirePipelines } from '../app/board';
import { done, issues, refused } from '../app/issues';
import { type Look, lookAt, readStageList } from '../app/look';
import { reconcile } from '../app/reconcile';
import type { Answer, Board, OpenValue } from '../app/rpc';
import { texts } from '../app/texts/texts';
import { withLock } from '../app/with-lock';
import { DEAL_COLUMNS } from '../cells/columns';
import { digestText } from '../cells/shadow';
import { speak } from '../domain/language';
import { type DocumentBook, openBook } from './document-book';
import { isProtectedError } from './protected-cells';
import { readSettings, refreshAsOf } from './settings-tab';
import { recolourStages } from './stage-rules';
import { readYou } from './you';
import { readLanguage } from './your-language';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Looks the whole pipeline over, logs what changed by hand since, and hands the sidebar what it draws. */
export function openBoard(spreadsheet: Spreadsheet): Answer<OpenValue> {
  const locale = spreadsheet.getSpreadsheetLocale();
  const book = openBook(spreadsheet);
  const language = readLanguage();
  speak(language);
  if (!book) return done({ setUp: false, locale, language });
  return withLock(book, () => {
    const { today, rows, look, told } = seen(spreadsheet, book);
    const { currency, reasons } = readSettings(spreadsheet);
    const ofOutcome = (outcome: 'won' | 'lost') =>
      reasons.filter((one) => one.outcome === outcome).map(({ reason }) => reason);
    return done({
      setUp: true,
      fingerprint: fingerprintOf(book),
      today: wireDay(today) ?? '',
      you: readYou(),
      owners: ownersOf(rows),
      defaultCurrency: currency,
      locale,
      language,
      headers: headersOf(look),
      pipelines: wirePipelines(look.stages),
      totals: stageTotals(rows, look.stages, currency),
      deals: boardDeals(rows, look.stages),
      closeReasons: { won: ofOutcome('won'), lost: ofOutcome('lost') },
      told,
      lastImport: lastImportOf(book),
    });
  });
}

/** Somebody who may not write everywhere sees the pipeline all the same; what changed by hand waits for one who may. */
function seen(spreadsheet: Spreadsheet, book: DocumentBook) {
  try {
    const today = refreshAsOf(spreadsheet, book.memory, book.zone, book.now());
    const { rows, look, told } = reconcile(book);
    recolourStages(spreadsheet, book, look);
    return { today, rows, look, told };
  } catch (error) {
    if (!isProtectedError(error)) throw error;
    const look = lookAt(book, readStageList(book));
    const told = [texts().issue.protectedCells];
    return { today: book.zone.dayOf(book.now()), rows: look.rows, look, told };
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
  return book ? done({ fingerprint: fingerprintOf(book) }) : refused(issues.notSetUp());
}

/** Differs whenever a cell of the deals table or of the pipelines does. */
function fingerprintOf(book: DocumentBook): string {
  return digestText(JSON.stringify([book.deals.readAll(), book.stages.readAll()]));
}
