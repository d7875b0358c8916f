import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { histories, january } from './histories';
import { AS_OF, column, goals, JANUARY, lead, plan, PLAN_HEADER, SPRING, STAGES, way } from './plan-tables';
import { SAMPLE } from './sample-pipeline';
import { evaluate, inSpreadsheet, records, stagesTable } from './sheet';

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_PLAN with rates that are given', () => {
  const tables = histories([lead(january(69))]);
  const needed = (...rest: unknown[]) => column(plan(...tables, STAGES, 100_000, AS_OF, ...rest), 'Must enter');

  it.each([0.8, '80%', [[0.8]]])('needs 250 leads for 200 sales of 500 (S3: 100,000 at %j)', (rate) => {
    expect(plan(...tables, STAGES, 100_000, AS_OF, rate, 500)).toEqual([
      PLAN_HEADER,
      ['Leads', 0.8, 250, 1, 249, '', 1, '', 249, 'stay: not enough history (n = 0)'],
      ['Won', '', 200, 0, 200, '', '', '', 200, '0 of 100000 won; 16 days left'],
    ]);
  });

  it('shares the 250 leads among ten reps with goals', () => {
    const tenGoals = goals(...Array.from({ length: 10 }, (_, at) => ({ owner: `Rep ${at}` })));
    expect(column(plan(...histories([]), STAGES, tenGoals, AS_OF, 0.8, 500), 'Per rep')).toEqual([25, 20]);
  });

  it('refuses fewer rates than there are open stages', () => {
    const { Deals, DealLog, Stages, AsOf } = SAMPLE;
    expect(() => plan(Deals, DealLog, Stages, 1000, AsOf, [[0.5], [0.5]])).toThrow(
      'rates: "2 rates" found; one rate for each open stage (3) is needed.',
    );
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
    ['a rate in words', [['Rate'], [0.5], ['low']], 'rates, row 3: "low" found; a rate from 0 % to 100 % is needed.'],
    [
      'a range without rates',
      [[''], ['']],
      'rates: nothing found; 1 column of rates, or 2 columns, stage and rate, is needed. Put one stage in each row, in order.',
    ],
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
