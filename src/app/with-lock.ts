import { issues, refused } from './issues';
import type { Book } from './ports';
import type { Answer } from './rpc';

/** How long a person waits for another run to finish before being told to try again. */
const PATIENCE_MS = 10_000;

/** Runs the work alone in the document; its writes are flushed before the lock goes. */
export function withLock<T>(book: Book, work: () => Answer<T>): Answer<T> {
  if (!book.lock.acquire(PATIENCE_MS)) return refused(issues.busy());
  try {
    return work();
  } finally {
    book.lock.release();
  }
}
