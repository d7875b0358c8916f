import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyPipeline, AS_OF as LATE } from './any-pipeline';
import { histories, january, type Way } from './histories';
import { partsOf, windowOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { type DealCells, day, evaluate, type Grid, inSpreadsheet, records, stagesTable } from './sheet';
import { withColumns } from './with-columns';

const HEADER = [
  ...['Stage', 'Rate to next', 'Must enter', 'Entered', 'Still to enter', 'Must stand', 'Stands (not stale)', 'Gap'],
  ...['Per rep', 'Note'],
];
const STAGES = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
]);
const plan = (...args: unknown[]) => evaluate('PIPELINE_PLAN', ...args);
const column = (spill: unknown, header: string) => records(spill).map((row) => row[header]);

/** March 2026: January 60th to 90th. */
const MARCH = [january(60), january(90)] as const;
const AS_OF = january(74);

interface GoalCells {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly owner?: string;
  readonly pipeline?: string;
  readonly target?: unknown;
  readonly currency?: string;
}

/** For March and everybody, where nothing else is said. */
function goals(...rows: readonly GoalCells[]): Grid {
  return [
    ['Period start', 'Period end', 'Owner', 'Pipeline', 'Target', 'Currency'],
    ...rows.map(
      ({ start = MARCH[0], end = MARCH[1], owner = '', pipeline = '', target = 10_000, currency = 'EUR' }) => [
        ...[start, end, owner, pipeline, target, currency],
      ],
    ),
    ['', '', '', '', '', ''],
  ];
}

const way = (cells: DealCells, ...path: readonly (readonly [string, unknown])[]): Way => ({ path, cells });
const many = (count: number, one: Way): readonly Way[] => Array.from({ length: count }, () => one);
const lead = (since: unknown, cells: DealCells = {}) => way(cells, ['Lead', since]);

