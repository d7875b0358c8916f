import { describe, expect, it } from 'vitest';
import { type LoggedMove, loggedSince, readLog } from '../../src/cells/read-log';
import type { Reading } from '../../src/cells/reading';
import { DEAL_LOG, readTable } from '../../src/cells/table';
import { zoneOfOffsets } from '../../src/cells/zone';
import { type LogCells, logTable } from '../functions/histories';
import type { Grid } from '../functions/sheet';
import { offsetIn } from './offset-in';
import { readingIn, wrongIn } from './reading-in';

const MARCH_1 = 46_082;
const instant = (iso: string) => new Date(iso);

const readCells = (cells: Grid, reading: Reading = readingIn()) => readLog(readTable(cells, DEAL_LOG, 2), reading);
const read = (moves: readonly LogCells[], reading?: Reading) => readCells(logTable(moves, 20), reading);
/** The one move of a log whose one row says this. */
function moveOf(cells: LogCells, reading?: Reading): LoggedMove | undefined {
  return read([cells], reading).get('D-1')?.[0];
}

describe('a row of the log', () => {
  it('is a move with everything that it says', () => {
    const move = moveOf({
      Move: 12,
      Logged: instant('2026-03-02T10:00:00Z'),
      When: instant('2026-03-01T09:30:00Z'),
      'Deal ID': ' D-1 ',
      Deal: ' Roof ',
      Pipeline: ' Sales ',
      From: ' Lead ',
      To: ' Proposal ',
      Status: 'Open',
      Value: 1500,
      Currency: ' EUR ',
      Owner: ' Ana ',
      Probability: 0.4,
      'Expected close': instant('2026-04-01T00:00:00Z'),
      By: 'Ben',
      How: 'edit',
      Undoes: 7,
    });
    expect(move).toEqual({
      row: 1,
      move: 12,
      logged: Date.UTC(2026, 2, 2, 10),
      when: Date.UTC(2026, 2, 1, 9, 30),
      day: MARCH_1,
      dealId: 'D-1',
      deal: 'Roof',
      pipeline: 'Sales',
      from: 'Lead',
      to: 'Proposal',
      status: 'Open',
      value: 1500,
      currency: 'EUR',
      owner: 'Ana',
      probability: 0.4,
      expectedClose: MARCH_1 + 31,
      how: 'edit',
      undoes: 7,
    });
  });

  it('is blank where it says nothing', () => {
    expect(moveOf({ Logged: '', Pipeline: '', How: '' })).toEqual({
      ...{ row: 1, move: 1, logged: null, when: null, day: null, dealId: 'D-1', deal: '', pipeline: '', from: '' },
      ...{ to: '', status: null, value: null, currency: '', owner: '', probability: null, expectedClose: null },
      ...{ how: '', undoes: null },
    });
  });

  it.each(['set-up', 'sidebar', 'edit', 'import', 'automation', 'undo', 'recovered', 'deleted', 'restored'])(
    'came about by %s',
    (how) => {
      expect(moveOf({ How: how })?.how).toBe(how);
      expect(moveOf({ How: `${how}?` })?.how).toBe('');
    },
  );

  it.each(['Open', 'Won', 'Lost', 'Parked'])('says that the deal is %s', (status) => {
    expect(moveOf({ Status: status })?.status).toBe(status);
    expect(moveOf({ Status: `${status}!` })?.status).toBeNull();
  });

  it.each<[unknown, number]>([
    [MARCH_1, Date.UTC(2026, 2, 1)],
    [MARCH_1 + 0.5, Date.UTC(2026, 2, 1, 12)],
    ['2026-03-01', Date.UTC(2026, 2, 1)],
  ])('took effect on the day that %j stands for', (when, expected) => {
    expect(moveOf({ When: when })).toMatchObject({ when: expected, day: MARCH_1 });
  });

  it.each([
    ['America/Los_Angeles', MARCH_1 - 1],
    ['UTC', MARCH_1],
    ['Asia/Kolkata', MARCH_1],
    ['Pacific/Apia', MARCH_1],
  ])('took effect on a day of %s', (zone, day) => {
    expect(moveOf({ When: instant('2026-03-01T07:00:00Z') }, readingIn({ zone }))?.day).toBe(day);
  });

  it('has its days as serial numbers begin with the day of the spreadsheet', () => {
    const move = moveOf({ When: MARCH_1 + 0.25 }, readingIn({ zone: 'America/Los_Angeles' }));
    expect(move).toMatchObject({ when: Date.UTC(2026, 2, 1, 14), day: MARCH_1 });
  });

  it('is refused for every cell that is wrong, by its place', () => {
    const reading = readingIn();
    read([{ Move: 'x' }, { When: 'soon', Logged: 'now', Value: 'much', Undoes: 'that' }], reading);
    expect(wrongIn(reading).map((sentence) => sentence.slice(0, sentence.indexOf(' found')))).toEqual([
      'DealLog, row 2, Move: "x"',
      'DealLog, row 3, When: "soon"',
      'DealLog, row 3, Logged: "now"',
      'DealLog, row 3, Value: "much"',
      'DealLog, row 3, Undoes: "that"',
    ]);
  });
});

