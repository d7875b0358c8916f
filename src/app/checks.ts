/** What set-up and imports could not read: it waits in a column of its own until somebody has put it right. */
import { headerKey, headersOf } from '../cells/columns';
import { dealLayout, readDealRow } from '../cells/deal-row';
import { findDeal } from './find-deal';
import { done, issues, refused } from './issues';
import { TO_CHECK } from './plan-set-up';
import type { Book } from './ports';
import type { Answer, Check, Request } from './rpc';

/** Enough to work through in one go; the rest follows when these are settled. */
const LISTED = 200;

export function readChecks(book: Book): Answer<{ readonly checks: readonly Check[]; readonly all: number }> {
  const [header = [], ...rows] = book.deals.readAll();
  const at = checksColumn(header);
  if (at === null) return done({ checks: [], all: 0 });
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
  const at = checksColumn(header);
  const found = at === null ? null : findDeal(book, header, dealLayout(header), dealId, row);
  if (at === null || !found) return refused(issues.gone(dealId));
  book.deals.write({ row: found.row.row, column: at + 1, cells: [['']] });
  book.flush();
  return done({ row: found.row.row });
}

function checksColumn(header: readonly unknown[]): number | null {
  const names = headersOf(TO_CHECK).map(headerKey);
  const at = header.findIndex((cell) => names.includes(headerKey(String(cell))));
  return at < 0 ? null : at;
}

/** A note begins with the header of its column: `Value: “tbd” (…)`; '' where somebody wrote something else there. */
function headerIn(note: string, header: readonly unknown[]): string {
  return header.map(String).find((name) => name !== '' && note.startsWith(`${name}: `)) ?? '';
}
