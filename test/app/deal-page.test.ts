import { describe, expect, test } from 'vitest';
import { boardDeals } from '../../src/app/board';
import { dealPage } from '../../src/app/deal-page';
import { readStages } from '../../src/cells/stage-row';
import { readDealRows, dealLayout } from '../../src/cells/deal-row';
import { byteCount } from '../../src/domain/byte-count';
import { readDeals } from '../../src/domain/coded-deals';
import { STAGES } from './builders';
import { DEAL_HEADERS, MemoryBook } from './memory-book';

const TODAY = '2026-03-20';
const WORDS = ['roof', 'office', 'licences', 'training', 'renewal', 'pilot', 'machines', 'support', 'audit', 'hosting'];
const STEPS = ['Call back', 'Send the offer', 'Agree on the date', 'Ask for the budget', 'Meet the board'];

/** Numbers that repeat themselves, but not soon. */
function pick<T>(from: readonly T[], seed: number): T {
  return from[(seed * 7919 + 13) % from.length] as T;
}

/** Deals as a busy table has them: most cells filled, names and companies that hardly repeat. */
function openDeals(count: number) {
  const book = new MemoryBook(STAGES);
  const day = (seed: number) => new Date(Date.UTC(2025, 8, 1 + ((seed * 37) % 300)));
  const rows = Array.from({ length: count }, (_, at) => {
    const cells: Record<string, unknown> = {
      'Deal ID': `D-${String(at + 1).padStart(6, '0')}`,
      Deal: `${pick(WORDS, at)} ${pick(WORDS, at * 3 + 1)} ${at}`,
      Company: `Company ${(at * 31) % 3000} Ltd`,
      Owner: pick(['Ana Lee', 'Ben Stone', 'Cleo Ruiz', 'Dan Wu', 'Eve Moss'], at),
      Stage: pick(['Lead', 'Qualified', 'Proposal'], at),
      Value: 100 + ((at * 977) % 99_000),
      Currency: 'EUR',
      'Expected close': day(at),
      'Next step': `${pick(STEPS, at)} ${at % 40}`,
      'Next step due': day(at + 5),
      'Last activity': day(at + 9),
      Priority: pick(['High', 'Medium', 'Low'], at),
      'In stage since': day(at + 3),
    };
    return DEAL_HEADERS.map((header) => cells[header] ?? '');
  });
  const stages = readStages(book.stageCells, book.zone);
  const table = [DEAL_HEADERS, ...rows];
  const around = {
    header: DEAL_HEADERS,
    cells: ({ row }: { readonly row: number }) => table[row - 1] ?? [],
    touches: new Map(rows.map((row, at) => [String(row[DEAL_HEADERS.indexOf('Deal ID')]), at % 9])),
    assigned: new Map(),
  };
  return boardDeals(readDealRows(table, dealLayout(DEAL_HEADERS), book.zone), stages, around, new Map());
}

describe('a page of deals', () => {
  test('holds everything where everything fits', () => {
    const deals = openDeals(500);
    const page = dealPage(deals, 0, TODAY);

    expect(page.count).toBe(500);
    expect(readDeals(page)).toEqual(deals);
  });

  test('of ten thousand open deals stays below the budget, and the pages together hold every deal once', () => {
    const deals = openDeals(10_000);
    const ids: string[] = [];
    const sizes: number[] = [];
    while (ids.length < deals.id.length) {
      const page = dealPage(deals, ids.length, TODAY);
      sizes.push(byteCount(JSON.stringify(page)));
      ids.push(...readDeals(page).id);
    }

    expect(ids).toEqual(deals.id);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(380_000);
    expect(sizes.length).toBeLessThanOrEqual(3);
  });

  test('behind the last deal is empty', () => {
    expect(dealPage(openDeals(3), 3, TODAY).count).toBe(0);
    expect(dealPage(openDeals(0), 0, TODAY).count).toBe(0);
  });

  test('holds one deal at least, however long its texts are', () => {
    const deals = openDeals(2);
    const long = { ...deals, name: deals.name.map(() => 'x'.repeat(400_000)) };

    expect(dealPage(long, 0, TODAY).count).toBe(1);
    expect(dealPage(long, 1, TODAY).count).toBe(1);
  });
});
