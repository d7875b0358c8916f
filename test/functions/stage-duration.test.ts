import { beforeEach, describe, expect, it } from 'vitest';
import { histories, january, logTable, type Way } from './histories';
import { partsOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { day, dealsTable, evaluate, type Grid, inSpreadsheet, records, stagesTable } from './sheet';

const duration = (...args: unknown[]) => evaluate('STAGE_DURATION', ...args);
const ofSample = (...rest: unknown[]) => duration(SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, ...rest);
const rowsOf = (spill: unknown) => (spill as Grid).slice(1);
const counts = (spill: unknown) => rowsOf(spill).map((row) => row.slice(0, 4));
const times = (spill: unknown) => rowsOf(spill).map((row) => row.slice(4, 9));
const column = (spill: unknown, header: string) => records(spill).map((row) => row[header]);
const notes = (spill: unknown) => column(spill, 'Note');

const STAGES = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal', former: 'Offer' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
  { name: 'Later', kind: 'parked' },
]);
const LATE = january(101);

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('STAGE_DURATION of the six deals of cognis-digital/dealflow, demos/01-basic', () => {
  it('has the published means 10.4, 12.25 and 12.5 beside Kaplan–Meier times', () => {
    // By hand, + still there: lead 8 10 10 11 13 14+; qualified 10 11 13 15 17+; proposal 12 13 27+.
    expect(ofSample(SAMPLE.AsOf)).toEqual([
      [
        ...['Stage', 'Visits', 'Finished', 'Still here', 'Median days', 'Low', 'High', '90 % within'],
        ...['Mean of finished', 'Unknown entry', 'Note'],
      ],
      ['lead', 6, 5, 1, 10, 10, 13, '', 10.4, 0, '90 %: more than 14 days'],
      ['qualified', 5, 4, 1, 13, 11, 15, '', 12.25, 0, '90 %: more than 17 days'],
      ['proposal', 3, 2, 1, 13, 12, '', '', 12.5, 0, '90 %: more than 27 days'],
    ]);
  });

  it('has no days below the floor', () => {
    inSpreadsheet({ floor: 10 });
    expect(rowsOf(ofSample(SAMPLE.AsOf))).toEqual([
      ['lead', 6, 5, 1, '', '', '', '', '', 0, 'not enough history (n = 5)'],
      ['qualified', 5, 4, 1, '', '', '', '', '', 0, 'not enough history (n = 4)'],
      ['proposal', 3, 2, 1, '', '', '', '', '', 0, 'not enough history (n = 2)'],
    ]);
  });

  it('has the days of a stage from the floor of finished visits on', () => {
    inSpreadsheet({ floor: 4 });
    expect(column(ofSample(SAMPLE.AsOf), 'Mean of finished')).toEqual([10.4, 12.25, '']);
    inSpreadsheet({ floor: 5 });
    expect(column(ofSample(SAMPLE.AsOf), 'Median days')).toEqual([10, '', '']);
  });

  it('without AsOf keeps the mean of the finished and says what the days need', () => {
    expect(rowsOf(ofSample())).toEqual([
      ['lead', 6, 5, 1, '', '', '', '', 10.4, 0, 'the days need AsOf'],
      ['qualified', 5, 4, 1, '', '', '', '', 12.25, 0, 'the days need AsOf'],
      ['proposal', 3, 2, 1, '', '', '', '', 12.5, 0, 'the days need AsOf'],
    ]);
    inSpreadsheet({ floor: 5 });
    expect(notes(ofSample(''))[1]).toBe('the days need AsOf; not enough history (n = 4)');
  });

  it('on 1 February sees no later move and lets the stays of then run on', () => {
    // By hand: lead 8 10 10 13 0+; qualified 10 13 14+ 7+; proposal 12 4+.
    const spill = ofSample(day('2026-02-01'));
    expect(counts(spill)).toEqual([
      ['lead', 5, 4, 1],
      ['qualified', 4, 2, 2],
      ['proposal', 2, 1, 1],
    ]);
    // Lead: 4 at risk after the stay of 0 days; 3/4 last longer than 8 days, 1/4 than 10, 0 than 13.
    expect(times(spill)[0]).toEqual([10, 8, 10, 13, 10.25]);
    // Qualified: of 3 at risk 2/3 last longer than 10 days, 1/3 than 13.
    expect(times(spill)[1]).toEqual([13, 10, '', '', 11.5]);
    expect(notes(spill)[1]).toBe('90 %: more than 14 days');
    // Proposal: the running one is no longer at risk after 12 days, so that all have left.
    expect(times(spill)[2]).toEqual([12, 12, 12, 12, 12]);
    expect(notes(spill)[2]).toBe('');
  });

  it.each([46_082, '2026-03-01', [[46_082]]])('takes AsOf as %j', (asOf) => {
    expect(ofSample(asOf)).toEqual(ofSample(SAMPLE.AsOf));
  });

  it('ends a stay only by going on where "advanced" is asked for', () => {
    // By hand, Aalen–Johansen: of qualified 1/5 has gone on after 10 days, 1 of 4 is lost after 11, 2/5 after 13, 3/5 after 15.
    const spill = ofSample(SAMPLE.AsOf, 'each', ' Advanced');
    expect(counts(spill)[1]).toEqual(['qualified', 5, 3, 1]);
    expect(times(spill)[1]?.slice(0, 4)).toEqual([15, 13, '', '']);
    expect(times(spill)[1]?.[4]).toBeCloseTo(38 / 3, 12);
    expect(notes(spill)).toEqual([
      '90 %: more than 14 days',
      '90 %: more than 17 days; 1 stay ended otherwise',
      '90 %: more than 27 days',
    ]);
    expect(rowsOf(spill)[0]).toEqual(rowsOf(ofSample(SAMPLE.AsOf))[0]);
  });

  it.each<[string, readonly unknown[]]>([
    ['in place of AsOf', ['Owner', 'Ben']],
    ['in place of visits', ['', 'Owner', 'Ben']],
    ['in place of exit', ['', 'each', 'Owner', 'Ben']],
    ['after every option', ['', '', 'any', 'Owner', 'Ben']],
  ])('takes pairs %s', (_, rest) => {
    expect(counts(ofSample(...rest))).toEqual([
      ['lead', 3, 2, 1],
      ['qualified', 2, 2, 0],
      ['proposal', 1, 1, 0],
    ]);
  });

  it('lists the stays for METRIC_ROWS, once for each', () => {
    const parts = partsOf(
      'STAGE_DURATION',
      ...[SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, SAMPLE.AsOf, '', '', 'Owner', 'Ben'],
    );
    expect(parts).toEqual([
      ['D2', 'lead: Visits', 1],
      ['D2', 'lead: Finished', 1],
      ['D4', 'lead: Visits', 1],
      ['D4', 'lead: Finished', 1],
      ['D6', 'lead: Visits', 1],
      ['D6', 'lead: Still here', 1],
      ['D2', 'qualified: Visits', 1],
      ['D2', 'qualified: Finished', 1],
      ['D4', 'qualified: Visits', 1],
      ['D4', 'qualified: Finished', 1],
      ['D2', 'proposal: Visits', 1],
      ['D2', 'proposal: Finished', 1],
      ...['D1', 'D3', 'D5'].map((id) => [id, 'excluded: does not meet the criteria', '']),
    ]);
  });

  it('does not mind blank rows below the tables', () => {
    const below = (table: Grid) => [...table, ...table.slice(1).map((row) => row.map(() => ''))];
    const spill = duration(below(SAMPLE.Deals), below(SAMPLE.DealLog), below(SAMPLE.Stages), SAMPLE.AsOf);
    expect(spill).toEqual(ofSample(SAMPLE.AsOf));
  });
});

