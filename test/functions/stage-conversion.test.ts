import { beforeEach, describe, expect, it } from 'vitest';
import { histories, january, logTable, type Way } from './histories';
import { partsOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { day, dealsTable, evaluate, type Grid, inSpreadsheet, records, stagesTable } from './sheet';

const conversion = (...args: unknown[]) => evaluate('STAGE_CONVERSION', ...args);
const ofSample = (...rest: unknown[]) => conversion(SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, ...rest);
const COUNTS = ['Stage', 'Entered', 'Moved on', 'Lost', 'Still here'] as const;
const counts = (spill: unknown) => records(spill).map((row) => COUNTS.map((header) => row[header]));
const notes = (spill: unknown) => records(spill).map((row) => row['Note']);
const column = (spill: unknown, header: string) => records(spill).map((row) => row[header]);

const STAGES = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal', former: 'Offer | Quote' },
  { name: 'Negotiation' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
  { name: 'Later', kind: 'parked' },
]);
const LATE = january(60);

function path(...stages: readonly string[]): Way {
  return { path: stages.map((stage, at) => [stage, january(at + 1)]) };
}

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('STAGE_CONVERSION of the six deals of cognis-digital/dealflow, demos/01-basic', () => {
  it('is 5 of 5, 3 of 4 and 2 of 2 decided beside 5 of 6, 3 of 5 and 2 of 3 entered', () => {
    const spill = ofSample(SAMPLE.AsOf) as Grid;
    expect(spill[0]).toEqual([
      ...['Stage', 'Entered', 'Moved on', 'Lost', 'Still here', 'Rate of decided', 'Low', 'High'],
      ...['Rate of entered (at least)', 'Note'],
    ]);
    expect(counts(spill)).toEqual([
      ['lead', 6, 5, 0, 1],
      ['qualified', 5, 3, 1, 1],
      ['proposal', 3, 2, 0, 1],
    ]);
    expect(column(spill, 'Rate of decided')).toEqual([1, 0.75, 1]);
    expect(column(spill, 'Rate of entered (at least)')).toEqual([5 / 6, 3 / 5, 2 / 3]);
    expect(notes(spill)).toEqual(['', '', '']);
  });

  it('has the Wilson ranges of the decided', () => {
    const spill = ofSample(SAMPLE.AsOf);
    // By hand, with z² = 3.8415: n ÷ (n + z²) where all of n moved on; for 3 of 4 the score interval.
    const low = [5 / 8.8414588, 0.3006418, 2 / 5.8414588];
    column(spill, 'Low').forEach((bound, at) => expect(bound).toBeCloseTo(low[at] ?? -1, 6));
    expect(column(spill, 'High')[0]).toBe(1);
    expect(column(spill, 'High')[1]).toBeCloseTo(0.954413, 6);
    expect(column(spill, 'High')[2]).toBe(1);
  });

  it('keeps counts and the rate of entered but shows no other rate below the floor', () => {
    inSpreadsheet({ floor: 10 });
    expect((ofSample(SAMPLE.AsOf) as Grid).slice(1)).toEqual([
      ['lead', 6, 5, 0, 1, '', '', '', 5 / 6, 'not enough history (n = 5)'],
      ['qualified', 5, 3, 1, 1, '', '', '', 3 / 5, 'not enough history (n = 4)'],
      ['proposal', 3, 2, 0, 1, '', '', '', 2 / 3, 'not enough history (n = 2)'],
    ]);
  });

  it('shows the rates of a stage from the floor on', () => {
    inSpreadsheet({ floor: 4 });
    const spill = ofSample(SAMPLE.AsOf);
    expect(column(spill, 'Rate of decided')).toEqual([1, 0.75, '']);
    expect(notes(spill)).toEqual(['', '', 'not enough history (n = 2)']);
    inSpreadsheet({ floor: 5 });
    expect(column(ofSample(SAMPLE.AsOf), 'Rate of decided')).toEqual([1, '', '']);
  });

  it.each([day('2026-03-01'), 46_082, '2026-03-01', [[46_082]]])('takes AsOf as %j', (asOf) => {
    expect(ofSample(asOf)).toEqual(ofSample(SAMPLE.AsOf));
  });

  it('without AsOf counts whoever came and says so', () => {
    const spill = ofSample();
    expect(counts(spill)).toEqual(counts(ofSample(SAMPLE.AsOf)));
    expect(notes(spill)).toEqual(['AsOf left out: deals that had no time to move on are counted', '', '']);
    inSpreadsheet({ floor: 5 });
    expect(notes(ofSample())[0]).toBe('AsOf left out: deals that had no time to move on are counted');
  });

  it('on 1 February sees no later move and counts the deal of that day only where nothing tells the usual stay', () => {
    // By hand: seven stays are over by then, 8, 10, 10, 13, 10, 13 and 12 days; nine of ten took at most 13.
    const asOf = day('2026-02-01');
    expect(counts(ofSample(asOf))).toEqual([
      ['lead', 4, 4, 0, 0],
      ['qualified', 4, 2, 0, 2],
      ['proposal', 2, 1, 0, 1],
    ]);
    expect(notes(ofSample(asOf))).toEqual(['1 deal that came after 2026-01-19 not counted yet', '', '']);
    inSpreadsheet({ floor: 8 });
    expect(counts(ofSample(asOf))[0]).toEqual(['lead', 5, 4, 0, 1]);
    expect(notes(ofSample(asOf))[0]).toBe('not enough history (n = 4)');
  });

  it('counts a deal from the day on which it is as old as the usual stay, 13 days', () => {
    // D6 came on 15 February; of the eleven finished stays nine of ten took at most 13 days.
    expect(counts(ofSample(day('2026-02-28')))[0]).toEqual(['lead', 6, 5, 0, 1]);
    expect(counts(ofSample(day('2026-02-27')))[0]).toEqual(['lead', 5, 5, 0, 0]);
    expect(notes(ofSample(day('2026-02-27')))[0]).toBe('1 deal that came after 2026-02-14 not counted yet');
  });

  it.each<[string, number, string]>([
    ['2026-01-12', 3, 'D4 to D6'],
    ['2026-01-13', 2, 'D5 and D6'],
    ['2026-02-15', 1, 'D6, however young'],
    ['2026-02-16', 0, 'nobody'],
  ])('counts since %s the %d of %s', (since, entered) => {
    const spill = ofSample(day('2026-02-16'), '', day(since));
    expect(column(spill, 'Entered')[0]).toBe(entered);
    expect(String(notes(spill)[0])).not.toContain('not counted yet');
  });

  it.each<[string, readonly unknown[]]>([
    ['in place of AsOf', ['Owner', 'Ben']],
    ['in place of the mode', ['', 'Owner', 'Ben']],
    ['in place of entered_since', ['', 'reached', 'Owner', 'Ben']],
    ['after every option', ['', '', '', 'Owner', 'Ben']],
    ['beside an empty pair', ['', '', '', '', '', 'Owner', 'Ben']],
    ['twice', ['', '', '', 'Owner', 'Ben', 'Value', '>=1']],
  ])('takes pairs %s', (_, rest) => {
    // Ben's are D2, won; D4, lost from qualified; D6, in lead.
    expect(counts(ofSample(...rest))).toEqual([
      ['lead', 3, 2, 0, 1],
      ['qualified', 2, 1, 1, 0],
      ['proposal', 1, 1, 0, 0],
    ]);
  });

  it('does not mind blank rows below the tables', () => {
    const below = (table: Grid) => [...table, ...table.slice(1).map((row) => row.map(() => ''))];
    const spill = conversion(below(SAMPLE.Deals), below(SAMPLE.DealLog), below(SAMPLE.Stages), SAMPLE.AsOf);
    expect(spill).toEqual(ofSample(SAMPLE.AsOf));
  });

  it('lists its deals for METRIC_ROWS, and says why others are left out', () => {
    const parts = partsOf(
      'STAGE_CONVERSION',
      ...[SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, day('2026-02-27'), '', '', 'Owner', 'Ben'],
    );
    // Of Ben's three stays that are over, 10, 13 and 13 days, and 11: nine of ten took at most 13 days.
    expect(parts).toEqual([
      ['D2', 'lead: Entered', 1],
      ['D4', 'lead: Entered', 1],
      ['D2', 'lead: Moved on', 1],
      ['D4', 'lead: Moved on', 1],
      ['D2', 'qualified: Entered', 1],
      ['D4', 'qualified: Entered', 1],
      ['D2', 'qualified: Moved on', 1],
      ['D4', 'qualified: Lost', 1],
      ['D2', 'proposal: Entered', 1],
      ['D2', 'proposal: Moved on', 1],
      ['D6', 'excluded: came too short ago to have moved on', ''],
      ['D1', 'excluded: does not meet the criteria', ''],
      ['D3', 'excluded: does not meet the criteria', ''],
      ['D5', 'excluded: does not meet the criteria', ''],
    ]);
  });

  it('tells METRIC_ROWS of the deals before entered_since', () => {
    const parts = partsOf(
      'STAGE_CONVERSION',
      ...[SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, SAMPLE.AsOf, '', day('2026-02-01')],
    );
    expect(parts).toEqual([
      ['D5', 'lead: Entered', 1],
      ['D6', 'lead: Entered', 1],
      ['D5', 'lead: Moved on', 1],
      ['D6', 'lead: Still here', 1],
      ['D5', 'qualified: Entered', 1],
      ['D5', 'qualified: Still here', 1],
      ...['D1', 'D2', 'D3', 'D4'].map((id) => [id, 'excluded: came before entered_since', '']),
    ]);
  });
});

