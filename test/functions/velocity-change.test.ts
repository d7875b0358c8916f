import { beforeEach, describe, expect, it } from 'vitest';
import { partsOf, windowOf } from './parts-of';
import { type DealCells, day, dealsTable, evaluate, type Grid, inSpreadsheet, records } from './sheet';

const change = (...args: unknown[]) => evaluate('VELOCITY_CHANGE', ...args) as Grid;
const AS_OF = day('2026-03-31');
const many = (count: number, cells: DealCells): DealCells[] => Array.from({ length: count }, () => cells);
const closed = (status: string, created: string, end: string, cells: DealCells = {}): DealCells => ({
  Status: status,
  Created: day(created),
  Closed: day(end),
  ...cells,
});

/**
 * By months, the windows to 28 February and 31 March begin on 1 December and 1 January. December: 5 of 10 won, in 20
 * days for 300. March: 10 of 10 won, in 10 days for 300. 8 deals open since December, 8 more since 5 March.
 */
const DEALS: readonly DealCells[] = [
  ...many(5, closed('Won', '2025-12-01', '2025-12-21', { Value: 300 })),
  ...many(5, closed('Lost', '2025-12-01', '2025-12-21')),
  ...many(10, closed('Won', '2026-03-01', '2026-03-11', { Value: 300 })),
  ...many(8, { Created: day('2025-12-01') }),
  ...many(8, { Created: day('2026-03-05') }),
  { Status: 'Parked' },
];

beforeEach(() => {
  inSpreadsheet();
});

