/**
 * Another user's sort, insert or delete can come between a read and the write that follows it: no lock keeps people
 * apart. The write then lands in another deal's row. This finds such rows and gives them back what they held.
 */
import { isBlank, isDate, unmarked } from '../cells/cell-value';
import type { DealLayout } from '../cells/deal-row';
import { OWNED_COLUMNS } from '../cells/columns';
import { type Change, groupBy } from './carry-out';
import type { Book, Cells } from './ports';

export interface Landing {
  readonly layout: DealLayout;
  /** The table as it was read before the write, header first. */
  readonly before: Cells;
  readonly changes: readonly Change[];
}

/**
 * Rows that are not the ones the changes were meant for; empty where everything landed. The read makes all writes take
 * effect, or throws what Google has against them.
 */
export function displacedRows(book: Book, landing: Landing): readonly number[] {
  const rows = landing.changes.map((change) => change.row);
  if (rows.length === 0) {
    book.flush();
    return [];
  }
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const now = book.deals.readRows(first, last - first + 1);
  const byRow = groupBy(landing.changes, (change) => change.row);
  return [...byRow.keys()].filter((row) => {
    const old = landing.before[row - 1] ?? [];
    return !isSameDeal(old, now[row - first] ?? [], writtenColumns(byRow.get(row) ?? []), landing.layout);
  });
}

/** Gives the rows that were hit by mistake their cells back. */
export function restoreDisplaced(book: Book, landing: Landing, displaced: readonly number[]): void {
  const now = book.deals.readAll();
  const byRow = groupBy(landing.changes, (change) => change.row);
  for (const row of displaced) {
    const changes = byRow.get(row) ?? [];
    const written = writtenColumns(changes);
    const cells = now[row - 1] ?? [];
    const at = landing.before.findIndex((old, index) => index > 0 && isSameDeal(old, cells, written, landing.layout));
    const victim = landing.before[at];
    // Where the rows moved after the write, the deal that now stands here brought its own change along.
    const own = new Map((byRow.get(at + 1) ?? []).map((change) => [change.column, change.cell]));
    for (const { column, cell } of changes) {
      const now = cells[column - 1];
      if (!isSameCell(now, cell) || (own.has(column) && isSameCell(now, own.get(column)))) continue;
      book.deals.write({ row, column, cells: [[victim?.[column - 1] ?? '']] });
    }
  }
  book.flush();
}

function writtenColumns(changes: readonly Change[]): ReadonlySet<number> {
  return new Set(changes.map((change) => change.column));
}

/** The same ID; or, where the ID itself was written, the same cells in everything else that the user typed. */
function isSameDeal(
  old: readonly unknown[],
  now: readonly unknown[],
  written: ReadonlySet<number>,
  layout: DealLayout,
): boolean {
  const id = layout.id;
  if (id !== undefined && !written.has(id + 1) && !isBlank(old[id])) return isSameCell(old[id], now[id]);
  const owned = new Set(OWNED_COLUMNS.map((column) => layout[column.key]));
  return old.every((cell, at) => written.has(at + 1) || owned.has(at) || isSameCell(cell, now[at]));
}

export function isSameCell(left: unknown, right: unknown): boolean {
  if (isBlank(left) && isBlank(right)) return true;
  if (isDate(left) && isDate(right)) return left.getTime() === right.getTime();
  return typeof left === 'string' && typeof right === 'string' ? unmarked(left) === unmarked(right) : left === right;
}
