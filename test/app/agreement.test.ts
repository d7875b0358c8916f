import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDeal } from '../../src/app/move-deal';
import { reconcile } from '../../src/app/reconcile';
import { undoMove } from '../../src/app/undo-move';
import { readShadow } from '../../src/cells/shadow';
import { effectiveMoves } from '../../src/domain/move';
import { bookWith, logOf, STAGES } from './builders';
import { Killed, type MemoryBook } from './memory-book';

type Step =
  | { readonly do: 'edit'; readonly row: number; readonly stage: number; readonly seen: boolean }
  | { readonly do: 'value'; readonly row: number; readonly value: number }
  | { readonly do: 'delete'; readonly row: number }
  | { readonly do: 'duplicate'; readonly row: number }
  | { readonly do: 'new'; readonly stage: number }
  | { readonly do: 'sort' }
  | { readonly do: 'move'; readonly row: number; readonly stage: number; readonly dies: number }
  | { readonly do: 'undo'; readonly row: number };

const row = fc.nat(5);
const stage = fc.nat(STAGES.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), row, stage, seen: fc.boolean() }),
  fc.record({ do: fc.constant('value' as const), row, value: fc.nat(99) }),
  fc.record({ do: fc.constant('delete' as const), row }),
  fc.record({ do: fc.constant('duplicate' as const), row }),
  fc.record({ do: fc.constant('new' as const), stage }),
  fc.record({ do: fc.constant('sort' as const) }),
  fc.record({ do: fc.constant('move' as const), row, stage, dies: fc.nat(30) }),
  fc.record({ do: fc.constant('undo' as const), row }),
);

function take(book: MemoryBook, one: Step): void {
  const rows = book.dealCells.length - 1;
  const at = 'row' in one && rows > 0 ? (one.row % rows) + 2 : 0;
  if ('row' in one && at === 0) return;
  const id = String(at ? book.cell(at, 'Deal ID') : '');
  const seen = at ? (readShadow(book.cell(at, 'Logged'))?.move ?? 0) : 0;
  switch (one.do) {
    case 'edit':
      book.set(at, 'Stage', STAGES[one.stage]?.name);
      if (one.seen) reconcile(book, { firstRow: at, lastRow: at, fields: new Set(['stage']) });
      break;
    case 'value':
      book.set(at, 'Value', one.value);
      break;
    case 'delete':
      book.dealCells.splice(at - 1, 1);
      break;
    case 'duplicate':
      book.dealCells.splice(at, 0, [...(book.dealCells[at - 1] ?? [])]);
      reconcile(book, { firstRow: at + 1, lastRow: at + 1, fields: new Set(['id', 'stage']) });
      break;
    case 'new':
      book.set(book.dealCells.length + 1, 'Deal', `New ${book.dealCells.length}`);
      book.set(book.dealCells.length, 'Stage', STAGES[one.stage]?.name);
      break;
    case 'sort':
      book.dealCells.push(...book.dealCells.splice(1).reverse());
      break;
    case 'move':
      if (id === '') break;
      book.restart((call) => {
        if (call > one.dies) throw new Killed();
      });
      try {
        const key = STAGES[one.stage]?.key ?? '';
        moveDeal(book, { dealId: id, row: at, seen, to: key, closeReason: 'Price', fields: { Value: 5 } }, 'Ana');
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      book.restart();
      break;
    case 'undo':
      if (id !== '' && seen > 0) undoMove(book, { dealId: id, row: at, move: seen }, 'Ana');
      break;
  }
}

describe('table and log', () => {
  it('agree after any sequence of edits, moves, deaths, undos, sorts, copies and deletions', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const book = bookWith(['Acme', 'Lead', 10], ['Bolt', 'Qualified', 20], ['Cora', 'Won', 30]);
        for (const one of steps) {
          take(book, one);
          book.clock += 60_000;
        }
        reconcile(book);
        const last = new Map(logOf(book).map((move) => [move.dealId, move]));
        const ids = book.dealCells.slice(1).map((cells) => cells[0]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          [...last]
            .filter(([, move]) => move.how !== 'deleted')
            .map(([id]) => id)
            .sort(),
        ).toEqual([...ids].sort());
        for (const [index, id] of ids.entries()) {
          const move = last.get(String(id));
          expect([
            book.cell(index + 2, 'Stage'),
            book.cell(index + 2, 'Value'),
            book.cell(index + 2, 'Status'),
          ]).toEqual([move?.stage, move?.value ?? '', move?.status]);
        }
        const numbers = logOf(book).map((move) => move.move);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        const written = JSON.stringify([book.dealCells, book.logCells]);
        reconcile(book);
        expect(JSON.stringify([book.dealCells, book.logCells])).toBe(written);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('have no log row without a change: every counted move differs from the one before it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const book = bookWith(['Acme', 'Lead', 10], ['Bolt', 'Qualified', 20]);
        for (const one of steps) take(book, one);
        reconcile(book);
        for (const id of new Set(logOf(book).map((move) => move.dealId))) {
          const own = logOf(book).filter((move) => move.dealId === id);
          own.slice(1).forEach((move, index) => {
            if (move.how === 'deleted' || move.how === 'restored') return;
            const before = own[index];
            expect([move.stage, move.value]).not.toEqual([before?.stage, before?.value]);
          });
          expect(effectiveMoves(own).length).toBeGreaterThan(0);
        }
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
