import { beforeEach, describe, expect, it } from 'vitest';
import { partsOf, windowOf } from './parts-of';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet, records, stagesTable } from './sheet';

const coverage = (...args: unknown[]) => evaluate('PIPELINE_COVERAGE', ...args);
const MARCH = [day('2026-03-01'), day('2026-03-31')] as const;
const due = (iso: string, Value: unknown = 100): DealCells => ({ Value, 'Expected close': day(iso) });
const won = (iso: string, Value: unknown = 100): DealCells => ({ Status: 'Won', Value, Closed: day(iso) });

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_COVERAGE', () => {
  it('of 7.5 million against 2 million is 3.75 (contextawareanalytics.com, "How to calculate pipeline coverage")', () => {
    const deals = dealsTable([due('2026-03-10', 5_000_000), due('2026-03-20', 2_500_000)], 100);
    expect(coverage(deals, 2_000_000, ...MARCH)).toBe(3.75);
  });

  it('is 4 where the pipeline is what 450,000 need at a win rate of 25 % (contextawareanalytics.com)', () => {
    expect(coverage(dealsTable([due('2026-03-10', 1_800_000)]), 450_000, ...MARCH)).toBe(4);
  });

  it('counts open deals expected from the first to the last day, and takes off what was won on these days', () => {
    const deals = dealsTable([
      due('2026-02-28', 7000),
      due('2026-03-01', 100),
      due('2026-03-31', 200),
      due('2026-04-01', 7000),
      { Value: 7000 },
      won('2026-02-28', 7000),
      won('2026-03-01', 20),
      won('2026-03-31', 30),
      won('2026-04-01', 7000),
      { ...won('2026-03-10', 7000), Closed: '' },
      { Status: 'Lost', Value: 7000, Closed: day('2026-03-10'), 'Expected close': day('2026-03-10') },
      { ...due('2026-03-10', 7000), Status: 'Parked' },
    ]);
    expect(coverage(deals, 150, ...MARCH)).toBe(3);
    expect(coverage(deals, 150, 46_082, '2026-03-31')).toBe(3);
  });

  it.each<[number, number | 'met']>([
    [101, 100],
    [100, 'met'],
    [50, 'met'],
    [0, 'met'],
  ])('against a target of %d with 100 won and 100 due is %s', (target, expected) => {
    expect(coverage(dealsTable([due('2026-03-10'), won('2026-03-10')]), target, ...MARCH)).toBe(expected);
  });

  it('is 0 where no open deal is due, and counts a deal without a value as nothing', () => {
    expect(coverage(dealsTable([]), 100, ...MARCH)).toBe(0);
    expect(coverage(dealsTable([due('2026-04-10')]), 100, ...MARCH)).toBe(0);
    expect(coverage(dealsTable([due('2026-03-10', ''), due('2026-03-10'), won('2026-03-10', '')]), 100, ...MARCH)).toBe(
      1,
    );
  });

  it('says no data rather than infinity', () => {
    expect(coverage(dealsTable([due('2026-03-10', 1e308), due('2026-03-10', 1e308)]), 1, ...MARCH)).toBe('no data');
  });

  it('takes pairs on attributes', () => {
    const deals = dealsTable([due('2026-03-10'), { ...due('2026-03-10', 300), Owner: 'Ben' }]);
    expect(coverage(deals, 100, ...MARCH, 'Owner', 'Ben')).toBe(3);
    expect(coverage(deals, 100, ...MARCH, 'Owner', '')).toBe(4);
    expect(coverage(deals, 100, ...MARCH, 'Expected close', '<2026-03-10')).toBe(0);
  });

  it.each(['Status', 'Stage', 'Closed', 'In stage since', 'Close reason'])('refuses a criterion on %s', (header) => {
    expect(() => coverage(dealsTable([{}]), 100, ...MARCH, header, '<>')).toThrow(
      `A criterion on "${header}" cannot be used here: it would leave out open deals or won ones. ` +
        'Use period_start and period_end for a period.',
    );
  });

  it.each<[unknown[], string]>([
    [['', ...MARCH], 'target: nothing found; a number of 0 or more is needed.'],
    [[-1, ...MARCH], 'target: "-1" found; a number of 0 or more is needed.'],
    [[100, MARCH[1], MARCH[0]], 'period_end: "2026-03-01" found; a date from 2026-03-31 on is needed.'],
    [[100], 'period_start: nothing found; a date is needed.'],
    [[100, MARCH[0], 'soon'], 'period_end: "soon" found; a date is needed.'],
  ])('refuses %j', (rest, message) => {
    expect(() => coverage(dealsTable([due('2026-03-10')]), ...rest)).toThrow(message);
  });

  it('refuses two currencies among what is due and what is won, and wrong tables', () => {
    const deals = dealsTable([due('2026-03-10'), { ...won('2026-03-10'), Currency: 'USD' }, { Currency: 'PLN' }]);
    expect(() => coverage(deals, 100, ...MARCH)).toThrow('"EUR (1 deal), USD (1 deal)" found; one currency is needed.');
    expect(() => coverage(stagesTable([{ name: 'Lead' }]), 100, ...MARCH)).toThrow('found Stages.');
    expect(() => coverage([['Stage', 'Status', 'Value', 'Closed']], 100, ...MARCH)).toThrow(
      'Deals has no column "Expected close".',
    );
  });

  it('can be traced to its deals and its target', () => {
    const deals = dealsTable([
      due('2026-03-10', 300),
      due('2026-02-10'),
      due('2026-04-10'),
      {},
      won('2026-03-10', 40),
      won('2026-02-10'),
      { ...won('2026-03-10'), Closed: '' },
      due('2026-03-10', ''),
      { Status: 'Lost' },
    ]);
    expect(partsOf('PIPELINE_COVERAGE', deals, 100, ...MARCH)).toEqual([
      ['', 'denominator', 100],
      ['D-1', 'numerator', 300],
      ['D-5', 'denominator', -40],
      ['D-2', 'excluded: expected to close before the period: overdue', ''],
      ['D-3', 'excluded: expected to close after the period', ''],
      ['D-4', 'excluded: has no expected close', ''],
      ['D-6', 'excluded: won outside the period', ''],
      ['D-7', 'excluded: has no Closed', ''],
      ['D-8', 'excluded: has no value', ''],
      ['D-9', 'excluded: lost or parked', ''],
    ]);
    expect(records(evaluate('METRIC_ROWS', 'PIPELINE_COVERAGE', deals, 100, ...MARCH))[0]?.['Deal']).toBe('target');
    expect(windowOf('PIPELINE_COVERAGE', deals, 100, ...MARCH)).toBe('2026-03-01 to 2026-03-31');
  });
});
