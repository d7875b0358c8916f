import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyPipeline, AS_OF as LATE } from './any-pipeline';
import { partsOf, windowOf } from './parts-of';
import { type DealCells, dealsTable, day, evaluate, type Grid, inSpreadsheet, records } from './sheet';

const HEADER = [
  ...['Period', 'From', 'To', 'Goal', 'Won', 'Of goal', 'To go', 'Days left', 'Needed per day', 'Won per day so far'],
  'Note',
];
const NO_GOAL = 'no goal for this period: add one to Goals';

interface GoalCells {
  readonly from?: string;
  readonly to?: string;
  readonly owner?: string;
  readonly pipeline?: string;
  readonly target?: unknown;
  readonly currency?: string;
}

/** For March 2026 and everybody, where nothing else is said. */
function goals(...rows: readonly GoalCells[]): Grid {
  return [
    ['Period start', 'Period end', 'Owner', 'Pipeline', 'Target', 'Currency'],
    ...rows.map(
      ({ from = '2026-03-01', to = '2026-03-31', owner = '', pipeline = '', target = 1000, currency = 'EUR' }) => [
        ...[day(from), day(to), owner, pipeline, target, currency],
      ],
    ),
    ['', '', '', '', '', ''],
  ];
}

const won = (closed: string, cells: DealCells = {}): DealCells => ({ Status: 'Won', Closed: day(closed), ...cells });
/** The eleventh day of March and the seventieth of the quarter; 20 of both are left. */
const AS_OF = day('2026-03-11');
const progress = (deals: readonly DealCells[], goalRows: Grid, ...rest: unknown[]): Record<string, unknown>[] => {
  const spill = evaluate('GOAL_PROGRESS', dealsTable(deals, 3), goalRows, AS_OF, ...rest) as unknown[][];
  expect(spill[0]).toEqual(HEADER);
  return records(spill);
};
const month = (...args: Parameters<typeof progress>) => progress(...args)[0] ?? {};

beforeEach(() => {
  inSpreadsheet();
});

