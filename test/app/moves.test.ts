import { describe, expect, it } from 'vitest';
import { addDeal } from '../../src/app/add-deal';
import { moveDeal } from '../../src/app/move-deal';
import { reconcile } from '../../src/app/reconcile';
import type { Answer } from '../../src/app/rpc';
import { saveDeal } from '../../src/app/save-deal';
import { undoMove } from '../../src/app/undo-move';
import { bookWith, logLines, logOf } from './builders';

const FIRST = { dealId: 'D-000001', row: 2, seen: 1 };

function codes(answer: Answer<unknown>): readonly string[] {
  return answer.ok ? [] : answer.issues.map((issue) => issue.code);
}

describe('moveDeal', () => {
  it('names every column that the stage needs, and goes through once they are sent along', () => {
    const book = bookWith(['Acme', 'Lead']);
    expect(codes(moveDeal(book, { ...FIRST, to: 's3' }, ''))).toEqual(['needs']);
    expect(moveDeal(book, { ...FIRST, to: 's3', fields: { Value: 500 } }, '').ok).toBe(true);
    expect([book.cell(2, 'Stage'), book.cell(2, 'Value')]).toEqual(['Proposal', 500]);
    expect(logOf(book)[1]).toMatchObject({ from: 'Lead', stage: 'Proposal', value: 500, how: 'sidebar' });
  });

  it('lets a deal go back, skip and reopen', () => {
    const book = bookWith(['Acme', 'Won']);
    moveDeal(book, { ...FIRST, to: 's1' }, '');
    moveDeal(book, { ...FIRST, seen: 2, to: 's4' }, '');
    expect(logLines(book)).toEqual([
      '1 D-000001 new → Won (recovered)',
      '2 D-000001 Won → Lead (sidebar)',
      '3 D-000001 Lead → Won (sidebar)',
    ]);
  });

  it('takes a chosen closing day as the time of the move', () => {
    const book = bookWith(['Acme', 'Lead']);
    moveDeal(book, { ...FIRST, to: 's4', closedOn: '2026-02-01' }, '');
    expect(book.cell(2, 'Closed')).toEqual(new Date('2026-02-01T00:00:00Z'));
    expect(logOf(book)[1]?.when).toBe(Date.UTC(2026, 1, 1));
  });

  it('logs a hand edit that it meets before it refuses the move as a conflict', () => {
    const book = bookWith(['Acme', 'Lead']);
    book.set(2, 'Stage', 'Qualified');
    expect(codes(moveDeal(book, { ...FIRST, to: 's4' }, ''))).toEqual(['conflict']);
    expect(logLines(book)[1]).toBe('2 D-000001 Lead → Qualified (recovered)');
    expect(book.cell(2, 'Stage')).toBe('Qualified');
  });

  it('says so where the deal is gone', () => {
    const book = bookWith(['Acme', 'Lead'], ['Bolt', 'Lead']);
    book.dealCells.splice(1, 1);
    expect(codes(moveDeal(book, { ...FIRST, to: 's2' }, ''))).toEqual(['gone']);
  });

  it('costs the same in a table of ten and in one of a thousand deals', () => {
    const costOf = (size: number) => {
      const book = bookWith(...Array.from({ length: size }, (_, index) => [`Deal ${index}`, 'Lead', 1] as const));
      moveDeal(book, { ...FIRST, to: 's2' }, '');
      return book.calls;
    };
    expect(costOf(1000)).toEqual(costOf(10));
    expect(costOf(10).filter((name) => /read(All|Rows|Header)/.test(name))).toHaveLength(4);
    expect(costOf(10).filter((name) => /write|append/.test(name) && name !== 'writeCheckpoint')).toHaveLength(3);
    expect(costOf(10).filter((name) => name === 'flush')).toHaveLength(2);
  });
});

