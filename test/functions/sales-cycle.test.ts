import { beforeEach, describe, expect, it } from 'vitest';
import { partsOf } from './parts-of';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet, stagesTable } from './sheet';

const cycle = (...args: unknown[]) => evaluate('SALES_CYCLE', ...args);

function closed(status: 'Won' | 'Lost', created: unknown, end: unknown, more: DealCells = {}): DealCells {
  return { Status: status, Created: created, Closed: end, ...more };
}

beforeEach(() => {
  inSpreadsheet();
});

describe('SALES_CYCLE', () => {
  it('of three wins in 45, 54 and 39 days is 46 (usedaymark.io, "Sales cycle length")', () => {
    const deals = dealsTable(
      [
        closed('Won', day('2026-01-01'), day('2026-02-15')),
        closed('Won', day('2026-01-10'), day('2026-03-05')),
        closed('Won', day('2026-01-20'), day('2026-02-28')),
        closed('Lost', day('2026-01-01'), day('2026-12-31')),
        {},
      ],
      100,
    );
    expect(cycle(deals)).toBe(46);
  });

  it('of 40, 30, 60 and 70 days is 50 (sisense.com, "Sales cycle length")', () => {
    expect(cycle(dealsTable([40, 30, 60, 70].map((days) => closed('Won', 46_000, 46_000 + days))))).toBe(50);
  });

  const DEALS = dealsTable([
    closed('Won', 46_000, 46_010),
    closed('Won', 46_000, 46_040, { Owner: 'Ben' }),
    closed('Lost', 46_000, 46_004),
    closed('Lost', 46_000, 46_006, { Owner: 'Ben' }),
    { Created: 46_000 },
    { Status: 'Parked', Created: 46_000 },
  ]);

  it.each<[string, unknown[], number]>([
    // By hand: won in 10 and 40 days, lost in 4 and 6.
    ['won deals', [], 25],
    ['lost deals', ['lost'], 5],
    ['closed deals', ['closed'], 15],
    ['their median', ['closed', 'median'], 8],
    ['the days of a share', ['won', 0.9], 37],
    ['a share as text', ['won', '90%'], 37],
    ['a share in a range of one cell', ['won', [[0.9]]], 37],
    ['the shortest', ['closed', 0], 4],
    ['the longest', ['closed', 1], 40],
    ['pairs in place of both options', ['Owner', 'Ben'], 40],
    ['pairs in place of the statistic', ['closed', 'Owner', 'Ben'], 23],
    ['pairs after a share', ['closed', 0.5, 'Owner', 'Ben'], 23],
  ])('answers for %s', (_, rest, expected) => {
    expect(cycle(DEALS, ...rest)).toBeCloseTo(expected, 10);
  });

  it('counts a deal closed on its first day as 0 days', () => {
    expect(cycle(dealsTable([closed('Won', 46_000, 46_000), closed('Won', 46_000, 46_030)]))).toBe(15);
    expect(cycle(dealsTable([closed('Won', 46_000, 46_000)]))).toBe(0);
  });

  it('leaves out deals that lack a date or closed before they were created', () => {
    const deals = dealsTable([
      closed('Won', '', 46_010),
      closed('Won', 46_000, ''),
      closed('Won', 46_000, 45_999),
      closed('Won', 46_000, 46_020),
    ]);
    expect(cycle(deals)).toBe(20);
    expect(partsOf('SALES_CYCLE', deals)).toEqual([
      ['D-4', 'numerator', 20],
      ['D-4', 'denominator', 1],
      ['D-1', 'excluded: has no Created', ''],
      ['D-2', 'excluded: has no Closed', ''],
      ['D-3', 'excluded: closed before it was created', ''],
    ]);
  });

  it.each<[string, DealCells[]]>([
    ['nothing', []],
    ['open deals only', [{}]],
    ['everything lost', [closed('Lost', 46_000, 46_010)]],
    ['a win without dates', [closed('Won', '', '')]],
  ])('is no data with %s', (_, deals) => {
    expect(cycle(dealsTable(deals, 3))).toBe('no data');
    expect(cycle(dealsTable(deals, 3), 'won', 0.9)).toBe('no data');
  });

  it('counts calendar days over a leap day and a change of the clocks', () => {
    inSpreadsheet({ zone: 'America/Los_Angeles' });
    const created = new Date('2024-02-20T08:00:00Z');
    expect(cycle(dealsTable([closed('Won', created, new Date('2024-03-21T07:00:00Z'))]))).toBe(30);
  });

  it.each<[unknown[], string]>([
    [['won', 90], 'stat: 90 is more than 100 %: write 90% or 0.9.'],
    [['won', -0.1], 'stat: "-0.1" found; a rate from 0 % to 100 % is needed.'],
    [['won', 'mode'], '"mode" is neither an option (mean, median, a number) nor a column of Deals.'],
    [['open'], '"open" is neither an option (won, lost, closed) nor a column of Deals.'],
  ])('refuses %j', (rest, message) => {
    expect(() => cycle(DEALS, ...rest)).toThrow(message);
  });

  it('refuses a word where a date is needed, and a wrong table', () => {
    const deals = dealsTable([closed('Won', 'soon', 46_010), closed('Lost', 'soon', 46_010)]);
    expect(() => cycle(deals)).toThrow('Deals, row 2, Created: "soon" found; a date is needed.');
    expect(() => cycle(stagesTable([{ name: 'Lead' }]))).toThrow('The first table should be Deals; found Stages.');
    expect(() => cycle([['Stage', 'Status', 'Created']])).toThrow('Deals has no column "Closed".');
  });

  it('can be traced to its deals', () => {
    const traced = (stat: unknown) => partsOf('SALES_CYCLE', DEALS, 'closed', stat);
    expect(traced('median').slice(0, 2)).toEqual([
      ['D-1', 'of which the median', 10],
      ['D-2', 'of which the median', 40],
    ]);
    expect(traced(0.07)[0]).toEqual(['D-1', 'of which the 7 % point', 10]);
    expect(traced('mean').slice(-2)).toEqual([
      ['D-5', 'excluded: is not won or lost', ''],
      ['D-6', 'excluded: is not won or lost', ''],
    ]);
  });
});
