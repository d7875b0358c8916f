import { describe, expect, it } from 'vitest';
import type { DealField, OwnedField } from '../../src/cells/columns';
import { reconcile } from '../../src/app/reconcile';
import { bookWith, logLines, logOf } from './builders';

function edited(firstRow: number, lastRow = firstRow, ...fields: (DealField | OwnedField)[]) {
  return { firstRow, lastRow, fields: new Set<DealField | OwnedField>(fields.length > 0 ? fields : ['stage']) };
}

describe('reconcile', () => {
  it('gives every deal with a stage an ID and an opening row in the log', () => {
    const book = bookWith(['Acme', 'Lead', 100], ['Bolt', 'Qualified']);
    expect(book.cell(2, 'Deal ID')).toBe('D-000001');
    expect(book.cell(3, 'Status')).toBe('Open');
    expect(logLines(book)).toEqual(['1 D-000001 new → Lead (recovered)', '2 D-000002 new → Qualified (recovered)']);
  });

  it('changes nothing when it runs again', () => {
    const book = bookWith(['Acme', 'Lead', 100], ['Bolt', 'Won']);
    const before = JSON.stringify([book.dealCells, book.logCells, book.checkpoint]);
    reconcile(book);
    expect(JSON.stringify([book.dealCells, book.logCells, book.checkpoint])).toBe(before);
    expect(book.calls.filter((name) => /write|append|flush/.test(name))).toEqual([]);
  });

  it('logs a hand edit with its own time and restarts the stage clock', () => {
    const book = bookWith(['Acme', 'Lead']);
    book.set(2, 'Stage', 'Qualified');
    reconcile(book, edited(2));
    expect(logLines(book)[1]).toBe('2 D-000001 Lead → Qualified (edit)');
    expect(logOf(book)[1]?.when).toBe(book.clock);
    expect(book.cell(2, 'In stage since')).toEqual(new Date(Date.UTC(2026, 2, 5)));
  });

  it('logs what an event missed as recovered, at an unknown time', () => {
    const book = bookWith(['Acme', 'Lead']);
    book.set(2, 'Stage', 'Qualified');
    reconcile(book);
    expect(logLines(book)[1]).toBe('2 D-000001 Lead → Qualified (recovered)');
    expect(logOf(book)[1]?.when).toBeNull();
    expect(book.cell(2, 'In stage since')).toBe('');
  });

  it('puts back a hand-typed stage whose needs are empty, with a note that says what is missing', () => {
    const book = bookWith(['Acme', 'Lead']);
    book.set(2, 'Stage', 'Proposal');
    reconcile(book, edited(2));
    expect(book.cell(2, 'Stage')).toBe('Lead');
    expect([...book.dealNotes.values()][0]).toContain('Value must be filled first');
    expect(logLines(book)).toHaveLength(1);
  });

  it('lets the rows of a pasted block through that pass and puts the others back', () => {
    const book = bookWith(['Acme', 'Lead', 10], ['Bolt', 'Qualified'], ['Cora', 'Lead', 30]);
    for (const row of [2, 3, 4]) book.set(row, 'Stage', 'Proposal');
    reconcile(book, edited(2, 4));
    expect([2, 3, 4].map((row) => book.cell(row, 'Stage'))).toEqual(['Proposal', 'Qualified', 'Proposal']);
    expect(logLines(book).slice(3)).toEqual(['4 D-000001 Lead → Proposal (edit)', '5 D-000003 Lead → Proposal (edit)']);
  });

  it('refuses a lost stage by hand without a close reason and takes it with one', () => {
    const book = bookWith(['Acme', 'Lead'], ['Bolt', 'Lead']);
    book.set(2, 'Stage', 'Lost');
    book.set(3, 'Stage', 'Lost');
    book.set(3, 'Close reason', 'Price');
    reconcile(book, edited(2, 3));
    expect(book.cell(2, 'Stage')).toBe('Lead');
    expect(book.cell(3, 'Status')).toBe('Lost');
  });

  it('normalises a near miss and keeps what is no stage out', () => {
    const book = bookWith(['Acme', 'Lead'], ['Bolt', 'Lead']);
    book.set(2, 'Stage', ' qualified ');
    book.set(3, 'Stage', 'Bogus');
    reconcile(book, edited(2, 3));
    expect(book.cell(2, 'Stage')).toBe('Qualified');
    expect(book.cell(3, 'Stage')).toBe('Lead');
  });

  it('puts an emptied stage back', () => {
    const book = bookWith(['Acme', 'Lead']);
    book.set(2, 'Stage', '');
    reconcile(book);
    expect(book.cell(2, 'Stage')).toBe('Lead');
    expect(logLines(book)).toHaveLength(1);
  });

  it('puts a hand-typed status back and names the stage to choose', () => {
    const book = bookWith(['Acme', 'Lead']);
    book.set(2, 'Status', 'Won');
    reconcile(book, edited(2, 2, 'status'));
    expect(book.cell(2, 'Status')).toBe('Open');
    expect([...book.dealNotes.values()][0]).toContain('choose the stage "Won"');
  });

  it('keeps a typed closing day and makes it the time of the move', () => {
    const book = bookWith(['Acme', 'Lead']);
    const day = new Date(Date.UTC(2026, 1, 10));
    book.set(2, 'Closed', day);
    book.set(2, 'Stage', 'Won');
    reconcile(book, edited(2));
    expect(book.cell(2, 'Closed')).toEqual(day);
    expect(logOf(book)[1]?.when).toBe(day.getTime());
  });

  it('logs no row for a sort, even of half a table', () => {
    const book = bookWith(['Acme', 'Lead', 1], ['Bolt', 'Qualified', 2], ['Cora', 'Won', 3]);
    const [header = [], ...rows] = book.dealCells;
    book.dealCells.splice(0, 4, header, ...rows.reverse());
    const owned = header.indexOf('Status');
    const blocks = book.dealCells.slice(1).map((row) => row.slice(owned));
    blocks.reverse();
    book.dealCells.slice(1).forEach((row, index) => {
      row.splice(owned, 4, ...(blocks[index] ?? []));
    });
    reconcile(book);
    expect(logLines(book)).toHaveLength(3);
    expect(book.cell(book.rowOf('D-000003'), 'Status')).toBe('Won');
    expect(book.cell(book.rowOf('D-000001'), 'Status')).toBe('Open');
  });

  it('logs a deleted row once, and its return once', () => {
    const book = bookWith(['Acme', 'Lead'], ['Bolt', 'Qualified']);
    const [gone = []] = book.dealCells.splice(2, 1);
    reconcile(book);
    reconcile(book);
    expect(logLines(book).slice(2)).toEqual(['3 D-000002 Qualified → Qualified (deleted)']);
    book.dealCells.push(gone);
    reconcile(book);
    reconcile(book);
    expect(logLines(book).slice(3)).toEqual(['4 D-000002 Qualified → Qualified (restored)']);
  });

  it('lets the row outside a paste keep its ID and makes the copy a deal of its own', () => {
    const book = bookWith(['Acme', 'Lead'], ['Bolt', 'Qualified']);
    book.dealCells.splice(1, 0, [...(book.dealCells[1] ?? [])]);
    reconcile(book, edited(2, 2, 'id', 'name', 'stage'));
    expect(book.cell(3, 'Deal ID')).toBe('D-000001');
    expect(book.cell(2, 'Deal ID')).toBe('D-000003');
    expect(logLines(book)[2]).toBe('3 D-000003 new → Lead (edit)');
  });

  it('restores an emptied ID from the shadow and keeps a retyped one', () => {
    const book = bookWith(['Acme', 'Lead'], ['Bolt', 'Qualified']);
    book.set(2, 'Deal ID', '');
    book.set(3, 'Deal ID', 'mine');
    reconcile(book, edited(2, 3, 'id'));
    expect([book.cell(2, 'Deal ID'), book.cell(3, 'Deal ID')]).toEqual(['D-000001', 'D-000002']);
    expect(logLines(book)).toHaveLength(2);
  });

  it('leaves a row without a stage alone and says so', () => {
    const book = bookWith(['Acme', 'Lead'], ['Bolt', '']);
    expect(book.cell(3, 'Deal ID')).toBe('');
    expect(reconcile(book).told.join()).toContain('row 3');
  });

  it("appends to a user's own note and never overwrites it", () => {
    const book = bookWith(['Acme', 'Lead']);
    const column = (book.dealCells[0] ?? []).indexOf('Stage') + 1;
    book.dealNotes.set(`2:${column}`, 'call on Monday');
    book.set(2, 'Stage', 'Proposal');
    reconcile(book, edited(2));
    expect(book.dealNotes.get(`2:${column}`)).toMatch(/^call on Monday\nDealsheet put this back/);
  });

  it('survives a lost checkpoint, as in a copied document', () => {
    const book = bookWith(['Acme', 'Lead'], ['Bolt', 'Won']);
    book.checkpoint = null;
    const log = JSON.stringify(book.logCells);
    const table = JSON.stringify(book.dealCells);
    reconcile(book);
    expect(JSON.stringify(book.logCells)).toBe(log);
    expect(JSON.stringify(book.dealCells)).toBe(table);
  });

  it('does a paste of five hundred stages in at most sixteen service calls', () => {
    const book = bookWith(...Array.from({ length: 500 }, (_, index) => [`Deal ${index}`, 'Lead', 1] as const));
    for (let row = 2; row <= 501; row++) book.set(row, 'Stage', row % 3 === 0 ? 'Lost' : 'Qualified');
    reconcile(book, edited(2, 501));
    expect(logLines(book)).toHaveLength(500 + 333);
    expect(book.calls.length + 3).toBeLessThanOrEqual(16);
  });
});