/** Of 20 leads in January 15 got to Proposal and 10 were won, each after 10 days in a stage. */
const JANUARY: readonly Way[] = [
  ...many(10, way({ Value: 1000 }, ['Lead', january(1)], ['Proposal', january(11)], ['Won', january(21)])),
  ...many(5, way({}, ['Lead', january(1)], ['Proposal', january(11)], ['Lost', january(21)])),
  ...many(5, way({}, ['Lead', january(1)], ['Lost', january(11)])),
];
/** Two that stand in time, two that are stale, and one that was won at once. */
const SPRING: readonly Way[] = [
  lead(january(69)),
  way({}, ['Lead', january(61)], ['Proposal', january(67)]),
  lead(january(60)),
  way({}, ['Lead', january(51)], ['Proposal', january(61)]),
  way({ Value: 1000 }, ['Lead', january(60)], ['Won', january(64)]),
];

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_PLAN by the pipeline’s own history', () => {
  const tables = histories([...JANUARY, ...SPRING], 4);

  it('is what a calculation by hand gives', () => {
    // All but the deal of January 69th had time to move on: 18 of 24 left Lead ahead, and 11 of 18 Proposal.
    const [wins, proposals, leads] = [10, (10 * 18) / 11, (10 * 18) / 11 / 0.75];
    // Of 25 stays in Lead one ends after 4, one after 6, and 21 after 10 days, the limit; 5 and 14 days still go on.
    const stay = 4 + 2 * (24 / 25) + 4 * (24 / 25) * (22 / 23);
    const rows = records(plan(...tables, STAGES, 10_000, AS_OF));
    const expected = [
      ['Lead', 0.75, leads, 4, leads - 4, (leads / 31) * stay, 1, 1 - (leads / 31) * stay, leads - 4],
      ['Proposal', 11 / 18, proposals, 3, proposals - 3, (proposals / 31) * 10, 1, 1 - (proposals / 31) * 10],
      ['Won', '', wins, 1, wins - 1, '', '', '', wins - 1],
    ];
    expected.forEach((cells, at) =>
      cells.forEach((cell, index) => {
        const shown = rows[at]?.[HEADER[index] ?? ''];
        if (typeof cell === 'number') expect([at, index, shown]).toEqual([at, index, expect.closeTo(cell, 9)]);
        else expect(shown).toBe(cell);
      }),
    );
    expect(rows.map((row) => row['Note'])).toEqual(['6 too few', '5 too few', '1000 of 10000 won; 16 days left']);
  });

  it('is the same for a goal over that month', () => {
    expect(plan(...tables, STAGES, goals({}), AS_OF)).toEqual(plan(...tables, STAGES, 10_000, AS_OF));
  });

  it('has blanks where too few deals entered or left a stage, and everything before', () => {
    inSpreadsheet({ floor: 19 });
    const rows = records(plan(...tables, STAGES, 10_000, AS_OF));
    expect(rows.map((row) => [row['Rate to next'], row['Must enter'], row['Must stand'], row['Note']])).toEqual([
      // 23 stays in Lead ended, but nobody knows how many must come.
      [0.75, '', '', ''],
      ['', '', '', 'not enough history (n = 18)'],
      ['', 10, '', '1000 of 10000 won; 16 days left'],
    ]);
  });

  it('says where the stay is not known, though the rates are given', () => {
    inSpreadsheet({ floor: 16 });
    const rates = [[0.5], [0.5]];
    expect(column(plan(...tables, STAGES, 10_000, AS_OF, rates), 'Note')).toEqual([
      expect.stringMatching(/^\d+ too few$/),
      'stay: not enough history (n = 15)',
      '1000 of 10000 won; 16 days left',
    ]);
    inSpreadsheet({ floor: 15 });
    expect(column(plan(...tables, STAGES, 10_000, AS_OF, rates), 'Note')[1]).toMatch(/too few/);
  });

  it('counts a stay to the days of its stage, and whoever stands longer as stale', () => {
    const strict = withColumns(STAGES, { 'Stale after (days)': [4, 20] });
    const rows = records(plan(...tables, strict, 10_000, AS_OF));
    expect(rows[0]?.['Must stand']).toBeCloseTo(((10 * 18) / 11 / 0.75 / 31) * 4, 9);
    // After 10 days one of 16 goes on, as flat as far as 20.
    expect(rows[1]?.['Must stand']).toBeCloseTo(((10 * 18) / 11 / 31) * (10 + 10 / 16), 9);
    expect(rows.map((row) => row['Stands (not stale)'])).toEqual([0, 2, '']);
  });

  it('says where more stand than needed, or as many', () => {
    const gapOf = (target: number) => {
      const row = records(plan(...tables, STAGES, target, AS_OF, [[1], [1]], 1))[1];
      return [row?.['Gap'], row?.['Note']];
    };
    // 1 stands in Proposal; 3.1 entries in 31 days that stay 10 days are 1 at any time.
    expect(gapOf(3.1)).toEqual([expect.closeTo(0, 9), 'as many as needed']);
    expect(gapOf(0)).toEqual([1, '1 more than needed']);
    expect(gapOf(3.2)).toEqual([expect.closeTo(1 - 32 / 31, 9), '1 too few']);
    expect(gapOf(1)).toEqual([expect.closeTo(1 - 10 / 31, 9), 'as many as needed']);
  });

  it('has the rates of STAGE_CONVERSION', () => {
    inSpreadsheet({ floor: 0 });
    fc.assert(
      fc.property(anyPipeline, ({ deals, log, stages }) => {
        const rates = column(plan(deals, log, stages, 1000, LATE), 'Rate to next');
        const conversion = evaluate('STAGE_CONVERSION', deals, log, stages, LATE);
        expect(rates.slice(0, -1)).toEqual(column(conversion, 'Rate of entered (at least)'));
      }),
      { seed: 64, numRuns: 60 },
    );
  });

  it('lets stand whoever STALE_DEALS does not list', () => {
    inSpreadsheet({ floor: 3 });
    fc.assert(
      fc.property(anyPipeline, ({ deals, log, stages }) => {
        const stale = column(evaluate('STALE_DEALS', deals, log, stages, LATE), 'Stage');
        const open = records(evaluate('STAGE_SUMMARY', deals, stages, LATE));
        const stands = records(plan(deals, log, stages, 1000, LATE));
        open.forEach((row, at) => {
          const fresh = Number(row['Deals']) - stale.filter((stage) => stage === row['Stage']).length;
          expect(stands[at]?.['Stands (not stale)']).toBe(fresh);
        });
      }),
      { seed: 65, numRuns: 60 },
    );
  });
});

