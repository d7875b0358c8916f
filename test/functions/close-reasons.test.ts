import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/metrics/wilson-interval';
import { anyPipeline } from './any-pipeline';
import { logTable } from './histories';
import { partsOf } from './parts-of';
import { type DealCells, day, dealsTable, evaluate, type Grid, inSpreadsheet, records, stagesTable } from './sheet';

const reasons = (...args: unknown[]) => evaluate('CLOSE_REASONS', ...args) as Grid;
const NO_LOG = logTable([]);
const lost = (reason: string, cells: DealCells = {}): DealCells => ({
  Status: 'Lost',
  'Close reason': reason,
  Created: day('2026-01-01'),
  Closed: day('2026-01-11'),
  ...cells,
});
const body = (spill: Grid, ...headers: string[]) => records(spill).map((row) => headers.map((header) => row[header]));

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('CLOSE_REASONS', () => {
  const DEALS = dealsTable(
    [
      lost('Price', { Value: 100, Closed: day('2026-01-05') }),
      lost(' price ', { Value: '', Closed: day('2026-01-21') }),
      lost('PRICE', { Value: 40, Created: '', Owner: 'Ben' }),
      lost('', { Value: 0 }),
      lost('Price', { Status: 'Won', Value: 900 }),
      {},
      { Status: 'Parked' },
    ],
    20,
  );

  it('lists the reasons of lost deals, the commonest first, by hand', () => {
    const [header, price, none, ...more] = reasons(DEALS, NO_LOG);
    expect(header).toEqual(['Reason', 'Deals', 'Share', 'Low', 'High', 'Value', 'Median days', 'Note']);
    expect(more).toEqual([]);
    const { low, high } = wilsonInterval(3, 4) ?? {};
    // 3 of 4; 100 + 40; the middle of 4 and 20 days.
    expect(price).toEqual(['Price', 3, 0.75, low, high, 140, 12, '1 deal without a value; 1 deal without its days']);
    expect(none?.slice(0, 3)).toEqual(['(no reason)', 1, 0.25]);
    expect(none?.slice(5)).toEqual([0, 10, '']);
  });

  it('lists those of won deals, in place of which pairs may stand', () => {
    expect(body(reasons(DEALS, NO_LOG, 'WON'), 'Reason', 'Deals', 'Value')).toEqual([['Price', 1, 900]]);
    for (const rest of [
      ['Owner', 'Ben'],
      ['lost', 'Owner', 'Ben'],
      ['', '', 'Owner', 'Ben'],
    ])
      expect(body(reasons(DEALS, NO_LOG, ...rest), 'Reason', 'Deals')).toEqual([['PRICE', 1]]);
  });

  it('is the header alone where nothing was lost', () => {
    expect(reasons(dealsTable([{}], 3), NO_LOG)).toHaveLength(1);
    expect(reasons(dealsTable([{}]), NO_LOG, '', 'Owner')).toEqual([
      ['Reason', 'Owner', 'Deals', 'Share', 'Low', 'High', 'Value', 'Median days', 'Note'],
    ]);
  });

  it('leaves what ended before it began out of the median only', () => {
    const deals = dealsTable([
      lost('Price', { Closed: day('2025-12-31') }),
      lost('Price', { Closed: day('2026-01-01') }),
    ]);
    expect(body(reasons(deals, NO_LOG), 'Deals', 'Median days', 'Note')).toEqual([[2, 0, '1 deal without its days']]);
    const none = dealsTable([lost('Price', { Closed: '' }), lost('Price', { Created: '' })]);
    expect(body(reasons(none, NO_LOG), 'Median days', 'Note')).toEqual([['', '2 deals without their days']]);
  });

  it('says what rests on too few deals: the shares, or only the days', () => {
    inSpreadsheet({ floor: 3 });
    const deals = [lost('Price'), lost('Price'), lost('Fit')];
    const headers = ['Reason', 'Share', 'Low', 'Median days', 'Value', 'Note'];
    expect(body(reasons(dealsTable(deals.slice(1)), NO_LOG), ...headers)).toEqual([
      ['Price', '', '', '', 100, 'not enough history (n = 2)'],
      ['Fit', '', '', '', 100, 'not enough history (n = 2)'],
    ]);
    expect(body(reasons(dealsTable(deals), NO_LOG), 'Share', 'Median days', 'Note')).toEqual([
      [2 / 3, '', 'days: not enough history (n = 2)'],
      [1 / 3, '', 'days: not enough history (n = 1)'],
    ]);
    const [price] = body(reasons(dealsTable([...deals, lost('Price')]), NO_LOG), 'Share', 'Median days', 'Note');
    expect(price).toEqual([0.75, 10, '']);
  });

  it('lists reasons that win rates leave out, and says so', () => {
    inSpreadsheet({ floor: 0, countsInWinRate: (reason) => reason !== 'Duplicate' });
    const deals = dealsTable([lost('Duplicate', { Value: '' }), lost('Price'), lost(''), lost('Price')]);
    expect(body(reasons(deals, NO_LOG), 'Reason', 'Note')).toEqual([
      ['Price', ''],
      ['Duplicate', '1 deal without a value; does not count in win rates'],
      ['(no reason)', ''],
    ]);
    const two = dealsTable([lost('Price', { Value: '' }), lost('Price', { Value: '' })]);
    expect(body(reasons(two, NO_LOG), 'Note')).toEqual([['2 deals without a value']]);
  });

  it.each<[unknown[], string]>([
    [[NO_LOG, 'open'], '"open" is neither an option (lost, won) nor a column of Deals.'],
    [
      [NO_LOG, '', 'Ownr'],
      'by: "Ownr" found; the header of a column of Deals is needed. Type it in quotes, such as "Owner".',
    ],
    [[NO_LOG, '', 'Owner', 'Ownr', 'Ana'], '"Ownr" is not a column of Deals.'],
    [[stagesTable([{ name: 'Lead' }])], 'The second table should be DealLog; found Stages.'],
    [[], 'The second table should be DealLog; found nothing.'],
  ])('refuses %j', (rest, message) => {
    expect(() => reasons(DEALS, ...rest)).toThrow(message);
  });

  it('refuses two currencies among the deals with that outcome only', () => {
    const deals = dealsTable([lost('Price'), lost('Price', { Currency: 'PLN' }), { Status: 'Won', Currency: 'USD' }]);
    expect(() => reasons(deals, NO_LOG)).toThrow('"EUR (1 deal), PLN (1 deal)" found; one currency is needed.');
    expect(reasons(deals, NO_LOG, 'won')).toHaveLength(2);
  });

  it('needs the column of reasons', () => {
    expect(() =>
      reasons(
        DEALS.map((row) => row.filter((_, at) => at !== 10)),
        NO_LOG,
      ),
    ).toThrow('Deals has no column "Close reason".');
  });
});

