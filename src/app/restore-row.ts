/**
 * A sidebar write that landed in another deal's row: the sort or insert came between the look and the write. The log
 * knows what that deal held.
 */
import { readDealRow } from '../cells/deal-row';
import { standingFromHistory } from '../domain/timeline';
import { type Change, changesOf } from './carry-out';
import { historyOf } from './deal-history';
import { isSameCell } from './displaced';
import type { FoundDeal } from './find-deal';
import { readStageList } from './look';
import { pickTracked, shadowOf } from './pending';
import type { Book } from './ports';

/** `meant` is the row the write was for; `hit` are the cells that now stand where it landed. */
export function restoreFromLog(
  book: Book,
  meant: FoundDeal,
  changes: readonly Change[],
  hit: readonly unknown[],
): void {
  const { layout } = meant;
  const now = readDealRow(hit, layout, meant.row.row, book.zone);
  const stages = readStageList(book);
  const history = now.deal.id === '' ? [] : historyOf(book, now.deal.id);
  const last = history[history.length - 1];
  const standing = standingFromHistory(history, stages, book.zone.dayOf);
  const owner = last && {
    ...now,
    deal: { ...now.deal, ...pickTracked(last), ...standing },
    shadow: shadowOf(last, stages),
  };
  const right = owner ? changesOf([now], [owner], layout, book.zone) : { typed: [], owned: [], ids: [] };
  const known = new Map([...right.typed, ...right.owned].map((change) => [change.column, change.cell]));
  for (const { row, column, cell } of changes) {
    if (!isSameCell(hit[column - 1], cell)) continue;
    book.deals.write({ row, column, cells: [[known.get(column) ?? '']] });
  }
  book.flush();
}
