import { byteCount } from '../domain/byte-count';
import { type CodedDeals, codeDeals } from '../domain/coded-deals';
import type { DealColumns } from '../domain/deal-columns';

/** Of the 500 kB that opening may cost; the rest is for pipelines, totals, views and what was handed over. */
const MOST_BYTES = 380_000;
/** Rows are of different length: a page that was too long is cut a little shorter than in proportion. */
const MARGIN = 0.95;

/** As many deals as one answer may hold, from that place on. */
export function dealPage(deals: DealColumns, from: number, today: string): CodedDeals {
  let end = deals.id.length;
  for (;;) {
    const page = codeDeals(part(deals, from, end), today);
    const bytes = byteCount(JSON.stringify(page));
    if (bytes <= MOST_BYTES || page.count <= 1) return page;
    end = from + Math.max(1, Math.floor((page.count * MOST_BYTES * MARGIN) / bytes));
  }
}

function part(deals: DealColumns, from: number, end: number): DealColumns {
  const { extra, ...columns } = deals;
  return { ...sliced(columns, from, end), extra: sliced(extra, from, end) };
}

type Columns = Readonly<Record<string, readonly unknown[]>>;

function sliced<C extends Columns>(columns: C, from: number, end: number): C {
  const parts: Columns = Object.fromEntries(
    Object.entries(columns).map(([key, cells]) => [key, cells.slice(from, end)]),
  );
  return parts as C;
}
