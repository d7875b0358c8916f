import type { Book, Lock } from '../app/ports';
import type { Region } from '../cells/region';
import { zoneOfOffsets } from '../cells/zone';
import type { Zone } from '../domain/zone';
import { dealBin } from './deal-bin';
import { type DocumentMemory, documentMemory } from './document-memory';
import { importJournal } from './import-journal';
import { NAMES } from './names';
import { sheetTab } from './sheet-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface DocumentBook extends Book {
  readonly memory: DocumentMemory;
}

/** The document as a pipeline, or null where it has not been turned into one. */
export function openBook(spreadsheet: Spreadsheet, zone: Zone = spreadsheetZone(spreadsheet)): DocumentBook | null {
  const deals = spreadsheet.getRangeByName(NAMES.deals);
  const stages = spreadsheet.getRangeByName(NAMES.stages);
  const log = spreadsheet.getRangeByName(NAMES.log);
  if (!deals || !stages || !log) return null;
  return {
    deals: sheetTab(deals),
    stages: sheetTab(stages),
    log: sheetTab(log),
    journal: importJournal(spreadsheet),
    bin: dealBin(spreadsheet),
    memory: documentMemory(),
    lock: documentLock(),
    zone,
    flush: () => SpreadsheetApp.flush(),
    now: () => Date.now(),
  };
}

/** The spreadsheet's zone, not the script's: the two differ for nearly every user of an add-on. */
export function spreadsheetZone(spreadsheet: Spreadsheet): Zone {
  let name: string | null = null;
  return zoneOfOffsets((instant) => {
    name ??= spreadsheet.getSpreadsheetTimeZone();
    const [, sign = '+', hours = '0', minutes = '0'] =
      /^([+-])(\d\d)(\d\d)$/.exec(Utilities.formatDate(new Date(instant), name, 'Z')) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  });
}

/**
 * The document lock; where Google gives none, there is nobody to be kept apart. Every use case ends on a flush, so
 * that nothing unwritten is left when the lock goes.
 */
export function documentLock(): Lock {
  const lock = LockService.getDocumentLock();
  return {
    acquire: (waitMs) => lock === null || lock.tryLock(waitMs),
    release: () => lock?.releaseLock(),
  };
}

/** What reading a formula's arguments depends on; each part is asked for only when a cell needs it. */
export function spreadsheetRegion(spreadsheet: Spreadsheet): Region {
  let comma: boolean | null = null;
  return {
    zone: spreadsheetZone(spreadsheet),
    decimalComma: () => {
      comma ??= hasDecimalComma(spreadsheet.getSpreadsheetLocale());
      return comma;
    },
  };
}

/** Locales of Sheets that write one half as `0.5`; all others write `0,5`. */
const DECIMAL_POINT =
  /^(en(?!_ZA)|zh|ja|ko|th|he|iw|hi|bn|gu|kn|ml|mr|pa|ta|te|fil|tl|cy|ga|mn|my|es_(MX|US|PR|GT|HN|NI|PA|PE|SV|DO)|de_CH|it_CH|fr_CH)/;

function hasDecimalComma(locale: string): boolean {
  return !DECIMAL_POINT.test(locale);
}