describe('the modes of STAGE_CONVERSION', () => {
  const [deals, log] = histories([
    path('Lead', 'Negotiation', 'Won'),
    path('Lead', 'Proposal', 'Lead'),
    path('Lead', 'Proposal', 'Lost'),
    path('Lead', 'Proposal', 'Negotiation', 'Later'),
    path('Proposal', 'Negotiation'),
  ]);
  const ELSEWHERE = '1 deal went elsewhere: back, aside or ahead';

  it.each<[unknown, unknown[][], string[]]>([
    [
      '',
      [
        ['Lead', 5, 5, 0, 0],
        ['Proposal', 5, 3, 1, 0],
        ['Negotiation', 3, 1, 0, 1],
      ],
      ['', ELSEWHERE, ELSEWHERE],
    ],
    [
      'visited',
      [
        ['Lead', 4, 4, 0, 0],
        ['Proposal', 4, 2, 1, 0],
        ['Negotiation', 3, 1, 0, 1],
      ],
      ['', ELSEWHERE, ELSEWHERE],
    ],
    [
      ' Direct ',
      [
        ['Lead', 4, 3, 0, 0],
        ['Proposal', 4, 2, 1, 0],
        ['Negotiation', 3, 1, 0, 1],
      ],
      [ELSEWHERE, ELSEWHERE, ELSEWHERE],
    ],
  ])('%j', (mode, expected, told) => {
    const spill = conversion(deals, log, STAGES, LATE, mode);
    expect(counts(spill)).toEqual(expected);
    expect(notes(spill)).toEqual(told);
  });

  it('reach what a blank means, and multiply to won of entered', () => {
    const spill = conversion(deals, log, STAGES, LATE, 'reached');
    expect(spill).toEqual(conversion(deals, log, STAGES, LATE));
    const rates = column(spill, 'Rate of entered (at least)').map(Number);
    expect(rates.reduce((product, rate) => product * rate, 1)).toBeCloseTo(1 / 5, 12);
  });

  it('tells the note of a stage after its missing history, in the plural where there are several', () => {
    inSpreadsheet({ floor: 10 });
    const back = histories([path('Lead', 'Proposal', 'Lead'), path('Lead', 'Proposal', 'Later')]);
    expect(notes(conversion(...back, STAGES, LATE))).toEqual([
      'not enough history (n = 2)',
      'not enough history (n = 0); 2 deals went elsewhere: back, aside or ahead',
      'not enough history (n = 0)',
    ]);
  });
});