describe('GOAL_PROGRESS', () => {
  const DEALS = [
    won('2026-03-01', { Value: 150 }),
    won('2026-03-11', { Value: 70 }),
    won('2026-03-12', { Value: 9999 }),
    won('2026-02-28', { Value: 500 }),
    won('2025-12-31', { Value: 9999 }),
    { Status: 'Lost', Closed: day('2026-03-02'), Value: 9999 },
    { Value: 9999 },
    { Status: 'Parked', Value: 9999 },
  ];

  it('has a row for the month and one for the quarter that hold the day', () => {
    const rows = goals({}, { from: '2026-01-01', target: 2720 });
    expect(evaluate('GOAL_PROGRESS', dealsTable(DEALS), rows, AS_OF)).toEqual([
      HEADER,
      // 220 in 11 days; 780 in the 20 that are left.
      ['month', day('2026-03-01'), day('2026-03-31'), 1000, 220, 0.22, 780, 20, 39, 20, ''],
      // 31 + 28 + 11 = 70 days so far.
      [
        'quarter',
        day('2026-01-01'),
        day('2026-03-31'),
        2720,
        720,
        expect.closeTo(720 / 2720, 12),
        2000,
        20,
        100,
        expect.closeTo(720 / 70, 9),
        '',
      ],
    ]);
  });

  it.each<[unknown, [unknown, Date, Date][]]>([
    ['month', [['month', day('2026-03-01'), day('2026-03-31')]]],
    [' Quarter', [['quarter', day('2026-01-01'), day('2026-03-31')]]],
    ['year', [['year', day('2026-01-01'), day('2026-12-31')]]],
    [
      'month and quarter',
      [
        ['month', day('2026-03-01'), day('2026-03-31')],
        ['quarter', day('2026-01-01'), day('2026-03-31')],
      ],
    ],
  ])('has for %j the periods %j', (period, expected) => {
    const rows = progress(DEALS, goals({}), period);
    expect(rows.map((row) => [row['Period'], row['From'], row['To']])).toEqual(expected);
  });

  it('begins quarters and years with the fiscal year of Settings, and months as ever', () => {
    inSpreadsheet({ firstMonth: 2 });
    const from = (period: string) => progress([], goals(), period)[0]?.['From'];
    expect(['month', 'quarter', 'year'].map(from)).toEqual([day('2026-03-01'), day('2026-02-01'), day('2026-02-01')]);
    // January lies before them, February in them.
    const deals = [won('2026-01-31', { Value: 5 }), won('2026-02-01', { Value: 7 })];
    expect(progress(deals, goals({ from: '2026-02-01', to: '2026-04-30' }), 'quarter')[0]).toMatchObject({
      ...{ Goal: 1000, Won: 7, 'Days left': 50 },
    });
  });

  it('counts nothing of no deals', () => {
    expect(month([], goals({}))).toMatchObject({
      Goal: 1000,
      Won: 0,
      'Of goal': 0,
      'To go': 1000,
      'Needed per day': 50,
    });
  });

  it('goes above the goal, where nothing is left to win', () => {
    expect(month(DEALS, goals({ target: 200 }))).toMatchObject({
      ...{ Won: 220, 'Of goal': 1.1, 'To go': 0, 'Needed per day': 0, Note: '' },
    });
  });

  it('says that there is no goal, and what was won all the same', () => {
    expect(month(DEALS, goals())).toMatchObject({
      ...{ Goal: '', Won: 220, 'Of goal': '', 'To go': '', 'Days left': 20, 'Needed per day': '' },
      ...{ 'Won per day so far': 20, Note: NO_GOAL },
    });
  });

  it('asks for no more each day when no day is left', () => {
    const last = records(evaluate('GOAL_PROGRESS', dealsTable(DEALS), goals({}), day('2026-03-31'), 'month'))[0];
    expect(last).toMatchObject({ Won: 10_219, 'To go': 0, 'Days left': 0, 'Needed per day': 0 });
    const short = records(evaluate('GOAL_PROGRESS', dealsTable([]), goals({}), day('2026-03-31'), 'month'))[0];
    expect(short).toMatchObject({ 'To go': 1000, 'Days left': 0, 'Needed per day': '' });
  });

  it('tells of wins without a value and without a day', () => {
    const deals = [...DEALS, won('2026-03-02', { Value: '' }), won('2026-02-01', { Value: '' })];
    const rows = progress([...deals, { Status: 'Won', Closed: '', Value: 5 }], goals({}));
    expect(rows.map(({ Won, Note }) => [Won, Note])).toEqual([
      [220, '1 won deal has no Closed; 1 win without a value'],
      [720, "sum of 1 of 3 months' goals; 2 wins without a value"],
    ]);
  });
});

