import { describe, expect, test } from 'vitest';
import { changeDeal } from '../../src/app/change-deal';
import { erasePerson, findPerson } from '../../src/app/erase-person';
import { pickTracked } from '../../src/app/pending';
import { reconcile } from '../../src/app/reconcile';
import { bookWith, logLines, logOf } from './builders';
import { Killed, type MemoryBook } from './memory-book';

/** Two deals of Ana's, one of Bob's; Ana moved one and is the contact of Bob's. */
function bookOfAna(): MemoryBook {
  const book = bookWith(['Acme', 'Lead'], ['Bolt', 'Qualified'], ['Cora', 'Lead']);
  book.set(2, 'Owner', 'Ana Novak');
  book.set(3, 'Owner', 'ana novak');
  book.set(4, 'Owner', 'Bob');
  book.set(4, 'Contact', 'Ana Novak');
  book.set(4, 'Email', 'ana@example.com');
  book.set(4, 'Phone', '+48 600 100 200');
  book.set(4, 'Notes', 'Ana Novak will call back');
  reconcile(book);
  changeDeal(book, { dealId: 'D-000001', row: 2, seen: 0 }, (found) => ({
    tracked: { ...pickTracked(found.row.deal), stage: 'Qualified' },
    cells: new Map(),
    when: book.now(),
    how: 'sidebar',
    by: 'Ana Novak',
  }));
  book.restart();
  return book;
}

const names = (book: MemoryBook) => JSON.stringify([book.dealCells, book.logCells]);

describe('erasing a person', () => {
  test('first says where the name stands, and writes nothing', () => {
    const book = bookOfAna();
    const before = names(book);

    const found = findPerson(book, null, 'ANA NOVAK');

    expect(found).toMatchObject({ deals: 3, activities: 0, mentions: 1 });
    expect(found.moves).toBe(logOf(book).filter(({ owner, by }) => /ana/i.test(owner + by)).length);
    expect(names(book)).toBe(before);
  });

  test('takes the name out of deals and log, with the address and telephone of a contact; the rest stays', () => {
    const book = bookOfAna();
    const before = logLines(book);

    erasePerson(book, null, 'Ana Novak', '(erased)');

    expect([2, 3, 4].map((row) => book.cell(row, 'Owner'))).toEqual(['(erased)', '(erased)', 'Bob']);
    expect(['Contact', 'Email', 'Phone'].map((header) => book.cell(4, header))).toEqual(['(erased)', '', '']);
    expect(book.cell(4, 'Notes')).toBe('Ana Novak will call back');
    expect(logOf(book).filter(({ owner, by }) => /ana/i.test(owner + by))).toEqual([]);
    expect(logLines(book)).toEqual(before);
  });

  test('is no change of a deal: the next look logs nothing', () => {
    const book = bookOfAna();
    erasePerson(book, null, 'Ana Novak', '(erased)');
    book.restart();
    const after = logLines(book);

    expect(reconcile(book).told).toEqual([]);
    expect(logLines(book)).toEqual(after);
  });

  test('is completed by the next try, before whichever call it died', () => {
    const whole = bookOfAna();
    whole.calls = [];
    erasePerson(whole, null, 'Ana Novak', '(erased)');
    const calls = whole.calls.length;
    expect(calls).toBeGreaterThan(5);
    for (let killAt = 1; killAt <= calls; killAt += 1) {
      const book = bookOfAna();
      const stages = logOf(book).map(({ dealId, stage }) => `${dealId} ${stage}`);
      let call = 0;
      book.before = () => {
        call += 1;
        if (call === killAt) throw new Killed();
      };
      expect(() => erasePerson(book, null, 'Ana Novak', '(erased)'), `killed at ${killAt}`).toThrow(Killed);
      book.restart();

      erasePerson(book, null, 'Ana Novak', '(erased)');

      expect(
        logOf(book).filter(({ owner, by }) => /ana/i.test(owner + by)),
        `killed at ${killAt}`,
      ).toEqual([]);
      expect([2, 3, 4].map((row) => book.cell(row, 'Owner'))).toEqual(['(erased)', '(erased)', 'Bob']);
      expect(new Set(logOf(book).map(({ dealId, stage }) => `${dealId} ${stage}`))).toEqual(new Set(stages));
    }
  });
});
