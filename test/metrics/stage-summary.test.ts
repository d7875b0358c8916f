import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SummaryDeal, type SummaryStage, stageSummary } from '../../src/metrics/stage-summary';

const deal = (filled: Partial<SummaryDeal> = {}): SummaryDeal => ({
  stage: 0,
  value: 100,
  probability: null,
  inStageSince: 10,
  expectedClose: null,
  ...filled,
});
const open: SummaryStage = { kind: 'open', probability: 0.5 };

describe('stage summary', () => {
  it('weights 4,245.74 at 50 % as 2,122.87 (flowbird.co.uk, "Probability in Pipedrive")', () => {
    const [figures] = stageSummary([open], [deal({ value: 4000 }), deal({ value: 245.74 })], null);
    expect(figures?.weighted).toBeCloseTo(2122.87, 9);
  });

  it('weights 100,000 at 10, 50 and 80 % as 10,000, 50,000 and 80,000 (revopsdictionary.com, "Weighted pipeline")', () => {
    const stages = [0.1, 0.5, 0.8].map((probability): SummaryStage => ({ kind: 'open', probability }));
    const figures = stageSummary(
      stages,
      [0, 1, 2].map((stage) => deal({ stage, value: 100_000 })),
      null,
    );
    expect(figures.map(({ weighted }) => weighted)).toEqual([10_000, 50_000, 80_000]);
  });

  it('takes the probability that was typed, 0 included, before that of the stage', () => {
    const [figures] = stageSummary([open], [deal({ probability: 0 }), deal({ probability: 0.9 }), deal()], null);
    expect(figures?.weighted).toBeCloseTo(0 + 90 + 50, 9);
  });

  it('weights won stages fully and lost ones not at all, whatever was typed', () => {
    const stages: SummaryStage[] = [
      { kind: 'won', probability: 0.3 },
      { kind: 'lost', probability: null },
    ];
    const figures = stageSummary(stages, [deal({ probability: 0.2 }), deal({ stage: 1, probability: 0.9 })], null);
    expect(figures.map(({ weighted }) => weighted)).toEqual([100, 0]);
  });

  it('has no weighted value where a deal with a value has no probability anywhere', () => {
    const blank: SummaryStage = { kind: 'open', probability: null };
    const weighted = (deals: SummaryDeal[]) => stageSummary([blank], deals, null)[0]?.weighted;
    expect(weighted([deal()])).toBeNull();
    expect(weighted([deal({ probability: 0.5 })])).toBe(50);
    expect(weighted([deal({ value: null }), deal({ value: 0 })])).toBe(0);
    expect(weighted([])).toBe(0);
  });

  it('leaves blank values out of the average and counts those of 0', () => {
    const [figures] = stageSummary([open], [deal({ value: null }), deal({ value: 0 }), deal()], null);
    expect(figures).toMatchObject({ deals: 3, value: 100, average: 50, withoutValue: 1 });
  });

  it('shows a stage where nobody stands', () => {
    expect(stageSummary([open], [], 20)).toEqual([
      {
        deals: 0,
        value: 0,
        average: null,
        weighted: 0,
        shareOfValue: null,
        medianDaysHere: null,
        overdue: 0,
        unknownEntry: 0,
        futureEntry: 0,
        withoutValue: 0,
      },
    ]);
  });

  it('takes the median of the days here and leaves out unknown and future entries', () => {
    const entries = [10, 15, 18, 21, null].map((inStageSince) => deal({ inStageSince }));
    expect(stageSummary([open], entries, 20)[0]).toMatchObject({
      medianDaysHere: 5,
      unknownEntry: 1,
      futureEntry: 1,
    });
  });

  it('counts an entry of today as 0 days, not as one to come', () => {
    expect(stageSummary([open], [deal({ inStageSince: 20 })], 20)[0]).toMatchObject({
      medianDaysHere: 0,
      futureEntry: 0,
    });
  });

  it('leaves out a deal whose stage is none of them', () => {
    expect(stageSummary([open], [deal({ stage: 1 }), deal()], 20)[0]).toMatchObject({ deals: 1, value: 100 });
  });

  it('counts a deal as overdue from the day after its expected close, and only in open stages', () => {
    const deals = [19, 20, 21, null].map((expectedClose) => deal({ expectedClose }));
    expect(stageSummary([open], deals, 20)[0]?.overdue).toBe(1);
    expect(stageSummary([{ kind: 'lost', probability: null }], deals, 20)[0]?.overdue).toBeNull();
  });

  it('leaves the ages blank without a day to count them to', () => {
    expect(stageSummary([open], [deal({ expectedClose: 1 })], null)[0]).toMatchObject({
      medianDaysHere: null,
      overdue: null,
    });
  });

  it('shares out all deals and all value', () => {
    const anyDeal = fc.record({
      stage: fc.nat(3),
      value: fc.option(fc.integer({ min: 1, max: 9999 })),
      probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      inStageSince: fc.option(fc.nat(100)),
      expectedClose: fc.option(fc.nat(100)),
    });
    fc.assert(
      fc.property(fc.array(anyDeal), (deals) => {
        const figures = stageSummary([open, open, open, open], deals, 50);
        const sum = (pick: (one: (typeof figures)[number]) => number) =>
          figures.reduce((total, one) => total + pick(one), 0);
        const value = deals.reduce((total, one) => total + (one.value ?? 0), 0);
        expect(sum((one) => one.deals)).toBe(deals.length);
        expect(sum((one) => one.value)).toBe(value);
        expect(sum((one) => one.shareOfValue ?? 0)).toBeCloseTo(value === 0 ? 0 : 1, 9);
        for (const one of figures) expect(one.weighted ?? 0).toBeLessThanOrEqual(one.value + 1e-9);
      }),
      { seed: 10 },
    );
  });
});