describe('the goal of GOAL_PROGRESS', () => {
  const DEALS = [
    won('2026-03-02', { Owner: 'Ana', Value: 100 }),
    won('2026-03-03', { Owner: 'Ben', Value: 30 }),
    won('2026-03-04', { Owner: 'Cid', Value: 7 }),
  ];
  const own = goals({ owner: 'Ana', target: 400 }, { owner: 'Ben', target: 50 });
  const figures = (...args: Parameters<typeof progress>) => {
    const row = month(...args);
    return [row['Goal'], row['Won'], row['Note']];
  };

  it.each<[string, Grid, unknown[], unknown[]]>([
    ['everybody’s', goals({}, { owner: 'Ana', target: 400 }), [], [1000, 137, '']],
    ['the sum of the owners’ own', own, [], [450, 137, '']],
    ['that of the owner asked for', own, ['Owner', 'ben'], [50, 30, '']],
    ['that of some owners', own, ['Owner', '<>Ana'], [50, 37, '']],
    ['none of everybody’s for one owner', goals({}), ['Owner', 'Ana'], ['', 100, NO_GOAL]],
    ['everybody’s where the criterion leaves nobody out', goals({}), ['Owner', '*'], [1000, 137, '']],
    ['everybody’s whatever else is asked', goals({}), ['Value', '>50'], [1000, 100, '']],
    ['not that of other days', goals({ to: '2026-03-30' }, { from: '2026-02-01' }), [], ['', 137, NO_GOAL]],
  ])('is %s', (_, goalRows, pairs, expected) => {
    expect(figures(DEALS, goalRows, 'month', ...pairs)).toEqual(expected);
    expect(figures(DEALS, goalRows, ...pairs)).toEqual(expected);
  });

  const monthly = (from: string, to: string): GoalCells => ({ from, to, target: 10 });
  const [january, february] = [monthly('2026-01-01', '2026-01-31'), monthly('2026-02-01', '2026-02-28')];
  const year = Array.from({ length: 12 }, (_, at): GoalCells => {
    const first = new Date(Date.UTC(2026, at, 1)).toISOString().slice(0, 10);
    return monthly(first, new Date(Date.UTC(2026, at + 1, 0)).toISOString().slice(0, 10));
  });

  it.each<[string, string, Grid, unknown[]]>([
    ['its own', 'quarter', goals({ from: '2026-01-01', target: 7 }, january), [7, '']],
    ['that of its three months', 'quarter', goals(january, february, {}), [1020, '']],
    ['that of two of its months', 'quarter', goals(january, {}), [1010, "sum of 2 of 3 months' goals"]],
    ['none', 'quarter', goals(monthly('2026-04-01', '2026-04-30')), ['', NO_GOAL]],
    ['that of its twelve months', 'year', goals(...year), [120, '']],
    ['that of some of its months', 'year', goals(january, february, {}), [1020, "sum of 3 of 12 months' goals"]],
    ['that of its quarters', 'year', goals({ from: '2026-01-01' }), [1000, "sum of 1 of 4 quarters' goals"]],
  ])('of a longer period is %s', (_, period, goalRows, expected) => {
    const row = progress([], goalRows, period)[0];
    expect([row?.['Goal'], row?.['Note']]).toEqual(expected);
  });
});

describe('several pipelines in GOAL_PROGRESS', () => {
  const DEALS = [
    won('2026-03-02', { Pipeline: 'Sales', Value: 100 }),
    won('2026-03-03', { Pipeline: 'Retail', Value: 30 }),
    won('2026-03-04', { Pipeline: '', Value: 7 }),
  ];
  const both = goals({ pipeline: 'Sales', target: 400 }, { pipeline: 'retail ', target: 50 });

  it.each<[string, Grid, unknown[], unknown[]]>([
    ['their goals together', both, [], [450, 137, '']],
    ['the goal that names none', goals({}, { pipeline: 'Sales', target: 400 }), [], [1000, 137, '']],
    ['the goal of the one asked for', both, ['Pipeline', 'Retail'], [50, 30, '']],
    ['no goal that names none, for one of them', goals({}), ['Pipeline', 'Retail'], ['', 30, NO_GOAL]],
    ['the goal of one, and which has none', goals({ pipeline: 'Sales' }), [], [1000, 137, 'no goal for Retail']],
    ['a goal of a pipeline without deals', goals({ pipeline: 'Web' }), [], [1000, 137, 'no goal for Sales, Retail']],
  ])('have %s', (_, goalRows, pairs, expected) => {
    const row = month(DEALS, goalRows, 'month', ...pairs);
    expect([row['Goal'], row['Won'], row['Note']]).toEqual(expected);
  });

  it('do not mention one that won nothing', () => {
    const deals = [DEALS[0] ?? {}, { Pipeline: 'Retail' }, won('2026-02-02', { Pipeline: 'Retail' })];
    expect(month(deals, goals({ pipeline: 'Sales' }))).toMatchObject({ Goal: 1000, Won: 100, Note: '' });
  });

  it('share the goal that names one where it is the only one', () => {
    expect(month([DEALS[0] ?? {}], goals({ pipeline: 'Sales' }))).toMatchObject({ Goal: 1000, Note: '' });
    expect(month([DEALS[0] ?? {}], goals({}))).toMatchObject({ Goal: 1000, Note: '' });
  });
});

