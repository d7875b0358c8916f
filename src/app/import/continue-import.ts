/**
 * An import that a run did not come to finish, or to take back, is finished by the next run before anything else. One
 * that has no row in the log yet has not begun.
 */
import { OWN_LOG_LAYOUT, readMoves } from '../../cells/move-row';
import type { Book, ImportMark } from '../ports';
import { type TakenBack, takeBackImport } from './take-back-import';
import { writeImport } from './write-import';

export function isImportUnderWay(book: Book): boolean {
  const mark = book.memory.readImport();
  return mark !== null && mark.state !== 'done';
}

/** What was taken back, where that was still to be done; the caller brings table and log into agreement afterwards. */
export function continueImport(book: Book): TakenBack | null {
  const mark = book.memory.readImport();
  if (!mark || mark.state === 'done') return null;
  if (mark.state !== 'writing') return takeBackImport(book, mark);
  if (!isLogged(book, mark)) {
    book.memory.writeImport(null);
    return null;
  }
  try {
    writeImport(book, book.journal.read());
  } catch (error) {
    // What the table refuses once it would refuse at every run: the whole import goes, and the caller hears why.
    const failed: ImportMark = { ...mark, state: 'failed' };
    book.memory.writeImport(failed);
    takeBackImport(book, failed);
    throw error;
  }
  book.memory.writeImport({ ...mark, state: 'done' });
  return null;
}

function isLogged(book: Book, { firstMove, lastMove }: ImportMark): boolean {
  if (lastMove < firstMove) return true;
  const rows = book.log.readRows((book.memory.readCheckpoint()?.row ?? 1) + 1, 1);
  const [first] = readMoves(rows, OWN_LOG_LAYOUT, book.zone);
  return first?.how === 'import' && first.move === firstMove;
}