describe('the visits of STAGE_DURATION', () => {
  /** In Lead for 4 days, then for 9, lost in the end. */
  const AGAIN: Way = {
    path: [
      ['Lead', january(1)],
      ['Proposal', january(5)],
      ['Lead', january(10)],
      ['Lost', january(19)],
    ],
  };
  /** In Lead for 6 days, then for 2 up to AsOf. */
  const BACK: Way = {
    path: [
      ['Lead', january(1)],
      ['Proposal', january(7)],
      ['Lead', january(99)],
    ],
  };
  const [deals, log] = histories([AGAIN, BACK]);

  it.each<[string, unknown[], unknown[]]>([
    // 4 6 9 2+
    ['each', ['Lead', 4, 3, 1], [6, 4, 9, 9, 19 / 3]],
    // 9 2+
    ['latest', ['Lead', 2, 1, 1], [9, 9, 9, 9, 9]],
    // 13 8+
    ['sum', ['Lead', 2, 1, 1], [13, 13, 13, 13, 13]],
  ])('are %s', (visits, count, days) => {
    const spill = duration(deals, log, STAGES, LATE, visits);
    expect(counts(spill)[0]).toEqual(count);
    const found = times(spill)[0] ?? [];
    days.forEach((expected, at) => expect(found[at]).toBeCloseTo(Number(expected), 12));
  });

  it('are each where the place is blank', () => {
    expect(duration(deals, log, STAGES, LATE)).toEqual(duration(deals, log, STAGES, LATE, 'EACH', 'any'));
  });

  it('that ended otherwise are told by their number', () => {
    const advanced = duration(deals, log, STAGES, LATE, '', 'advanced');
    expect(counts(advanced).slice(0, 2)).toEqual([
      ['Lead', 4, 2, 1],
      ['Proposal', 2, 0, 0],
    ]);
    expect(notes(advanced)[1]).toBe('not enough history (n = 0); 2 stays ended otherwise');
  });

  it('that end before they begin are left out and told', () => {
    const wrong = (count: number) =>
      histories(
        Array.from(
          { length: count },
          (): Way => ({
            path: [
              ['Lead', january(9)],
              ['Proposal', january(8)],
            ],
          }),
        ),
      );
    expect(rowsOf(duration(...wrong(1), STAGES, LATE))[0]).toEqual([
      ...['Lead', 0, 0, 0, '', '', '', '', '', 0],
      'not enough history (n = 0); 1 stay ends before it begins',
    ]);
    expect(notes(duration(...wrong(2), STAGES, LATE))[0]).toBe(
      'not enough history (n = 0); 2 stays end before they begin',
    );
  });

  it('that begin and end on one day last 0 days', () => {
    const sameDay = histories([
      {
        path: [
          ['Lead', january(9)],
          ['Proposal', january(9)],
        ],
      },
    ]);
    expect(rowsOf(duration(...sameDay, STAGES, LATE))[0]).toEqual(['Lead', 1, 1, 0, 0, 0, 0, 0, 0, 0, '']);
  });

  it('with a day that nobody knows are counted as unknown', () => {
    const unknown = histories([
      {
        path: [
          ['Lead', ''],
          ['Proposal', january(3)],
          ['Won', ''],
        ],
      },
      { path: [['Lead', '']] },
    ]);
    expect(column(duration(...unknown, STAGES, LATE), 'Unknown entry')).toEqual([2, 1, 0]);
    expect(counts(duration(...unknown, STAGES, LATE))).toEqual([
      ['Lead', 0, 0, 0],
      ['Proposal', 0, 0, 0],
      ['Later', 0, 0, 0],
    ]);
    expect(partsOf('STAGE_DURATION', ...unknown, STAGES, LATE)).toEqual([
      ['D-1', 'excluded: the day it entered or left is unknown', ''],
      ['D-2', 'excluded: the day it entered or left is unknown', ''],
    ]);
  });

  it('of half the deals that never go on have no median, which is told as more than the longest stay', () => {
    const ways = (going: number, standing: number): Way[] => [
      ...Array.from(
        { length: going },
        (): Way => ({
          path: [
            ['Lead', january(1)],
            ['Won', january(6)],
          ],
        }),
      ),
      ...Array.from({ length: standing }, (): Way => ({ path: [['Lead', january(1)]] })),
    ];
    expect(rowsOf(duration(...histories(ways(2, 2)), STAGES, LATE))[0]?.slice(4)).toEqual([
      ...[5, 5, '', '', 5, 0],
      '90 %: more than 100 days',
    ]);
    expect(rowsOf(duration(...histories(ways(2, 3)), STAGES, LATE))[0]?.slice(4)).toEqual([
      ...['', 5, '', '', 5, 0],
      'median: more than 100 days; 90 %: more than 100 days',
    ]);
    inSpreadsheet({ floor: 3 });
    expect(notes(duration(...histories(ways(2, 3)), STAGES, LATE))[0]).toBe('not enough history (n = 2)');
    inSpreadsheet();
    expect(notes(duration(...histories(ways(0, 3)), STAGES, LATE))[0]).toBe('not enough history (n = 0)');
  });
});

