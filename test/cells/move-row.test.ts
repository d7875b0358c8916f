import { describe, expect, it } from 'vitest';
import { LOG_COLUMNS } from '../../src/cells/columns';
import { logLayout, OWN_LOG_LAYOUT, readMove, readMoves, writeMove } from '../../src/cells/move-row';
import { zoneOfOffsets } from '../../src/cells/zone';
import type { Move } from '../../src/domain/move';

const WARSAW = zoneOfOffsets(() => 60);
const MARCH_5 = 46_086;
const FULL: Move = {
  move: 7,
  logged: Date.UTC(2026, 2, 5, 9, 30),
  when: Date.UTC(2026, 2, 5, 9),
  dealId: 'D-000001',
  deal: 'Acme',
  pipeline: 'Sales',
  from: 'Lead',
  stage: 'Proposal',
  status: 'Open',
  value: 100,
  currency: 'EUR',
  owner: 'Ana',
  probability: 0.4,
  expectedClose: MARCH_5,
  by: 'ana@example.com',
  how: 'undo',
  undoes: 6,
};
const BARE: Move = { ...FULL, when: null, value: null, probability: null, expectedClose: null, undoes: null };

describe('a move in its row', () => {
  it.each([
    ['all it can hold', FULL],
    ['nothing that may be left out', BARE],
  ])('with %s is read as it was written', (_, move) => {
    expect(readMove(writeMove(move, WARSAW), OWN_LOG_LAYOUT, WARSAW)).toEqual(move);
  });

  it('is written in the order of the columns, blank where it holds nothing', () => {
    const header = LOG_COLUMNS.map((column) => column.header);
    const row = (move: Move) => Object.fromEntries(writeMove(move, WARSAW).map((cell, index) => [header[index], cell]));
    expect(row(FULL)).toMatchObject({
      Move: 7,
      Logged: new Date('2026-03-05T09:30:00Z'),
      'Deal ID': 'D-000001',
      From: 'Lead',
      To: 'Proposal',
      Value: 100,
      Probability: 0.4,
      'Expected close': new Date('2026-03-04T23:00:00Z'),
      How: 'undo',
      Undoes: 6,
    });
    expect(row(BARE)).toMatchObject({ When: '', Value: '', Probability: '', 'Expected close': '', Undoes: '' });
  });

  it('is found by its headers, and blank where a column is missing', () => {
    const layout = logLayout(['To', 'Deal ID', 'Move']);
    expect(readMove(['Lead', 'D-1', 3], layout, WARSAW)).toEqual({
      move: 3,
      logged: 0,
      when: null,
      dealId: 'D-1',
      deal: '',
      pipeline: '',
      from: '',
      stage: 'Lead',
      status: '',
      value: null,
      currency: '',
      owner: '',
      probability: null,
      expectedClose: null,
      by: '',
      how: '',
      undoes: null,
    });
  });

  it('is none without its number or its deal', () => {
    const rows = [
      writeMove(FULL, WARSAW),
      [],
      writeMove({ ...FULL, dealId: '' }, WARSAW),
      ['', ...writeMove(FULL, WARSAW).slice(1)],
      writeMove(BARE, WARSAW),
    ];
    expect(readMoves(rows, OWN_LOG_LAYOUT, WARSAW)).toEqual([FULL, BARE]);
  });
});
