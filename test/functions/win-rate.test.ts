import { beforeEach, describe, expect, it } from 'vitest';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet } from './sheet';

const rate = (...args: unknown[]) => evaluate('WIN_RATE', ...args);
const many = (count: number, cells: DealCells): DealCells[] => Array.from({ length: count }, () => cells);
const WON: DealCells = { Status: 'Won' };
const LOST: DealCells = { Status: 'Lost' };

beforeEach(() => {
  inSpreadsheet();
});

describe('WIN_RATE by count', () => {
  it('is 25 % of 45 won and 135 lost, 80 open ones aside (contextawareanalytics.com, "How to calculate win rate")', () => {
    const deals = dealsTable([...many(45, WON), ...many(135, LOST), ...many(80, {}), { Status: 'Parked' }], 500);
    expect(rate(deals)).toBe(0.25);
    expect(rate(deals, 'count', 'n')).toBe(180);
  });

  it('has the ends of the Wilson interval (Newcombe 1998, Table I: 81 of 263)', () => {
    const deals = dealsTable([...many(81, WON), ...many(182, LOST)]);
    expect(rate(deals, '', 'low')).toBeCloseTo(0.2553, 4);
    expect(rate(deals, 'Count', 'HIGH')).toBeCloseTo(0.3662, 4);
  });

  it.each<[string, DealCells[], unknown]>([
    ['nothing', [], 'no data'],
    ['open deals only', [{}], 'no data'],
    ['one won', [WON], 1],
    ['all lost', [LOST, LOST], 0],
    ['a tie', [WON, LOST], 0.5],
    ['statuses in other letters', [{ Status: ' won ' }, { Status: 'LOST' }], 0.5],
    ['no value and no day at all', [{ Status: 'Won', Value: '', Created: '', Closed: '' }], 1],
  ])('of %s', (_, deals, expected) => {
    expect(rate(dealsTable(deals, 5))).toBe(expected);
  });

  it('rests on 0 deals and has no interval where nothing is decided', () => {
    expect(['n', 'low', 'high'].map((result) => rate(dealsTable([{}]), '', result))).toEqual([0, 'no data', 'no data']);
  });

  it('leaves out deals closed for a reason that does not count', () => {
    inSpreadsheet({ countsInWinRate: (reason) => reason !== 'Duplicate' });
    const deals = dealsTable([WON, LOST, { ...LOST, 'Close reason': 'Duplicate' }]);
    expect(rate(deals)).toBe(0.5);
    expect(rate(deals, '', 'n')).toBe(2);
  });

  it('refuses a status that is none, naming its cell', () => {
    expect(() => rate(dealsTable([WON, { Status: 'Pending' }]))).toThrow(
      'Deals, row 3, Status: "Pending" found; Open, Won, Lost or Parked is needed. ' +
        'Choose a stage: Dealsheet fills in the status.',
    );
  });
});

