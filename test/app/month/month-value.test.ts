import { describe, expect, test } from 'vitest';
import { monthNamed } from '../../../src/app/month/calendar-month';
import { type MonthSources, monthValue } from '../../../src/app/month/month-value';
import { dealLayout, readDealRows } from '../../../src/cells/deal-row';
import { readStages } from '../../../src/cells/stage-row';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import type { MemoryBook } from '../memory-book';
import { bookWith } from '../builders';

const day = (iso: string) => parseIsoDate(iso) ?? 0;
const march = monthNamed('2026-03') ?? { key: '', start: 0, end: 0 };
const TAB = { name: '2026-03', isTaken: false };

function sources(book: MemoryBook, change: Partial<MonthSources> = {}): MonthSources {
  const cells = book.dealCells;
  const rows = readDealRows(cells, dealLayout(cells[0] ?? []), book.zone);
  return {
    rows,
    stages: readStages(book.stageCells, book.zone),
    goals: [],
    today: day('2026-04-02'),
    currency: 'EUR',
    ...change,
  };
}

function closedOn(book: MemoryBook, row: number, iso: string, currency = ''): void {
  book.set(row, 'Closed', new Date(`${iso}T00:00:00Z`));
  book.set(row, 'Currency', currency);
}

describe('what is known of a month', () => {
  test('counts the deals closed from its first to its last day', () => {
    const book = bookWith(['A', 'Won', 100], ['B', 'Won', 20], ['C', 'Won', 3], ['D', 'Lost', 50], ['E', 'Lead', 9]);
    ['2026-03-01', '2026-03-31', '2026-04-01', '2026-03-15'].forEach((iso, at) => closedOn(book, at + 2, iso));

    expect(monthValue(sources(book), march, TAB)).toMatchObject({
      won: { deals: 2, value: 120 },
      lost: 1,
      goal: null,
      others: [],
      next: '2026-04',
      from: '2026-03-01',
      to: '2026-03-31',
    });
  });

  test('is in the commonest currency of what is open or was closed in it; a deal without an amount is in any', () => {
    const book = bookWith(
      ['A', 'Won', 100],
      ['B', 'Won', 20],
      ['C', 'Lead', 3],
      ['D', 'Won'],
      ['E', 'Won', 7],
      ['F', 'Won', 7],
    );
    closedOn(book, 2, '2026-03-02', 'USD');
    closedOn(book, 3, '2026-03-02');
    closedOn(book, 5, '2026-03-02');
    // Long ago, so that their dollars do not make the month one of dollars.
    closedOn(book, 6, '2025-03-02', 'USD');
    closedOn(book, 7, '2025-03-02', 'USD');

    expect(monthValue(sources(book), march, TAB)).toMatchObject({
      currency: 'EUR',
      won: { deals: 2, value: 20 },
      others: [{ currency: 'USD', deals: 1 }],
    });
  });

  test('holds what was won against the goal in the same currency, and counts the others', () => {
    const period = { start: march.start, end: march.end, owner: '', pipeline: '' };
    const goals = [
      { ...period, target: 500, currency: '' },
      { ...period, target: 900, currency: 'USD' },
    ];

    expect(monthValue(sources(bookWith(['A', 'Lead', 5]), { goals }), march, TAB)).toMatchObject({
      goal: 500,
      goalsInOthers: 1,
    });
  });

  test('of an empty table is nothing won and nothing lost', () => {
    expect(monthValue(sources(bookWith()), march, TAB)).toMatchObject({
      currency: 'EUR',
      won: { deals: 0, value: 0 },
      lost: 0,
      goals: [],
    });
  });
});
