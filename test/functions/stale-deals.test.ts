import { beforeEach, describe, expect, it } from 'vitest';
import { histories, january, type Way } from './histories';
import { partsOf, windowOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet, records, stagesTable } from './sheet';
import { withColumns } from './with-columns';

const HEADER = ['Deal ID', 'Deal', 'Owner', 'Stage', 'Days', 'Usual', 'Limit', 'Why', 'Value', 'Next step', 'Due'];
const STAGES = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
  { name: 'Later', kind: 'parked' },
]);
/** The stages with days after which a deal in Lead is stale. */
const strict = (days: unknown) => withColumns(STAGES, { 'Stale after (days)': [days] });
const [NO_DEALS, NO_LOG] = histories([]);
const stale = (...args: unknown[]) => evaluate('STALE_DEALS', ...args);
const list = (spill: unknown, ...columns: string[]) => records(spill).map((row) => columns.map((name) => row[name]));

/** Ten deals that left Lead after 1 to 10 days, some won, some lost. */
const TEN: readonly Way[] = Array.from({ length: 10 }, (_, at) => ({
  path: [
    ['Lead', january(1)],
    [at % 2 === 0 ? 'Won' : 'Lost', january(at + 2)],
  ],
}));
const inLead = (since: unknown, cells: DealCells = {}): Way => ({ path: [['Lead', since]], cells });

beforeEach(() => {
  inSpreadsheet();
});

describe('STALE_DEALS of the sample pipeline', () => {
  const ofSample = (...rest: unknown[]) => stale(SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, SAMPLE.AsOf, ...rest);

  it('lists what stands in its stage for longer than 15 days', () => {
    expect(ofSample('stage', 15)).toEqual([
      HEADER,
      ['D3', 'Office fit-out', 'Ana', 'proposal', 27, '', 15, '12 days over the limit', 20_000, '', ''],
      ['D5', 'Garden wall', 'Ana', 'qualified', 17, '', 15, '2 days over the limit', 15_000, '', ''],
    ]);
  });

  it.each([
    ['activity', 12, ['D3', 'no activity for 24 days'], ['D5', 'no activity for 13 days']],
    ['age', 27, ['D3', '25 days over the limit'], ['D5', '1 day over the limit']],
  ])('lists by %s', (clock, limit, ...expected) => {
    // D6 was never contacted: its 14 days of silence run from its creation, and it has the largest value.
    const first = clock === 'activity' ? [['D6', 'no activity for 14 days']] : [];
    expect(list(ofSample(clock, limit), 'Deal ID', 'Why')).toEqual([...first, ...expected]);
  });

  it('has only its header where too little history tells what is usual', () => {
    expect(ofSample()).toEqual([HEADER]);
    expect(ofSample('age')).toEqual([HEADER]);
  });
});

describe('what is usual', () => {
  it('is learned from the stage’s own stays, finished and running', () => {
    // Eleven stays, one ends each day: 1/11 is left after day 10, the first share of a tenth or less.
    const [deals, log] = histories([...TEN, inLead(january(1), { Value: 70 })], 3);
    expect(stale(deals, log, STAGES, january(20))).toEqual([
      HEADER,
      ['D-11', 'Deal 11', 'Ana', 'Lead', 19, 10, 10, '9 days longer than usual', 70, '', ''],
    ]);
    expect(stale(deals, log, STAGES, january(11))).toEqual([HEADER]);
    expect(list(stale(deals, log, STAGES, january(12)), 'Days', 'Why')).toEqual([[11, '1 day longer than usual']]);
  });

  it('is unknown below the floor of finished stays, so that nothing is longer', () => {
    const [deals, log] = histories([...TEN, inLead(january(1))]);
    inSpreadsheet({ floor: 11 });
    expect(stale(deals, log, STAGES, january(90))).toEqual([HEADER]);
    expect(list(stale(deals, log, STAGES, january(90), '', 5), 'Usual', 'Limit')).toEqual([['', 5]]);
  });

  it('gives way to the days of the stage, and these to a number, and is told all the same', () => {
    const [deals, log] = histories([...TEN, inLead(january(1))]);
    const row = (stages: unknown, limit: unknown) =>
      list(stale(deals, log, stages, january(20), '', limit), 'Usual', 'Limit', 'Why');
    expect(row(strict(15), '')).toEqual([[10, 15, '4 days over the limit of this stage']]);
    expect(row(strict(15), 18)).toEqual([[10, 18, '1 day over the limit']]);
    expect(row(strict(15), 18.7)).toEqual([[10, 18.7, '0.3 days over the limit']]);
    expect(row(strict(19), '')).toEqual([]);
    expect(row(strict(0), '')).toEqual([[10, 0, '19 days over the limit of this stage']]);
  });

  it('is everybody’s, whoever is asked for', () => {
    const [deals, log] = histories([...TEN, inLead(january(1), { Owner: 'Zoe' })]);
    const ofZoe = stale(deals, log, STAGES, january(20), 'Owner', 'Zoe');
    expect(list(ofZoe, 'Deal ID', 'Usual')).toEqual([['D-11', 10]]);
    expect(stale(deals, log, STAGES, january(20), '', '', 'Owner', 'Ana')).toEqual([HEADER]);
  });

  it('is by age what nine of ten wins took, whatever the stages say', () => {
    // Ten wins of 10 to 100 days; a win that ends before it begins, or does not know its days, teaches nothing.
    const wins = Array.from({ length: 10 }, (_, at) => ({
      Status: 'Won',
      Created: january(-100),
      Closed: january((at + 1) * 10 - 100),
    }));
    const odd = [
      { Status: 'Won', Created: january(9), Closed: january(1) },
      { Status: 'Won', Created: '', Closed: january(400) },
      { Status: 'Won', Created: january(1), Closed: '' },
      { Status: 'Lost', Created: january(1), Closed: january(2) },
    ];
    const deals = dealsTable([...wins, ...odd, { Stage: 'Lead', Created: january(1) }, { Stage: 'Lead', Created: '' }]);
    const byAge = (asOf: unknown) =>
      list(stale(deals, NO_LOG, strict(5), asOf, 'age'), 'Days', 'Usual', 'Limit', 'Why');
    expect(byAge(january(92))).toEqual([[91, 90, 90, '1 day longer than usual']]);
    expect(byAge(january(91))).toEqual([]);
    inSpreadsheet({ floor: 11 });
    expect(byAge(january(92))).toEqual([]);
  });
});

