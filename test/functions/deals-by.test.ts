import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyPipeline } from './any-pipeline';
import { partsOf } from './parts-of';
import { type DealCells, day, dealsTable, evaluate, type Grid, inSpreadsheet, records, stagesTable } from './sheet';

const by = (...args: unknown[]) => evaluate('DEALS_BY', ...args) as Grid;
const many = (count: number, cells: DealCells): DealCells[] => Array.from({ length: count }, () => cells);
const WON: DealCells = { Status: 'Won' };
const LOST: DealCells = { Status: 'Lost' };

/** With a column of the user's own beside those of Dealsheet. */
function withColumn(deals: readonly DealCells[], header: string, values: readonly unknown[], blankRows = 0): Grid {
  return dealsTable(deals, blankRows).map((row, index) => [...row, index === 0 ? header : (values[index - 1] ?? '')]);
}

const column = (spill: Grid, header: string) => records(spill).map((row) => row[header]);

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('DEALS_BY', () => {
  const DEALS = dealsTable(
    [
      { ...WON, Owner: 'Ana', Value: 300, Created: day('2026-01-01'), Closed: day('2026-01-11') },
      { ...LOST, Owner: 'Ana', Closed: day('2026-01-20') },
      { Owner: 'Ana' },
      { Owner: 'Ana' },
      { ...WON, Owner: 'Ben', Value: 700, Created: day('2026-01-01'), Closed: day('2026-01-21') },
      { Owner: 'Ben' },
      { Owner: 'Ben', Status: 'Parked' },
    ],
    30,
  );

  it('has a row for each value of the column, the one that won most first, by hand', () => {
    const [header, ben, ana, ...more] = by(DEALS, 'Owner');
    expect(header).toEqual([
      ...['Group', 'Deals', 'Open', 'Won', 'Lost', 'Win rate', 'Low', 'High', 'Won value', 'Share', 'Running share'],
      ...['Average won', 'Cycle days', 'Velocity per day', 'Won per day', 'Note'],
    ]);
    expect(more).toEqual([]);
    expect(ben?.slice(0, 6)).toEqual(['Ben', 3, 1, 1, 0, 1]);
    // 1 open × 1 × 700 ÷ 20; 700 in the 11 days from 11 to 21 January.
    expect(ben?.slice(7)).toEqual([1, 700, 0.7, 0.7, 700, 20, 35, 700 / 11, '']);
    expect(ana?.slice(0, 6)).toEqual(['Ana', 4, 2, 1, 1, 0.5]);
    // 2 open × ½ × 300 ÷ 10.
    expect(ana?.slice(8)).toEqual([300, 0.3, 1, 300, 10, 30, 300 / 11, '']);
    // The intervals of 1 in 1 and 1 in 2, by Wilson's formula.
    expect(Number(ben?.[6])).toBeCloseTo(0.206549, 6);
    expect(Number(ana?.[6])).toBeCloseTo(0.094531, 6);
    expect(Number(ana?.[7])).toBeCloseTo(0.905469, 6);
  });

  it('takes pairs in place of bucket and top, and keeps the window of all for money per day', () => {
    for (const rest of [
      ['Owner', 'Ana'],
      ['', '', 'Owner', 'Ana'],
      ['value', 'Owner', 'Ana'],
      ['value', 5, 'Owner', 'Ana'],
    ]) {
      const rows = records(by(DEALS, 'owner', ...rest));
      expect(rows).toMatchObject([{ Group: 'Ana', Deals: 4, Share: 1, 'Won per day': 300 / 11 }]);
    }
  });

  it('takes words for the same whatever their case and the blanks around them, and shows the first', () => {
    const values = ['Web', ' web', 'WEB ', 'Fair', '', '  ', null];
    const spill = by(withColumn(many(7, {}), 'Source', values, 3), 'Source');
    expect(records(spill).map((row) => [row['Group'], row['Deals']])).toEqual([
      ['Web', 3],
      ['(blank)', 3],
      ['Fair', 1],
    ]);
  });

  it('groups numbers, check boxes and days of a column of the user’s own', () => {
    const values = [5, '5', true, 'TRUE', day('2026-01-05'), new Date('2026-01-05T10:00:00Z'), new Date(Number.NaN)];
    expect(column(by(withColumn(many(7, {}), 'Size', values), 'size'), 'Group')).toEqual([
      5,
      'TRUE',
      day('2026-01-05'),
      '(blank)',
    ]);
  });

  it('takes serial numbers for days in a column of dates, but not what is no day', () => {
    const created = [46_027, day('2026-01-05'), '2026-01-05', '2026-01-05 10:00', 46_027.4];
    const deals = dealsTable([...created.map((Created): DealCells => ({ Created })), { 'Expected close': 'soon' }]);
    expect(column(by(deals, 'Created'), 'Group')).toEqual([day('2026-01-05'), day('2026-01-01')]);
    expect(column(by(deals, 'Expected close'), 'Group')).toEqual(['(blank)', 'soon']);
  });

  it('begins groups in the time zone of the spreadsheet', () => {
    inSpreadsheet({ zone: 'America/Los_Angeles' });
    const deals = dealsTable([{ Created: new Date('2026-02-01T05:00:00Z') }]);
    expect(column(by(deals, 'Created', 'month'), 'Group')).toEqual([new Date('2026-01-01T08:00:00Z')]);
  });

  it('sorts by value won, then by deals, then as they were met', () => {
    const deals = dealsTable([
      { Owner: 'Dan' },
      { Owner: 'Eve' },
      { Owner: 'Cid' },
      { Owner: 'Cid' },
      { ...WON, Owner: 'Ben', Value: 1 },
      { ...WON, Owner: 'Ana', Value: 2 },
    ]);
    expect(column(by(deals, 'Owner'), 'Group')).toEqual(['Ana', 'Ben', 'Cid', 'Dan', 'Eve']);
  });

  it('leaves rows without a status aside: they are no deals yet', () => {
    expect(column(by(dealsTable([{ Status: '', Owner: 'Ana' }, { Owner: 'Ben' }]), 'Owner'), 'Group')).toEqual(['Ben']);
    expect(by(dealsTable([], 5), 'Owner')).toHaveLength(1);
  });

  it('has no share where nothing was won, and no money per day where nothing is decided', () => {
    expect(records(by(dealsTable([{}]), 'Owner'))).toMatchObject([
      { 'Won value': 0, Share: '', 'Running share': '', 'Won per day': '', Note: 'not enough history (n = 0)' },
    ]);
  });
});