describe('PIPELINE_PLAN with rates that are given', () => {
  const tables = histories([lead(january(69))]);
  const needed = (...rest: unknown[]) => column(plan(...tables, STAGES, 100_000, AS_OF, ...rest), 'Must enter');

  it.each([0.8, '80%', [[0.8]]])('needs 250 leads for 200 sales of 500 (S3: 100,000 at %j)', (rate) => {
    expect(plan(...tables, STAGES, 100_000, AS_OF, rate, 500)).toEqual([
      HEADER,
      ['Leads', 0.8, 250, 1, 249, '', 1, '', 249, 'stay: not enough history (n = 0)'],
      ['Won', '', 200, 0, 200, '', '', '', 200, '0 of 100000 won; 16 days left'],
    ]);
  });

  it('shares the 250 leads among ten reps with goals', () => {
    const tenGoals = goals(...Array.from({ length: 10 }, (_, at) => ({ owner: `Rep ${at}` })));
    expect(column(plan(...histories([]), STAGES, tenGoals, AS_OF, 0.8, 500), 'Per rep')).toEqual([25, 20]);
  });

  it('needs what IDEAL_PIPELINE_SIZE says', () => {
    const rate = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(0));
    fc.assert(
      fc.property(fc.oneof(rate, fc.constant('')), rate, fc.nat(1_000_000), (first, second, target) => {
        const rates = [[first], [second]];
        const ideal = column(evaluate('IDEAL_PIPELINE_SIZE', target, 500, rates), 'Needed');
        expect(column(plan(...tables, STAGES, target, AS_OF, rates, 500), 'Must enter')).toEqual(ideal);
      }),
      { seed: 66, numRuns: 100 },
    );
  });

  it('finds stages by name, in any order, as IDEAL_PIPELINE_SIZE and STAGE_CONVERSION list them', () => {
    const rates = [
      ['Stage', 'Rate'],
      ['proposal', 0.5],
      ['Lead', '25%'],
      ['Won', ''],
    ];
    expect(needed(rates, 500)).toEqual([1600, 400, 200]);
    expect(
      needed(
        [
          ['Proposal', 0.5],
          ['', ''],
        ],
        500,
      ),
    ).toEqual(['', 400, 200]);
  });

  it('says where there is no rate, or none that lets anybody pass', () => {
    const notes = (rates: unknown) => column(plan(...tables, STAGES, 100_000, AS_OF, rates, 500), 'Note').slice(0, 2);
    expect(notes([['Proposal', 0]])).toEqual([
      'no rate given',
      'nobody goes on from here: no number of deals would be enough',
    ]);
    expect(notes([['no data'], [1]])[0]).toBe('no rate given');
    expect(notes([[1], ['']])[1]).toBe('no rate given');
  });

  it.each<[string, unknown, string]>([
    ['a rate above 100 %', 80, 'rates: 80 is more than 100 %: write 80% or 0.8.'],
    [
      'another number of rates',
      [[0.5], [0.5], [0.5]],
      'rates: "3 rates" found; one rate for each open stage (2) is needed.',
    ],
    ['three columns', [['Lead', 0.5, 1]], 'rates: "3 columns" found; 1 column of rates, or 2 columns'],
    [
      'a stage that is none',
      [
        ['Leed', 0.5],
        ['Proposal', 1],
      ],
      'rates: "Leed" found; an open stage is needed.',
    ],
    ['a rate in words', [['high'], ['low']], 'rates'],
  ])('refuses %s', (_, rates, message) => {
    expect(() => needed(rates, 500)).toThrow(message);
  });
});

describe('the pipeline as one step', () => {
  it('lasts from coming in to leaving, and is stale after nine of ten have left', () => {
    const rows = records(plan(...histories([...JANUARY, ...SPRING]), STAGES, 10_000, AS_OF, 0.5));
    // 20 ends after 10 (5) and 20 (15) days, one after 4; running for 5, 13, 14 and 23 days. The limit is 20.
    const toTen = 24 / 25;
    const toTwenty = toTen * (18 / 23);
    expect(rows[0]).toMatchObject({ Stage: 'Leads', 'Must enter': 20, Entered: 4, 'Stands (not stale)': 3 });
    expect(rows[0]?.['Must stand']).toBeCloseTo((20 / 31) * (4 + 6 * toTen + 10 * toTwenty), 9);
  });
});

