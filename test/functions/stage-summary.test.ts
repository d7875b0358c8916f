import { beforeEach, describe, expect, it } from 'vitest';
import { type DealCells, day, dealsTable, evaluate, inSpreadsheet, records, stagesTable } from './sheet';

const summary = (...args: unknown[]) => evaluate('STAGE_SUMMARY', ...args);
const HEADER = [
  'Stage',
  'Deals',
  'Value',
  'Average',
  'Weighted',
  'Share of value',
  'Median days here',
  'Overdue',
  'Note',
];
const STAGES = stagesTable([
  { name: 'Lead', probability: 0.1 },
  { name: 'Proposal', probability: '40%' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'Lost' },
  { name: 'Later', kind: 'parked' },
]);
const AS_OF = day('2026-02-01');
const LEAD: DealCells = { Stage: 'Lead' };

beforeEach(() => {
  inSpreadsheet();
});

describe('STAGE_SUMMARY', () => {
  it('lists every open stage, also where nobody stands', () => {
    const deals = dealsTable(
      [
        { ...LEAD, Value: 300, 'Expected close': day('2026-01-31'), 'In stage since': day('2026-01-22') },
        { ...LEAD, Value: 100, 'Expected close': AS_OF, Probability: 0 },
        { Status: 'Won', Value: 999 },
      ],
      100,
    );
    expect(summary(deals, STAGES, AS_OF)).toEqual([
      HEADER,
      // Days here: 10 and 31.
      ['Lead', 2, 400, 200, 30, 1, 20.5, 1, ''],
      ['Proposal', 0, 0, '', 0, 0, '', 0, ''],
    ]);
  });

  it('lists won, lost and parked stages too where all are asked for', () => {
    const deals = dealsTable([LEAD, { Status: 'Won' }, { Status: 'Lost' }, { Status: 'Parked', Probability: 0.2 }]);
    const rows = records(summary(deals, STAGES, AS_OF, 'all'));
    expect(rows.map(({ Stage, Deals, Weighted, Overdue }) => [Stage, Deals, Weighted, Overdue])).toEqual([
      ['Lead', 1, 10, 0],
      ['Proposal', 0, 0, 0],
      ['Won', 1, 100, ''],
      ['Lost', 1, 0, ''],
      ['Later', 1, 20, ''],
    ]);
    expect(rows.map((row) => row['Share of value'])).toEqual([0.25, 0, 0.25, 0.25, 0.25]);
  });

  it('leaves the ages blank without AsOf and says so', () => {
    const [row] = records(summary(dealsTable([LEAD]), STAGES));
    expect(row).toMatchObject({ 'Median days here': '', Overdue: '', Note: 'days here and overdue need AsOf' });
  });

  it('names a stage whose probability it needs and does not have', () => {
    const stages = stagesTable([{ name: 'Lead' }, { name: 'Demo' }]);
    const deals = dealsTable([LEAD, { Stage: 'Demo', Probability: 0.5 }]);
    expect(records(summary(deals, stages, AS_OF))).toMatchObject([
      { Weighted: '', Note: 'Weighted needs a probability for Lead' },
      { Weighted: 50, Note: '' },
    ]);
  });

  it('tells of deals without a value and with an entry unknown or to come', () => {
    const deals = dealsTable([
      { ...LEAD, Value: '' },
      { ...LEAD, 'In stage since': '' },
      { ...LEAD, 'In stage since': day('2026-02-02') },
      { ...LEAD, 'In stage since': day('2026-02-03') },
    ]);
    const [row] = records(summary(deals, STAGES, AS_OF));
    expect(row).toMatchObject({
      Value: 300,
      Average: 100,
      'Median days here': 31,
      Note: '1 deal without a value; entry unknown for 1 deal; entry after AsOf for 2 deals',
    });
  });

  it('tells of deals that stand in none of the stages', () => {
    const deals = dealsTable([LEAD, { Stage: 'Limbo' }, { Stage: 'Limbo' }, { Stage: '' }], 10);
    const [lead, proposal] = records(summary(deals, STAGES, AS_OF));
    expect(lead).toMatchObject({ Deals: 1, Note: '3 deals stand in no stage of Stages: Limbo, blank' });
    expect(proposal?.['Note']).toBe('');
  });

  it('finds the stage of a near-miss and of a former name', () => {
    const stages = stagesTable([{ name: 'Lead', former: 'New | Prospect' }, { name: 'Proposal' }]);
    const deals = dealsTable([{ Stage: 'lead ' }, { Stage: 'Prospect' }, { Stage: 'proposal' }]);
    expect(records(summary(deals, stages, AS_OF)).map(({ Deals }) => Deals)).toEqual([2, 1]);
  });

  describe('of several pipelines', () => {
    const stages = stagesTable([
      { name: 'Lead' },
      { name: 'Proposal' },
      { name: 'Proposal', pipeline: 'Retail' },
      { name: 'Visit', pipeline: 'Retail' },
    ]);
    const deals = dealsTable([
      { Stage: 'Proposal' },
      { Stage: 'Proposal', Pipeline: 'Retail' },
      { Stage: 'Proposal', Pipeline: 'Retail' },
      { Stage: 'Visit', Pipeline: '' },
    ]);

    it('adds the pipeline to a name that two of them have', () => {
      expect(records(summary(deals, stages, AS_OF)).map(({ Stage, Deals }) => [Stage, Deals])).toEqual([
        ['Lead', 0],
        ['Proposal · Sales', 1],
        ['Proposal · Retail', 2],
        ['Visit', 1],
      ]);
    });

    it('lists the stages of the pipeline that a pair asks for, by their plain names', () => {
      const rows = records(summary(deals, stages, AS_OF, 'Pipeline', 'retail'));
      expect(rows.map(({ Stage, Deals }) => [Stage, Deals])).toEqual([
        ['Proposal', 2],
        ['Visit', 0],
      ]);
    });
  });

  it('takes pairs after the options or in place of them', () => {
    const deals = dealsTable([LEAD, { ...LEAD, Owner: 'Ben' }]);
    const leads = (...rest: unknown[]) => records(summary(deals, STAGES, ...rest))[0]?.['Deals'];
    expect(leads(AS_OF, 'open', 'Owner', 'Ben')).toBe(1);
    expect(leads(AS_OF, 'Owner', 'Ben')).toBe(1);
    expect(leads('', '', 'Owner', 'Ben')).toBe(1);
    expect(leads('Owner', 'Ben')).toBe(1);
    expect(leads(AS_OF, '', 'Owner', '')).toBe(2);
  });

  it('takes AsOf as a serial number', () => {
    expect(records(summary(dealsTable([LEAD]), STAGES, 46_054))[0]).toMatchObject({ 'Median days here': 31 });
  });

  it('refuses mixed currencies among the stages that it shows', () => {
    const deals = dealsTable([LEAD, { ...LEAD, Currency: 'USD' }]);
    expect(() => summary(deals, STAGES, AS_OF)).toThrow('"EUR (1 deal), USD (1 deal)" found; one currency is needed.');
    const closed = dealsTable([LEAD, { Status: 'Won', Currency: 'USD' }]);
    expect(records(summary(closed, STAGES, AS_OF))[0]).toMatchObject({ Value: 100 });
    expect(() => summary(closed, STAGES, AS_OF, 'all')).toThrow('EUR (1 deal), USD (1 deal)');
  });

  it('refuses a probability above 1 and a kind that is none, naming the cells', () => {
    expect(() => summary(dealsTable([{ ...LEAD, Probability: 40 }]), STAGES, AS_OF)).toThrow(
      'Deals, row 2, Probability: 40 is more than 100 %: write 40% or 0.4.',
    );
    expect(() => summary(dealsTable([LEAD]), stagesTable([{ name: 'Lead', kind: 'maybe' }]), AS_OF)).toThrow(
      'Stages, row 2, Kind: "maybe" found; open, won, lost or parked is needed.',
    );
  });

  it('names the table that stands in the wrong place', () => {
    const goals = [
      ['Period start', 'Period end', 'Target'],
      ['', '', ''],
    ];
    expect(() => summary(dealsTable([]), goals)).toThrow('The second table should be Stages; found Goals.');
    expect(() => summary(dealsTable([]), dealsTable([]))).toThrow('The second table should be Stages; found Deals.');
    expect(() => summary(dealsTable([]))).toThrow('The second table should be Stages; found nothing.');
    expect(() => summary(dealsTable([]), STAGES, AS_OF, 'won')).toThrow(
      '"won" is neither an option (open, all) nor a column of Deals.',
    );
  });

  it('is a full rectangle of numbers and text whatever it is given', () => {
    for (const deals of [dealsTable([]), dealsTable([LEAD, { Stage: 'Proposal', Value: '' }])]) {
      for (const asOf of ['', AS_OF]) {
        const rows = summary(deals, STAGES, asOf, 'all') as unknown[][];
        expect(rows.every((row) => row.length === HEADER.length)).toBe(true);
        for (const cell of rows.flat()) {
          expect(typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
        }
      }
    }
  });
});