describe('DEALS_BY in periods', () => {
  const DEALS = dealsTable([
    { ...WON, Created: day('2026-02-10'), Value: 1 },
    { ...WON, Created: '2025-11-30', Value: 5 },
    { ...WON, Created: day('2026-01-31'), Value: 9 },
    { Created: 46_054 },
    { Created: '' },
    { Created: day('2024-02-29') },
  ]);

  it.each<[string, unknown[]]>([
    ['month', [day('2024-02-01'), day('2025-11-01'), day('2026-01-01'), day('2026-02-01'), '(blank)']],
    ['quarter', [day('2024-01-01'), day('2025-10-01'), day('2026-01-01'), '(blank)']],
    ['year', [day('2024-01-01'), day('2025-01-01'), day('2026-01-01'), '(blank)']],
  ])('by %s, oldest first', (bucket, groups) => {
    expect(column(by(DEALS, 'Created', bucket), 'Group')).toEqual(groups);
  });

  it('shows the largest in the order of time, and the running share in that order', () => {
    const spill = by(DEALS, 'Created', 'month', 2);
    expect(column(spill, 'Group')).toEqual([day('2025-11-01'), day('2026-01-01')]);
    expect(column(spill, 'Running share')).toEqual([5 / 15, 14 / 15]);
    expect(column(spill, 'Note')).toEqual(['', '3 more groups with 4 deals']);
  });

  it('puts what has no date last, wherever it was met', () => {
    const deals = dealsTable([{ Created: '' }, { Created: day('2026-02-10') }, { Created: '' }]);
    expect(column(by(deals, 'Created', 'month'), 'Group')).toEqual([day('2026-02-01'), '(blank)']);
    const turned = dealsTable([{ Created: day('2026-02-10') }, { Created: '' }, { Created: '' }]);
    expect(column(by(turned, 'Created', 'month'), 'Group')).toEqual([day('2026-02-01'), '(blank)']);
  });

  it('refuses what is no date, each of them once', () => {
    const deals = dealsTable([{ Owner: 'Ana' }, { Owner: 'Ana' }, { Owner: 'Ben' }]);
    const line = (row: number, name: string) =>
      `Deals, row ${row}, Owner: "${name}" found; a date is needed. ` +
      'Type a date, or group by this column without "month".';
    expect(() => by(deals, 'Owner', 'month')).toThrow(new Error([line(2, 'Ana'), line(4, 'Ben')].join('\n')));
  });
});