describe('the deals that STAGE_CONVERSION counts by default', () => {
  const waysOf = (finished: number, young: readonly number[]): Way[] => [
    ...Array.from(
      { length: finished },
      (): Way => ({
        path: [
          ['Lead', january(1)],
          ['Won', january(11)],
        ],
      }),
    ),
    ...young.map((came): Way => ({ path: [['Lead', january(came)]] })),
  ];
  const ofWays = (finished: number, young: readonly number[], ...rest: unknown[]) =>
    conversion(...histories(waysOf(finished, young)), STAGES, january(40), ...rest);

  beforeEach(() => {
    inSpreadsheet({ floor: 10 });
  });

  it('came at least one usual stay ago, here 10 days, where as many stays as the floor asks for are over', () => {
    expect(counts(ofWays(10, [30, 31]))[0]).toEqual(['Lead', 11, 10, 0, 1]);
    expect(notes(ofWays(10, [30, 31]))[0]).toBe('1 deal that came after 2026-01-30 not counted yet');
    expect(notes(ofWays(10, [31, 40]))[0]).toBe('2 deals that came after 2026-01-30 not counted yet');
    expect(notes(ofWays(10, [30]))[0]).toBe('');
  });

  it('are all of them where fewer stays are over', () => {
    expect(counts(ofWays(9, [30, 31, 40]))[0]).toEqual(['Lead', 12, 9, 0, 3]);
    expect(notes(ofWays(9, [30, 31, 40]))[0]).toBe('not enough history (n = 9)');
  });

  it('are those since the day that is named, young or of unknown age', () => {
    const spill = ofWays(10, [31, 40], '', january(31));
    expect(counts(spill)[0]).toEqual(['Lead', 2, 0, 0, 2]);
    expect(notes(spill)[0]).toBe('not enough history (n = 0)');
  });

  it('are by Created, else by the first day in a stage', () => {
    const [deals, log] = histories([
      ...waysOf(10, []),
      { path: [['Lead', january(31)]], cells: { Created: january(30) } },
      { path: [['Lead', january(31)]], cells: { Created: '' } },
      { path: [['Lead', '']] },
    ]);
    const spill = conversion(deals, log, STAGES, january(40));
    expect(counts(spill)[0]).toEqual(['Lead', 12, 10, 0, 2]);
    expect(notes(spill)[0]).toBe('1 deal that came after 2026-01-30 not counted yet');
    expect(counts(conversion(deals, log, STAGES, january(40), '', january(30)))[0]).toEqual(['Lead', 2, 0, 0, 2]);
    const unknown = ['D-13', 'excluded: the day it came is unknown', ''];
    expect(partsOf('STAGE_CONVERSION', deals, log, STAGES, january(40), '', january(30))).toContainEqual(unknown);
  });

  it('rest on the usual stay of their own pipeline and of the deals that meet the criteria', () => {
    const stages = stagesTable([
      { name: 'Lead' },
      { name: 'Won', kind: 'won' },
      { name: 'Visit', pipeline: 'Retail' },
      { name: 'Sold', kind: 'won', pipeline: 'Retail' },
    ]);
    const retail = { Pipeline: 'Retail', Owner: 'Ben' };
    const slow: Way = {
      path: [
        ['Visit', january(1)],
        ['Sold', january(31)],
      ],
      cells: { ...retail, Status: 'Won' },
    };
    const [deals, log] = histories([
      ...waysOf(10, [20]),
      ...Array.from({ length: 10 }, () => slow),
      { path: [['Visit', january(20)]], cells: retail },
    ]);
    const spill = conversion(deals, log, stages, january(40));
    expect(counts(spill)).toEqual([
      ['Lead', 11, 10, 0, 1],
      ['Visit', 10, 10, 0, 0],
    ]);
    expect(notes(spill)).toEqual(['', '1 deal that came after 2026-01-10 not counted yet']);
    expect(notes(conversion(deals, log, stages, january(40), 'Owner', 'Ana'))).toEqual([
      '',
      'not enough history (n = 0)',
    ]);
  });
});

