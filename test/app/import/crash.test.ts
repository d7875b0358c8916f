import { describe, expect, it } from 'vitest';
import { undoImport } from '../../../src/app/import/undo-import';
import { moveDeal } from '../../../src/app/move-deal';
import { reconcile } from '../../../src/app/reconcile';
import { bookWith, logOf } from '../builders';
import { DEAL_HEADERS, Killed, type MemoryBook } from '../memory-book';
import { bring, cellsOf, seen } from './lists';

const LIST = [
  'Deal name,Stage,Amount,Owner,Phone,Notes,Close date',
  'Acme,Qualified,15,Ben,+48 600 100 200,met at the fair,',
  'Bolt,Qualified,20,,0700,,',
  'Dora,Lost,40,Ana,007,,2026-02-01',
  'Edda,Proposal,50,Ana,,,',
];

const three = () => bookWith(['Acme', 'Lead', 10], ['Bolt', 'Qualified', 20], ['Cora', 'Won', 30]);

function imported(): MemoryBook {
  const book = three();
  bring(book, LIST);
  book.restart();
  return book;
}

/** Dies before the n-th service call of the act; false where it came to its end. */
function killAt(book: MemoryBook, at: number, act: () => unknown): boolean {
  book.restart((call) => {
    if (call >= at) throw new Killed();
  });
  try {
    act();
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    book.restart();
  }
}

function withEveryDeath(
  make: () => MemoryBook,
  act: (book: MemoryBook) => unknown,
  check: (book: MemoryBook, at: number) => void,
): void {
  for (let at = 1; at < 120; at++) {
    const book = make();
    const died = killAt(book, at, () => act(book));
    check(book, at);
    if (!died) return;
  }
  throw new Error('the act never came to its end');
}

function expectAgreement(book: MemoryBook): void {
  const last = new Map(logOf(book).map((move) => [move.dealId, move]));
  for (const [id, move] of last) {
    const row = book.rowOf(id);
    if (move.how === 'deleted') expect(row, id).toBe(0);
    else
      expect([book.cell(row, 'Stage'), book.cell(row, 'Status'), book.cell(row, 'Value')], id).toEqual([
        move.stage,
        move.status,
        move.value ?? '',
      ]);
  }
  const ids = book.dealCells
    .slice(1)
    .map((row) => row[0])
    .filter((id) => id !== '');
  expect(new Set(ids).size).toBe(ids.length);
}

describe('an import that dies before any of its service calls', () => {
  it('is done whole or not begun after the next run, whatever that is', () => {
    const [none, whole] = [seen(three()), seen(imported())];
    withEveryDeath(
      three,
      (book) => bring(book, LIST),
      (book, at) => {
        reconcile(book);
        expectAgreement(book);
        expect([none, whole], `died at ${at}`).toContainEqual(seen(book));
        bring(book, LIST);
        expect(withoutIds(seen(book)), `again after ${at}`).toEqual(withoutIds(whole));
        expect(logOf(book).filter(({ how }) => how === 'import')).toHaveLength(3);
      },
    );
  });

  it('is finished or dropped before a rep’s move is carried out', () => {
    withEveryDeath(
      three,
      (book) => bring(book, LIST),
      (book, at) => {
        const answer = moveDeal(book, { dealId: 'D-000003', row: 4, seen: 3, to: 's1' }, 'Ana');
        expect(answer.ok, `died at ${at}`).toBe(true);
        reconcile(book);
        expectAgreement(book);
        expect(cellsOf(book, 'Cora', ['Stage'])).toEqual(['Lead']);
        const isThere = cellsOf(book, 'Dora', ['Phone', 'Closed']).length > 0;
        expect(cellsOf(book, 'Acme', ['Stage', 'Notes']), `died at ${at}`).toEqual(
          isThere ? ['Qualified', 'met at the fair'] : ['Lead', ''],
        );
      },
    );
  });

  it('can be taken back after it was finished by another run', () => {
    const none = seen(three());
    withEveryDeath(
      three,
      (book) => bring(book, LIST),
      (book, at) => {
        reconcile(book);
        undoImport(book, '');
        reconcile(book);
        expectAgreement(book);
        expect(seen(book), `died at ${at}`).toEqual(none);
      },
    );
  });

  it('leaves an undo done whole, or still to be done', () => {
    const [none, whole] = [seen(three()), seen(imported())];
    withEveryDeath(
      imported,
      (book) => undoImport(book, ''),
      (book, at) => {
        reconcile(book);
        expectAgreement(book);
        expect([none, whole], `died at ${at}`).toContainEqual(seen(book));
        undoImport(book, '');
        expect(seen(book), `again after ${at}`).toEqual(none);
      },
    );
  });
});

/** An import that was dropped has used up its IDs. */
function withoutIds(rows: readonly (readonly unknown[])[]): readonly unknown[] {
  return rows.map((row) => row.slice(1));
}

type Gesture = (book: MemoryBook) => void;

const GESTURES: Readonly<Record<string, Gesture>> = {
  'sorts the table': ({ dealCells }) => {
    const [header = [], ...rows] = dealCells;
    dealCells.splice(0, dealCells.length, header, ...rows.reverse());
  },
  'inserts a row at the top': ({ dealCells }) => {
    dealCells.splice(
      1,
      0,
      DEAL_HEADERS.map(() => ''),
    );
  },
  'deletes a blank row at the top': ({ dealCells }) => {
    if ((dealCells[1] ?? []).every((cell) => cell === '')) dealCells.splice(1, 1);
  },
  'inserts a row in the middle': ({ dealCells }) => {
    dealCells.splice(
      2,
      0,
      DEAL_HEADERS.map(() => ''),
    );
  },
};

/** Without the order of the rows, which is what the gestures change. */
const sorted = (book: MemoryBook) =>
  seen(book)
    .map((row) => JSON.stringify(row))
    .sort();

describe.each(Object.entries(GESTURES))('while somebody %s between two calls', (_, gesture) => {
  function withEveryInterruption(make: () => MemoryBook, act: (book: MemoryBook) => unknown, wanted: () => MemoryBook) {
    for (let at = 1; ; at++) {
      const book = make();
      book.restart((call) => {
        if (call === at) gesture(book);
      });
      act(book);
      const calls = book.calls.length;
      book.restart();
      reconcile(book);
      expectAgreement(book);
      expect(sorted(book), `at ${at}`).toEqual(sorted(wanted()));
      if (at > calls) return;
    }
  }

  it('an import reaches its deals, and only them', () => {
    withEveryInterruption(three, (book) => bring(book, LIST), imported);
  });

  it('an undo reaches its deals, and only them', () => {
    withEveryInterruption(imported, (book) => undoImport(book, ''), three);
  });
});
