import { beforeEach, describe, expect, it } from 'vitest';
import { histories, january, logTable, type Way } from './histories';
import { partsOf, windowOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { day, dealsTable, evaluate, type Grid, inSpreadsheet, records, stagesTable } from './sheet';

const review = (...args: unknown[]) => evaluate('STAGE_REVIEW', ...args);
const ofSample = (...rest: unknown[]) => review(SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, ...rest);
const rowsOf = (spill: unknown) => (spill as Grid).slice(1);
const column = (spill: unknown, header: string) => records(spill).map((row) => row[header]);
const notes = (spill: unknown) => column(spill, 'Note');
/** Stage, Entries and Exits. */
const flows = (spill: unknown) => rowsOf(spill).map((row) => row.slice(0, 3));

const STAGES = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal', former: 'Offer' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
]);
const BOTTLENECK = 'bottleneck: most deal-days per won deal';
const FILLING = 'filling up: more came than left';

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('STAGE_REVIEW of the six deals of cognis-digital/dealflow, demos/01-basic', () => {
  it('over the 59 days to 1 March has the published mean stays and two bottlenecks that tie', () => {
    // By hand, days of the deals that are won and of all others: lead 52 + 14, qualified 49 + 17, proposal 25 + 27.
    expect(ofSample(SAMPLE.AsOf, 59)).toEqual([
      [
        ...['Stage', 'Entries', 'Exits', 'Reach', 'Mean stay', 'Deal-days per won', 'Rate of decided', 'Rate before'],
        ...['Low', 'High', 'Note'],
      ],
      ['lead', 6, 5, 1, 10.4, 33, 1, '', '', '', `${BOTTLENECK}; ${FILLING}`],
      ['qualified', 5, 4, 5 / 6, 12.25, 33, 0.75, '', '', '', `${BOTTLENECK}; ${FILLING}`],
      ['proposal', 3, 2, 3 / 6, 12.5, 26, 1, '', '', '', FILLING],
    ]);
  });

  it('shows no rate below the floor', () => {
    inSpreadsheet({ floor: 10 });
    const spill = ofSample(SAMPLE.AsOf, 59);
    expect(column(spill, 'Rate of decided')).toEqual(['', '', '']);
    expect(notes(spill)).toEqual([
      `${BOTTLENECK}; ${FILLING}; not enough history (n = 5)`,
      `${BOTTLENECK}; ${FILLING}; not enough history (n = 4)`,
      `${FILLING}; not enough history (n = 2)`,
    ]);
    inSpreadsheet({ floor: 4 });
    expect(column(ofSample(SAMPLE.AsOf, 59), 'Rate of decided')).toEqual([1, 0.75, '']);
  });

  it('over February knows the rate of the 28 days before', () => {
    // By hand: of qualified D3 advanced and D4 was lost; before, D1 and D2 advanced. Nobody had left proposal yet.
    const spill = ofSample(day('2026-02-28'), 28);
    expect(flows(spill)).toEqual([
      ['lead', 2, 1],
      ['qualified', 1, 2],
      ['proposal', 1, 2],
    ]);
    expect(column(spill, 'Deal-days per won')).toEqual([12, 11.5, 18.5]);
    expect(column(spill, 'Rate of decided')).toEqual([1, 0.5, 1]);
    expect(column(spill, 'Rate before')).toEqual([1, 1, '']);
    // Newcombe by hand, Wilson of 1 of 2 being 0.0945–0.9055 and of 2 of 2 0.3424–1: −0.5 ∓ the roots of the squares.
    expect(column(spill, 'Low')[1]).toBeCloseTo(-0.5 - Math.hypot(0.5 - 0.0945312, 0), 6);
    expect(column(spill, 'High')[1]).toBeCloseTo(-0.5 + Math.hypot(0.9054688 - 0.5, 1 - 0.3423802), 6);
    expect(notes(spill)).toEqual([FILLING, '', `${BOTTLENECK}`]);
  });

  it('sees no move after AsOf', () => {
    const spill = ofSample(day('2026-01-31'), 31);
    expect(flows(spill)).toEqual([
      ['lead', 4, 4],
      ['qualified', 4, 2],
      ['proposal', 2, 0],
    ]);
    expect(column(spill, 'Reach')).toEqual([1, 1, 0.5]);
    // Nobody was won yet, so that there is no deal to divide by and no bottleneck.
    expect(column(spill, 'Deal-days per won')).toEqual(['', '', '']);
    expect(notes(spill)).toEqual(['', FILLING, `${FILLING}; not enough history (n = 0)`]);
  });

  it('looks back 90 days where their number is blank', () => {
    expect(windowOf('STAGE_REVIEW', SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, SAMPLE.AsOf)).toBe(
      '2025-12-02 to 2026-03-01',
    );
    expect(ofSample(SAMPLE.AsOf)).toEqual(ofSample(SAMPLE.AsOf, 90));
    expect(ofSample(SAMPLE.AsOf, '')).toEqual(ofSample(SAMPLE.AsOf, 90));
  });

  it.each<[unknown, string]>([
    [1, '2026-03-01 to 2026-03-01'],
    [0, '2026-03-01 to 2026-03-01'],
    [2, '2026-02-28 to 2026-03-01'],
    [2.9, '2026-02-28 to 2026-03-01'],
    ['30', '2026-01-31 to 2026-03-01'],
    [[[30]], '2026-01-31 to 2026-03-01'],
  ])('takes %j days as %s', (days, window) => {
    const args = [SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, SAMPLE.AsOf, days];
    expect(windowOf('STAGE_REVIEW', ...args)).toBe(window);
  });

  it.each([46_082, '2026-03-01', [[46_082]]])('takes AsOf as %j', (asOf) => {
    expect(ofSample(asOf, 59)).toEqual(ofSample(SAMPLE.AsOf, 59));
  });

  it.each<[string, readonly unknown[]]>([
    ['in place of the days', ['Owner', 'Ben']],
    ['after the days', [90, 'Owner', 'Ben']],
    ['after blank days', ['', 'Owner', 'Ben']],
  ])('takes pairs %s', (_, rest) => {
    expect(flows(ofSample(SAMPLE.AsOf, ...rest))).toEqual([
      ['lead', 3, 2],
      ['qualified', 2, 2],
      ['proposal', 1, 1],
    ]);
  });

  it('lists its entries and exits for METRIC_ROWS', () => {
    const parts = partsOf(
      'STAGE_REVIEW',
      ...[SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, day('2026-02-12'), 10, 'Owner', '<>Zoe'],
    );
    // From 3 to 12 February.
    expect(parts).toEqual([
      ['D5', 'lead: Exits', 1],
      ['D5', 'qualified: Entries', 1],
      ['D4', 'qualified: Exits', 1],
      ['D2', 'proposal: Exits', 1],
      ['D6', 'excluded: came after AsOf', ''],
      ['D1', 'excluded: neither came into a stage nor left one in the period', ''],
      ['D3', 'excluded: neither came into a stage nor left one in the period', ''],
    ]);
  });

  it('does not mind blank rows below the tables', () => {
    const below = (table: Grid) => [...table, ...table.slice(1).map((row) => row.map(() => ''))];
    const spill = review(below(SAMPLE.Deals), below(SAMPLE.DealLog), below(SAMPLE.Stages), SAMPLE.AsOf, 59);
    expect(spill).toEqual(ofSample(SAMPLE.AsOf, 59));
  });
});

