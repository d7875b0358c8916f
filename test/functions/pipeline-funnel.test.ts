import { beforeEach, describe, expect, it } from 'vitest';
import { histories, january, logTable, type Way } from './histories';
import { partsOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { day, type DealCells, dealsTable, evaluate, type Grid, inSpreadsheet, stagesTable } from './sheet';

const funnel = (...args: unknown[]) => evaluate('PIPELINE_FUNNEL', ...args);
const ofSample = (...rest: unknown[]) => funnel(SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, ...rest);
const rowsOf = (spill: unknown) => (spill as Grid).slice(1);
/** Stage, Reached and Lost here. */
const sizes = (spill: unknown) => rowsOf(spill).map((row) => [row[0], row[1], row[4]]);

const STAGES = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal', former: 'Offer' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
]);

function path(stages: readonly string[], cells: DealCells = {}): Way {
  return { path: stages.map((stage, at) => [stage, january(at + 1)]), cells };
}

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_FUNNEL of the six deals of cognis-digital/dealflow, demos/01-basic', () => {
  it('is 6, 5, 3 and 2 deals, each step beside the one before and the first', () => {
    expect(ofSample()).toEqual([
      ['Stage', 'Reached', 'Of previous', 'Of first', 'Lost here', 'Spacer'],
      ['lead', 6, '', 1, 0, 0],
      ['qualified', 5, 5 / 6, 5 / 6, 1, 0.5],
      ['proposal', 3, 3 / 5, 3 / 6, 0, 1.5],
      ['Won', 2, 2 / 3, 2 / 6, 0, 2],
    ]);
  });

  it('of money is 180,000, 155,000, 100,000 and 80,000', () => {
    expect(rowsOf(ofSample(' Money '))).toEqual([
      ['lead', 180_000, '', 1, 0, 0],
      ['qualified', 155_000, 155 / 180, 155 / 180, 40_000, 12_500],
      ['proposal', 100_000, 100 / 155, 100 / 180, 0, 40_000],
      ['Won', 80_000, 80 / 100, 80 / 180, 0, 50_000],
    ]);
  });

  it.each<[string, readonly unknown[]]>([
    // The day on which D4 came, and the one after; D6 came last.
    ['2026-01-12', [3, 2, 0, 0]],
    ['2026-01-13', [2, 1, 0, 0]],
    ['2026-02-15', [1, 0, 0, 0]],
    ['2026-02-16', [0, 0, 0, 0]],
  ])('counts the deals that came since %s', (since, reached) => {
    expect(rowsOf(ofSample('', day(since))).map((row) => row[1])).toEqual(reached);
  });

  it('has no share of nothing', () => {
    expect(rowsOf(ofSample('', day('2026-02-16')))).toEqual(
      ['lead', 'qualified', 'proposal', 'Won'].map((name) => [name, 0, '', '', 0, 0]),
    );
    expect(rowsOf(ofSample('', day('2026-02-15')))[2]).toEqual(['proposal', 0, '', 0, 0, 0.5]);
  });

  it.each<[string, readonly unknown[]]>([
    ['in place of the measure', ['Owner', 'Ben']],
    ['in place of entered_since', ['count', 'Owner', 'Ben']],
    ['after every option', ['', '', 'Owner', 'Ben']],
  ])('takes pairs %s', (_, rest) => {
    expect(sizes(ofSample(...rest))).toEqual([
      ['lead', 3, 0],
      ['qualified', 2, 1],
      ['proposal', 1, 0],
      ['Won', 1, 0],
    ]);
  });

  it.each([46_036, '2026-01-14', [[46_036]]])('takes entered_since as %j', (since) => {
    expect(rowsOf(ofSample('', since))[0]?.[1]).toBe(2);
  });

  it('does not mind blank rows below the tables', () => {
    const below = (table: Grid) => [...table, ...table.slice(1).map((row) => row.map(() => ''))];
    expect(funnel(below(SAMPLE.Deals), below(SAMPLE.DealLog), below(SAMPLE.Stages))).toEqual(ofSample());
  });

  it('lists its deals for METRIC_ROWS with what they add, and why the others add nothing', () => {
    const parts = partsOf(
      'PIPELINE_FUNNEL',
      ...[SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, 'money', day('2026-01-06'), 'Owner', 'Ben'],
    );
    expect(parts).toEqual([
      ['D4', 'lead: Reached', 40_000],
      ['D6', 'lead: Reached', 25_000],
      ['D4', 'qualified: Reached', 40_000],
      ['D4', 'qualified: Lost here', 40_000],
      ['D2', 'excluded: came before entered_since', ''],
      ...['D1', 'D3', 'D5'].map((id) => [id, 'excluded: does not meet the criteria', '']),
    ]);
    expect(partsOf('PIPELINE_FUNNEL', SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages)).toContainEqual([
      ...['D2', 'Won: Reached', 1],
    ]);
  });
});

