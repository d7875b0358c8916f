/** A document that was never open before: from a sample or a file. */
import type { PlainTable } from '../files/plain-table';
import { tablesSnapshot } from '../files/workbook-snapshot';
import type { StoredDocument } from './document-store';
import type { Settings } from './settings';
import { NO_PROPERTIES } from './stored-properties';

export function newDocument(name: string, tables: readonly PlainTable[], settings: Settings): StoredDocument {
  const snapshot = tablesSnapshot(tables, { name, ...settings });
  return { name, snapshot, properties: NO_PROPERTIES, isSidebarOpen: false };
}

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/** Today in the time zone, as a sheet counts days. */
export function todayIn(timeZone: string): number {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
    .format(new Date())
    .split('-')
    .map(Number);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY + UNIX_EPOCH;
}