describe('the list of stale deals', () => {
  const since = (value: unknown, cells: DealCells = {}) => inLead(january(1), { Value: value, ...cells });
  const ids = (ways: readonly Way[], ...rest: unknown[]) =>
    list(stale(...histories(ways, 2), STAGES, january(31), ...rest), 'Deal ID').flat();

  it('begins with the largest value and ends with deals without one', () => {
    expect(ids([since(''), since(5), since(0), since(90), since(5), since(-3)], '', 7)).toEqual([
      ...['D-4', 'D-2', 'D-5', 'D-3', 'D-6', 'D-1'],
    ]);
  });

  it('has open deals only', () => {
    const closed = ['Won', 'Lost', 'Later'].map((stage): Way => ({ path: [[stage, january(1)]] }));
    expect(ids([...closed, since(1), { path: [['Unheard of', january(1)]] }], '', 7)).toEqual(['D-4']);
  });

  it('leaves out deals that nobody saw enter, and those that entered later', () => {
    expect(ids([inLead(''), inLead(january(40)), since(1)], '', 7)).toEqual(['D-3']);
  });

  it('counts from the last move, and from the row where the log does not know it', () => {
    const moved: Way = {
      path: [
        ['Lead', january(1)],
        ['Proposal', january(21)],
      ],
    };
    const [deals, log] = histories([moved, { ...moved, isLogged: false }]);
    expect(list(stale(deals, log, STAGES, january(31), '', 7), 'Stage', 'Days')).toEqual([
      ['Proposal', 10],
      ['Proposal', 10],
    ]);
    // On January 15th it still stood in Lead.
    expect(list(stale(deals, log, STAGES, january(15), '', 7), 'Stage', 'Days')).toEqual([['Lead', 14]]);
  });

  it('shows what is planned, with the day as a date', () => {
    const deals = withColumns(dealsTable([{ Stage: 'Lead' }]), {
      'Next step': ['Call'],
      'Next step due': [january(33)],
    });
    expect(stale(deals, NO_LOG, STAGES, day('2026-01-31'), '', 7)).toEqual([
      HEADER,
      ['D-1', 'Deal 1', 'Ana', 'Lead', 30, '', 7, '23 days over the limit', 100, 'Call', day('2026-02-02')],
    ]);
  });

  it.each([
    ['today', january(31), []],
    ['on the last day of the limit', january(45), []],
    ['later', january(46), ['D-1']],
    ['yesterday', january(30), ['D-1']],
    ['on no day', '', ['D-1']],
  ])('leaves out a silent deal whose next step is due within the limit: %s', (_, due, expected) => {
    const deals = withColumns(dealsTable([{ Stage: 'Lead' }]), {
      'Last activity': [january(10)],
      'Next step': ['Call'],
      'Next step due': [due],
    });
    expect(list(stale(deals, NO_LOG, STAGES, january(31), 'activity', 14), 'Deal ID').flat()).toEqual(expected);
    expect(list(stale(deals, NO_LOG, STAGES, january(31), 'stage', 14), 'Deal ID').flat()).toEqual(['D-1']);
  });

  it('tells stages of one name apart where several pipelines remain', () => {
    const stages = [
      ...stagesTable([{ name: 'Lead', pipeline: 'Sales' }]),
      ...stagesTable([{ name: 'Lead', pipeline: 'Retail' }]).slice(1),
    ];
    const deals = dealsTable([{ Stage: 'Lead' }, { Stage: 'Lead', Pipeline: 'Retail' }]);
    const shown = (...rest: unknown[]) =>
      list(stale(deals, NO_LOG, stages, january(31), '', 7, ...rest), 'Stage').flat();
    expect(shown()).toEqual(['Lead · Sales', 'Lead · Retail']);
    expect(shown('Pipeline', 'Retail')).toEqual(['Lead']);
  });

  it('takes deals in several currencies, since it adds nothing', () => {
    expect(ids([since(1, { Currency: 'EUR' }), since(2, { Currency: 'PLN' })], '', 7)).toEqual(['D-2', 'D-1']);
  });

  it('needs neither a value nor a day in the table', () => {
    const deals = [
      ['Stage', 'Status'],
      ['Lead', 'Open'],
    ];
    expect(stale(deals, NO_LOG, STAGES, january(31), '', 7)).toEqual([HEADER]);
    expect(stale(NO_DEALS, NO_LOG, STAGES, january(31), '', 7)).toEqual([HEADER]);
  });
});