describe('the change of a rate in STAGE_REVIEW', () => {
  /** So many advance and are lost in the first ten days, and so many in the ten after. */
  const ways = (before: readonly [number, number], after: readonly [number, number]): Way[] => {
    const leaving = (count: number, to: string, on: number) =>
      Array.from(
        { length: count },
        (): Way => ({
          path: [
            ['Lead', january(1)],
            [to, january(on)],
          ],
        }),
      );
    return [
      ...leaving(before[0], 'Won', 10),
      ...leaving(before[1], 'Lost', 10),
      ...leaving(after[0], 'Won', 11),
      ...leaving(after[1], 'Lost', 20),
    ];
  };
  const lead = (before: readonly [number, number], after: readonly [number, number]) =>
    records(review(...histories(ways(before, after)), STAGES, january(20), 10))[0] ?? {};

  beforeEach(() => {
    inSpreadsheet({ floor: 10 });
  });

  it('is weaker only where the whole range lies below 0', () => {
    const fell = lead([18, 2], [10, 10]);
    expect(fell).toMatchObject({ 'Rate of decided': 0.5, 'Rate before': 0.9 });
    expect(fell['High']).toBeLessThan(0);
    expect(fell['Note']).toBe(`${BOTTLENECK}; weaker than in the 10 days before`);
    const same = lead([12, 8], [10, 10]);
    expect(same).toMatchObject({ 'Rate of decided': 0.5, 'Rate before': 0.6, Note: BOTTLENECK });
    expect(same['High']).toBeGreaterThan(0);
  });

  it('has the range of Newcombe: of 56 of 70 against 48 of 80 from 5.2 to 33.4 points (1998, example a)', () => {
    const rose = lead([48, 32], [56, 14]);
    expect(rose['Low']).toBeCloseTo(0.0524, 4);
    expect(rose['High']).toBeCloseTo(0.3339, 4);
    expect(rose['Note']).toBe(BOTTLENECK);
  });

  it('needs as many decided deals before as now', () => {
    expect(lead([9, 1], [9, 1])).toMatchObject({ 'Rate of decided': 0.9, 'Rate before': 0.9, Note: BOTTLENECK });
    expect(lead([9, 0], [9, 1])).toMatchObject({
      ...{ 'Rate of decided': 0.9, 'Rate before': '', Low: '', High: '' },
      Note: `${BOTTLENECK}; before: not enough history (n = 9)`,
    });
    expect(lead([9, 1], [9, 0])).toMatchObject({
      ...{ 'Rate of decided': '', 'Rate before': '', Low: '', High: '' },
      Note: `${BOTTLENECK}; not enough history (n = 9)`,
    });
  });

  it('is not called weaker where it is not shown', () => {
    inSpreadsheet({ floor: 30 });
    expect(lead([18, 2], [10, 10])['Note']).toBe(`${BOTTLENECK}; not enough history (n = 20)`);
  });

  it('without a floor rests on one deal at least', () => {
    inSpreadsheet({ floor: 0 });
    expect(lead([1, 0], [0, 0])).toMatchObject({ 'Rate of decided': '', Note: 'not enough history (n = 0)' });
    expect(lead([0, 0], [1, 0])).toMatchObject({ 'Rate of decided': 1, 'Rate before': '', Low: '', High: '' });
  });
});