describe('the notes of DEALS_BY', () => {
  const decided = (owner: string, won: number, lost: number): DealCells[] => [
    ...many(won, { ...WON, Owner: owner }),
    ...many(lost, { ...LOST, Owner: owner }),
  ];

  it('say where there are too few decided deals, and leave those numbers blank', () => {
    inSpreadsheet();
    const [ana, ben] = records(by(dealsTable([...decided('Ana', 9, 1), ...decided('Ben', 9, 0)]), 'Owner'));
    expect(ana).toMatchObject({ 'Win rate': 0.9, 'Average won': 100, 'Cycle days': 30, Note: '' });
    expect(ben).toMatchObject({ 'Win rate': '', Low: '', High: '', 'Average won': '', 'Cycle days': '', Won: 9 });
    expect(ben).toMatchObject({ 'Velocity per day': '', 'Won value': 900, 'Won per day': 900, Share: 0.5 });
    expect(ben?.['Note']).toBe('not enough history (n = 9)');
  });

  it('mark a difference to the rest that chance does not explain (Newcombe 1998, Table II: 56/70 and 48/80)', () => {
    inSpreadsheet();
    const deals = dealsTable([...decided('Ana', 56, 14), ...decided('Ben', 48, 32)]);
    expect(column(by(deals, 'Owner'), 'Note')).toEqual(['higher than the rest', 'lower than the rest']);
  });

  it('count wins without a value or without both dates', () => {
    const deals = dealsTable([WON, { ...WON, Value: '' }, { ...WON, Created: '' }, { ...WON, Closed: '' }]);
    expect(column(by(deals, 'Owner'), 'Note')).toEqual(['1 win without a value; 2 wins without a cycle']);
    const more = dealsTable([
      { ...WON, Value: '' },
      { ...WON, Value: '', Closed: day('2025-12-31') },
    ]);
    expect(column(by(more, 'Owner'), 'Note')).toEqual(['2 wins without a value; 1 win without a cycle']);
  });

  it('say in the last row what is not shown', () => {
    const deals = dealsTable(['Ana', 'Ana', 'Ana', 'Ben', 'Ben', 'Cid'].map((Owner) => ({ ...WON, Owner })));
    expect(column(by(deals, 'Owner', '', 2), 'Note')).toEqual(['', '1 more group with 1 deal']);
    expect(column(by(deals, 'Owner', 'value', 1), 'Note')).toEqual(['2 more groups with 3 deals']);
    expect(column(by(deals, 'Owner', '', 1), 'Share')).toEqual([0.5]);
    for (const top of [3, 99, 'all', '']) expect(column(by(deals, 'Owner', '', top), 'Note')).toEqual(['', '', '']);
  });
});

describe('what DEALS_BY refuses', () => {
  const DEALS = dealsTable([WON, { ...WON, Owner: 'Ben', Currency: 'PLN' }]);

  it.each<[unknown[], string]>([
    [[], 'column: nothing found; the header of a column of Deals is needed. Type it in quotes, such as "Owner".'],
    [['Ownr'], 'column: "Ownr" found; the header of a column of Deals is needed.'],
    [[5], 'column: "5" found; the header of a column of Deals is needed.'],
    [['Owner', 'week'], '"week" is neither an option (value, month, quarter, year) nor a column of Deals.'],
    [['Owner', '', 0], 'top: "0" found; a whole number from 1 on is needed. Correct the number.'],
    [['Owner', '', 1.5], 'top: "1.5" found; a whole number from 1 on is needed.'],
    [['Owner', '', 'ten'], '"ten" is neither an option (all, a number) nor a column of Deals.'],
    [['Owner'], '"EUR (1 deal), PLN (1 deal)" found; one currency is needed.'],
  ])('is %j', (rest, message) => {
    expect(() => by(DEALS, ...rest)).toThrow(message);
  });

  it('is not several currencies where the groups are the currencies, which nothing is added across', () => {
    const deals = dealsTable([
      { ...WON, Value: 900, Currency: 'PLN' },
      { ...WON, Value: 100, Currency: 'EUR' },
      { ...LOST, Value: 200, Currency: 'EUR' },
    ]);
    const spill = by(deals, 'Currency');
    // Of most deals first: 100 EUR are not less than 900 PLN.
    expect(column(spill, 'Group')).toEqual(['EUR', 'PLN']);
    expect(column(spill, 'Won value')).toEqual([100, 900]);
    expect(column(spill, 'Share')).toEqual(['', '']);
    expect(column(spill, 'Running share')).toEqual(['', '']);
    expect(column(by(dealsTable([{ ...WON, Value: 9, Currency: 'EUR' }]), 'Currency'), 'Share')).toEqual([1]);
  });

  it('is a wrong table and a missing column', () => {
    expect(() => by(stagesTable([{ name: 'Lead' }]), 'Stage')).toThrow(
      'The first table should be Deals; found Stages.',
    );
    const without = DEALS.map((row) => row.filter((_, at) => DEALS[0]?.[at] !== 'Closed'));
    expect(() => by(without, 'Owner')).toThrow('Deals has no column "Closed".');
  });

  it('is not a column by another name that it goes by', () => {
    const [header = [], ...rows] = dealsTable([{ Owner: 'Ana' }]);
    const renamed = [header.map((name) => (name === 'Owner' ? 'Sales rep' : name)), ...rows];
    expect(column(by(renamed, 'owner'), 'Group')).toEqual(['Ana']);
  });
});