describe('the stages of STAGE_CONVERSION', () => {
  const PIPELINES = stagesTable([
    { name: 'Lead' },
    { name: 'Proposal' },
    { name: 'Won', kind: 'won' },
    { name: 'Lost', kind: 'lost' },
    { name: 'Visit', pipeline: 'Retail' },
    { name: 'proposal', pipeline: 'Retail' },
    { name: 'Sold', kind: 'won', pipeline: 'Retail' },
    { name: 'Bin', kind: 'lost', pipeline: 'Archive' },
  ]);
  const retail = { Pipeline: 'Retail' };
  const [deals, log] = histories([
    path('Lead', 'Proposal', 'Won'),
    path('Lead'),
    {
      path: [
        ['Visit', january(1)],
        ['proposal', january(2)],
      ],
      cells: retail,
    },
    { path: [['Visit', january(1)]], cells: retail },
    { path: [['Visit', january(1)]], cells: retail },
  ]);

  it('have their pipeline beside a name that two of them share', () => {
    expect(counts(conversion(deals, log, PIPELINES, LATE))).toEqual([
      ['Lead', 2, 1, 0, 1],
      ['Proposal · Sales', 1, 1, 0, 0],
      ['Visit', 3, 1, 0, 2],
      ['proposal · Retail', 1, 0, 0, 1],
    ]);
  });

  it('are those of the pipelines that the criteria leave, by their plain names', () => {
    const expected = [
      ['Visit', 3, 1, 0, 2],
      ['proposal', 1, 0, 0, 1],
    ];
    expect(counts(conversion(deals, log, PIPELINES, LATE, 'Pipeline', 'Retail'))).toEqual(expected);
    expect(counts(conversion(deals, log, PIPELINES, LATE, 'Pipeline', '<>Sales'))).toEqual(expected);
    expect(partsOf('STAGE_CONVERSION', deals, log, PIPELINES, LATE, 'Pipeline', 'Retail')).toContainEqual([
      'D-3',
      'proposal: Still here',
      1,
    ]);
  });

  it('say in the first Note how many deals stand in none of them', () => {
    const strayed = (count: number) => [
      ...deals,
      ...dealsTable(Array.from({ length: count }, () => ({ 'Deal ID': 'X', Stage: 'Limbo' }))).slice(1),
    ];
    expect(notes(conversion(strayed(1), log, PIPELINES, LATE, 'Pipeline', 'Sales'))).toEqual([
      '1 deal stands in no stage of Stages',
      '',
    ]);
    const both = notes(conversion(strayed(2), log, PIPELINES, '', 'Pipeline', 'Sales'))[0];
    expect(both).toBe(
      '2 deals stand in no stage of Stages; AsOf left out: deals that had no time to move on are counted',
    );
    expect(partsOf('STAGE_CONVERSION', strayed(1), log, PIPELINES, LATE)).toContainEqual([
      'X',
      'excluded: its stage is not in Stages',
      '',
    ]);
  });

  it('are found by the names that they had when the log was written', () => {
    const renamed = histories([path('Lead', 'Offer', 'Won'), path('lead', 'quote', 'Lost')]);
    expect(counts(conversion(...renamed, STAGES, LATE, 'visited'))).toEqual([
      ['Lead', 2, 2, 0, 0],
      ['Proposal', 2, 1, 1, 0],
      ['Negotiation', 0, 0, 0, 0],
    ]);
  });

  it('are all there, at 0 and without a rate, where there is no deal', () => {
    expect((conversion(dealsTable([], 50), logTable([], 50), STAGES, LATE) as Grid).slice(1)).toEqual(
      ['Lead', 'Proposal', 'Negotiation'].map((name) => [
        ...[name, 0, 0, 0, 0, '', '', '', '', 'not enough history (n = 0)'],
      ]),
    );
  });

  it('may be none: then there is only the header', () => {
    const closed = stagesTable([{ name: 'Won', kind: 'won' }]);
    expect(conversion(deals, log, closed, LATE)).toHaveLength(1);
    expect(conversion(deals, log, PIPELINES, LATE, 'Pipeline', 'Archive')).toHaveLength(1);
  });
});

