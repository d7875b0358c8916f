import { describe, expect, it } from 'vitest';
import { addDeal } from '../../src/app/add-deal';
import { deleteDeal } from '../../src/app/delete-deal';
import { moveDeal } from '../../src/app/move-deal';
import { reconcile } from '../../src/app/reconcile';
import { restoreDeal } from '../../src/app/restore-deal';
import { undoMove } from '../../src/app/undo-move';
import { bookWith, logOf } from './builders';
import { Killed, type MemoryBook } from './memory-book';

function killAt(book: MemoryBook, at: number, run: () => void): boolean {
  book.restart((call) => {
    if (call >= at) throw new Killed();
  });
  try {
    run();
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    book.restart();
  }
}

/** Table and log say the same of every deal, and the log has no two rows for one state. */
function expectAgreement(book: MemoryBook): void {
  const last = new Map(logOf(book).map((move) => [move.dealId, move]));
  for (const [id, move] of last) {
    if (move.how === 'deleted') continue;
    const row = book.rowOf(id);
    expect(book.cell(row, 'Stage'), id).toBe(move.stage);
    expect(book.cell(row, 'Status'), id).toBe(move.status);
    expect(book.cell(row, 'Logged'), id).toMatch(new RegExp(`^m${move.move} `));
  }
  const numbers = logOf(book).map((move) => move.move);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
}

/** Runs the act with a death before each of its service calls in turn, then once more to the end. */
function withEveryDeath(
  make: () => MemoryBook,
  act: (book: MemoryBook) => void,
  check: (book: MemoryBook) => void,
): void {
  for (let at = 1; at < 60; at++) {
    const book = make();
    const died = killAt(book, at, () => act(book));
    reconcile(book);
    expectAgreement(book);
    check(book);
    if (!died) return;
  }
  throw new Error('the act never came to its end');
}

const three = () => bookWith(['Acme', 'Lead', 10], ['Bolt', 'Qualified', 20], ['Cora', 'Lead', 30]);

describe('a run that dies before any of its service calls', () => {
  it('leaves a sidebar move done or not begun, logged at most once and with its own time', () => {
    withEveryDeath(
      three,
      (book) =>
        moveDeal(
          book,
          { dealId: 'D-000001', row: 2, seen: 1, to: 's3', fields: { 'Expected close': '2026-04-01' } },
          'Ana',
        ),
      (book) => {
        const moves = logOf(book).slice(3);
        expect(moves.length).toBeLessThanOrEqual(1);
        expect(book.cell(2, 'Stage')).toBe(moves.length === 1 ? 'Proposal' : 'Lead');
        if (moves[0]) expect(moves[0]).toMatchObject({ how: 'sidebar', by: 'Ana', when: book.clock });
      },
    );
  });

  it('leaves a paste of stages with each net change logged exactly once', () => {
    withEveryDeath(
      three,
      (book) => {
        for (const row of [2, 3, 4]) book.set(row, 'Stage', 'Proposal');
        reconcile(book, { firstRow: 2, lastRow: 4, fields: new Set(['stage']) });
      },
      (book) => {
        expect([2, 3, 4].map((row) => book.cell(row, 'Stage'))).toEqual(['Proposal', 'Proposal', 'Proposal']);
        expect(
          logOf(book)
            .slice(3)
            .map((move) => move.dealId)
            .sort(),
        ).toEqual(['D-000001', 'D-000002', 'D-000003']);
      },
    );
  });

  it('leaves new rows typed by hand with one ID and one opening row each', () => {
    withEveryDeath(
      three,
      (book) => {
        for (const row of [5, 6]) {
          book.set(row, 'Deal', `New ${row}`);
          book.set(row, 'Stage', 'Lead');
        }
        reconcile(book, { firstRow: 5, lastRow: 6, fields: new Set(['name', 'stage']) });
      },
      (book) => {
        const opened = logOf(book).slice(3);
        expect(opened.map((move) => move.deal).sort()).toEqual(['New 5', 'New 6']);
        expect(opened.every((move) => move.from === '')).toBe(true);
      },
    );
  });

  it('leaves an added deal in the table and the log, or in neither', () => {
    withEveryDeath(
      three,
      (book) => addDeal(book, { stage: 's1', fields: { Deal: 'Dora', Value: 40 } }, 'Ana'),
      (book) => {
        const opened = logOf(book).slice(3);
        expect(opened.length).toBeLessThanOrEqual(1);
        const row = book.rowOf('D-000004');
        expect(row > 0).toBe(opened.length === 1);
        if (row > 0) expect([book.cell(row, 'Deal'), book.cell(row, 'Value')]).toEqual(['Dora', 40]);
      },
    );
  });

  it('leaves a deleted deal in the table, or out of it with one row of the log', () => {
    withEveryDeath(
      three,
      (book) => deleteDeal(book, { dealId: 'D-000002', row: 3, seen: 2 }, 'Ana'),
      (book) => {
        const moves = logOf(book).slice(3);
        expect(moves.map((move) => move.how)).toEqual(book.rowOf('D-000002') > 0 ? [] : ['deleted']);
        expect([book.rowOf('D-000001'), book.rowOf('D-000003')]).toEqual([2, moves.length > 0 ? 3 : 4]);
      },
    );
  });

  it('leaves a deal that comes back in the table once, with one row of the log, or kept', () => {
    withEveryDeath(
      () => {
        const book = three();
        deleteDeal(book, { dealId: 'D-000002', row: 3, seen: 2 }, 'Ana');
        return book;
      },
      (book) => restoreDeal(book, { dealId: 'D-000002' }, 'Ana'),
      (book) => {
        const isBack = book.rowOf('D-000002') > 0;
        expect(
          logOf(book)
            .map((move) => move.how)
            .slice(3),
        ).toEqual(isBack ? ['deleted', 'restored'] : ['deleted']);
        expect(isBack || book.kept.has('D-000002')).toBe(true);
        const again = restoreDeal(book, { dealId: 'D-000002' }, 'Ana');
        expect(again).toMatchObject({ ok: true });
        expect(book.cell(4, 'Value')).toBe(20);
        expect(logOf(book)).toHaveLength(5);
      },
    );
  });

  it('leaves an undo done or not begun', () => {
    const moved = () => {
      const book = three();
      moveDeal(book, { dealId: 'D-000002', row: 3, seen: 2, to: 's4', closeReason: 'Best offer' }, 'Ana');
      return book;
    };
    withEveryDeath(
      moved,
      (book) => undoMove(book, { dealId: 'D-000002', row: 3, move: 4 }, 'Ana'),
      (book) => {
        const undone = logOf(book).length === 5;
        expect(book.cell(3, 'Stage')).toBe(undone ? 'Qualified' : 'Won');
        expect(book.cell(3, 'Closed')).toEqual(undone ? '' : new Date(Date.UTC(2026, 2, 5)));
      },
    );
  });
});