describe('the steps of PIPELINE_FUNNEL', () => {
  it('count skipped stages as passed, and who went back or was reopened by the furthest', () => {
    const [deals, log] = histories([
      path(['Proposal', 'Won']),
      path(['Lead', 'Proposal', 'Lead']),
      path(['Lead', 'Won', 'Lead']),
      path(['Lead', 'Proposal', 'Lead', 'Lost']),
    ]);
    expect(sizes(funnel(deals, log, STAGES))).toEqual([
      ['Lead', 4, 0],
      ['Proposal', 3, 1],
      ['Won', 1, 0],
    ]);
  });

  it('do not count what was undone, nor the time between deletion and return', () => {
    const log = logTable([
      { To: 'Lead', When: january(1) },
      { To: 'Proposal', When: january(2) },
      { To: 'Lead', When: january(2), How: 'undo', Undoes: 2 },
      { To: 'Proposal', When: january(3), How: 'deleted' },
      { To: 'Proposal', When: january(4), How: 'restored' },
    ]);
    expect(sizes(funnel(dealsTable([{ Stage: 'Lead' }]), log, STAGES))).toEqual([
      ['Lead', 1, 0],
      ['Proposal', 0, 0],
      ['Won', 0, 0],
    ]);
  });

  it('find stages by their former names, and rows that were never logged where they stand', () => {
    const [deals, log] = histories([
      path(['Offer', 'Lost']),
      { path: [['Won', january(1)]], isLogged: false, cells: { 'Deal ID': '' } },
    ]);
    expect(sizes(funnel(deals, log, STAGES))).toEqual([
      ['Lead', 2, 0],
      ['Proposal', 2, 1],
      ['Won', 1, 0],
    ]);
  });

  it('have their pipeline beside shared names, Won too', () => {
    const stages = stagesTable([
      { name: 'Lead' },
      { name: 'Won', kind: 'won' },
      { name: 'Lead', pipeline: 'Retail' },
      { name: 'Sold', kind: 'won', pipeline: 'Retail' },
      { name: 'Bin', kind: 'lost', pipeline: 'Archive' },
    ]);
    const retail = { Pipeline: 'Retail' };
    const [deals, log] = histories([
      path(['Lead', 'Won']),
      path(['Lead'], retail),
      path(['Lead'], retail),
      path(['Bin'], { Pipeline: 'Archive' }),
    ]);
    expect(sizes(funnel(deals, log, stages))).toEqual([
      ['Lead · Sales', 1, 0],
      ['Won · Sales', 1, 0],
      ['Lead · Retail', 2, 0],
      ['Won · Retail', 0, 0],
    ]);
    expect(sizes(funnel(deals, log, stages, 'Pipeline', 'Retail'))).toEqual([
      ['Lead', 2, 0],
      ['Won', 0, 0],
    ]);
    expect(partsOf('PIPELINE_FUNNEL', deals, log, stages)).toContainEqual(['D-1', 'Won · Sales: Reached', 1]);
  });

  it('are all there, at 0, where there is no deal, and none where there is no open stage', () => {
    expect(rowsOf(funnel(dealsTable([], 9), logTable([], 9), STAGES))).toEqual([
      ['Lead', 0, '', '', 0, 0],
      ['Proposal', 0, '', '', 0, 0],
      ['Won', 0, '', '', 0, 0],
    ]);
    expect(funnel(dealsTable([]), logTable([]), stagesTable([{ name: 'Won', kind: 'won' }]))).toHaveLength(1);
  });

  it('leave out a deal that stands in no stage of Stages, which METRIC_ROWS tells', () => {
    const [deals, log] = histories([path(['Lead', 'Limbo']), path(['Lead'])]);
    expect(sizes(funnel(deals, log, STAGES))[0]).toEqual(['Lead', 1, 0]);
    expect(partsOf('PIPELINE_FUNNEL', deals, log, STAGES)).toContainEqual([
      ...['D-1', 'excluded: its stage is not in Stages', ''],
    ]);
  });
});

