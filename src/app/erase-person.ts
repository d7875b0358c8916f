/**
 * Takes a person's name out of deals, log and activities, the one act that rewrites the log: whoever asks to be forgotten
 * is. Where the person is a deal's contact, e-mail and telephone go, too. Free text is only counted, for it may speak of
 * somebody else. The caller holds the lock; a run that died is completed by the same act.
 */
import { ACTIVITY_COLUMNS, type Column, DEAL_COLUMNS, headerKey, LOG_COLUMNS } from '../cells/columns';
import { findLayout } from '../cells/layout';
import { auditRows } from './audit';
import { type Change, changesOf, write } from './carry-out';
import { lookAt, readStageList } from './look';
import type { Book, Cells, Tab } from './ports';
import { reconcile } from './reconcile';

export interface Erased {
  readonly deals: number;
  readonly moves: number;
  readonly activities: number;
  /** Other cells that hold the name somewhere in their text. */
  readonly mentions: number;
}

const NAMED = {
  deals: { columns: DEAL_COLUMNS, keys: ['owner', 'contact'] },
  log: { columns: LOG_COLUMNS, keys: ['owner', 'by'] },
  activities: { columns: ACTIVITY_COLUMNS, keys: ['by'] },
} as const;
const OF_CONTACT = ['email', 'phone'] as const;

/** What `erasePerson` would do; writes nothing. */
export function findPerson(book: Book, activities: Tab | null, name: string): Erased {
  const deals = traces(book.deals.readAll(), NAMED.deals, name);
  const log = traces(book.log.readAll(), NAMED.log, name);
  const acts = activities ? traces(activities.readAll(), NAMED.activities, name) : NOTHING;
  return {
    deals: deals.rows.length,
    moves: log.rows.length,
    activities: acts.rows.length,
    mentions: deals.mentions + log.mentions + acts.mentions,
  };
}

export function erasePerson(book: Book, activities: Tab | null, name: string, erased: string): Erased {
  reconcile(book);
  const found = findPerson(book, activities, name);
  // The log first: a deal whose owner differs from it would be logged as a change.
  rewrite(book.log, NAMED.log, name, erased);
  if (activities) rewrite(activities, NAMED.activities, name, erased);
  book.journal.write([]);
  book.memory.writeImport(null);
  book.bin.clear();
  const cells = book.deals.readAll();
  write(book, [...changesIn(cells, NAMED.deals, name, erased), ...contactDetails(cells, name)], cells);
  book.flush();
  rebuildShadows(book);
  return found;
}

interface Place {
  readonly columns: readonly Column[];
  readonly keys: readonly string[];
}

const NOTHING = { rows: [], mentions: 0 };

function traces(cells: Cells, place: Place, name: string) {
  const at = columnsOf(cells, place);
  const rows = cells.slice(1).filter((row) => at.some((index) => isName(row[index], name)));
  const wanted = headerKey(name);
  const mentions = cells
    .slice(1)
    .flatMap((row) => row.filter((cell, index) => !at.includes(index) && speaksOf(cell, wanted))).length;
  return { rows, mentions };
}

function columnsOf(cells: Cells, { columns, keys }: Place): readonly number[] {
  const layout: Readonly<Record<string, number | undefined>> = findLayout(cells[0] ?? [], columns);
  return keys.flatMap((key) => layout[key] ?? []);
}

function isName(cell: unknown, name: string): boolean {
  return typeof cell === 'string' && headerKey(cell) === headerKey(name);
}

function speaksOf(cell: unknown, wanted: string): boolean {
  return typeof cell === 'string' && ` ${headerKey(cell)} `.includes(` ${wanted} `);
}

function changesIn(cells: Cells, place: Place, name: string, erased: string): readonly Change[] {
  return columnsOf(cells, place).flatMap((index) =>
    cells.flatMap((row, at): readonly Change[] =>
      at > 0 && isName(row[index], name) ? [{ row: at + 1, column: index + 1, cell: erased }] : [],
    ),
  );
}

function contactDetails(cells: Cells, name: string): readonly Change[] {
  const layout = findLayout(cells[0] ?? [], DEAL_COLUMNS);
  const contact = layout.contact;
  if (contact === undefined) return [];
  return cells.flatMap((row, at) =>
    at > 0 && isName(row[contact], name)
      ? OF_CONTACT.flatMap((key): readonly Change[] => {
          const index = layout[key];
          return index === undefined ? [] : [{ row: at + 1, column: index + 1, cell: '' }];
        })
      : [],
  );
}

/** One write a column: what is erased may stand in any row. */
function rewrite(tab: Tab, place: Place, name: string, erased: string): void {
  const cells = tab.readAll();
  for (const index of columnsOf(cells, place)) {
    const column = cells.slice(1).map((row) => row[index] ?? '');
    if (!column.some((cell) => isName(cell, name))) continue;
    tab.write({ row: 2, column: index + 1, cells: column.map((cell) => [isName(cell, name) ? erased : cell]) });
  }
}

/** The deals agree with the log again, so that no run takes the erased name for a change. */
function rebuildShadows(book: Book): void {
  const look = lookAt(book, readStageList(book));
  const audited = auditRows(look.rows, look.history(), look.stages, book.zone);
  const { typed, owned } = changesOf(look.rows, audited, look.layout, book.zone);
  write(book, [...typed, ...owned], look.cells);
  book.flush();
}