describe('the places of STALE_DEALS', () => {
  const [deals, log] = histories([inLead(january(1))]);

  it.each<[string, unknown[], string]>([
    ['no day', [deals, log, STAGES], 'AsOf: nothing found; a date is needed.'],
    ['a word for a day', [deals, log, STAGES, 'soon'], 'AsOf: "soon" found; a date is needed.'],
    ['another table', [deals, STAGES, log, january(9)], 'The second table should be DealLog; found Stages.'],
    [
      'a clock that is none',
      [deals, log, STAGES, january(9), 'mood'],
      '"mood" is neither an option (stage, activity, age) nor a column of Deals.',
    ],
    ['a limit in words', [deals, log, STAGES, january(9), '', 'long'], 'limit: "long" found; a number is needed.'],
    [
      'a limit below 0',
      [deals, log, STAGES, january(9), '', -1],
      'limit: "-1" found; a number of 0 or more is needed.',
    ],
    [
      'days of a stage in words',
      [deals, log, strict('a week'), january(9)],
      'Stages, row 2, Stale after (days): "a week" found; a number is needed.',
    ],
    [
      'a value in words',
      [dealsTable([{ Stage: 'Lead', Value: 'much' }]), log, STAGES, january(9)],
      'Deals, row 2, Value: "much" found; a number is needed.',
    ],
    [
      'a column that is none',
      [deals, log, STAGES, january(9), '', '', 'Ownr', 'Ana'],
      '"Ownr" is not a column of Deals.',
    ],
  ])('refuse %s', (_, args, message) => {
    expect(() => stale(...args)).toThrow(message);
  });

  it.each<[string, unknown[]]>([
    ['in place of both options', ['Owner', 'Ana']],
    ['in place of the limit', ['stage', 'Owner', 'Ana']],
    ['after blank places', ['', '', 'Owner', 'Ana']],
  ])('take pairs %s', (_, rest) => {
    expect(stale(deals, log, strict(3), january(9), ...rest)).toHaveLength(2);
    expect(stale(deals, log, strict(3), january(9), ...rest.slice(0, -1), 'Zoe')).toHaveLength(1);
  });
});

describe('what stands behind the stale deals', () => {
  it('is their value under the reason, and why the others are not stale', () => {
    const ways: Way[] = [
      inLead(january(1), { Value: 5 }),
      inLead(january(30)),
      inLead(''),
      { path: [['Won', january(1)]] },
      { path: [['Unheard of', january(1)]] },
      inLead(january(1), { Owner: 'Zoe' }),
    ];
    const args = [...histories(ways), STAGES, january(31), '', 7, 'Owner', 'Ana'];
    expect(partsOf('STALE_DEALS', ...args)).toEqual([
      ['D-1', '23 days over the limit', 5],
      ['D-5', 'excluded: stood in no stage of Stages on that day', ''],
      ['D-2', 'excluded: not stale', ''],
      ['D-3', 'excluded: the day to count from is unknown', ''],
      ['D-4', 'excluded: not open', ''],
      ['D-6', 'excluded: does not meet the criteria', ''],
    ]);
    expect(windowOf('STALE_DEALS', ...args)).toBe('open on 2026-01-31');
  });

  it('tells of stages without a limit and of planned steps', () => {
    const deals = withColumns(dealsTable([{ Stage: 'Lead' }]), { 'Next step due': [january(31)] });
    const reason = (clock: string, limit: unknown) =>
      partsOf('STALE_DEALS', deals, NO_LOG, STAGES, january(31), clock, limit)[0]?.[1];
    expect(reason('stage', '')).toBe('excluded: there is no limit, and not enough history to learn one');
    expect(reason('activity', 14)).toBe('excluded: a next step is planned in time');
  });
});