describe('currencies in GOAL_PROGRESS', () => {
  const eur = won('2026-03-02');
  const pln = won('2026-03-03', { Currency: 'PLN' });

  it.each<[string, DealCells[], Grid, string]>([
    ['of the goal and of the deals', [pln], goals({}), 'Goals, Currency: "EUR, PLN" found; one currency is needed.'],
    [
      'of two goals',
      [],
      goals({ owner: 'Ana' }, { owner: 'Ben', currency: 'PLN' }),
      'Goals, Currency: "EUR, PLN" found',
    ],
    ['of the deals', [eur, pln], goals({ currency: '' }), 'EUR (1 deal), PLN (1 deal)'],
    [
      'of the goals of month and quarter',
      [],
      goals({}, { from: '2026-01-01', currency: 'PLN' }),
      'Goals, Currency: "EUR, PLN" found; one currency is needed.',
    ],
  ])('are refused where they differ: %s', (_, deals, goalRows, message) => {
    expect(() => progress(deals, goalRows)).toThrow(message);
  });

  it.each<[string, DealCells[], Grid]>([
    ['other letters', [eur], goals({ currency: 'eur' })],
    ['a goal that names none', [eur], goals({ currency: '' })],
    ['a deal that names none', [won('2026-03-02', { Currency: '' })], goals({})],
    ['a win of 0', [eur, won('2026-03-03', { Currency: 'PLN', Value: 0 })], goals({})],
    [
      'a win of other days',
      [eur, won('2025-12-31', { Currency: 'PLN' }), won('2026-03-12', { Currency: 'PLN' })],
      goals({}),
    ],
    ['a goal of other days', [eur], goals({}, { from: '2026-04-01', to: '2026-04-30', currency: 'PLN' })],
    ['a deal that is not won', [eur, { Currency: 'PLN' }], goals({})],
  ])('do not differ by %s', (_, deals, goalRows) => {
    expect(month(deals, goalRows)).toMatchObject({ Goal: 1000, Won: 100 });
  });
});