describe('VELOCITY_CHANGE', () => {
  it('splits the change between two windows into the four factors, by hand', () => {
    const [header, ...rows] = change(dealsTable(DEALS, 20), AS_OF, 'month');
    expect(header).toEqual([
      ...['Factor', 'Before', 'Now', 'Share of change', 'Best of last eight', 'Velocity at best', 'Note'],
    ]);
    // Before 8 × 0.5 × 300 ÷ 20 = 60, now 16 × 1 × 300 ÷ 10 = 480: three doublings of eight times as much.
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['Open deals', 8, 16],
      ['Win rate', 0.5, 1],
      ['Average won', 300, 300],
      ['Cycle days', 20, 10],
      ['Velocity per day', 60, 480],
      // 1,500 in the 70 days from 21 December to 28 February; 3,000 in the 90 days of the first quarter.
      ['Won per day', 1500 / 70, 3000 / 90],
    ]);
    const shares = rows.map((row) => row[3]);
    [1 / 3, 1 / 3, 0, 1 / 3].forEach((share, at) => expect(shares[at]).toBeCloseTo(share, 12));
    expect(shares.slice(4)).toEqual(['', '']);
    expect(rows.map((row) => row[4])).toEqual([16, 1, 300, 10, 480, '']);
    expect(rows.map((row) => row[5])).toEqual([480, 480, 480, 480, '', '']);
    expect(rows.map((row) => row[6])).toEqual([
      'before is 2026-02-28, now is 2026-03-31',
      '',
      '',
      '',
      '16 of 16 open deals are older than the longest win',
      'won per day since 2025-12-21',
    ]);
  });

  it('compares with the end of the quarter before where no period is given', () => {
    const deals = dealsTable([...DEALS, { Created: '' }]);
    const rows = records(change(deals, AS_OF));
    expect(rows[0]).toMatchObject({ Before: 8, Now: 16, Note: 'before is 2025-12-31, now is 2026-03-31' });
    // Three quarters hold all: 15 of 20 won.
    expect(rows[1]).toMatchObject({ Before: 0.5, Now: 0.75 });
    expect(rows[4]?.['Note']).toBe(
      '16 of 17 open deals are older than the longest win; 1 deal without Created is neither added nor open',
    );
    expect(records(change(deals, AS_OF, '', 'Owner', 'Ana'))).toEqual(rows);
    expect(records(change(deals, AS_OF, 'Owner', 'Ana'))).toEqual(rows);
  });

  it('compares with the last Sunday by weeks', () => {
    const [deals] = records(change(dealsTable(DEALS), AS_OF, 'week'));
    expect(deals?.['Note']).toBe('before is 2026-03-29, now is 2026-03-31; velocity is unchanged');
  });

  it('shows what each factor did where velocity is the same', () => {
    // Twice the deals, half the money: 8 × 1 × 600 ÷ 10 = 16 × 1 × 300 ÷ 10.
    const deals = [
      ...many(10, closed('Won', '2025-12-01', '2025-12-11', { Value: 600 })),
      ...many(10, closed('Won', '2026-03-01', '2026-03-11', { Value: 300 })),
      ...DEALS.slice(20, 36),
    ];
    const rows = records(change(dealsTable(deals), AS_OF, 'month'));
    expect(rows.map((row) => row['Share of change'])).toEqual(['', '', '', '', '', '']);
    expect(rows.slice(0, 4).map((row) => row['Note'])).toEqual([
      'before is 2026-02-28, now is 2026-03-31; velocity is unchanged; by this factor alone it would be 2 times as high',
      'velocity is unchanged',
      'velocity is unchanged; by this factor alone it would be 0.5 times as high',
      'velocity is unchanged',
    ]);
  });

  it('is blank where a window has too few decided deals, and says which', () => {
    inSpreadsheet({ floor: 11 });
    const rows = records(change(dealsTable(DEALS), AS_OF, 'month'));
    expect(rows[1]).toMatchObject({ Before: '', Now: '', 'Share of change': '', 'Velocity at best': '' });
    const note = 'before: not enough history (n = 10); now: not enough history (n = 10)';
    expect(rows.slice(1, 4).map((row) => row['Note'])).toEqual([note, note, note]);
    expect(rows[4]?.['Note']).toBe(`${note}; 16 of 16 open deals are older than the longest win`);
    // In the eight windows before, December's ten and March's ten never meet.
    expect(rows.map((row) => row['Best of last eight'])).toEqual([16, '', '', '', '', '']);
  });

  it('says that only one of the windows has too few', () => {
    const deals = DEALS.slice(1);
    expect(records(change(dealsTable(deals), AS_OF, 'month'))[1]).toMatchObject({
      Before: '',
      Now: 1,
      Note: 'before: not enough history (n = 9)',
    });
  });

  it('is blank without any deal', () => {
    const rows = change(dealsTable([], 3), AS_OF);
    expect(rows.slice(1).map((row) => row.slice(1, 6))).toEqual([
      [0, 0, '', '', ''],
      ...Array.from({ length: 5 }, () => ['', '', '', '', '']),
    ]);
  });

  it.each<[unknown[], string]>([
    [[], 'AsOf: nothing found; a date is needed.'],
    [[AS_OF, 'all'], '"all" is neither an option (quarter, month, week) nor a column of Deals.'],
    [[AS_OF, 'Stage', 'Lead'], 'A criterion on "Stage" cannot be used here: it would leave out open deals.'],
    [[AS_OF, '', 'Logged', '<>'], '"Logged" is not a column of Deals.'],
  ])('refuses %j', (rest, message) => {
    expect(() => change(dealsTable(DEALS), ...rest)).toThrow(message);
  });

  it('can be traced to the open deals of both days', () => {
    const deals = dealsTable([
      { Created: day('2026-02-01') },
      { Created: day('2026-03-01') },
      closed('Won', '2026-02-01', '2026-03-01'),
      closed('Won', '2026-02-01', '2026-02-02'),
      { Created: '' },
      { Status: 'Parked' },
    ]);
    expect(partsOf('VELOCITY_CHANGE', deals, AS_OF, 'month')).toEqual([
      ['D-1', 'Open deals: Before', 1],
      ['D-1', 'Open deals: Now', 1],
      ['D-2', 'Open deals: Now', 1],
      ['D-3', 'Open deals: Before', 1],
      ['D-6', 'excluded: is parked', ''],
      ['D-5', 'excluded: has no Created', ''],
      ['D-4', 'excluded: not open then; counts in rates and averages, which are no sums', ''],
    ]);
    expect(windowOf('VELOCITY_CHANGE', deals, AS_OF, 'month')).toBe(
      '2025-08-01 to 2026-03-31; rates look back to 2025-06-01',
    );
  });
});
