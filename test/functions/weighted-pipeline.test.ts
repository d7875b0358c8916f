import { beforeEach, describe, expect, it } from 'vitest';
import { partsOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { type DealCells, day, dealsTable, evaluate, type Grid, inSpreadsheet, stagesTable } from './sheet';

const weighted = (...args: unknown[]) => evaluate('WEIGHTED_PIPELINE', ...args);
const STAGES = stagesTable([
  { name: 'Lead', probability: 0.1 },
  { name: 'Proposal', probability: '40%' },
  { name: 'Won', kind: 'won' },
]);

beforeEach(() => {
  inSpreadsheet();
});

describe('WEIGHTED_PIPELINE', () => {
  it('of the sample pipeline at 1/3, 0.4 and 2/3 is 27,666.67 (cognis-digital/dealflow, demo 01)', () => {
    const stages = stagesTable([
      { name: 'lead', probability: 1 / 3 },
      { name: 'qualified', probability: 0.4 },
      { name: 'proposal', probability: 2 / 3 },
      { name: 'won', kind: 'won' },
      { name: 'lost', kind: 'lost' },
    ]);
    expect(weighted(SAMPLE.Deals, stages)).toBeCloseTo(27_666.67, 2);
  });

  it('of June is 7,920: 3,800 at 90 % and 22,500 at 20 % (Odoo, forecast report)', () => {
    const june = { 'Expected close': day('2026-06-15') };
    const deals = dealsTable([
      { Value: 3800, Probability: 0.9, ...june },
      { Value: 22_500, Probability: '20%', ...june },
      { Value: 5000, Probability: 0.5, 'Expected close': day('2026-07-01') },
    ]);
    expect(weighted(deals, STAGES, 'Expected close', '>=2026-06-01', 'Expected close', '<=2026-06-30')).toBe(7920);
  });

  it('of June, July and August is 50,000, 50,000 and 100,000 (github.com/frappe/crm/issues/798)', () => {
    const deal = (Probability: number, closes: string): DealCells => ({
      Value: 100_000,
      Probability,
      'Expected close': day(closes),
    });
    const deals = dealsTable([deal(0.5, '2026-06-10'), deal(0.5, '2026-07-10'), deal(1, '2026-08-10')]);
    const until = (end: string) => Number(weighted(deals, STAGES, 'Expected close', `<=${end}`));
    expect([until('2026-06-30'), until('2026-07-31'), until('2026-08-31')]).toEqual([50_000, 100_000, 200_000]);
  });

  it('of three deals of 100,000 is 10,000, 50,000 and 80,000 (revopsdictionary.com, "Weighted pipeline")', () => {
    const deals = dealsTable([0.1, 0.5, 0.8].map((Probability) => ({ Value: 100_000, Probability })));
    expect(['D-1', 'D-2', 'D-3'].map((id) => weighted(deals, STAGES, 'Deal ID', id))).toEqual([10_000, 50_000, 80_000]);
  });

  it('takes the deal’s own probability, 0 included, else its stage’s, and only open deals', () => {
    const deals = dealsTable(
      [
        { Stage: 'Lead', Value: 1000 },
        { Stage: 'lead ', Value: 1000, Probability: 0.5 },
        { Value: 1000, Probability: 0 },
        { Status: 'Won', Value: 9999 },
        { Status: 'Parked', Value: 9999 },
      ],
      100,
    );
    expect(weighted(deals, STAGES)).toBe(600);
    expect(weighted(deals, STAGES, 'Stage', 'Proposal')).toBe(0);
    expect(weighted(deals, STAGES, '', '', 'Probability', '=')).toBe(100);
  });

  it('is 0 with no open deal', () => {
    expect(weighted(dealsTable([{ Status: 'Won' }]), STAGES)).toBe(0);
    expect(weighted(dealsTable([], 5), STAGES)).toBe(0);
  });

  describe('where a probability is missing', () => {
    const stages = stagesTable([{ name: 'Lead' }, { name: 'Demo' }, { name: 'Proposal', probability: 0.4 }]);

    it('names the stage and what to do', () => {
      expect(weighted(dealsTable([{ Stage: 'Lead' }, {}]), stages)).toBe(
        'no data: Lead has no probability: type it in Stages',
      );
    });

    it('names all such stages, and those that are not in Stages', () => {
      const deals = dealsTable([
        { Stage: 'Lead' },
        { Stage: 'Demo' },
        { Stage: 'Lead' },
        { Stage: 'Limbo' },
        { Stage: '' },
      ]);
      expect(weighted(deals, stages)).toBe(
        'no data: Lead, Demo have no probability: type them in Stages; ' +
          'Limbo, blank are not in Stages: choose another stage for these deals',
      );
      expect(weighted(deals, stages, 'Stage', 'Limbo')).toBe(
        'no data: Limbo is not in Stages: choose another stage for these deals',
      );
    });

    it('asks for none where the deal has its own, no value or one of 0', () => {
      const deals = dealsTable([
        { Stage: 'Lead', Probability: 0.5 },
        { Stage: 'Lead', Value: '' },
        { Stage: 'Limbo', Value: 0 },
        { Stage: 'Limbo', Probability: 0 },
      ]);
      expect(weighted(deals, stages)).toBe(50);
    });

    it('adds the pipeline to a name that two of them have', () => {
      const two = stagesTable([{ name: 'Lead' }, { name: 'Lead', pipeline: 'Retail', probability: 0.5 }]);
      expect(weighted(dealsTable([{ Stage: 'Lead' }, { Stage: 'Lead', Pipeline: 'Retail' }]), two)).toBe(
        'no data: Lead · Sales has no probability: type it in Stages',
      );
    });
  });

  it('refuses mixed currencies, a probability above 1 and wrong tables', () => {
    expect(() => weighted(dealsTable([{}, { Currency: 'USD' }]), STAGES)).toThrow('EUR (1 deal), USD (1 deal)');
    expect(() => weighted(dealsTable([{ Probability: 40 }]), STAGES)).toThrow(
      'Deals, row 2, Probability: 40 is more than 100 %: write 40% or 0.4.',
    );
    expect(() => weighted(dealsTable([]), dealsTable([]))).toThrow('The second table should be Stages; found Deals.');
    expect(() => weighted(dealsTable([]), STAGES, 'Ownr', 'Ana')).toThrow('"Ownr" is not a column of Deals.');
    const without: Grid = [
      ['Stage', 'Status', 'Value'],
      ['Lead', 'Open', 500],
    ];
    expect(weighted(without, STAGES)).toBe(50);
  });

  it('can be traced to its deals', () => {
    const stages = stagesTable([{ name: 'Lead' }, { name: 'Proposal', probability: 0.4 }]);
    const deals = dealsTable([
      {},
      { Value: '' },
      { Stage: 'Lead' },
      { Stage: 'Limbo' },
      { Status: 'Won' },
      { Stage: 'Limbo', Value: 0 },
    ]);
    expect(partsOf('WEIGHTED_PIPELINE', deals, stages)).toEqual([
      ['D-1', 'numerator', 40],
      ['D-6', 'numerator', 0],
      ['D-2', 'excluded: has no value', ''],
      ['D-3', 'excluded: its stage has no probability', ''],
      ['D-4', 'excluded: its stage is not in Stages', ''],
      ['D-5', 'excluded: is not open', ''],
    ]);
  });
});