describe('saveDeal', () => {
  it('logs a change of a tracked field and none of the others', () => {
    const book = bookWith(['Acme', 'Lead', 10]);
    saveDeal(book, { ...FIRST, fields: { Phone: '+48 600 100 200' } }, '');
    expect(logLines(book)).toHaveLength(1);
    saveDeal(book, { ...FIRST, fields: { Value: 20, 'Expected close': '2026-06-30' } }, 'Ana');
    expect(logOf(book)[1]).toMatchObject({ from: 'Lead', stage: 'Lead', value: 20, by: 'Ana' });
    expect(book.cell(2, 'Expected close')).toEqual(new Date('2026-06-30T00:00:00Z'));
  });

  it("keeps a probability of 0 as the rep's own", () => {
    const book = bookWith(['Acme', 'Lead', 10]);
    saveDeal(book, { ...FIRST, fields: { Probability: 0 } }, '');
    expect(book.cell(2, 'Probability')).toBe(0);
    expect(logOf(book)[1]?.probability).toBe(0);
  });

  it('refuses what it cannot read, all of it at once, and writes nothing', () => {
    const book = bookWith(['Acme', 'Lead', 10]);
    const answer = saveDeal(book, { ...FIRST, fields: { Value: 'much', 'Expected close': 'soon', Status: 'Won' } }, '');
    expect(codes(answer)).toEqual(['invalid', 'invalid', 'invalid']);
    expect(book.cell(2, 'Value')).toBe(10);
  });
});

describe('undoMove', () => {
  it('restores stage, fields and dates, and an undo of the undo brings them back', () => {
    const book = bookWith(['Acme', 'Lead', 10]);
    book.clock = Date.UTC(2026, 2, 1);
    moveDeal(book, { ...FIRST, to: 's2' }, '');
    book.clock = Date.UTC(2026, 2, 8);
    moveDeal(book, { ...FIRST, seen: 2, to: 's4', fields: { Value: 12 } }, '');
    undoMove(book, { dealId: 'D-000001', row: 2, move: 3 }, '');
    expect(['Stage', 'Value', 'Status', 'Closed'].map((header) => book.cell(2, header))).toEqual([
      'Qualified',
      10,
      'Open',
      '',
    ]);
    expect(book.cell(2, 'In stage since')).toEqual(new Date('2026-03-01T00:00:00Z'));
    undoMove(book, { dealId: 'D-000001', row: 2, move: 4 }, '');
    expect(['Stage', 'Value', 'Status'].map((header) => book.cell(2, header))).toEqual(['Won', 12, 'Won']);
    expect(book.cell(2, 'Closed')).toEqual(new Date('2026-03-08T00:00:00Z'));
  });

  it('takes several moves back, the latest first', () => {
    const book = bookWith(['Acme', 'Lead', 10]);
    moveDeal(book, { ...FIRST, to: 's2' }, '');
    moveDeal(book, { ...FIRST, seen: 2, to: 's4' }, '');
    expect(undoMove(book, { dealId: 'D-000001', row: 2, move: 3 }, '').ok).toBe(true);
    expect(undoMove(book, { dealId: 'D-000001', row: 2, move: 2 }, '').ok).toBe(true);
    expect([book.cell(2, 'Stage'), book.cell(2, 'Status')]).toEqual(['Lead', 'Open']);
  });

  it('is a conflict once something has followed the move', () => {
    const book = bookWith(['Acme', 'Lead', 10]);
    moveDeal(book, { ...FIRST, to: 's2' }, '');
    moveDeal(book, { ...FIRST, seen: 2, to: 's4' }, '');
    expect(codes(undoMove(book, { dealId: 'D-000001', row: 2, move: 2 }, ''))).toEqual(['conflict']);
  });

  it('has nothing to take back of a deal that was only opened', () => {
    const book = bookWith(['Acme', 'Lead', 10]);
    expect(codes(undoMove(book, { dealId: 'D-000001', row: 2, move: 1 }, ''))).toEqual(['refused']);
  });
});

describe('addDeal', () => {
  it('writes below the last deal, above nothing that somebody has begun to type', () => {
    const book = bookWith(['Acme', 'Lead']);
    book.set(3, 'Deal', 'half typed');
    addDeal(book, { stage: 's1', fields: { Deal: 'Bolt', Value: 5 } }, 'Ana');
    expect([book.cell(3, 'Deal'), book.cell(4, 'Deal')]).toEqual(['half typed', 'Bolt']);
    expect(book.cell(4, 'Created')).toEqual(new Date('2026-03-05T00:00:00Z'));
    expect(logOf(book)[1]).toMatchObject({ from: '', stage: 'Lead', value: 5, by: 'Ana', how: 'sidebar' });
    reconcile(book);
    expect(logLines(book)).toHaveLength(2);
  });

  it('asks for what the stage needs', () => {
    const book = bookWith(['Acme', 'Lead']);
    expect(codes(addDeal(book, { stage: 's3', fields: { Deal: 'Bolt' } }, ''))).toEqual(['needs']);
    expect(book.dealCells).toHaveLength(2);
  });
});
