/** Reads the Pipelines tab and first takes up what somebody did there by hand: new stages, other names. */
import { unsettledStages } from '../cells/unsettled-stages';
import { readStages } from '../cells/stage-row';
import type { StageList } from '../domain/pipeline';
import type { Book } from './ports';
import { texts } from './texts/texts';

/**
 * The stages, each with its key and its names on record. Runs that write to the log begin with it, so that no name is
 * logged that a later rename could lose. The caller holds the lock.
 */
export function settleStages(book: Book, told: string[] = []): StageList {
  const cells = book.stages.readAll();
  const unsettled = unsettledStages(cells, book.zone);
  if (unsettled.writes.length === 0) return readStages(cells, book.zone);
  for (const { row, column, cells: own } of unsettled.writes) book.stages.write({ row, column, cells: [own] });
  book.flush();
  if (unsettled.added.length > 0) told.push(texts().pipelines.added(unsettled.added));
  for (const { from, to } of unsettled.renamed) told.push(texts().pipelines.renamed(from, to));
  return readStages(book.stages.readAll(), book.zone);
}
