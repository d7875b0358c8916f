import vm from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet, stagesTable } from './sheet';

const velocity = (...args: unknown[]) => evaluate('PIPELINE_VELOCITY', ...args);
/** 30 days, 900. */
const WON: DealCells = { Status: 'Won', Value: 900 };
const LOST: DealCells = { Status: 'Lost', Value: 0 };
const OPEN: DealCells = {};

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_VELOCITY of four numbers', () => {
  it.each<[string, unknown[], number]>([
    // nrev.ai, "Sales pipeline velocity formula".
    ['plain', [50, 0.2, 10_000, 30], 3333.333333],
    ['as text', ['50', '20%', '$10,000', '30'], 3333.333333],
    ['as ranges of one cell', [[[50]], [[0.2]], [[10_000]], [[30]]], 3333.333333],
    ['with a rate of 100 % and the dust of a formula', [1, 1 + 1e-12, 30, 30], 1],
    ['with no open deal', [0, 0.2, 10_000, 30], 0],
  ])('%s', (_, args, expected) => {
    expect(velocity(...args)).toBeCloseTo(expected, 5);
  });

  it('is no data where the cycle is 0 days or a figure itself has no data', () => {
    expect(velocity(50, 0.2, 10_000, 0)).toBe('no data');
    expect(velocity(50, 'no data', 10_000, 30)).toBe('no data');
    expect(velocity(1e308, 1, 1e308, 30)).toBe('no data');
  });

  it.each<[string, unknown[], string]>([
    ['a rate above 1', [50, 25, 10_000, 30], 'win_rate: 25 is more than 100 %: write 25% or 0.25.'],
    ['a rate far above 1', [50, 250, 10_000, 30], 'win_rate: 250 is more than 100 %: write a rate from 0% to 100%.'],
    [
      'a negative rate',
      [50, -0.2, 10_000, 30],
      'win_rate: "-0.2" found; a rate from 0 % to 100 % is needed. Type it as 25% or 0.25, or leave it empty.',
    ],
    ['a word', ['many', 0.2, 10_000, 30], 'deals: "many" found; a number is needed. Type a number or leave it empty.'],
    [
      'a negative cycle',
      [50, 0.2, 10_000, -30],
      'cycle_days: "-30" found; a number of 0 or more is needed. Correct the number.',
    ],
    [
      'missing arguments, all of them told',
      [50, 0.2],
      'average_deal: nothing found; a number of 0 or more is needed. Type it or point to a cell that holds it.\n' +
        'cycle_days: nothing found; a number of 0 or more is needed. Type it or point to a cell that holds it.',
    ],
  ])('refuses %s', (_, args, message) => {
    expect(() => velocity(...args)).toThrow(new Error(message));
  });
});