describe('the stages of STAGE_DURATION', () => {
  it('are open and parked ones, never won or lost', () => {
    const [deals, log] = histories([
      {
        path: [
          ['Lead', january(1)],
          ['Later', january(11)],
          ['Lead', january(31)],
        ],
      },
    ]);
    expect(counts(duration(deals, log, STAGES, LATE))).toEqual([
      ['Lead', 2, 1, 1],
      ['Proposal', 0, 0, 0],
      ['Later', 1, 1, 0],
    ]);
    expect(partsOf('STAGE_DURATION', deals, log, STAGES, LATE)).toContainEqual(['D-1', 'Later: Finished', 1]);
  });

  it('have their pipeline beside a shared name, unless a criterion leaves one of them', () => {
    const stages = stagesTable([
      { name: 'Visit' },
      { name: 'Proposal' },
      { name: 'Visit', pipeline: 'Retail' },
      { name: 'Later', kind: 'parked', pipeline: 'Shelf' },
    ]);
    const [deals, log] = histories([
      { path: [['Visit', january(1)]] },
      { path: [['Visit', january(1)]], cells: { Pipeline: 'Retail' } },
      { path: [['Later', january(1)]], cells: { Pipeline: 'Shelf' } },
    ]);
    expect(counts(duration(deals, log, stages, LATE))).toEqual([
      ['Visit · Sales', 1, 0, 1],
      ['Proposal', 0, 0, 0],
      ['Visit · Retail', 1, 0, 1],
    ]);
    expect(counts(duration(deals, log, stages, LATE, 'Pipeline', 'retail'))).toEqual([['Visit', 1, 0, 1]]);
    expect(partsOf('STAGE_DURATION', deals, log, stages, LATE)).toContainEqual([
      ...['D-3', 'excluded: never stood in an open stage that is shown', ''],
    ]);
  });

  it('are found by their former names; a stage that is none is told in the first Note', () => {
    const [deals, log] = histories([
      {
        path: [
          ['Offer', january(1)],
          ['Limbo', january(3)],
          ['Won', january(5)],
        ],
      },
    ]);
    // Nobody knows what Limbo was, so the stay in Proposal lasts until Won.
    expect(times(duration(deals, log, STAGES, LATE))[1]).toEqual([4, 4, 4, 4, 4]);
    const strayed = (count: number) => [
      ...deals,
      ...dealsTable(Array.from({ length: count }, () => ({ Stage: 'Limbo' }))).slice(1),
    ];
    expect(notes(duration(strayed(1), log, STAGES, LATE))).toEqual([
      '1 deal stands in no stage of Stages; not enough history (n = 0)',
      '',
      'not enough history (n = 0)',
    ]);
    expect(notes(duration(strayed(2), log, STAGES))[0]).toBe(
      '2 deals stand in no stage of Stages; the days need AsOf; not enough history (n = 0)',
    );
  });

  it('are all there, at 0, where there is no deal, and none where there is no open stage', () => {
    expect(rowsOf(duration(dealsTable([], 9), logTable([], 9), STAGES, LATE))).toEqual(
      ['Lead', 'Proposal', 'Later'].map((name) => [
        ...[name, 0, 0, 0, '', '', '', '', '', 0, 'not enough history (n = 0)'],
      ]),
    );
    expect(duration(dealsTable([{ Stage: 'x' }]), logTable([]), stagesTable([]), LATE)).toHaveLength(1);
  });
});

