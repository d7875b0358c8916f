import { done, refused, wireIssue } from '../issues';
import { reconcile } from '../reconcile';
import type { Book } from '../ports';
import type { Answer, UndoImportResult } from '../rpc';
import { texts } from '../texts/texts';
import { continueImport } from './continue-import';

/** Takes the last import back as one act; the log keeps both. The caller holds the lock. */
export function undoImport(book: Book, by: string): Answer<UndoImportResult> {
  // What changed by hand since is logged first, so that it is seen as newer.
  reconcile(book);
  const mark = book.memory.readImport();
  const say = texts().imports;
  if (!mark)
    return refused(
      wireIssue({ code: 'refused', where: 'import', received: '', expected: '', fix: '' }, say.nothingToUndo),
    );
  book.memory.writeImport({ ...mark, state: 'undoing', by });
  const back = continueImport(book);
  reconcile(book);
  return done({
    removed: back?.removed ?? 0,
    restored: back?.restored ?? 0,
    kept: (back?.kept ?? []).map(({ deal, why }) => say.kept(deal, why)),
  });
}
