import { beforeEach, describe, expect, it } from 'vitest';
import { partsOf, windowOf } from './parts-of';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet, stagesTable } from './sheet';

const average = (...args: unknown[]) => evaluate('AVERAGE_DEAL_SIZE', ...args);
const WON: DealCells = { Status: 'Won' };
const DEALS = dealsTable(
  [
    { ...WON, Value: 100 },
    { ...WON, Value: 200, Owner: 'Ben' },
    { ...WON, Value: '600', Owner: 'Ben', Closed: day('2026-03-05') },
    { Value: 1000 },
    { Value: 3000, Owner: 'Ben' },
    { Status: 'Lost', Value: 40 },
    { Status: 'Parked', Value: 60 },
  ],
  500,
);

beforeEach(() => {
  inSpreadsheet();
});

describe('AVERAGE_DEAL_SIZE', () => {
  it.each<[string, unknown[], number]>([
    // By hand from the seven deals.
    ['the won deals', [], 300],
    ['the one in the middle', ['won', 'median'], 200],
    ['the open ones', ['open'], 2000],
    ['every deal, lost and parked ones too', ['all'], 5000 / 7],
    ['the one in the middle of all', ['ALL', ' Median '], 200],
    ['pairs in place of both options', ['Owner', 'Ben'], 400],
    ['pairs after one option', ['open', 'Owner', 'Ana'], 1000],
    ['pairs after both', ['won', 'mean', 'Owner', 'Ben', 'Closed', '>=2026-03-01'], 600],
    ['blank places', ['', '', 'Owner', ''], 300],
  ])('averages %s', (_, rest, expected) => {
    expect(average(DEALS, ...rest)).toBeCloseTo(expected, 10);
  });

  it('leaves out blank values and counts 0', () => {
    expect(
      average(
        dealsTable([
          { ...WON, Value: '' },
          { ...WON, Value: 0 },
          { ...WON, Value: 300 },
        ]),
      ),
    ).toBe(150);
  });

  it.each<[string, DealCells[]]>([
    ['nothing', []],
    ['everything lost', [{ Status: 'Lost' }]],
    ['wins without a value', [{ ...WON, Value: '' }]],
    ['rows that have no status yet', [{ Status: '' }]],
  ])('is no data with %s', (_, deals) => {
    expect(average(dealsTable(deals, 3))).toBe('no data');
    expect(average(dealsTable(deals, 3), 'won', 'median')).toBe('no data');
  });

  it('counts no row that has no status, not even among all', () => {
    expect(average(dealsTable([{ Value: 100 }, { Status: '', Value: 900 }]), 'all')).toBe(100);
  });

  it('refuses two currencies among the deals that it averages, and does not mind others', () => {
    const deals = dealsTable([WON, { ...WON, Currency: 'USD' }, { Value: 700 }]);
    expect(() => average(deals)).toThrow(
      'Deals, Currency: "EUR (1 deal), USD (1 deal)" found; one currency is needed.',
    );
    expect(average(deals, 'open')).toBe(700);
    expect(average(deals, 'Currency', 'USD')).toBe(100);
  });

  it('refuses words in Value and in Status, naming the cells, and only where it reads them', () => {
    const deals = dealsTable([{ ...WON, Value: 'a lot' }, {}]);
    expect(() => average(deals)).toThrow('Deals, row 2, Value: "a lot" found; a number is needed.');
    expect(average(deals, 'open')).toBe(100);
    expect(() => average(dealsTable([{ Status: 'Pending' }]))).toThrow('Deals, row 2, Status: "Pending" found;');
  });

  it('refuses a wrong word and a wrong table', () => {
    expect(() => average(DEALS, 'lost')).toThrow('"lost" is neither an option (won, open, all) nor a column of Deals.');
    expect(() => average(DEALS, '', 'sum')).toThrow('"sum" is neither an option (mean, median) nor a column of Deals.');
    expect(() => average(stagesTable([{ name: 'Lead' }]))).toThrow('The first table should be Deals; found Stages.');
    expect(() => average([['Stage', 'Status']])).toThrow('Deals has no column "Value".');
  });

  it('can be traced to its deals', () => {
    const deals = dealsTable([{ ...WON, Value: 100 }, { ...WON, Value: '' }, {}, { Status: '' }]);
    expect(partsOf('AVERAGE_DEAL_SIZE', deals)).toEqual([
      ['D-1', 'numerator', 100],
      ['D-1', 'denominator', 1],
      ['D-2', 'excluded: has no value', ''],
      ['D-3', 'excluded: is not won', ''],
      ['D-4', 'excluded: is not won', ''],
    ]);
    expect(partsOf('AVERAGE_DEAL_SIZE', deals, 'all', 'median')).toEqual([
      ['D-1', 'of which the median', 100],
      ['D-3', 'of which the median', 100],
      ['D-2', 'excluded: has no value', ''],
      ['D-4', 'excluded: has no status', ''],
    ]);
    expect(windowOf('AVERAGE_DEAL_SIZE', deals)).toBe('all deals');
  });
});