describe('the goal of a plan', () => {
  const tables = histories([
    way({ Owner: 'Ana', Value: 300 }, ['Lead', january(60)], ['Won', january(70)]),
    way({ Owner: 'Ben', Value: 200 }, ['Lead', january(60)], ['Won', january(71)]),
    lead(january(70), { Owner: 'Ben' }),
    lead(january(70), { Owner: 'Cid' }),
    lead(january(70), { Owner: 'cid ' }),
    lead(january(70), { Owner: '' }),
  ]);
  const wonRow = (goal: unknown, ...rest: unknown[]) => {
    const rows = records(plan(...tables, STAGES, goal, AS_OF, 1, 100, ...rest));
    const last = rows[rows.length - 1];
    return [last?.['Must enter'], last?.['Entered'], last?.['Still to enter'], last?.['Per rep'], last?.['Note']];
  };

  it('is shared among the owners of open deals where nobody has a goal of his own', () => {
    expect(wonRow(10_000)).toEqual([100, 2, 98, 49, '500 of 10000 won; 16 days left']);
  });

  it('is the sum of the owners’ goals, shared among them', () => {
    const own = goals({ owner: 'Ana', target: 600 }, { owner: 'Ben', target: 300 }, { owner: 'Dan', target: 100 });
    expect(wonRow(own)).toEqual([10, 2, 8, expect.closeTo(8 / 3, 9), '500 of 1000 won; 16 days left']);
    expect(wonRow(own, 'Owner', 'Ben')).toEqual([3, 1, 2, 2, '200 of 300 won; 16 days left']);
  });

  it('is everybody’s, shared among those who have one as well', () => {
    expect(wonRow(goals({ target: 1000 }, { owner: 'Ana', target: 1 })).slice(0, 4)).toEqual([10, 2, 8, 8]);
  });

  it('is none of everybody’s for some owners', () => {
    const none = ['', '', '', '', 'no goal for that day: add one to Goals'];
    expect(wonRow(goals({}), 'Owner', 'Ana')).toEqual(none);
    expect(wonRow(goals({}), 'Owner', '<>Ben')).toEqual(none);
    expect(wonRow(goals({}), 'Value', '>0')[0]).toBe(100);
    expect(wonRow(goals({ start: january(91), end: january(120) }))).toEqual(none);
  });

  it('has no Entered without a goal, but still what stands', () => {
    const rows = records(plan(...tables, STAGES, goals(), AS_OF, 1, 100));
    expect(rows[0]).toMatchObject({ 'Rate to next': 1, 'Must enter': '', Entered: '', 'Stands (not stale)': 4 });
  });

  it('is met where as much is won, whatever entered', () => {
    expect(wonRow(500)).toEqual([5, 2, 0, 0, '500 of 500 won: the target is met; 16 days left']);
    expect(wonRow(501)[2]).toBeCloseTo(3.01, 9);
  });

  it('counts what was won from the first day of the period to AsOf', () => {
    const won = (start: number) => wonRow(goals({ start })).slice(1, 2)[0];
    expect([won(january(70)), won(january(71)), won(january(72))]).toEqual([2, 1, 0]);
    const early = records(plan(...tables, STAGES, 10_000, january(70), 1, 100));
    expect(early[1]).toMatchObject({ Entered: 1, Note: '300 of 10000 won; 20 days left' });
    expect(column(plan(...tables, STAGES, 10_000, january(89), 1, 100), 'Note')[1]).toContain('1 day left');
  });

  it('is this month’s where it is a number', () => {
    // February 2028 has 29 days; 29 entries of 10 days each are 10 at any time.
    const ways = many(10, way({}, ['Lead', january(700)], ['Won', january(710)]));
    const rows = records(plan(...histories(ways), STAGES, 29, day('2028-02-29'), 1, 1));
    expect(rows[0]).toMatchObject({ 'Must enter': 29, 'Must stand': 10 });
    expect(rows[1]?.['Note']).toBe('0 of 29 won; 0 days left');
  });

  it.each<[string, unknown, string]>([
    ['nothing', '', 'goals: nothing found; a number of 0 or more is needed.'],
    ['less than nothing', -1, 'goals: "-1" found; a number of 0 or more is needed.'],
    ['another table', STAGES, 'The fourth table should be Goals; found Stages.'],
    ['a target in words', goals({ target: 'much' }), 'Goals, row 2, Target: "much" found; a number is needed.'],
    [
      'a goal without an end',
      goals({ end: '' }),
      'Goals, row 2, Period end: nothing found; a period that ends on or after',
    ],
    ['a goal without a start', goals({}, { start: '' }), 'Goals, row 3, Period end'],
    ['a goal that ends before it starts', goals({ end: january(59) }), 'Goals, row 2, Period end'],
    ['a day in words', goals({ end: 'soon' }), 'Goals, row 2, Period end: "soon" found; a date is needed.'],
    ['another currency than the deals’', goals({ currency: 'PLN' }), 'Goals, Currency: "PLN, EUR" found; one currency'],
    ['two currencies', goals({ currency: 'EUR' }, { currency: 'PLN' }), 'Goals, Currency: "EUR, PLN" found'],
  ])('is refused: %s', (_, goal, message) => {
    expect(() => wonRow(goal)).toThrow(message);
  });

  it('takes a goal of one day, in other letters, without a currency', () => {
    expect(wonRow(goals({ start: AS_OF, end: AS_OF, currency: 'eur' }))[4]).toBe('0 of 10000 won; 0 days left');
    expect(wonRow(goals({ currency: '' }))[0]).toBe(100);
  });

  it('leaves alone what goals of other days say', () => {
    expect(wonRow(goals({}, { start: january(1), end: january(31), currency: 'PLN' }))[0]).toBe(100);
  });
});