describe('the stages of STAGE_REVIEW', () => {
  it('have their pipeline beside a shared name, and each pipeline its own bottleneck', () => {
    const stages = stagesTable([
      { name: 'Lead' },
      { name: 'Won', kind: 'won' },
      { name: 'Lead', pipeline: 'Retail' },
      { name: 'Visit', pipeline: 'Retail' },
      { name: 'Sold', kind: 'won', pipeline: 'Retail' },
      { name: 'Bin', kind: 'lost', pipeline: 'Archive' },
    ]);
    const retail = { Pipeline: 'Retail', Status: 'Won', Closed: january(9) };
    const [deals, log] = histories([
      {
        path: [
          ['Lead', january(1)],
          ['Won', january(9)],
        ],
      },
      {
        path: [
          ['Lead', january(1)],
          ['Visit', january(2)],
          ['Sold', january(9)],
        ],
        cells: retail,
      },
    ]);
    const spill = review(deals, log, stages, january(31), 31);
    expect(rowsOf(spill).map((row) => [row[0], row[5], row[10]])).toEqual([
      ['Lead · Sales', 8, BOTTLENECK],
      ['Lead · Retail', 1, ''],
      ['Visit', 7, BOTTLENECK],
    ]);
    expect(flows(review(deals, log, stages, january(31), 31, 'Pipeline', 'Retail'))).toEqual([
      ['Lead', 1, 1],
      ['Visit', 1, 1],
    ]);
  });

  it('tell of visits whose days nobody knows', () => {
    const unknown = (count: number) =>
      histories(
        Array.from(
          { length: count },
          (): Way => ({
            path: [
              ['Lead', ''],
              ['Won', january(5)],
            ],
          }),
        ),
      );
    expect(notes(review(...unknown(1), STAGES, january(31)))[0]).toBe('1 visit with an unknown day');
    expect(notes(review(...unknown(2), STAGES, january(31)))[0]).toBe('2 visits with an unknown day');
    expect(column(review(...unknown(2), STAGES, january(31)), 'Mean stay')).toEqual(['', '']);
  });

  it('tell in the first Note of deals that stand in none of them', () => {
    const [deals, log] = histories([{ path: [['Lead', january(1)]] }]);
    const strayed = [...deals, ...dealsTable([{ 'Deal ID': 'X', Stage: 'Limbo' }]).slice(1)];
    expect(notes(review(strayed, log, STAGES, january(31)))).toEqual([
      `1 deal stands in no stage of Stages; ${FILLING}; not enough history (n = 0)`,
      'not enough history (n = 0)',
    ]);
    expect(partsOf('STAGE_REVIEW', strayed, log, STAGES, january(31))).toContainEqual([
      ...['X', 'excluded: its stage is not in Stages', ''],
    ]);
  });

  it('are found by their former names, without undone moves', () => {
    const log = logTable([
      { To: 'Lead', When: january(1) },
      { To: 'Won', When: january(2) },
      { To: 'Lead', When: january(2), How: 'undo', Undoes: 2 },
      { To: 'Offer', When: january(5) },
    ]);
    const spill = review(dealsTable([{ Stage: 'Proposal' }]), log, STAGES, january(31), 31);
    expect(flows(spill)).toEqual([
      ['Lead', 1, 1],
      ['Proposal', 1, 0],
    ]);
    expect(column(spill, 'Mean stay')).toEqual([4, '']);
    expect(column(spill, 'Deal-days per won')).toEqual(['', '']);
  });

  it('are all there, at 0, where there is no deal', () => {
    expect(rowsOf(review(dealsTable([], 9), logTable([], 9), STAGES, january(31)))).toEqual(
      ['Lead', 'Proposal'].map((name) => [name, 0, 0, '', '', '', '', '', '', '', 'not enough history (n = 0)']),
    );
    expect(review(dealsTable([]), logTable([]), stagesTable([]), january(31))).toHaveLength(1);
  });
});

describe('what STAGE_REVIEW refuses', () => {
  const [deals, log] = histories([{ path: [['Lead', january(1)]] }]);

  it.each<[unknown[], string]>([
    [[], 'AsOf: nothing found; a date is needed. Type it as DATE(2026;1;1) or point to a cell that holds it.'],
    [[''], 'AsOf: nothing found; a date is needed.'],
    [['Owner', 'Ana'], 'AsOf: "Owner" found; a date is needed.'],
    [[january(31), -1], 'days: "-1" found; a number of 0 or more is needed. Correct the number.'],
    [[january(31), 'month'], 'days: "month" found; a number is needed.'],
    [[january(31), '', 'Ownr', 'Ana'], '"Ownr" is not a column of Deals.'],
    [['soon', -1], 'AsOf: "soon" found; a date is needed. Type a date or leave it empty.\ndays: "-1" found;'],
  ])('%j', (rest, message) => {
    expect(() => review(deals, log, STAGES, ...rest)).toThrow(message);
  });

  it('tables in the wrong order', () => {
    expect(() => review(deals, STAGES, log, january(31))).toThrow('The second table should be DealLog; found Stages.');
    expect(() => review(deals, log, january(31))).toThrow('The third table should be Stages; found "46053", which');
  });
});
