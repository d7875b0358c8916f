import { describe, expect, test } from 'vitest';
import { readChecks, settleCheck } from '../../src/app/checks';
import { bookWith } from './builders';

/** Somebody's list with a column of values to check: the header goes where Notes stood. */
function bookToCheck(notes: Readonly<Record<number, string>>) {
  const book = bookWith(['Acme', 'Lead'], ['Bolt', 'Qualified'], ['Cora', 'Lead']);
  for (const [row, note] of Object.entries(notes)) book.set(Number(row), 'Notes', note);
  const at = book.dealCells[0]?.indexOf('Notes') ?? 0;
  const header = book.dealCells[0];
  if (header) header[at] = 'Dealsheet: to check';
  return { book, note: (row: number) => book.dealCells[row - 1]?.[at] };
}

describe('values to check', () => {
  test('are listed with their deal, their row and the column that they belong to', () => {
    const { book } = bookToCheck({ 2: 'Value: “tbd” (it is not an amount)', 4: 'ask Ana' });

    expect(readChecks(book)).toEqual({
      ok: true,
      value: {
        all: 2,
        checks: [
          { dealId: 'D-000001', row: 2, name: 'Acme', header: 'Value', text: 'Value: “tbd” (it is not an amount)' },
          { dealId: 'D-000003', row: 4, name: 'Cora', header: '', text: 'ask Ana' },
        ],
      },
    });
  });

  test('are none in a table that lacks the column', () => {
    expect(readChecks(bookWith(['Acme', 'Lead']))).toEqual({ ok: true, value: { checks: [], all: 0 } });
  });

  test('leave the list once they are settled, wherever the row went meanwhile', () => {
    const { book, note } = bookToCheck({ 2: 'Value: “tbd” (it is not an amount)' });
    book.dealCells.splice(1, 0, book.dealCells[0]?.map(() => '') ?? []);

    expect(settleCheck(book, { dealId: 'D-000001', row: 2 })).toEqual({ ok: true, value: { row: 3 } });

    expect(note(3)).toBe('');
    expect(readChecks(book)).toMatchObject({ value: { all: 0 } });
  });

  test('say so where the deal is gone', () => {
    const { book, note } = bookToCheck({ 2: 'Value: “tbd” (it is not an amount)' });

    expect(settleCheck(book, { dealId: 'D-9', row: 2 })).toMatchObject({ ok: false, issues: [{ code: 'gone' }] });
    expect(note(2)).not.toBe('');
  });
});