describe('the places of WIN_RATE', () => {
  const deals = dealsTable([
    { ...WON, Owner: 'Ana', Value: 100 },
    { ...LOST, Owner: 'Ana', Value: 300 },
    { ...LOST, Owner: 'Ben', Value: 300, Closed: day('2026-03-05') },
  ]);

  it.each<[string, unknown[], unknown]>([
    ['pairs in place of both options', ['Owner', 'Ana'], 0.5],
    ['pairs after blank places', ['', '', 'Owner', 'Ana'], 0.5],
    ['pairs after one option', ['money', 'Owner', 'Ana'], 0.25],
    ['pairs after both options', ['count', 'n', 'Owner', 'Ana', 'Value', '>=200'], 1],
    ['a header in other letters', ['owner', 'ana'], 0.5],
    ['an empty criterion cell', ['Owner', ''], 1 / 3],
    ['an empty criterion cell that Sheets leaves out', ['Owner', undefined], 1 / 3],
    ['the last of two left out so', ['Owner', 'Ana', 'Value', undefined], 0.5],
    ['the last after an option left out so', ['count', 'Owner', 'Ana', 'Value', undefined], 0.5],
    ['an empty pair', ['', '', '', ''], 1 / 3],
    ['a range of criteria', ['', 'n', 'Owner', [['Ana'], ['Cid'], ['']]], 2],
    ['a date joined to an operator', ['', 'n', 'Closed', '>=46086'], 1],
    ['a pair that nothing meets', ['Owner', 'Zoe'], 'no data'],
  ])('take %s', (_, rest, expected) => {
    expect(rate(deals, ...rest)).toBe(expected);
  });

  it.each<[unknown[], string]>([
    [['Ownr', 'Ana'], '"Ownr" is neither an option (count, money, leads) nor a column of Deals.'],
    [['count', 'median'], '"median" is neither an option (rate, low, high, n) nor a column of Deals.'],
    [['count', 'Owner'], '"Owner" has no criterion beside it in Deals.'],
    [['', '', 'Owner'], '"Owner" has no criterion beside it in Deals.'],
    [['', '', 'Ownr', 'Ana'], '"Ownr" is not a column of Deals.'],
    [['', '', '', 'Ana'], '"" is not a column of Deals.'],
  ])('refuse %j', (rest, message) => {
    expect(() => rate(deals, ...rest)).toThrow(message);
  });

  it('take an option for what it is although a column of the user’s own has that name', () => {
    const own = deals.map((row, index) => [...row, index === 0 ? 'Money' : 5]);
    expect(rate(own, 'money', 'n')).toBe(3);
    expect(rate(own, '', '', 'Money', 5)).toBe(1 / 3);
  });
});

describe('WIN_RATE by value', () => {
  it('is the value won of the value decided, with no interval', () => {
    const deals = dealsTable([{ ...WON, Value: 300 }, { ...LOST, Value: 100 }, { Value: 999 }]);
    expect(['', 'n', 'low', 'high'].map((result) => rate(deals, 'money', result))).toEqual([
      0.75,
      2,
      'no data',
      'no data',
    ]);
  });

  it('is no data, with the count, where more than a fifth of the decided deals have no value', () => {
    const deals = dealsTable([...many(7, WON), { ...LOST, Value: 0 }, { ...LOST, Value: '' }, LOST]);
    expect(rate(deals, 'money')).toBe(0.875);
    expect(rate(dealsTable([...many(7, WON), ...many(3, { ...LOST, Value: 0 })]), 'money')).toBe(
      'no data: 3 of 10 decided deals have no value',
    );
  });

  it('refuses mixed currencies, which the rate by count does not mind', () => {
    const deals = dealsTable([WON, { ...LOST, Currency: 'PLN' }]);
    expect(() => rate(deals, 'money')).toThrow('EUR (1 deal), PLN (1 deal)');
    expect(rate(deals)).toBe(0.5);
  });
});

describe('WIN_RATE of leads', () => {
  it('counts the open and parked leads that are old enough, to the last day that the table knows', () => {
    // By hand: cycles of 30 days, so on 2026-04-30 every lead created by 2026-03-31 counts: 1 won of 4.
    const deals = dealsTable([
      { ...WON, Created: day('2026-01-01'), Closed: day('2026-01-31') },
      { ...LOST, Created: day('2026-01-01'), Closed: day('2026-01-31') },
      { Created: day('2026-03-31') },
      { Status: 'Parked', Created: day('2026-02-01') },
      { Created: day('2026-04-01') },
      { Created: day('2026-04-30') },
      { Created: '' },
    ]);
    expect(rate(deals, 'leads')).toBe(0.25);
    expect(rate(deals, 'leads', 'n')).toBe(4);
    expect(rate(deals, 'leads', 'Owner', 'Zoe')).toBe('no data');
    expect(rate(deals, 'leads', 'n', 'Owner', 'Zoe')).toBe(0);
  });
});