describe('the average deal of a plan', () => {
  const wins = (...deals: DealCells[]) =>
    histories(deals.map((cells) => way(cells, ['Lead', january(1)], ['Won', cells.Closed ?? january(2)])));
  const needed = (tables: readonly Grid[], ...rest: unknown[]) => {
    const rows = records(plan(...tables, STAGES, 1200, AS_OF, 1, ...rest));
    return [rows[1]?.['Must enter'], rows[1]?.['Note']];
  };
  const NOTE = '0 of 1200 won; 16 days left';

  it('is that of the deals won in the 365 days to AsOf', () => {
    const [first, before] = [AS_OF - 364, AS_OF - 365];
    expect(needed(wins({ Value: 100, Closed: first }, { Value: 300 }, { Value: 9999, Closed: before }))).toEqual([
      6,
      NOTE,
    ]);
  });

  it('is that of all wins where none was in them', () => {
    const old = { Value: 300, Closed: AS_OF - 365 };
    expect(needed(wins(old, { Value: 100, Closed: AS_OF - 900 }))).toEqual([6, NOTE]);
    expect(needed(wins(old, { Value: '' }))).toEqual([4, NOTE]);
  });

  it('counts a value of 0 and leaves out a blank one', () => {
    expect(needed(wins({ Value: 0 }, { Value: 400 }, { Value: '' }))).toEqual([6, NOTE]);
  });

  it.each<[string, DealCells[]]>([
    ['there is no win', []],
    ['no win has a value', [{ Value: '' }]],
    ['the wins brought nothing', [{ Value: 0 }]],
    ['the wins cost more than they brought', [{ Value: -5 }]],
  ])('is asked for where %s', (_, deals) => {
    expect(needed(wins(...deals))).toEqual(['', `${NOTE}; no won deal has a value: give average_deal`]);
    expect(needed(wins(...deals), 400)).toEqual([3, NOTE]);
  });

  it('is the pipeline’s own where another formula had no data', () => {
    expect(needed(wins({ Value: 300 }), 'no data')).toEqual([4, NOTE]);
  });

  it('refuses 0, and values in several currencies', () => {
    expect(() => needed(wins({}), 0)).toThrow('average_deal: "0" found; a number above 0 is needed.');
    const mixed = wins({ Currency: 'EUR' }, { Currency: 'PLN' });
    expect(() => needed(mixed)).toThrow('EUR (1 deal), PLN (1 deal)');
    expect(needed(mixed, 400)).toEqual([3, NOTE]);
  });

  it('leaves out wins of an unknown day from what was won, and says so', () => {
    const undated = wins({ Value: 300, Closed: '' }, { Value: 300, Closed: '' }, { Value: 300, Closed: AS_OF });
    expect(needed(undated)).toEqual([4, '300 of 1200 won; 16 days left; 2 won deals have no Closed']);
  });
});

