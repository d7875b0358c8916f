import { describe, expect, it } from 'vitest';
import { moveDeal } from '../../src/app/move-deal';
import { reconcile } from '../../src/app/reconcile';
import type { Answer } from '../../src/app/rpc';
import { bookWith, logOf } from './builders';
import { DEAL_HEADERS, type MemoryBook } from './memory-book';

type Act = (book: MemoryBook) => void;

const gestures: Readonly<Record<string, Act>> = {
  'sorts the table': ({ dealCells }) => {
    const [header = [], ...rows] = dealCells;
    dealCells.splice(0, dealCells.length, header, ...rows.reverse());
  },
  'inserts a row above': ({ dealCells }) => {
    dealCells.splice(
      2,
      0,
      DEAL_HEADERS.map(() => ''),
    );
  },
  'inserts a row at the top': ({ dealCells }) => {
    dealCells.splice(
      1,
      0,
      DEAL_HEADERS.map(() => ''),
    );
  },
  'deletes a row above': ({ dealCells }) => {
    dealCells.splice(1, 1);
  },
};

const four = () => bookWith(['Acme', 'Lead', 10], ['Bolt', 'Qualified', 20], ['Cora', 'Lead', 30], ['Dora', 'Won', 40]);

/** What a deal's own row holds, by ID, without the marks that every change leaves. */
function cellsOf(book: MemoryBook, id: string): readonly unknown[] {
  const row = book.rowOf(id);
  return row === 0
    ? []
    : ['Deal', 'Stage', 'Value', 'Status', 'Closed', 'In stage since', 'Close reason'].map((header) =>
        book.cell(row, header),
      );
}

/** Lets somebody else's gesture come before each service call of the act in turn. */
function withEveryInterruption(
  act: (book: MemoryBook) => unknown,
  gesture: Act,
  check: (book: MemoryBook, before: MemoryBook) => void,
): void {
  for (let at = 1; ; at++) {
    const untouched = four();
    const book = four();
    book.restart((call) => {
      if (call === at) gesture(book);
    });
    act(book);
    const calls = book.calls.length;
    book.restart();
    reconcile(book);
    check(book, untouched);
    if (at > calls) return;
  }
}

function expectAgreement(book: MemoryBook): void {
  const last = new Map(logOf(book).map((move) => [move.dealId, move]));
  for (const [id, move] of last) {
    const row = book.rowOf(id);
    if (move.how === 'deleted') expect(row, id).toBe(0);
    else expect([book.cell(row, 'Stage'), book.cell(row, 'Status')], id).toEqual([move.stage, move.status]);
  }
  expect(
    book.dealCells
      .slice(1)
      .filter((row) => row[0] !== '' || row.some((cell) => cell !== ''))
      .every((row) => row[0] !== ''),
  ).toBe(true);
}

describe.each(Object.entries(gestures))('somebody %s between two service calls', (_name, gesture) => {
  it('of a sidebar move, and no other deal changes', () => {
    withEveryInterruption(
      (book) => moveDeal(book, { dealId: 'D-000003', row: 4, seen: 3, to: 's2' }, 'Ana'),
      gesture,
      (book, before) => {
        expectAgreement(book);
        for (const id of ['D-000002', 'D-000004']) expect(cellsOf(book, id), id).toEqual(cellsOf(before, id));
        expect(book.cell(book.rowOf('D-000003'), 'Stage')).toBe('Qualified');
      },
    );
  });

  it('of a run after a hand edit, and no other deal changes', () => {
    withEveryInterruption(
      (book) => {
        book.set(4, 'Stage', 'Qualified');
        reconcile(book, { firstRow: 4, lastRow: 4, fields: new Set(['stage']) });
      },
      gesture,
      (book, before) => {
        expectAgreement(book);
        for (const id of ['D-000002', 'D-000004']) expect(cellsOf(book, id), id).toEqual(cellsOf(before, id));
        expect(
          logOf(book)
            .filter((move) => move.dealId === 'D-000003')
            .map((move) => move.stage),
        ).toEqual(['Lead', 'Qualified']);
      },
    );
  });
});

describe('somebody edits the same deal by hand between two service calls of a sidebar move', () => {
  it('and one of the two stands, the log agrees, and whoever lost is told', () => {
    let edited = false;
    let answer: Answer<unknown> | null = null;
    withEveryInterruption(
      (book) => {
        edited = false;
        answer = moveDeal(book, { dealId: 'D-000003', row: 4, seen: 3, to: 's2' }, 'Ana');
        return answer;
      },
      (book) => {
        edited = true;
        book.set(4, 'Stage', 'Won');
      },
      (book) => {
        expectAgreement(book);
        if (!edited) return;
        // Google hands the hand edit to onEdit once the move has let the lock go.
        reconcile(book, { firstRow: 4, lastRow: 4, fields: new Set(['stage']), typedStage: 'Won' });
        const stage = book.cell(4, 'Stage');
        const notes = [...book.dealNotes.values()].join();
        const chain = logOf(book)
          .filter((move) => move.dealId === 'D-000003')
          .map((move) => move.stage);
        if (stage === 'Qualified') expect(notes).toContain('somebody moved this deal to "Qualified"');
        else if (answer?.ok) expect(chain).toEqual(['Lead', 'Qualified', 'Won']);
        else expect(JSON.stringify(answer)).toContain('moved to \\"Won\\"');
      },
    );
  });
});