describe('what STAGE_CONVERSION makes of a log', () => {
  it('does not count what was undone', () => {
    const deals = dealsTable([{ Stage: 'Lead' }]);
    const log = logTable([
      { To: 'Lead', When: january(1) },
      { To: 'Negotiation', When: january(2) },
      { To: 'Lead', When: january(2), How: 'undo', Undoes: 2 },
    ]);
    expect(counts(conversion(deals, log, STAGES, LATE))).toEqual([
      ['Lead', 1, 0, 0, 1],
      ['Proposal', 0, 0, 0, 0],
      ['Negotiation', 0, 0, 0, 0],
    ]);
  });

  it('takes the row for the last step where the log knows another stage, or nothing at all', () => {
    const ways: Way[] = [
      { path: [['Negotiation', january(3)]], isLogged: false },
      { path: [['Negotiation', january(3)]], isLogged: false, cells: { 'Deal ID': '' } },
      { path: [['Lead', january(3)]], cells: { Stage: 'Won', Status: 'Won', Closed: january(20) } },
    ];
    const [deals, log] = histories(ways);
    expect(counts(conversion(deals, log, STAGES, LATE, 'visited'))).toEqual([
      ['Lead', 1, 1, 0, 0],
      ['Proposal', 0, 0, 0, 0],
      ['Negotiation', 2, 0, 0, 2],
    ]);
    expect(counts(conversion(deals, log, STAGES, january(19), 'visited'))[0]).toEqual(['Lead', 1, 0, 0, 1]);
  });

  it('keeps a deal where it stood while it was gone, and a parked one as gone elsewhere', () => {
    const log = logTable([
      { To: 'Lead', When: january(1) },
      { To: 'Lead', When: january(2), How: 'deleted' },
      { To: 'Lead', When: january(5), How: 'restored' },
      { 'Deal ID': 'D-2', To: 'Lead', When: january(1) },
      { 'Deal ID': 'D-2', To: 'Later', When: january(9), Status: 'Parked' },
    ]);
    const deals = dealsTable([{ Stage: 'Lead' }, { Stage: 'Later', Status: 'Parked' }]);
    const spill = conversion(deals, log, STAGES, LATE);
    expect(counts(spill)[0]).toEqual(['Lead', 2, 0, 0, 1]);
    expect(notes(spill)[0]).toBe('not enough history (n = 0); 1 deal went elsewhere: back, aside or ahead');
  });

  it('leaves out a deal that came later than AsOf', () => {
    const [deals, log] = histories([path('Lead', 'Proposal')]);
    expect(counts(conversion(deals, log, STAGES, january(0)))[0]).toEqual(['Lead', 0, 0, 0, 0]);
    expect(partsOf('STAGE_CONVERSION', deals, log, STAGES, january(0))).toEqual([
      ['D-1', 'excluded: came after AsOf', ''],
    ]);
  });
});