describe('the groups of DEALS_BY', () => {
  it.each(['Owner', 'Source', 'Stage', 'Value', 'Created'])('by %s add up to the table', (header) => {
    fc.assert(
      fc.property(anyPipeline, fc.constantFrom('value', 'quarter'), ({ deals }, bucket) => {
        const rows = records(by(deals, header, header === 'Created' ? bucket : 'value'));
        const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
        expect(sum('Deals')).toBe(deals.length - 1);
        expect(sum('Open')).toBe(evaluate('PIPELINE_VALUE', deals, 'open', 'deals'));
        expect(sum('Won')).toBe(evaluate('PIPELINE_VALUE', deals, 'won', 'deals'));
        expect(sum('Lost')).toBe(evaluate('PIPELINE_VALUE', deals, 'lost', 'deals'));
        expect(sum('Won value')).toBe(evaluate('PIPELINE_VALUE', deals, 'won'));
        if (sum('Won value') > 0) expect(rows[rows.length - 1]?.['Running share']).toBe(1);
      }),
      { seed: 361, numRuns: 50 },
    );
  });

  it('have the velocity that PIPELINE_VELOCITY finds for each', () => {
    fc.assert(
      fc.property(anyPipeline, ({ deals }) => {
        for (const row of records(by(deals, 'Owner'))) {
          const owner = row['Group'] === '(blank)' ? '=' : row['Group'];
          const velocity = evaluate('PIPELINE_VELOCITY', deals, '', '', 'Owner', owner);
          if (velocity === 'no data') expect(row['Velocity per day']).toBe('');
          else expect(row['Velocity per day']).toBeCloseTo(Number(velocity), 6);
        }
      }),
      { seed: 362, numRuns: 50 },
    );
  });

  it('can be traced to their deals, those that are not shown left out', () => {
    const deals = dealsTable([
      { ...WON, Owner: 'Ana', Value: 50 },
      { ...WON, Owner: 'ana', Value: '' },
      { ...LOST, Owner: 'Ana' },
      { Owner: 'Ana' },
      { Owner: 'Ana', Status: 'Parked' },
      { Owner: 'Ben' },
      { Owner: 'Ana', Status: '' },
    ]);
    expect(partsOf('DEALS_BY', deals, 'Owner', '', 1)).toEqual([
      ['D-1', 'Ana: Deals', 1],
      ['D-1', 'Ana: Won', 1],
      ['D-1', 'Ana: Won value', 50],
      ['D-2', 'Ana: Deals', 1],
      ['D-2', 'Ana: Won', 1],
      ['D-3', 'Ana: Deals', 1],
      ['D-3', 'Ana: Lost', 1],
      ['D-4', 'Ana: Deals', 1],
      ['D-4', 'Ana: Open', 1],
      ['D-5', 'Ana: Deals', 1],
      ['D-6', 'excluded: in a group that is not shown', ''],
      ['D-7', 'excluded: has no status', ''],
    ]);
    const months = partsOf('DEALS_BY', dealsTable([{ Created: day('2026-02-10') }]), 'Created', 'month');
    expect(months.map(([, part]) => part)).toEqual(['2026-02-01: Deals', '2026-02-01: Open']);
    const sizes = partsOf('DEALS_BY', withColumn([{}], 'Size', [5]), 'Size');
    expect(sizes.map(([, part]) => part)).toEqual(['5: Deals', '5: Open']);
  });
});
