import { beforeEach, describe, expect, it } from 'vitest';
import { type LogCells, logTable } from './histories';
import { partsOf, windowOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet, stagesTable } from './sheet';

const slip = (...args: unknown[]) => evaluate('SLIP_RATE', ...args);
const MARCH = [day('2026-03-01'), day('2026-03-31')] as const;

/** Logging began in January, when every deal was expected to close on 15 March; a change took effect when it was logged. */
function known(id: string, more: LogCells = {}): LogCells {
  const cells: LogCells = { Logged: day('2026-01-10'), 'Expected close': day('2026-03-15'), ...more };
  return { When: cells['Logged'], 'Deal ID': id, Deal: `Deal ${id}`, Status: 'Open', ...cells };
}

function later(id: string, logged: string, more: LogCells): LogCells {
  return known(id, { Logged: day(logged), ...more });
}

const open = (count: number, cells: DealCells = {}) => dealsTable(Array.from({ length: count }, () => cells));

beforeEach(() => {
  inSpreadsheet();
});

describe('SLIP_RATE', () => {
  it('of the sample pipeline in February is a quarter: two won, one lost, one moved to March', () => {
    const february = [day('2026-02-01'), day('2026-02-28')];
    expect(slip(SAMPLE.Deals, SAMPLE.DealLog, ...february)).toBe(0.25);
    expect(slip(SAMPLE.Deals, SAMPLE.DealLog, ...february, 'slipped')).toBe(0.5);
    // By hand: 20,000 of 140,000; with the lost one 60,000.
    expect(slip(SAMPLE.Deals, SAMPLE.DealLog, ...february, '', 'money')).toBeCloseTo(20 / 140, 12);
    expect(slip(SAMPLE.Deals, SAMPLE.DealLog, ...february, 'slipped', 'money')).toBeCloseTo(60 / 140, 12);
  });

  describe('of deals expected on 15 March', () => {
    const DEALS = open(5);
    const rows = [
      ...['D-1', 'D-2', 'D-3', 'D-4', 'D-5'].map((id) => known(id)),
      later('D-1', '2026-03-31', { Status: 'Won' }),
      later('D-2', '2026-03-20', { Status: 'Lost' }),
      later('D-3', '2026-03-10', { 'Expected close': day('2026-04-01') }),
      later('D-4', '2026-03-10', { 'Expected close': day('2026-03-31') }),
    ];

    it('counts those moved out and those overdue', () => {
      // By hand: won, lost, moved out, overdue, overdue.
      expect(slip(DEALS, logTable(rows, 200), ...MARCH)).toBe(3 / 5);
      expect(slip(DEALS, logTable(rows), ...MARCH, 'Slipped')).toBe(4 / 5);
      expect(slip(DEALS, logTable(rows), 46_082, '2026-03-31')).toBe(3 / 5);
    });

    it('counts what was won after the period as overdue', () => {
      expect(slip(DEALS, logTable(rows), MARCH[0], day('2026-03-30'))).toBe(3 / 5 + 1 / 5);
    });

    it('counts a parked deal, and one whose date was taken away, as moved out', () => {
      const more = [
        later('D-4', '2026-03-20', { Status: 'Parked' }),
        later('D-1', '2026-03-31', { Status: 'Open', 'Expected close': '' }),
      ];
      expect(slip(DEALS, logTable([...rows, ...more]), ...MARCH)).toBe(4 / 5);
    });

    it('takes the value that the log knew when the period began', () => {
      const log = logTable([
        known('D-1', { Value: 100, Currency: 'EUR' }),
        known('D-2', { Value: 300, Currency: 'EUR' }),
        known('D-3', { Value: '', Currency: 'EUR' }),
        later('D-1', '2026-03-10', { Status: 'Won', Value: 9999, Currency: 'USD' }),
      ]);
      expect(slip(open(3), log, ...MARCH, 'apart', 'money')).toBe(0.75);
      expect(slip(open(3), log, ...MARCH, 'apart', 'count')).toBe(2 / 3);
    });

    it('refuses mixed currencies among these values', () => {
      const log = logTable([
        known('D-1', { Value: 100, Currency: 'EUR' }),
        known('D-2', { Value: 300, Currency: 'USD' }),
      ]);
      expect(() => slip(open(2), log, ...MARCH, '', 'money')).toThrow(
        'DealLog, Currency: "EUR (1 deal), USD (1 deal)" found; one currency is needed.',
      );
      expect(slip(open(2), log, ...MARCH)).toBe(1);
    });
  });

  describe('knows when the period begins only what was logged by then', () => {
    const rate = (...rows: LogCells[]) => slip(open(9), logTable([known('D-9', { Status: 'Won' }), ...rows]), ...MARCH);

    it.each<[string, LogCells[], unknown]>([
      ['expected in the period', [known('D-1')], 1],
      ['on its first day', [known('D-1', { 'Expected close': day('2026-03-01') })], 1],
      ['on its last day', [known('D-1', { 'Expected close': day('2026-03-31') })], 1],
      ['a day before', [known('D-1', { 'Expected close': day('2026-02-28') })], 'no data'],
      ['a day after', [known('D-1', { 'Expected close': day('2026-04-01') })], 'no data'],
      ['without a date', [known('D-1', { 'Expected close': '' })], 'no data'],
      ['won before', [known('D-1', { Status: 'Won' })], 'no data'],
      ['parked before', [known('D-1', { Status: 'Parked' })], 'no data'],
      ['without a status', [known('D-1', { Status: '' })], 'no data'],
      [
        'deleted before and restored in it',
        [known('D-1'), later('D-1', '2026-02-28', { How: 'deleted' }), later('D-1', '2026-03-05', { How: 'restored' })],
        'no data',
      ],
      ['known for a day that is still to come', [known('D-1', { When: day('2026-05-01') })], 1],
      ['deleted before', [known('D-1'), later('D-1', '2026-02-28', { How: 'deleted' })], 'no data'],
      ['logged on the last day before', [later('D-1', '2026-02-28', {})], 1],
      ['logged on the first day', [later('D-1', '2026-03-01', {})], 'no data'],
      ['logged nobody knows when', [{ ...known('D-1'), Logged: '' }], 'no data'],
      [
        'moved in on the first day',
        [known('D-1', { 'Expected close': day('2026-05-01') }), later('D-1', '2026-03-01', {})],
        'no data',
      ],
      ['moved in before', [known('D-1', { 'Expected close': day('2026-05-01') }), later('D-1', '2026-02-01', {})], 1],
      [
        'moved in before, which was undone before',
        [
          known('D-1', { 'Expected close': day('2026-05-01') }),
          later('D-1', '2026-02-01', {}),
          later('D-1', '2026-02-02', { How: 'undo', Undoes: 3, 'Expected close': day('2026-05-01') }),
        ],
        'no data',
      ],
      [
        'moved in before, which was undone after',
        [
          known('D-1', { 'Expected close': day('2026-05-01') }),
          later('D-1', '2026-02-01', {}),
          later('D-1', '2026-03-02', { How: 'undo', Undoes: 3, 'Expected close': day('2026-05-01') }),
        ],
        1,
      ],
      [
        'won earlier, logged later',
        [known('D-1'), later('D-1', '2026-03-05', { Status: 'Won', When: day('2026-02-20') })],
        0,
      ],
    ])('%s', (_, rows, expected) => {
      expect(rate(...rows)).toBe(expected);
    });
  });

  describe('takes for the end of the period what had happened by then', () => {
    const rate = (...rows: LogCells[]) => slip(open(1), logTable([known('D-1'), ...rows]), ...MARCH);

    it.each<[string, LogCells[], unknown]>([
      ['won on the last day', [later('D-1', '2026-03-31', { Status: 'Won' })], 0],
      ['won on the day after', [later('D-1', '2026-04-01', { Status: 'Won' })], 1],
      ['won in it, logged after it', [later('D-1', '2026-04-05', { Status: 'Won', When: day('2026-03-30') })], 0],
      ['won nobody knows when, logged in it', [later('D-1', '2026-03-30', { Status: 'Won', When: '' })], 0],
      ['won nobody knows when, logged after it', [later('D-1', '2026-04-01', { Status: 'Won', When: '' })], 1],
      ['won, neither logged nor dated', [known('D-1', { Status: 'Won', Logged: '', When: '' })], 0],
      [
        'won in it, which was undone after it',
        [later('D-1', '2026-03-30', { Status: 'Won' }), later('D-1', '2026-04-02', { How: 'undo', Undoes: 2 })],
        1,
      ],
      [
        'won in it and reopened after it',
        [later('D-1', '2026-03-30', { Status: 'Won' }), later('D-1', '2026-04-02', {})],
        0,
      ],
      ['a status that nobody wrote down', [later('D-1', '2026-03-30', { Status: '' })], 1],
      ['deleted in it', [later('D-1', '2026-03-30', { How: 'deleted' })], 'no data'],
      ['parked, then deleted in it', [later('D-1', '2026-03-30', { How: 'deleted', Status: 'Parked' })], 'no data'],
      ['won, then deleted in it', [later('D-1', '2026-03-30', { How: 'deleted', Status: 'Won' })], 0],
      ['lost, then deleted in it', [later('D-1', '2026-03-30', { How: 'deleted', Status: 'Lost' })], 0],
      ['deleted after it', [later('D-1', '2026-04-02', { How: 'deleted' })], 1],
      [
        'deleted and restored in it',
        [later('D-1', '2026-03-10', { How: 'deleted' }), later('D-1', '2026-03-11', { How: 'restored' })],
        1,
      ],
    ])('%s', (_, rows, expected) => {
      expect(rate(...rows)).toBe(expected);
    });

    it.each<[string, DealCells, number]>([
      ['won by its row, in the period', { Status: 'Won', Closed: day('2026-03-31') }, 0],
      ['won by its row, after it', { Status: 'Won', Closed: day('2026-04-01') }, 1],
      ['lost by its row', { Status: 'Lost', Closed: day('2026-03-20') }, 0],
      ['open by its row, with a day that somebody left there', { Status: 'Open', Closed: day('2026-03-20') }, 1],
      ['won by its row, nobody knows when', { Status: 'Won', Closed: '' }, 1],
    ])('and what the log does not know yet: %s', (_, cells, expected) => {
      expect(slip(open(1, cells), logTable([known('D-1')]), ...MARCH)).toBe(expected);
    });
  });

  it('takes what the log says for a deal that was reopened since and kept its day', () => {
    const log = logTable([known('D-1'), later('D-1', '2026-03-20', { Status: 'Won' })]);
    expect(slip(open(1, { Closed: day('2026-03-20') }), log, ...MARCH)).toBe(0);
  });

  describe('asked about some deals', () => {
    const DEALS = dealsTable([{}, { Owner: 'Ben' }]);
    const LOG = logTable([
      ...['D-1', 'D-2', 'D-3'].map((id) => known(id)),
      later('D-2', '2026-03-10', { Status: 'Won' }),
    ]);

    it('counts deals that have no row any more only without a criterion', () => {
      expect(slip(DEALS, LOG, ...MARCH)).toBe(2 / 3);
      expect(slip(DEALS, LOG, ...MARCH, 'Owner', '')).toBe(2 / 3);
      expect(slip(DEALS, LOG, ...MARCH, 'Deal ID', 'D-*')).toBe(1 / 2);
    });

    it('takes pairs after the options or in place of them', () => {
      expect(slip(DEALS, LOG, ...MARCH, 'Owner', 'Ben')).toBe(0);
      expect(slip(DEALS, LOG, ...MARCH, 'slipped', 'Owner', 'Ana')).toBe(1);
      expect(slip(DEALS, LOG, ...MARCH, '', '', 'Owner', 'Zoe')).toBe('no data');
    });

    it('takes the first of two rows that share an ID', () => {
      const twice = dealsTable([{ 'Deal ID': 'D-1' }, { 'Deal ID': 'D-1', Status: 'Won', Closed: day('2026-03-10') }]);
      expect(slip(twice, logTable([known('D-1')]), ...MARCH)).toBe(1);
    });
  });

  it('says since when the dates are known where the period begins before', () => {
    const log = logTable([{ ...known('D-1'), Logged: day('2026-03-05') }, later('D-1', '2026-03-02', {})]);
    const from = (start: string) => slip(open(1), log, day(start), day('2026-03-31'));
    expect(from('2026-03-01')).toBe('no data: expected dates are known since 2026-03-02');
    expect(from('2026-03-02')).toBe('no data: expected dates are known since 2026-03-02');
    expect(from('2026-03-03')).toBe(1);
    expect(slip(open(1), logTable([]), ...MARCH)).toBe('no data: the deal log is empty');
  });

  it('begins and ends its days in the zone of the spreadsheet', () => {
    inSpreadsheet({ zone: 'America/Los_Angeles' });
    const log = (logged: string) =>
      logTable([
        { ...known('D-9'), Logged: new Date('2026-01-10T20:00:00Z'), Status: 'Won' },
        { ...known('D-1'), Logged: new Date(logged), 'Expected close': '2026-03-15' },
      ]);
    const march = ['2026-03-01', '2026-03-31'];
    expect(slip(open(1), log('2026-03-01T07:59:59Z'), ...march)).toBe(1);
    expect(slip(open(1), log('2026-03-01T08:00:00Z'), ...march)).toBe('no data');
  });

  it.each<[unknown[], string]>([
    [[MARCH[1], MARCH[0]], 'period_end: "2026-03-01" found; a date from 2026-03-31 on is needed.'],
    [[], 'period_start: nothing found; a date is needed.'],
    [[...MARCH, 'kept'], '"kept" is neither an option (apart, slipped) nor a column of Deals.'],
    [[...MARCH, '', 'value'], '"value" has no criterion beside it in Deals.'],
    [[...MARCH, '', 'sum'], '"sum" is neither an option (count, money) nor a column of Deals.'],
  ])('refuses %j', (rest, message) => {
    expect(() => slip(open(1), logTable([known('D-1')]), ...rest)).toThrow(message);
  });

  it('names wrong tables and missing columns', () => {
    expect(() => slip(open(1), stagesTable([{ name: 'Lead' }]), ...MARCH)).toThrow(
      'The second table should be DealLog; found Stages.',
    );
    expect(() => slip(logTable([]), open(1), ...MARCH)).toThrow('The first table should be Deals; found DealLog.');
    const header = ['Deal ID', 'Logged', 'Status', 'Expected close', 'From', 'To'];
    for (const missing of header.slice(0, 4)) {
      const log = [header.filter((one) => one !== missing)];
      expect(() => slip(open(1), log, ...MARCH)).toThrow(`DealLog has no column "${missing}".`);
    }
    expect(() => slip([['Stage', 'Status']], logTable([]), ...MARCH)).toThrow('Deals has no column "Deal ID".');
  });

  it('can be traced to its deals, those without a row by their names', () => {
    const deals = dealsTable([{}, {}, {}, {}]);
    const log = logTable([
      known('D-1', { Value: 100 }),
      known('D-2', { Value: 200 }),
      later('D-2', '2026-03-10', { Status: 'Won' }),
      known('D-3', { Value: '' }),
      known('D-5', { Value: 50 }),
      known('D-6', { Value: 60 }),
      later('D-6', '2026-03-10', { How: 'deleted' }),
    ]);
    const traced = evaluate('METRIC_ROWS', 'SLIP_RATE', deals, log, ...MARCH, '', 'money') as unknown[][];
    expect(traced.slice(1)).toEqual([
      ['D-1', 'Deal 1', 'denominator', 100],
      ['D-1', 'Deal 1', 'numerator', 100],
      ['D-2', 'Deal 2', 'denominator', 200],
      ['D-5', 'Deal D-5', 'denominator', 50],
      ['D-5', 'Deal D-5', 'numerator', 50],
      ['D-6', 'Deal D-6', 'excluded: deleted in the period', ''],
      ['D-3', 'Deal 3', 'excluded: had no value when the period began', ''],
      ['D-4', 'Deal 4', 'excluded: was not expected to close in the period when it began', ''],
    ]);
    expect(windowOf('SLIP_RATE', deals, log, ...MARCH)).toBe('expected to close 2026-03-01 to 2026-03-31');
    expect(partsOf('SLIP_RATE', deals, log, ...MARCH, 'Deal ID', 'D-1').slice(0, 2)).toEqual([
      ['D-1', 'denominator', 1],
      ['D-1', 'numerator', 1],
    ]);
  });
});