describe('the rows of a plan', () => {
  it('say what came on unknown days and stands in no stage', () => {
    const tables = histories([
      lead('', { Created: '' }),
      way({ Created: january(61) }, ['Lead', january(61)], ['Proposal', '']),
      way({}, ['Unheard of', january(61)]),
    ]);
    const rows = records(plan(...tables, STAGES, 1000, AS_OF, [[1], [1]], 100));
    expect(rows.map((row) => [row['Entered'], row['Stands (not stale)'], row['Note']])).toEqual([
      [...[1, 1, '1 deal stands in no stage of Stages; stay: not enough history (n = 0)']].map((cell) =>
        typeof cell === 'string' ? `${cell}; 1 deal came on an unknown day` : cell,
      ),
      [0, 1, 'stay: not enough history (n = 0); 1 deal came on an unknown day'],
      [0, '', '0 of 1000 won; 16 days left'],
    ]);
  });

  it('say where nobody can tell when a deal is stale', () => {
    inSpreadsheet({ floor: 1 });
    // One of two left after 10 days, the other one stands there for longer: more than a tenth outlasts it.
    const tables = histories([way({}, ['Lead', january(1)], ['Lost', january(11)]), lead(january(1))]);
    expect(column(plan(...tables, STAGES, 1000, AS_OF, 1, 100), 'Note')[0]).toBe(
      'nobody can say when a deal is stale: type Stale after (days) in Stages',
    );
  });

  it('are none but the header where no stage is open', () => {
    expect(plan(...histories([]), stagesTable([{ name: 'Won', kind: 'won' }]), 1000, AS_OF)).toEqual([HEADER]);
  });

  it('count as the day AsOf says', () => {
    const tables = histories([way({}, ['Lead', january(60)], ['Proposal', january(70)])]);
    const entered = (asOf: number) => column(plan(...tables, STAGES, 1000, asOf, [[1], [1]], 100), 'Entered');
    expect(entered(january(60))).toEqual([1, 0, 0]);
    expect(entered(january(69))).toEqual([1, 0, 0]);
    expect(entered(january(70))).toEqual([1, 1, 0]);
    expect(entered(january(91))).toEqual([0, 0, 0]);
  });

  it('need a day to look from', () => {
    expect(() => plan(...histories([]), STAGES, 1000)).toThrow('AsOf: nothing found; a date is needed.');
  });

  it.each<[string, unknown[]]>([
    ['in place of both options', ['Owner', 'Zoe']],
    ['in place of the average', [0.5, 'Owner', 'Zoe']],
    ['after both', [0.5, 100, 'Owner', 'Zoe']],
  ])('take pairs %s', (_, rest) => {
    expect(column(plan(...histories([lead(january(70))]), STAGES, 1000, AS_OF, ...rest), 'Entered')[0]).toBe(0);
  });
});