describe('the deals of PIPELINE_FUNNEL', () => {
  it('came when they were created, else on their first day in a stage; others are left out and told', () => {
    const [deals, log] = histories([
      path(['Lead'], { Created: january(5) }),
      { path: [['Lead', january(5)]], cells: { Created: '' } },
      { path: [['Lead', '']] },
    ]);
    expect(sizes(funnel(deals, log, STAGES))[0]).toEqual(['Lead', 3, 0]);
    expect(sizes(funnel(deals, log, STAGES, '', january(5)))[0]).toEqual(['Lead', 2, 0]);
    expect(sizes(funnel(deals, log, STAGES, '', january(6)))[0]).toEqual(['Lead', 0, 0]);
    expect(partsOf('PIPELINE_FUNNEL', deals, log, STAGES, '', january(6))).toEqual([
      ['D-1', 'excluded: came before entered_since', ''],
      ['D-2', 'excluded: came before entered_since', ''],
      ['D-3', 'excluded: the day it came is unknown', ''],
    ]);
  });
});

describe('the money of PIPELINE_FUNNEL', () => {
  it('is 0 of a blank value, and of any amount that is text', () => {
    const [deals, log] = histories([
      path(['Lead'], { Value: '' }),
      path(['Lead', 'Proposal'], { Value: '1,500' }),
      path(['Lead', 'Won'], { Value: 500 }),
    ]);
    expect(sizes(funnel(deals, log, STAGES, 'money'))).toEqual([
      ['Lead', 2000, 0],
      ['Proposal', 2000, 0],
      ['Won', 500, 0],
    ]);
    expect(partsOf('PIPELINE_FUNNEL', deals, log, STAGES, 'money')).toContainEqual(['D-1', 'Lead: Reached', 0]);
  });

  it('has no share where nothing has a value', () => {
    const [deals, log] = histories([path(['Lead', 'Won'], { Value: '' })]);
    expect(rowsOf(funnel(deals, log, STAGES, 'money'))).toEqual([
      ['Lead', 0, '', '', 0, 0],
      ['Proposal', 0, '', '', 0, 0],
      ['Won', 0, '', '', 0, 0],
    ]);
  });

  describe('in two currencies', () => {
    const [deals, log] = histories([
      path(['Lead'], { Created: january(1), Currency: 'PLN' }),
      path(['Lead'], { Created: january(2) }),
      path(['Lead'], { Created: january(2), Currency: 'USD', Value: '' }),
    ]);

    it('is refused, unless it is counted', () => {
      expect(() => funnel(deals, log, STAGES, 'money')).toThrow(
        'Deals, Currency: "EUR (1 deal), PLN (1 deal)" found; one currency is needed.',
      );
      expect(sizes(funnel(deals, log, STAGES))[0]).toEqual(['Lead', 3, 0]);
    });

    it('is added where the deals that are counted share one', () => {
      expect(sizes(funnel(deals, log, STAGES, 'money', 'Currency', 'EUR'))[0]).toEqual(['Lead', 100, 0]);
      expect(sizes(funnel(deals, log, STAGES, 'money', january(2)))[0]).toEqual(['Lead', 100, 0]);
    });
  });
});

describe('what PIPELINE_FUNNEL refuses', () => {
  const [deals, log] = histories([path(['Lead'], { Value: 'much' })]);

  it.each<[unknown[], string]>([
    [['', '', 'Value'], '"Value" has no criterion beside it in Deals.'],
    [['sum'], '"sum" is neither an option (count, money) nor a column of Deals.'],
    [['', 'May'], 'entered_since: "May" found; a date is needed.'],
    [['money'], 'Deals, row 2, Value: "much" found; a number is needed.'],
    [['', '', 'Ownr', 'Ana'], '"Ownr" is not a column of Deals.'],
  ])('%j', (rest, message) => {
    expect(() => funnel(deals, log, STAGES, ...rest)).toThrow(message);
  });

  it('no word in Value where deals are counted', () => {
    expect(sizes(funnel(deals, log, STAGES))[0]).toEqual(['Lead', 1, 0]);
  });

  it('tables in the wrong order', () => {
    expect(() => funnel(log, deals, STAGES)).toThrow('The first table should be Deals; found DealLog.');
    expect(() => funnel(deals, STAGES, log)).toThrow('The second table should be DealLog; found Stages.');
    expect(() => funnel(deals, log)).toThrow('The third table should be Stages; found nothing.');
  });
});
