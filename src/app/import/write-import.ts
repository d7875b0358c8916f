/**
 * Writes what the journal of a logged import says into the table: new deals below the others, and the changed cells that
 * the log does not track. May be run again after any death: what stands there already is left, and so is what somebody
 * has typed since.
 */
import { isBlank } from '../../cells/cell-value';
import { blocksOf, type Change } from '../carry-out';
import { displacedRows, restoreDisplaced } from '../displaced';
import type { Book, Cells, JournalEntry } from '../ports';
import { isSameContent, type TableNow, tableOf } from './journal-cells';
import { addDeals } from './add-deals';

/** A sort or insert can displace a write; after this many tries it is left as it is. */
const MOST_ROUNDS = 3;
/** Up to so many of the user's own cells are written one by one, so that nothing beside them is touched. */
const ONE_BY_ONE = 30;

/** Fields whose changes the log tracks: bringing table and log into agreement writes them. */
const TRACKED = ['pipeline', 'stage', 'value', 'currency', 'owner', 'probability', 'expectedClose'] as const;

export function writeImport(book: Book, entries: readonly JournalEntry[]): void {
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const table = tableOf(book.deals.readAll(), book.zone);
    const added = entries.filter(({ isNew, dealId }) => isNew && !table.byId.has(dealId));
    const changes = changesIn(entries, table);
    if (added.length + changes.length === 0) return;
    writeChanges(book, changes, table.cells);
    const landing = { layout: table.layout, before: table.cells, changes };
    const displaced = displacedRows(book, landing);
    if (displaced.length > 0) restoreDisplaced(book, landing, displaced);
    const isAdded = addDeals(book, added);
    if (displaced.length === 0 && isAdded) return;
  }
}

export function writeChanges(book: Book, changes: readonly Change[], cells: Cells): void {
  if (changes.length > ONE_BY_ONE) {
    for (const block of blocksOf(changes, cells)) book.deals.write({ ...block, asText: true });
    return;
  }
  for (const { row, column, cell } of changes) book.deals.write({ row, column, cells: [[cell]], asText: true });
}

/** What is still to be written into the rows of deals that are there. */
function changesIn(entries: readonly JournalEntry[], table: TableNow): readonly Change[] {
  const tracked = new Set(TRACKED.map((key) => table.layout[key]));
  return entries.flatMap(({ dealId, isNew, cells }) => {
    const known = table.byId.get(dealId);
    if (!known) return [];
    return cells.flatMap(({ header, before, after }): readonly Change[] => {
      const at = table.at(header);
      if (at < 0) return [];
      const now = table.cell(known.row, at);
      const isOpen = isNew ? isUnwritten(now, after) : !tracked.has(at) && isSameContent(now, before);
      return isOpen && !isSameContent(now, after) ? [{ row: known.row, column: at + 1, cell: after }] : [];
    });
  });
}

/** Blank still, or a text that the sheet took for a number or a date before it could be mended. */
function isUnwritten(now: unknown, after: unknown): boolean {
  return isBlank(now) || (typeof after === 'string' && typeof now !== 'string');
}
