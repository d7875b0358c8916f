import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AS_OF as LATER, anyPipeline } from './any-pipeline';
import { partsOf, windowOf } from './parts-of';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet, records, stagesTable } from './sheet';

const trend = (...args: unknown[]) => evaluate('PIPELINE_TREND', ...args);
const rows = (...args: unknown[]) => records(trend(...args));
const notes = (...args: unknown[]) => rows(...args).map((row) => row['Note']);
const AS_OF = day('2026-03-10');
const many = (count: number, cells: DealCells): DealCells[] => Array.from({ length: count }, () => cells);
const closed = (status: string, created: string, end: string, cells: DealCells = {}): DealCells => ({
  Status: status,
  Created: day(created),
  Closed: day(end),
  ...cells,
});

/** 12 of 16 won, in 40 days each and for 500; 10 open deals since February. */
const DEALS: readonly DealCells[] = [
  ...many(12, closed('Won', '2025-12-02', '2026-01-11', { Value: 500 })),
  ...many(4, closed('Lost', '2025-12-02', '2026-02-05', { Owner: 'Ben' })),
  ...many(10, { Created: day('2026-02-10') }),
  { Status: 'Parked', Created: day('2026-02-10') },
];

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_TREND', () => {
  it('has a row for each month, the last one so far', () => {
    const [header, ...table] = trend(dealsTable(DEALS, 50), AS_OF, 'month', 3) as unknown[][];
    expect(header).toEqual([
      ...['Period start', 'Open at end', 'Added', 'Won', 'Lost', 'Win rate', 'Low', 'High', 'Average won'],
      ...['Cycle days', 'Velocity per day', 'Won per day', 'Note'],
    ]);
    expect(table.map((row) => row.slice(0, 6))).toEqual([
      [day('2026-01-01'), 4, 0, 12, 0, 1],
      [day('2026-02-01'), 10, 10, 0, 4, 0.75],
      [day('2026-03-01'), 10, 0, 0, 0, 0.75],
    ]);
    // The interval of 12 in 16 (R, prop.test without correction): 0.5050 to 0.8982.
    expect(Number(table[1]?.[6])).toBeCloseTo(0.505, 4);
    expect(Number(table[1]?.[7])).toBeCloseTo(0.8982, 4);
    // 10 × 0.75 × 500 ÷ 40 = 93.75; 6,000 over the 49 days from 11 January to 28 February.
    expect(table[1]?.slice(8)).toEqual([500, 40, 93.75, 6000 / 49, 'won per day since 2026-01-11']);
    expect(table[2]?.slice(8)).toEqual([500, 40, 93.75, 6000 / 59, 'so far; won per day since 2026-01-11']);
  });

  it('shows twelve months where neither period nor periods are given', () => {
    const starts = rows(dealsTable(DEALS), AS_OF).map((row) => row['Period start']);
    expect([starts.length, starts[0], starts[11]]).toEqual([12, day('2025-04-01'), day('2026-03-01')]);
  });

  it.each<[unknown[], number, string]>([
    [['week', 2], 2, '2026-03-02'],
    [['Quarter', '3'], 3, '2025-07-01'],
    [['', 1], 1, '2026-03-01'],
    [['quarter', [[1]]], 1, '2026-01-01'],
    [['month', 1, 'Owner', 'Ana'], 1, '2026-03-01'],
    [['', '', 'Owner', 'Ana'], 12, '2025-04-01'],
    [['week', 'Owner', 'Ana'], 12, '2025-12-22'],
    [['Owner', 'Ana'], 12, '2025-04-01'],
  ])('with %j has %d rows from %s on', (rest, count, first) => {
    const table = rows(dealsTable(DEALS), AS_OF, ...rest);
    expect(table).toHaveLength(count);
    expect(table[0]?.['Period start']).toEqual(day(first));
  });

  it('takes days as serial numbers and as text', () => {
    const deals = DEALS.map((cells) => ({ ...cells, Created: '2026-01-15', Closed: cells.Closed ? 46_060 : '' }));
    // Serial 46,060 is 7 February 2026: 23 days.
    expect(rows(dealsTable(deals), 46_091, 'month', 1)).toMatchObject([
      { 'Period start': day('2026-03-01'), 'Open at end': 10, 'Cycle days': 23 },
    ]);
  });

  it('begins periods in the time zone of the spreadsheet', () => {
    inSpreadsheet({ zone: 'Pacific/Apia' });
    const [row] = rows(dealsTable([]), new Date('2026-03-09T11:00:00Z'), 'month', 1);
    expect(row?.['Period start']).toEqual(new Date('2026-02-28T11:00:00Z'));
  });

  it('is blank but for 0 counts before the first deal, and where there are no deals', () => {
    const blank = ['', '', '', '', '', '', ''];
    expect(trend(dealsTable([{ Created: day('2026-03-01') }], 5), AS_OF, 'month', 2)).toMatchObject([
      {},
      [day('2026-02-01'), 0, 0, 0, 0, ...blank, ''],
      [day('2026-03-01'), 1, 1, 0, 0, ...blank, 'so far; not enough history (n = 0)'],
    ]);
    expect(trend(dealsTable([]), AS_OF, 'month', 1)).toMatchObject([
      {},
      [day('2026-03-01'), 0, 0, 0, 0, ...blank, 'so far'],
    ]);
  });

  it('has no rates, times and velocities below the floor, and says on how many deals they would rest', () => {
    inSpreadsheet({ floor: 17 });
    const [row] = rows(dealsTable(DEALS), AS_OF, 'month', 1);
    expect(row).toMatchObject({ 'Win rate': '', Low: '', High: '', 'Average won': '', 'Cycle days': '' });
    expect(row).toMatchObject({ 'Velocity per day': '', 'Won per day': 6000 / 59, 'Open at end': 10 });
    expect(row?.['Note']).toBe('so far; not enough history (n = 16); won per day since 2026-01-11');
  });

  it('leaves reasons that do not count out of the win rate, but not out of the counts', () => {
    inSpreadsheet({ countsInWinRate: (reason) => reason !== 'Duplicate' });
    const deals = [...DEALS, closed('Lost', '2026-02-01', '2026-02-05', { 'Close reason': 'Duplicate' })];
    expect(rows(dealsTable(deals), AS_OF, 'month', 2)[0]).toMatchObject({ Lost: 5, 'Win rate': 0.75 });
  });

  it('warns of open deals that are older than the longest win, in the last row only', () => {
    const deals = [...DEALS, { Created: day('2026-01-28') }, { Created: day('2026-01-29') }];
    expect(notes(dealsTable(deals), AS_OF, 'month', 2)).toEqual([
      'won per day since 2026-01-11',
      'so far; won per day since 2026-01-11; 1 of 12 open deals is older than the longest win',
    ]);
    const more = [...deals, ...many(2, { Created: day('2026-01-01') })];
    expect(notes(dealsTable(more), AS_OF, '', 1)[0]).toContain('3 of 14 open deals are older than the longest win');
  });

  it('tells of the deals that it cannot place', () => {
    const deals = [
      ...DEALS,
      { Created: '' },
      { Status: 'Won', Closed: '' },
      closed('Lost', '2026-02-05', '2026-02-04'),
      closed('Won', '2026-02-01', '2026-02-02', { Value: '' }),
      // Too long ago for any window: nobody asks for its value.
      closed('Won', '2024-02-01', '2024-02-02', { Value: '' }),
    ];
    expect(notes(dealsTable(deals), AS_OF, 'month', 1)).toEqual([
      'so far; 1 deal without Created is neither added nor open; 1 closed deal without Closed left out; ' +
        '1 deal closed before it was created; 1 win without a value',
    ]);
    const twice = [...deals, ...deals];
    expect(notes(dealsTable(twice), AS_OF, 'month', 1)[0]).toContain(
      '2 deals without Created are neither added nor open; 2 closed deals without Closed left out; ' +
        '2 deals closed before they were created; 2 wins without a value',
    );
  });

  it('refuses two currencies among the wins of its windows only', () => {
    const deals = [...DEALS, closed('Won', '2026-01-01', '2026-01-05', { Currency: 'USD' })];
    expect(() => trend(dealsTable(deals), AS_OF, 'month', 1)).toThrow(
      '"EUR (12 deals), USD (1 deal)" found; one currency',
    );
    expect(rows(dealsTable(deals), AS_OF, 'month', 1, 'Currency', 'EUR')).toHaveLength(1);
    const past = [...DEALS, closed('Won', '2024-01-01', '2024-01-05', { Currency: 'USD' }), { Currency: 'GBP' }];
    expect(rows(dealsTable(past), AS_OF, 'month', 1)).toHaveLength(1);
    expect(() => trend(dealsTable(past), AS_OF, 'all')).toThrow('one currency is needed');
  });

  it.each<[unknown[], string]>([
    [[], 'AsOf: nothing found; a date is needed. Type it as DATE(2026;1;1) or point to a cell that holds it.'],
    [[''], 'AsOf: nothing found; a date is needed.'],
    [['today'], 'AsOf: "today" found; a date is needed.'],
    [[AS_OF, 'year'], '"year" is neither an option (month, week, quarter, all) nor a column of Deals.'],
    [[AS_OF, '', 0], 'periods: "0" found; a whole number from 1 to 1000 is needed. Correct the number.'],
    [[AS_OF, '', 1001], 'periods: "1001" found; a whole number from 1 to 1000 is needed.'],
    [[AS_OF, '', 2.5], 'periods: "2.5" found; a whole number from 1 to 1000 is needed.'],
    [[AS_OF, '', 'many'], 'periods: "many" found; a number is needed.'],
    [[AS_OF, '', 'Owner'], 'periods: "Owner" found; a number is needed.'],
    [[AS_OF, 'Ownr', 'Ana', 'x', 'y'], '"Ownr" is neither an option'],
  ])('refuses %j', (rest, message) => {
    expect(() => trend(dealsTable(DEALS), ...rest)).toThrow(message);
  });

  it('takes a thousand periods and one', () => {
    expect(rows(dealsTable(DEALS), AS_OF, 'week', 1000)).toHaveLength(1000);
    expect(rows(dealsTable(DEALS), AS_OF, 'week', 1)).toHaveLength(1);
  });

  it.each(['Status', 'Stage', 'Closed', 'In stage since', 'Close reason'])('refuses a criterion on %s', (header) => {
    expect(() => trend(dealsTable(DEALS), AS_OF, header, '<>')).toThrow(
      `A criterion on "${header}" cannot be used here: it would leave out open deals. ` +
        'Choose the time with AsOf and periods.',
    );
  });

  it('names a wrong table and a cell that it cannot read', () => {
    expect(() => trend(stagesTable([{ name: 'Lead' }]), AS_OF)).toThrow(
      'The first table should be Deals; found Stages.',
    );
    expect(() => trend(dealsTable([...DEALS, { Created: 'soon' }]), AS_OF)).toThrow(
      'Deals, row 29, Created: "soon" found; a date is needed.',
    );
  });
});