describe('the arguments of GOAL_PROGRESS', () => {
  it.each<[string, unknown[], string]>([
    [
      'a number for the goals',
      [dealsTable([]), 1000, AS_OF],
      'The second table should be Goals; found "1000", which is no table.',
    ],
    ['another table', [goals(), dealsTable([]), AS_OF], 'The first table should be Deals; found Goals.'],
    ['no day', [dealsTable([]), goals()], 'AsOf: nothing found; a date is needed.'],
    [
      'a word that is none',
      [dealsTable([]), goals(), AS_OF, 'week'],
      '"week" is neither an option (month and quarter, month, quarter, year) nor a column of Deals.',
    ],
    [
      'a target in words',
      [dealsTable([]), goals({ target: 'much' }), AS_OF],
      'Goals, row 2, Target: "much" found; a number is needed.',
    ],
    ['a status that is none', [dealsTable([{ Status: 'Won?' }]), goals(), AS_OF], 'Deals, row 2, Status: "Won?" found'],
  ])('are refused: %s', (_, args, message) => {
    expect(() => evaluate('GOAL_PROGRESS', ...args)).toThrow(message);
  });

  it('may be a day as a serial number, and a table without columns that it can do without', () => {
    const deals = [
      ['Status', 'Closed', 'Value', 'Stage'],
      ['Won', 46_083, 5, 'Won'],
    ];
    // 46082 is 2026-03-01.
    const rows = records(evaluate('GOAL_PROGRESS', deals, goals({}), 46_092, 'month'));
    expect(rows).toMatchObject([{ Goal: 1000, Won: 5, 'Days left': 20 }]);
  });

  it('tell METRIC_ROWS of every win and every goal row, and METRIC_BASIS of the days', () => {
    const deals = [
      won('2026-03-02', { Value: 5 }),
      won('2026-02-02', { Value: 7 }),
      ...[won('2025-12-31'), won('2026-03-03', { Value: '' }), { Status: 'Won', Closed: '' }, {}],
    ];
    const args = [dealsTable(deals), goals({ owner: 'Ana', pipeline: 'Sales', target: 60 }), AS_OF];
    expect(windowOf('GOAL_PROGRESS', ...args)).toBe('2026-03-01 to 2026-03-31; 2026-01-01 to 2026-03-31');
    expect(partsOf('GOAL_PROGRESS', ...args)).toEqual([
      ['', 'month: Goal', 60],
      ['D-1', 'month: Won', 5],
      ['', 'quarter: Goal', 60],
      ['D-1', 'quarter: Won', 5],
      ['D-2', 'quarter: Won', 7],
      ['D-3', 'excluded: won outside the period', ''],
      ['D-4', 'excluded: has no value', ''],
      ['D-5', 'excluded: has no Closed', ''],
      ['D-6', 'excluded: is not won', ''],
    ]);
    const names = records(evaluate('METRIC_ROWS', 'GOAL_PROGRESS', ...args)).map((row) => row['Deal']);
    expect(names[0]).toBe('goal from 2026-03-01 to 2026-03-31, Ana, Sales');
  });
});

describe('GOAL_PROGRESS beside other figures', () => {
  const QUARTER = ['2026-04-01', '2026-06-30'] as const;

  it('has won what PIPELINE_VALUE adds up and WON_PER_DAY divides, and of all owners together as much', () => {
    fc.assert(
      fc.property(anyPipeline, fc.nat(80), ({ deals }, earlier) => {
        const asOf = LATE - earlier;
        const row = (...pairs: unknown[]) => {
          const [from, to] = QUARTER;
          return records(evaluate('GOAL_PROGRESS', deals, goals({ from, to }), asOf, 'quarter', ...pairs))[0] ?? {};
        };
        const all = row();
        const start = all['From'] as Date;
        const value = evaluate(
          ...(['PIPELINE_VALUE', deals, 'won', 'sum'] as const),
          ...['Closed', `>=${start.toISOString().slice(0, 10)}`, 'Closed', `<=${asOf}`],
        );
        expect(all['Won']).toBe(value);
        const perDay = evaluate('WON_PER_DAY', deals, asOf, start);
        expect(all['Won per day so far']).toBe(perDay);
        const each = ['Ana', 'Ben', '='].map((owner) => Number(row('Owner', owner)['Won']));
        expect(each.reduce((sum, one) => sum + one, 0)).toBe(all['Won']);
      }),
      { seed: 74, numRuns: 60 },
    );
  });

  it('has what is to go and what is won make up the goal, and the days make up the period', () => {
    fc.assert(
      fc.property(anyPipeline, fc.nat(26), fc.nat(20_000), ({ deals }, earlier, target) => {
        const goal = goals({ from: '2026-06-01', to: '2026-06-30', target });
        const [row = {}] = records(evaluate('GOAL_PROGRESS', deals, goal, LATE - earlier, 'month'));
        expect(Number(row['To go'])).toBe(Math.max(0, target - Number(row['Won'])));
        expect(Number(row['Needed per day']) * Number(row['Days left'])).toBeCloseTo(Number(row['To go']), 6);
        const daysSoFar = 30 - Number(row['Days left']);
        expect(Number(row['Won per day so far']) * daysSoFar).toBeCloseTo(Number(row['Won']), 6);
      }),
      { seed: 75, numRuns: 60 },
    );
  });
});
