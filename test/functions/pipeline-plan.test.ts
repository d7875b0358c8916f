import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyPipeline, AS_OF as LATE } from './any-pipeline';
import { histories, january } from './histories';
import { partsOf, windowOf } from './parts-of';
import { AS_OF, column, goals, JANUARY, lead, plan, PLAN_HEADER, SPRING, STAGES, way } from './plan-tables';
import { SAMPLE } from './sample-pipeline';
import { evaluate, inSpreadsheet, records, stagesTable } from './sheet';
import { withColumns } from './with-columns';

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
        const shown = rows[at]?.[PLAN_HEADER[index] ?? ''];
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
    expect(plan(...histories([]), stagesTable([{ name: 'Won', kind: 'won' }]), 1000, AS_OF)).toEqual([PLAN_HEADER]);
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
      PLAN_HEADER,
      ['Leads', 0.8, 250, 0, 250, '', 3, '', 125, 'stay: not enough history (n = 3)'],
      ['Won', '', 200, 0, 200, '', '', '', 100, '0 of 100000 won; 30 days left'],
    ]);
  });
});