describe('PIPELINE_TREND of all the time', () => {
  const all = (deals: readonly DealCells[], ...rest: unknown[]) => rows(dealsTable(deals, 3), AS_OF, 'all', ...rest);

  it('is one row from the first close on, with the velocity of PIPELINE_VELOCITY', () => {
    const deals = [...DEALS, { Created: '' }, { Status: 'Won', Closed: '', Value: 900 }];
    const [row, ...more] = all(deals);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ 'Period start': day('2026-01-11'), 'Open at end': 11, Added: 28, Won: 13, Lost: 4 });
    expect(row?.['Velocity per day']).toBe(evaluate('PIPELINE_VELOCITY', dealsTable(deals)));
    expect(row?.['Won per day']).toBe(evaluate('WON_PER_DAY', dealsTable(deals), AS_OF));
    expect(row?.['Note']).toBe('');
  });

  it('agrees with PIPELINE_VELOCITY and WON_PER_DAY, whatever the pipeline', () => {
    inSpreadsheet({ floor: 0 });
    fc.assert(
      fc.property(anyPipeline, fc.constantFrom('Ana', 'Ben', ''), ({ deals }, owner) => {
        const [row] = records(trend(deals, LATER, 'all', '', 'Owner', owner));
        const velocity = evaluate('PIPELINE_VELOCITY', deals, '', '', 'Owner', owner);
        if (velocity === 'no data') expect(row?.['Velocity per day']).toBe('');
        else expect(row?.['Velocity per day']).toBeCloseTo(Number(velocity), 6);
        const perDay = evaluate('WON_PER_DAY', deals, LATER, '', 'Owner', owner);
        if (perDay === 'no data') expect(row?.['Won per day']).toBe('');
        else expect(row?.['Won per day']).toBeCloseTo(Number(perDay), 6);
      }),
      { seed: 391, numRuns: 60 },
    );
  });

  it('agrees with WON_PER_DAY about the window of one owner', () => {
    const [row] = all(DEALS, '', 'Owner', 'Ben');
    expect(row).toMatchObject({ 'Period start': day('2026-01-11'), Won: 0, Lost: 4, 'Won per day': 0 });
    expect(row?.['Note']).toBe('not enough history (n = 4)');
    expect(evaluate('WON_PER_DAY', dealsTable(DEALS), AS_OF, 'Owner', 'Ben')).toBe(0);
  });

  it('stands as it was on a day in the past', () => {
    const [row] = records(trend(dealsTable(DEALS), day('2026-01-31'), 'all'));
    expect(row).toMatchObject({ 'Open at end': 4, Added: 16, Won: 12, Lost: 0 });
    const [earlier] = records(trend(dealsTable(DEALS), day('2026-01-10'), 'all'));
    expect(earlier).toMatchObject({ 'Period start': '', 'Open at end': 16, 'Won per day': '' });
  });

  it('warns of old deals', () => {
    expect(all([...DEALS, { Created: day('2026-01-28') }])[0]?.['Note']).toBe(
      '1 of 11 open deals is older than the longest win',
    );
  });
});