describe('what STAGE_DURATION makes of a log', () => {
  it('does not begin a stay anew for an undone move, a deletion or an edit of the value', () => {
    const log = logTable([
      { To: 'Lead', When: january(1) },
      { To: 'Lead', When: january(2), Value: 5 },
      { To: 'Proposal', When: january(3) },
      { To: 'Lead', When: january(4), How: 'undo', Undoes: 3 },
      { To: 'Lead', When: january(5), How: 'deleted' },
      { To: 'Lead', When: january(9), How: 'restored' },
      { To: 'Proposal', When: january(21) },
    ]);
    const deals = dealsTable([{ Stage: 'Proposal' }]);
    expect(rowsOf(duration(deals, log, STAGES, LATE))[0]?.slice(1, 5)).toEqual([1, 1, 0, 20]);
  });

  it('ends on the day in the row where the log does not know the last step', () => {
    const deals = dealsTable([
      { Stage: 'Won', Status: 'Won', Closed: january(31), 'In stage since': january(41) },
      { 'Deal ID': '', Stage: 'Lead', 'In stage since': january(91) },
    ]);
    const log = logTable([{ To: 'Lead', When: january(1) }]);
    // 30 days to Closed; the deal that was never logged has stood for 10.
    expect(rowsOf(duration(deals, log, STAGES, LATE))[0]?.slice(1, 9)).toEqual([2, 1, 1, 30, 30, 30, 30, 30]);
  });
});

describe('what STAGE_DURATION refuses', () => {
  const [deals, log] = histories([{ path: [['Lead', january(1)]] }]);

  it.each<[unknown[], string]>([
    [['', 'all'], '"all" is neither an option (each, latest, sum) nor a column of Deals.'],
    [['', '', 'lost'], '"lost" is neither an option (any, advanced) nor a column of Deals.'],
    [['soon'], 'AsOf: "soon" found; a date is needed.'],
    [['', '', '', 'Ownr', 'Ana'], '"Ownr" is not a column of Deals.'],
  ])('%j', (rest, message) => {
    expect(() => duration(deals, log, STAGES, ...rest)).toThrow(message);
  });

  it('tables in the wrong order', () => {
    expect(() => duration(deals, STAGES, log)).toThrow('The second table should be DealLog; found Stages.');
    expect(() => duration(log, deals, STAGES)).toThrow('The first table should be Deals; found DealLog.');
  });
});