describe('a plan for several pipelines', () => {
  const stages = [
    ...stagesTable([{ name: 'Lead' }, { name: 'Won', kind: 'won' }]),
    ...stagesTable([
      { name: 'Lead', pipeline: 'Retail' },
      { name: 'Visit', pipeline: 'Retail' },
      { name: 'Won', kind: 'won', pipeline: 'Retail' },
    ]).slice(1),
  ];
  const tables = histories([
    lead(january(70)),
    lead(january(70), { Pipeline: 'Retail', Currency: 'PLN' }),
    way({ Pipeline: 'Retail', Currency: 'PLN', Value: 30 }, ['Lead', january(60)], ['Won', january(70)]),
  ]);
  const both = goals({ pipeline: 'Sales', target: 1000 }, { pipeline: 'Retail', target: 60, currency: 'PLN' });
  const BY_NAME = [
    ['Lead · Sales', 0.5],
    ['Lead · Retail', 0.25],
    ['Visit', 0.5],
  ];

  it('has a block for each, with its own goal and currency', () => {
    const rows = records(plan(...tables, stages, both, AS_OF, BY_NAME, 10));
    expect(rows.map((row) => [row['Stage'], row['Must enter'], row['Entered'], row['Stands (not stale)']])).toEqual([
      ['Lead · Sales', 200, 1, 1],
      ['Won · Sales', 100, 0, ''],
      ['Lead · Retail', 48, 2, 1],
      ['Visit', 12, 1, 0],
      ['Won · Retail', 6, 1, ''],
    ]);
    expect(rows[4]?.['Note']).toBe('30 of 60 won; 16 days left');
  });

  it('has one step for each where one rate is given', () => {
    expect(column(plan(...tables, stages, both, AS_OF, 0.5, 10), 'Stage')).toEqual([
      ...['Leads · Sales', 'Won · Sales', 'Leads · Retail', 'Won · Retail'],
    ]);
  });

  it('is blank where a pipeline has no goal of its own', () => {
    const rows = records(plan(...tables, stages, goals({ pipeline: 'Sales', target: 1000 }, {}), AS_OF, BY_NAME, 10));
    expect(rows.map((row) => row['Must enter'])).toEqual([200, 100, '', '', '']);
    expect(rows[4]?.['Note']).toBe('no goal for that day: add one to Goals');
  });

  it('takes a number, and rates without names, only where the criteria leave one', () => {
    const asked = (goal: unknown, rates: unknown, ...rest: unknown[]) =>
      column(plan(...tables, stages, goal, AS_OF, rates, 10, ...rest), 'Must enter');
    expect(() => asked(1000, 0.5)).toThrow(
      'goals: "1000" found; a target for each pipeline is needed. ' +
        'Name the pipeline: add "Pipeline"; "Sales" to the formula, or pass Goals.',
    );
    expect(() => asked(both, [[0.5], [0.25], [0.5]])).toThrow('There are several pipelines: name the stages');
    expect(asked(60, [[0.25], [0.5]], 'Pipeline', 'Retail')).toEqual([48, 12, 6]);
    expect(asked(both, [[0.25], [0.5]], 'Pipeline', 'Retail')).toEqual([48, 12, 6]);
    expect(asked(goals({}), [[0.25], [0.5]], 'Pipeline', 'Retail')).toEqual(['', '', '']);
  });
});

describe('what stands behind a plan', () => {
  it('is who entered and who stands, and why the others do not count', () => {
    const tables = histories([
      way({}, ['Lead', january(60)], ['Proposal', january(70)]),
      way({}, ['Lead', january(60)], ['Won', january(70)]),
      lead(january(1)),
      way({}, ['Unheard of', january(61)]),
      lead(january(70), { Owner: 'Zoe' }),
      way({}, ['Lead', january(1)], ['Lost', january(9)]),
    ]);
    const strict = withColumns(STAGES, { 'Stale after (days)': [30, 30] });
    const args = [...tables, strict, 1000, AS_OF, '', '', 'Owner', 'Ana'];
    expect(partsOf('PIPELINE_PLAN', ...args)).toEqual([
      ['D-1', 'Lead: Entered', 1],
      ['D-2', 'Lead: Entered', 1],
      ['D-1', 'Proposal: Entered', 1],
      ['D-2', 'Proposal: Entered', 1],
      ['D-1', 'Proposal: Stands (not stale)', 1],
      ['D-2', 'Won: Entered', 1],
      ['D-4', 'excluded: stood in no stage of Stages on that day', ''],
      ['D-3', 'excluded: neither entered a stage in the period nor stands in one without being stale', ''],
      ['D-5', 'excluded: does not meet the criteria', ''],
      ['D-6', 'excluded: neither entered a stage in the period nor stands in one without being stale', ''],
    ]);
    expect(windowOf('PIPELINE_PLAN', ...args)).toBe('2026-03-01 to 2026-03-31, as far as 2026-03-15');
    expect(windowOf('PIPELINE_PLAN', ...tables, strict, goals(), AS_OF)).toBe('as of 2026-03-15');
  });
});

describe('PIPELINE_PLAN of the sample pipeline', () => {
  it('needs 250 leads for the 200 deals of its goal', () => {
    const { Deals, DealLog, Stages, Goals, AsOf } = SAMPLE;
    expect(plan(Deals, DealLog, Stages, Goals, AsOf, 0.8, 500)).toEqual([
      HEADER,
      ['Leads', 0.8, 250, 0, 250, '', 3, '', 125, 'stay: not enough history (n = 3)'],
      ['Won', '', 200, 0, 200, '', '', '', 100, '0 of 100000 won; 30 days left'],
    ]);
  });
});
