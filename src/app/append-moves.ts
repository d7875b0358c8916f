import { LOG_COLUMNS } from '../cells/columns';
import { logLayout, OWN_LOG_LAYOUT, writeMove } from '../cells/move-row';
import type { Move } from '../domain/move';
import { isLogIntact } from './look';
import type { Book } from './ports';

/** Appends to the log in its own column order, or in the order that somebody gave it. */
export function appendMoves(book: Book, row: number, moves: readonly Move[]): void {
  if (moves.length === 0) return;
  const cells = moves.map((move) => writeMove(move, book.zone));
  if (isLogIntact(book)) {
    book.log.append(row, cells);
    return;
  }
  const header = book.log.readHeader();
  const layout = { ...OWN_LOG_LAYOUT, ...logLayout(header) };
  const arranged = cells.map((own) => {
    const line: unknown[] = header.map(() => '');
    LOG_COLUMNS.forEach((column, index) => {
      const at = layout[column.key];
      if (at !== undefined) line[at] = own[index];
    });
    return line;
  });
  book.log.append(row, arranged);
}