describe('what STAGE_CONVERSION refuses', () => {
  const [deals, log] = histories([path('Lead')]);

  it.each<[string, unknown[], string]>([
    ['a word', ['', 'touched'], '"touched" is neither an option (reached, visited, direct) nor a column of Deals.'],
    ['a header that is none', ['', '', '', 'Ownr', 'Ana'], '"Ownr" is not a column of Deals.'],
    ['a header without a criterion', ['', '', '', 'Owner'], '"Owner" has no criterion beside it in Deals.'],
    ['an AsOf in words', ['soon'], 'AsOf: "soon" found; a date is needed.'],
    ['an entered_since in words', ['', '', 'May'], 'entered_since: "May" found; a date is needed.'],
  ])('%s', (_, rest, message) => {
    expect(() => conversion(deals, log, STAGES, ...rest)).toThrow(message);
  });

  it.each<[unknown[], string]>([
    [[log, deals, STAGES], 'The first table should be Deals; found DealLog.'],
    [[deals, STAGES, log], 'The second table should be DealLog; found Stages.'],
    [[deals, log, deals], 'The third table should be Stages; found Deals.'],
    [[deals, log], 'The third table should be Stages; found nothing.'],
  ])('tables in the wrong order', (args, message) => {
    expect(() => conversion(...args)).toThrow(message);
  });

  it('a kind that is none and a day that is none, together', () => {
    const wrong = () =>
      conversion(deals, logTable([{ When: 'soon', Logged: '' }]), stagesTable([{ name: 'Lead', kind: 'maybe' }]));
    expect(wrong).toThrow(
      'DealLog, row 2, When: "soon" found; a date is needed. Type a date or leave it empty.\n' +
        'Stages, row 2, Kind: "maybe" found; open, won, lost or parked is needed.',
    );
  });
});