describe('PIPELINE_VELOCITY of a deals table', () => {
  it('is open deals × win rate × mean value won ÷ mean days to win', () => {
    // By hand: 2 open × 2/3 × 600 ÷ 20 days.
    const deals = dealsTable([
      OPEN,
      OPEN,
      { ...WON, Value: 900, Closed: day('2026-01-31') },
      { ...WON, Value: 300, Closed: day('2026-01-11') },
      LOST,
    ]);
    expect(velocity(deals)).toBeCloseTo((2 * (2 / 3) * 600) / 20, 9);
  });

  it('agrees with the four numbers it is made of', () => {
    const deals = dealsTable([OPEN, OPEN, OPEN, WON, WON, LOST]);
    expect(velocity(deals)).toBe(velocity(3, 2 / 3, 900, 30));
  });

  it('never counts a parked deal, a row without a status or the blank rows of an open range', () => {
    const deals = dealsTable([OPEN, { Status: 'Parked' }, { Status: '' }, WON], 2000);
    expect(velocity(deals)).toBe(30);
  });

  it('counts only open deals in counted_stages, by name, near-miss, pipeline or a range of them', () => {
    const deals = dealsTable([
      { Stage: 'Lead' },
      { Stage: 'Proposal' },
      { Stage: 'Proposal', Pipeline: 'Retail' },
      WON,
    ]);
    expect(velocity(deals)).toBe(90);
    expect(velocity(deals, '', 'Proposal')).toBe(60);
    expect(velocity(deals, '', ' proposal')).toBe(60);
    expect(velocity(deals, '', 'Proposal · Retail')).toBe(30);
    expect(velocity(deals, '', [['Lead'], ['Proposal · Sales'], ['']])).toBe(60);
    expect(velocity(deals, '', [[''], ['']])).toBe(90);
  });

  it('takes decided deals from since on, and open ones always', () => {
    const deals = dealsTable([
      { ...OPEN, Created: day('2020-01-01') },
      { ...WON, Value: 300, Created: day('2025-12-01'), Closed: day('2025-12-31') },
      { ...WON, Value: 900, Closed: day('2026-01-31') },
      { ...LOST, Closed: '' },
    ]);
    expect(velocity(deals, day('2026-01-01'))).toBe(30);
    expect(velocity(deals, '2026-01-31')).toBe(30);
    expect(velocity(deals, 46_053)).toBe(30);
    expect(velocity(deals, day('2026-02-01'))).toBe('no data');
  });

  it('takes pairs on attributes, after blank places or in place of the options', () => {
    const deals = dealsTable([OPEN, { ...OPEN, Owner: 'Ben' }, WON, { ...WON, Owner: 'Ben', Value: 90 }]);
    expect(velocity(deals, 'Owner', 'Ben')).toBe(3);
    expect(velocity(deals, '', '', 'Owner', 'ben')).toBe(3);
    expect(velocity(deals, undefined, undefined, 'Owner', 'B*')).toBe(3);
    expect(velocity(deals, day('2026-01-01'), 'Owner', 'Ben')).toBe(3);
    expect(velocity(deals, '', '', 'Owner', '')).toBe((2 * 495) / 30);
    expect(velocity(deals, 'Owner', undefined)).toBe((2 * 495) / 30);
  });

  it('takes a header for a stage where no criterion follows it', () => {
    const deals = dealsTable([{ Stage: 'Owner' }, OPEN, WON]);
    expect(velocity(deals, '', 'Owner')).toBe(30);
    expect(velocity(deals, '', 'Owner', undefined)).toBe(30);
    expect(velocity(deals, '', 'Owner', 'Deal ID', 'D-*')).toBe(30);
  });

  it.each(['Status', 'Stage', 'Closed', 'In stage since', 'Close reason'])('refuses a criterion on %s', (header) => {
    expect(() => velocity(dealsTable([OPEN, WON]), header, '<>')).toThrow(
      `A criterion on "${header}" cannot be used here: it would leave out open deals. ` +
        'Use since for a period and counted_stages for stages.',
    );
  });

  it.each<[string, DealCells[]]>([
    ['nothing', []],
    ['open deals only', [OPEN]],
    ['everything lost', [OPEN, LOST]],
    ['same-day wins only', [OPEN, { ...WON, Closed: day('2026-01-01') }]],
    ['wins without a value', [OPEN, { ...WON, Value: '' }]],
    ['wins without a day of creation', [OPEN, { ...WON, Created: '' }]],
  ])('is no data with %s', (_, deals) => {
    expect(velocity(dealsTable(deals, 3))).toBe('no data');
  });

  it('counts calendar days across leap days and changes of the clocks', () => {
    inSpreadsheet({ zone: 'America/Los_Angeles' });
    const deals = dealsTable([
      OPEN,
      // Midnights in Los Angeles before and after the clocks change on 10 March 2024, over 29 February: 30 days.
      { ...WON, Created: new Date('2024-02-20T08:00:00Z'), Closed: new Date('2024-03-21T07:00:00Z') },
    ]);
    expect(velocity(deals)).toBe(30);
  });

  it('reads dates of another realm, serial numbers, ISO text and numbers as text', () => {
    const foreign: unknown = vm.runInNewContext("new Date('2026-01-01T00:00:00Z')");
    const deals = dealsTable([OPEN, { ...WON, Value: '900', Created: foreign, Closed: 46_053 }]);
    expect(velocity(deals)).toBe(30);
    expect(velocity(dealsTable([OPEN, { ...WON, Created: '2026-01-01', Closed: '2026-01-31' }]))).toBe(30);
  });

  it('refuses two currencies among the values that it adds, and takes one of them by a pair', () => {
    const deals = dealsTable([
      { ...OPEN, Currency: 'GBP' },
      WON,
      { ...WON, Currency: 'usd' },
      { ...WON, Currency: 'USD' },
      { ...WON, Currency: '', Value: 0 },
    ]);
    expect(() => velocity(deals)).toThrow(
      'Deals, Currency: "USD (2 deals), EUR (1 deal)" found; one currency is needed. ' +
        'Amounts are never converted: add "Currency"; "USD" to the formula, or fill in the column.',
    );
    expect(velocity(deals, 'Currency', 'USD')).toBe(0);
  });

  it('tells the first five cells that it cannot read, and how many more there are', () => {
    const deals = dealsTable(Array.from({ length: 7 }, () => ({ ...WON, Value: 'a lot' })));
    const line = (row: number) =>
      `Deals, row ${row}, Value: "a lot" found; a number is needed. Type a number or leave it empty.`;
    expect(() => velocity(deals)).toThrow(new Error([2, 3, 4, 5, 6].map(line).concat('and 2 more').join('\n')));
  });

  it('does not trip over cells that it does not need', () => {
    const deals = dealsTable([{ ...OPEN, Value: '#REF!', Created: 'soon', Probability: 'high' }, WON]);
    expect(velocity(deals)).toBe(30);
  });

  it('refuses an error in a cell that it needs', () => {
    expect(() => velocity(dealsTable([OPEN, { ...WON, Closed: '#N/A' }]))).toThrow(
      'Deals, row 3, Closed: "#N/A" found; a date is needed. Type a date or leave it empty.',
    );
  });

  it('names a wrong table, a stranger and a missing column', () => {
    expect(() => velocity(stagesTable([{ name: 'Lead' }]))).toThrow('The first table should be Deals; found Stages.');
    expect(() =>
      velocity([
        ['Apples', 'Pears'],
        [1, 2],
      ]),
    ).toThrow('The first table should be Deals; found a range that begins with "Apples", "Pears".');
    expect(() =>
      velocity([
        ['', ''],
        ['', ''],
      ]),
    ).toThrow('The first table should be Deals; found an empty range.');
    expect(() =>
      velocity([
        ['Deal ID', 'Stage', 'Value'],
        ['D-1', 'Lead', 5],
      ]),
    ).toThrow('Deals has no column "Status".');
  });

  it('refuses what stands in the place of since and is no date', () => {
    expect(() => velocity(dealsTable([OPEN, WON]), 'last year')).toThrow(
      'since: "last year" found; a date is needed. Type a date or leave it empty.',
    );
  });
});
