import { beforeEach, describe, expect, it } from 'vitest';
import { partsOf, windowOf } from './parts-of';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet, records, stagesTable } from './sheet';

const perDay = (...args: unknown[]) => evaluate('WON_PER_DAY', ...args);
const AS_OF = day('2026-01-30');
const closed = (iso: string, cells: DealCells = {}): DealCells => ({ Status: 'Won', Closed: day(iso), ...cells });

beforeEach(() => {
  inSpreadsheet();
});

describe('WON_PER_DAY', () => {
  // First close on 11 January: 20 days to the 30th.
  const DEALS = dealsTable(
    [
      closed('2026-01-21', { Value: 300, Owner: 'Ben' }),
      closed('2026-01-11', { Status: 'Lost', Owner: 'Cid' }),
      closed('2026-01-30', { Value: 100 }),
      closed('2026-01-31', { Value: 9999 }),
      { Closed: day('2026-01-02') },
      { Status: 'Parked' },
    ],
    100,
  );

  it.each<[string, unknown[], number]>([
    // By hand.
    ['from the first close on, won or lost', [AS_OF], 400 / 20],
    ['from since on, both days included', [AS_OF, day('2026-01-21')], 400 / 10],
    ['without what was won before since', [AS_OF, day('2026-01-22')], 100 / 9],
    ['in a single day', [AS_OF, AS_OF], 100],
    ['before the first close', [AS_OF, '2026-01-01'], 400 / 30],
    ['in serial numbers', [46_052, 46_043], 40],
    ['of an owner, in the window of all', [AS_OF, 'Owner', 'Ben'], 300 / 20],
    ['of an owner, after a blank place', [AS_OF, '', 'Owner', 'Ben'], 300 / 20],
    ['of an owner since a day', [AS_OF, day('2026-01-21'), 'Owner', 'Ben'], 300 / 10],
    ['of an owner who won nothing', [AS_OF, 'Owner', 'Cid'], 0],
    ['of nobody', [AS_OF, 'Owner', 'Zoe'], 0],
  ])('is the money won %s ÷ days', (_, rest, expected) => {
    expect(perDay(DEALS, ...rest)).toBeCloseTo(expected, 10);
  });

  it('is 0 where everything was lost, and no data before anything is decided', () => {
    expect(perDay(dealsTable([closed('2026-01-11', { Status: 'Lost' })]), AS_OF)).toBe(0);
    for (const deals of [[], [{}], [closed('2026-01-31')], [{ ...closed('2026-01-11'), Closed: '' }]])
      expect(perDay(dealsTable(deals, 3), AS_OF)).toBe('no data');
  });

  it('is 0 since a day on which nothing was decided', () => {
    expect(perDay(dealsTable([{}]), AS_OF, day('2026-01-01'))).toBe(0);
  });

  it.each<[unknown[], string]>([
    [[], 'AsOf: nothing found; a date is needed.'],
    [[''], 'AsOf: nothing found; a date is needed.'],
    [['today'], 'AsOf: "today" found; a date is needed.'],
    [['', day('2026-01-01')], 'AsOf: nothing found; a date is needed.'],
    [
      [AS_OF, day('2026-02-01')],
      'AsOf: "2026-01-30" found; a date from 2026-02-01 on is needed. The period begins on 2026-02-01 (since).',
    ],
    [[AS_OF, 'Ownr', 'Ana', 'x'], 'since: "Ownr" found; a date is needed.'],
  ])('refuses %j', (rest, message) => {
    expect(() => perDay(DEALS, ...rest)).toThrow(message);
  });

  it('refuses two currencies among what was won in the window only, and a wrong table', () => {
    const deals = dealsTable([
      closed('2026-01-11'),
      closed('2026-01-21', { Currency: 'USD' }),
      closed('2026-02-21', { Currency: 'PLN' }),
    ]);
    expect(() => perDay(deals, AS_OF)).toThrow('"EUR (1 deal), USD (1 deal)" found; one currency is needed.');
    expect(perDay(deals, AS_OF, day('2026-01-21'))).toBe(10);
    expect(perDay(deals, AS_OF, 'Currency', 'EUR')).toBe(5);
    expect(() => perDay(stagesTable([{ name: 'Lead' }]), AS_OF)).toThrow('found Stages.');
  });

  it('does not trip over cells that it does not need', () => {
    const deals = dealsTable([
      closed('2026-01-21', { Owner: 'Ben' }),
      { Status: 'Won', Closed: 'soon' },
      { Closed: '?' },
    ]);
    expect(perDay(deals, AS_OF, day('2026-01-21'), 'Owner', 'Ben')).toBe(10);
    expect(() => perDay(deals, AS_OF, 'Owner', 'Ben')).toThrow(
      /^Deals, row 3, Closed: "soon" found;.*leave it empty\.$/,
    );
  });

  it('tells of a cell that it cannot read once', () => {
    const deals = dealsTable([closed('2026-01-11'), { Status: 'Won', Closed: 'soon' }]);
    const message = 'Deals, row 3, Closed: "soon" found; a date is needed. Type a date or leave it empty.';
    expect(() => perDay(deals, AS_OF)).toThrow(new Error(message));
    expect(() => perDay(deals, AS_OF, day('2026-01-01'))).toThrow(new Error(message));
  });

  it('can be traced to its deals and its days', () => {
    const deals = dealsTable([
      closed('2026-01-11', { Value: 300 }),
      closed('2026-01-11', { Value: '' }),
      { ...closed('2026-01-11'), Closed: '' },
      closed('2026-01-31'),
      { Status: 'Lost' },
      closed('2026-01-21', { Owner: 'Ben' }),
    ]);
    expect(partsOf('WON_PER_DAY', deals, AS_OF, 'Owner', 'Ana')).toEqual([
      ['D-1', 'numerator', 300],
      ['', 'denominator', 20],
      ['D-2', 'excluded: has no value', ''],
      ['D-3', 'excluded: has no Closed', ''],
      ['D-4', 'excluded: won outside the window', ''],
      ['D-5', 'excluded: is not won', ''],
      ['D-6', 'excluded: does not meet the criteria', ''],
    ]);
    expect(records(evaluate('METRIC_ROWS', 'WON_PER_DAY', deals, AS_OF))[2]?.['Deal']).toBe('days of the window');
    expect(windowOf('WON_PER_DAY', dealsTable([{}]), AS_OF)).toBe('all deals');
    expect(windowOf('WON_PER_DAY', deals, day('2026-01-10'))).toBe('all deals');
    expect(windowOf('WON_PER_DAY', deals, day('2026-01-11'))).toBe('2026-01-11 to 2026-01-11');
    expect(windowOf('WON_PER_DAY', deals, AS_OF)).toBe('2026-01-11 to 2026-01-30');
    expect(windowOf('WON_PER_DAY', deals, AS_OF, day('2026-01-12'))).toBe('2026-01-12 to 2026-01-30');
    expect(partsOf('WON_PER_DAY', deals, AS_OF, day('2026-01-12'))[2]).toEqual([
      'D-1',
      'excluded: won outside the window',
      '',
    ]);
  });
});
