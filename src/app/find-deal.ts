import { type DealLayout, type DealRow, readDealRow } from '../cells/deal-row';
import type { Book } from './ports';

/** A deal where it now stands, with all that was read to find it. */
export interface FoundDeal {
  readonly header: readonly unknown[];
  readonly layout: DealLayout;
  readonly cells: readonly unknown[];
  readonly row: DealRow;
}

/** The deal's row by its hint where the ID still stands there, else by a search for the ID; null where it is gone. */
export function findDeal(
  book: Book,
  header: readonly unknown[],
  layout: DealLayout,
  dealId: string,
  hint: number,
): FoundDeal | null {
  const atHint = readAt(book, header, layout, hint);
  if (atHint?.row.deal.id === dealId) return atHint;
  const column = layout.id;
  if (column === undefined) return null;
  const row = book.deals.findRow(column + 1, dealId);
  return row === null ? null : readAt(book, header, layout, row);
}

function readAt(book: Book, header: readonly unknown[], layout: DealLayout, row: number): FoundDeal | null {
  const [cells] = book.deals.readRows(row, 1);
  return cells ? { header, layout, cells, row: readDealRow(cells, layout, row, book.zone) } : null;
}