describe('CLOSE_REASONS by another column', () => {
  const DEALS = dealsTable([
    lost('Price', { Owner: 'Ana' }),
    lost('Fit', { Owner: 'Ben' }),
    lost('Price', { Owner: 'Ben' }),
    lost('Price', { Owner: 'ben' }),
    lost('Fit', { Owner: '' }),
  ]);

  it('shows the shares of each group, the largest group first', () => {
    const spill = reasons(DEALS, NO_LOG, 'lost', 'owner');
    expect(spill[0]?.slice(0, 3)).toEqual(['Reason', 'Owner', 'Deals']);
    expect(spill.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['Price', 'Ben', 2, 2 / 3],
      ['Fit', 'Ben', 1, 1 / 3],
      ['Price', 'Ana', 1, 1],
      ['Fit', '(blank)', 1, 1],
    ]);
  });

  it('takes pairs after the column', () => {
    expect(body(reasons(DEALS, NO_LOG, '', 'Owner', 'Owner', 'Ana'), 'Reason', 'Owner')).toEqual([['Price', 'Ana']]);
    expect(body(reasons(DEALS, NO_LOG, '', 'Owner', 'Close reason', 'Fit'), 'Reason', 'Owner')).toEqual([
      ['Fit', 'Ben'],
      ['Fit', '(blank)'],
    ]);
  });

  it('is headed as the table is, and shows days as dates', () => {
    const [header = [], ...rows] = dealsTable([lost('Price', { 'Expected close': 46_100 })]);
    const renamed = [
      header.map((name) => (name === 'Expected close' ? 'Due to close by the end of the quarter at last ' : name)),
      ...rows,
    ];
    const spill = reasons(renamed, NO_LOG, '', 'Due to close by the end of the quarter at last');
    expect(spill[0]?.[1]).toBe('Due to close by the end of the quarter at last');
    const [, row] = reasons(dealsTable([lost('Price', { 'Expected close': 46_100 })]), NO_LOG, '', 'Expected close');
    expect(row?.[1]).toEqual(day('2026-03-19'));
  });
});

describe('the rows of CLOSE_REASONS', () => {
  it.each(['', 'Stage', 'Owner', 'Source'])('by "%s" count every lost deal once', (by) => {
    fc.assert(
      fc.property(anyPipeline, ({ deals, log }) => {
        const rows = records(reasons(deals, log, 'lost', by));
        const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
        expect(sum('Deals')).toBe(evaluate('PIPELINE_VALUE', deals, 'lost', 'deals'));
        expect(sum('Value')).toBe(evaluate('PIPELINE_VALUE', deals, 'lost'));
        if (by === '' && rows.length > 0) expect(sum('Share')).toBeCloseTo(1, 9);
        if (by === 'Stage')
          for (const row of rows) expect(['Lead', 'Proposal', 'Negotiation', 'Later']).toContain(row['Stage']);
      }),
      { seed: 371, numRuns: 50 },
    );
  });

  it('can be traced to their deals', () => {
    const deals = dealsTable([lost('Price', { Value: 40 }), lost('', { Value: '' }), { Status: 'Won' }]);
    expect(partsOf('CLOSE_REASONS', deals, NO_LOG)).toEqual([
      ['D-1', 'Price: Deals', 1],
      ['D-1', 'Price: Value', 40],
      ['D-2', '(no reason): Deals', 1],
      ['D-3', 'excluded: is not lost', ''],
    ]);
    expect(partsOf('CLOSE_REASONS', deals, NO_LOG, 'lost', 'Owner')[1]).toEqual(['D-1', 'Price · Ana: Value', 40]);
  });
});
