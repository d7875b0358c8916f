/** What set-up and imports could not read: it waits in a column of its own until somebody has put it right. */
import { dealLayout, readDealRow } from '../cells/deal-row';
import { findDeal } from './find-deal';
import { done, issues, refused } from './issues';
import type { Book } from './ports';
import { toCheckAt } from './to-check';
import type { Answer, Check, Request } from './rpc';

/** Enough to work through in one go; the rest follows when these are settled. */
const LISTED = 200;

export function readChecks(book: Book): Answer<{ readonly checks: readonly Check[]; readonly all: number }> {
  const [header = [], ...rows] = book.deals.readAll();
  const at = toCheckAt(header);
  if (at < 0) return done({ checks: [], all: 0 });
  const layout = dealLayout(header);
  const found = rows.flatMap((cells, index): readonly Check[] => {
    const text = String(cells[at] ?? '').trim();
    if (text === '') return [];
    const { deal, row } = readDealRow(cells, layout, index + 2, book.zone);
    return [{ dealId: deal.id, row, name: deal.name || deal.company, header: headerIn(text, header), text }];
  });
  return done({ checks: found.slice(0, LISTED), all: found.length });
}

/** Empties the cell of a deal whose value somebody has put right. */
export function settleCheck(book: Book, { dealId, row }: Request<'settleCheck'>): Answer<{ readonly row: number }> {
  const header = book.deals.readHeader();
  const at = toCheckAt(header);
  const found = at < 0 ? null : findDeal(book, header, dealLayout(header), dealId, row);
  if (!found) return refused(issues.gone(dealId));
  book.deals.write({ row: found.row.row, column: at + 1, cells: [['']] });
  book.flush();
  return done({ row: found.row.row });
}

/** A note begins with the header of its column: `Value: “tbd” (…)`; '' where somebody wrote something else there. */
function headerIn(note: string, header: readonly unknown[]): string {
  return header.map(String).find((name) => name !== '' && note.startsWith(`${name}: `)) ?? '';
}
