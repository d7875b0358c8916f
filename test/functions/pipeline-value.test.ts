import { beforeEach, describe, expect, it } from 'vitest';
import { partsOf } from './parts-of';
import { day, dealsTable, evaluate, inSpreadsheet, stagesTable } from './sheet';

const value = (...args: unknown[]) => evaluate('PIPELINE_VALUE', ...args);
const DEALS = dealsTable(
  [
    { Value: 100, 'Expected close': day('2026-03-05') },
    { Value: 300, Owner: 'Ben', 'Expected close': 46_086 },
    { Value: '', Owner: 'Ben' },
    { Status: 'Won', Value: 1000 },
    { Status: 'Lost', Value: 40 },
    { Status: 'Parked', Value: 60 },
  ],
  500,
);

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_VALUE', () => {
  it.each<[string, unknown[], number]>([
    // By hand from the six deals.
    ['the open deals', [], 400],
    ['how many they are, one without a value too', ['open', 'deals'], 3],
    ['their mean', ['open', 'mean'], 200],
    ['the won ones', ['won'], 1000],
    ['the lost ones', ['Lost', 'sum'], 40],
    ['pairs in place of both options', ['Owner', 'Ben'], 300],
    ['pairs after one option', ['open', 'Owner', 'Ben'], 300],
    ['pairs after both', ['open', 'deals', 'Owner', 'Ben'], 2],
    ['a date, whatever it arrives as', ['open', 'deals', 'Expected close', '<=2026-03-05'], 2],
    ['a pair that nothing meets', ['Owner', 'Zoe'], 0],
  ])('answers for %s', (_, rest, expected) => {
    expect(value(DEALS, ...rest)).toBe(expected);
  });

  it('of nothing is 0, its deals are 0, and its mean is no data', () => {
    const none = dealsTable([{ Status: 'Parked' }, { Status: '' }], 3);
    expect(['sum', 'deals', 'mean'].map((stat) => value(none, '', stat))).toEqual([0, 0, 'no data']);
    expect(value(dealsTable([{ Value: '' }]))).toBe(0);
    expect(value(dealsTable([{ Value: '' }]), '', 'mean')).toBe('no data');
  });

  it('refuses mixed currencies, which the number of deals does not mind', () => {
    const deals = dealsTable([{}, { Currency: 'PLN' }, { Value: 'much' }]);
    expect(() => value(deals)).toThrow('Deals, row 4, Value: "much" found; a number is needed.');
    expect(() => value(deals)).toThrow('"EUR (1 deal), PLN (1 deal)" found; one currency is needed.');
    expect(value(deals, 'open', 'deals')).toBe(3);
    expect(
      value(
        [
          ['Stage', 'Status'],
          ['Lead', 'Open'],
        ],
        'open',
        'deals',
      ),
    ).toBe(1);
  });

  it('refuses a wrong word and a wrong table', () => {
    expect(() => value(DEALS, 'all')).toThrow('"all" is neither an option (open, won, lost) nor a column of Deals.');
    expect(() => value(DEALS, 'open', 'median')).toThrow(
      '"median" is neither an option (sum, deals, mean) nor a column of Deals.',
    );
    expect(() => value(stagesTable([{ name: 'Lead' }]))).toThrow('The first table should be Deals; found Stages.');
    expect(() => value([['Stage', 'Status']])).toThrow('Deals has no column "Value".');
  });

  it('says no data rather than infinity', () => {
    expect(value(dealsTable([{ Value: 1.5e308 }, { Value: 1.5e308 }]))).toBe('no data');
  });

  it('can be traced to its deals', () => {
    const deals = dealsTable([{ Value: 100 }, { Value: '' }, { Status: 'Won' }]);
    expect(partsOf('PIPELINE_VALUE', deals)).toEqual([
      ['D-1', 'numerator', 100],
      ['D-2', 'excluded: has no value', ''],
      ['D-3', 'excluded: is not open', ''],
    ]);
    expect(partsOf('PIPELINE_VALUE', deals, 'open', 'mean').slice(0, 2)).toEqual([
      ['D-1', 'numerator', 100],
      ['D-1', 'denominator', 1],
    ]);
    expect(partsOf('PIPELINE_VALUE', deals, 'open', 'deals')).toEqual([
      ['D-1', 'numerator', 1],
      ['D-2', 'numerator', 1],
      ['D-3', 'excluded: is not open', ''],
    ]);
  });
});