describe('what stands behind PIPELINE_TREND', () => {
  const FEW: readonly DealCells[] = [
    closed('Won', '2026-01-20', '2026-02-03'),
    { Created: day('2026-02-01') },
    { Status: 'Parked' },
    { Created: '' },
    { Status: 'Lost', Closed: '' },
    { Created: day('2027-01-01') },
  ];

  it('is each deal in each period that counts it', () => {
    expect(partsOf('PIPELINE_TREND', dealsTable(FEW), AS_OF, 'month', 3)).toEqual([
      ['D-1', '2026-01-01: Open at end', 1],
      ['D-1', '2026-01-01: Added', 1],
      ['D-1', '2026-02-01: Won', 1],
      ['D-2', '2026-02-01: Open at end', 1],
      ['D-2', '2026-02-01: Added', 1],
      ['D-2', '2026-03-01: Open at end', 1],
      ['D-3', 'excluded: is parked', ''],
      ['D-4', 'excluded: has no Created', ''],
      ['D-5', 'excluded: has no Closed', ''],
      ['D-6', 'excluded: neither open, added nor closed in these periods', ''],
    ]);
    expect(windowOf('PIPELINE_TREND', dealsTable(FEW), AS_OF, 'month', 3)).toBe(
      '2026-01-01 to 2026-03-10; rates look back to 2025-11-01',
    );
  });

  it('is each deal once as added and once as it stands, of all the time', () => {
    expect(partsOf('PIPELINE_TREND', dealsTable(FEW), AS_OF, 'all')).toEqual([
      ['D-1', '2026-02-03: Added', 1],
      ['D-1', '2026-02-03: Won', 1],
      ['D-2', '2026-02-03: Added', 1],
      ['D-2', '2026-02-03: Open at end', 1],
      ['D-4', '2026-02-03: Added', 1],
      ['D-4', '2026-02-03: Open at end', 1],
      ['D-5', '2026-02-03: Added', 1],
      ['D-5', '2026-02-03: Lost', 1],
      ['D-3', 'excluded: is parked', ''],
      ['D-6', 'excluded: created after AsOf', ''],
    ]);
    expect(windowOf('PIPELINE_TREND', dealsTable(FEW), AS_OF, 'all')).toBe('until 2026-03-10');
  });
});