describe('the log', () => {
  it('has the moves of each deal by its ID, in the order of their numbers', () => {
    const log = read([
      { Move: 3, 'Deal ID': 'B' },
      { Move: 10, 'Deal ID': 'A' },
      { Move: 2, 'Deal ID': 'A' },
      { Move: 9, 'Deal ID': 'A' },
    ]);
    expect([...log].map(([id, moves]) => [id, moves.map(({ move, row }) => [move, row])])).toEqual([
      [
        'A',
        [
          [2, 3],
          [9, 4],
          [10, 2],
        ],
      ],
      ['B', [[3, 1]]],
    ]);
  });

  it('keeps rows of one number in the order of their rows', () => {
    const moves = read([{ Move: 5 }, { Move: 5 }, { Move: 4 }]).get('D-1') ?? [];
    expect(moves.map(({ row }) => row)).toEqual([3, 1, 2]);
  });

  it('skips rows without a number or without a deal, whatever else they hold', () => {
    const reading = readingIn();
    const log = read([{ Move: '', When: 'soon' }, { 'Deal ID': '', Value: 'much' }, { Move: 0 }], reading);
    expect([...log].map(([id, moves]) => [id, moves.length])).toEqual([['D-1', 1]]);
    expect(reading.issues).toEqual([]);
  });

  it('may be empty', () => {
    expect(read([]).size).toBe(0);
  });

  it('needs no column but Move, Deal ID, To, Value, Probability and Undoes', () => {
    const header = ['Move', 'To', 'Value', 'Probability', 'Undoes', 'Deal ID'];
    const row = [1, 'Lead', '', '', '', 'D-1'];
    expect(readCells([header, row]).get('D-1')?.[0]).toMatchObject({ to: 'Lead', from: '', when: null, logged: null });
    for (const missing of header) {
      const at = header.indexOf(missing);
      const without = [header, row].map((cells) => cells.filter((_, index) => index !== at));
      expect(() => readCells(without)).toThrow(`DealLog has no column "${missing}".`);
    }
  });
});

describe('the day since which there is a log', () => {
  const since = (logged: readonly unknown[], zone = 'UTC') =>
    loggedSince(
      read(
        logged.map((at, index) => ({ 'Deal ID': `D-${index}`, Logged: at })),
        readingIn({ zone }),
      ),
      zoneOfOffsets(offsetIn(zone)),
    );

  it('is that of the oldest entry, wherever it stands', () => {
    expect(since([MARCH_1 + 5, MARCH_1, MARCH_1 + 9])).toBe(MARCH_1);
    expect(since([MARCH_1])).toBe(MARCH_1);
    const oneDeal = read([{ Logged: MARCH_1 + 2 }, { Logged: MARCH_1 + 1 }, { Logged: MARCH_1 + 3 }]);
    expect(loggedSince(oneDeal, readingIn().region.zone)).toBe(MARCH_1 + 1);
  });

  it('is a day of the spreadsheet’s zone', () => {
    expect(since([instant('2026-03-01T02:00:00Z')], 'America/Los_Angeles')).toBe(MARCH_1 - 1);
  });

  it('skips entries that nobody dated, and is nothing where there are no others', () => {
    expect(since(['', MARCH_1])).toBe(MARCH_1);
    expect(since([MARCH_1, ''])).toBe(MARCH_1);
    expect(since([''])).toBeNull();
    expect(since([])).toBeNull();
  });
});
