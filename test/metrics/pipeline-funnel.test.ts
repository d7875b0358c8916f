import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journey, JourneyStage } from '../../src/domain/journey';
import { type FunnelOptions, type FunnelStep, pipelineFunnel } from '../../src/metrics/pipeline-funnel';
import { stageConversion } from '../../src/metrics/stage-conversion';
import {
  anyJourneys,
  LEAD,
  LOST,
  passing,
  PROPOSAL,
  QUALIFIED,
  SALES,
  SIX_DEALS,
  STAGES,
  WON,
  worth,
} from './journeys';

const funnelOf = (journeys: readonly Journey[], measure: FunnelOptions['measure'] = 'count') =>
  pipelineFunnel(STAGES, journeys, { pipeline: SALES, measure });
const column = <Key extends keyof FunnelStep>(funnel: readonly FunnelStep[], key: Key) =>
  funnel.map((step) => step[key]);

/** So many deals at each step of a pipeline, the others lost on the way. */
function chain(counts: readonly number[]): { stages: readonly JourneyStage[]; journeys: readonly Journey[] } {
  const kinds = [...counts.slice(1).map(() => 'open' as const), 'won' as const, 'lost' as const];
  const won = counts.length - 1;
  const journeys = Array.from({ length: counts[0] ?? 0 }, (_, deal) => {
    const furthest = counts.filter((count) => deal < count).length - 1;
    const way = Array.from({ length: furthest + 1 }, (_step, step) => step);
    return worth(10, passing(deal, furthest === won ? way : [...way, won + 1]));
  });
  return { stages: kinds.map((kind) => ({ pipeline: SALES, kind })), journeys };
}

describe('the funnel of a pipeline', () => {
  it.each<[string, readonly number[], readonly number[], number]>([
    ['prowi.io/en/glossary/conversion-rate', [1000, 300, 120, 80, 50, 20], [0.3, 0.4, 0.6667, 0.625, 0.4], 0.02],
    ['pitchbites.com, "Build your sales funnel": 20 % × 50 % × 60 %', [100, 20, 10, 6], [0.2, 0.5, 0.6], 0.06],
  ])('%s', (_, counts, rates, overall) => {
    const { stages, journeys } = chain(counts);
    for (const [measure, each] of [['count', 1] as const, ['money', 10] as const]) {
      const funnel = pipelineFunnel(stages, journeys, { pipeline: SALES, measure });
      expect(column(funnel, 'reached')).toEqual(counts.map((count) => count * each));
      rates.forEach((rate, step) => expect(funnel[step + 1]?.ofPrevious).toBeCloseTo(rate, 4));
      expect(funnel[counts.length - 1]?.ofFirst).toBeCloseTo(overall, 12);
    }
  });

  it('counts the six deals of cognis-digital/dealflow, demos/01-basic', () => {
    const funnel = funnelOf(SIX_DEALS);
    expect(column(funnel, 'stage')).toEqual([LEAD, QUALIFIED, PROPOSAL, null]);
    expect(column(funnel, 'reached')).toEqual([6, 5, 3, 2]);
    expect(column(funnel, 'ofPrevious')).toEqual([null, 5 / 6, 3 / 5, 2 / 3]);
    expect(column(funnel, 'ofFirst')).toEqual([1, 5 / 6, 3 / 6, 2 / 6]);
    expect(column(funnel, 'lostHere')).toEqual([0, 1, 0, 0]);
    expect(column(funnel, 'spacer')).toEqual([0, 0.5, 1.5, 2]);
    expect(column(funnel, 'deals')).toEqual([
      [1, 2, 3, 4, 5, 6],
      [1, 2, 3, 4, 5],
      [1, 2, 3],
      [1, 2],
    ]);
    expect(column(funnel, 'lostDeals')).toEqual([[], [4], [], []]);
  });

  it('adds up their money: 80,000 won of 180,000', () => {
    const funnel = funnelOf(SIX_DEALS, 'money');
    expect(column(funnel, 'reached')).toEqual([180_000, 155_000, 100_000, 80_000]);
    expect(column(funnel, 'ofPrevious')).toEqual([null, 155 / 180, 100 / 155, 80 / 100]);
    expect(column(funnel, 'ofFirst')).toEqual([1, 155 / 180, 100 / 180, 80 / 180]);
    expect(column(funnel, 'lostHere')).toEqual([0, 40_000, 0, 0]);
    expect(column(funnel, 'spacer')).toEqual([0, 12_500, 40_000, 50_000]);
    expect(column(funnel, 'withoutValue')).toEqual([0, 0, 0, 0]);
  });

  it('counts a blank value as 0 and tells how many there are; 0 is a value', () => {
    const journeys = [
      passing(1, [LEAD, QUALIFIED]),
      worth(100, passing(2, [LEAD])),
      worth(0, passing(3, [LEAD, LOST])),
    ];
    const funnel = funnelOf(journeys, 'money');
    expect(column(funnel, 'reached')).toEqual([100, 0, 0, 0]);
    expect(column(funnel, 'withoutValue')).toEqual([1, 1, 0, 0]);
    expect(column(funnel, 'ofPrevious')).toEqual([null, 0, null, null]);
  });

  it('has no shares where nobody came, and nothing but null for them', () => {
    expect(funnelOf([])).toEqual(
      [LEAD, QUALIFIED, PROPOSAL, null].map((stage) => ({
        stage,
        reached: 0,
        ofPrevious: null,
        ofFirst: null,
        lostHere: 0,
        spacer: 0,
        withoutValue: 0,
        deals: [],
        lostDeals: [],
      })),
    );
  });

  it('is empty for a pipeline without open stages', () => {
    expect(
      pipelineFunnel([{ pipeline: SALES, kind: 'won' }], [passing(1, [0])], { pipeline: SALES, measure: 'count' }),
    ).toEqual([]);
  });

  it('counts a skipped stage as passed and a deal that went back where it had been', () => {
    const journeys = [passing(1, [LEAD, WON]), passing(2, [PROPOSAL, LEAD])];
    expect(column(funnelOf(journeys), 'reached')).toEqual([2, 2, 2, 1]);
  });

  it('narrows from step to step, its shares multiply to that of the first, and its bars stand in the middle', () => {
    fc.assert(
      fc.property(anyJourneys, fc.constantFrom('count', 'money'), (journeys, measure) => {
        const funnel = funnelOf(journeys, measure);
        const conversion = stageConversion(STAGES, journeys, { pipeline: SALES, mode: 'reached' });
        let product: number | null = 1;
        funnel.forEach(({ reached, ofPrevious, ofFirst, spacer, lostHere }, step) => {
          expect(reached).toBeLessThanOrEqual(funnel[step - 1]?.reached ?? reached);
          expect(reached + 2 * spacer).toBeCloseTo(funnel[0]?.reached ?? 0, 9);
          if (measure === 'count' && step < conversion.length) {
            expect([reached, lostHere]).toEqual([conversion[step]?.entered, conversion[step]?.lost]);
          }
          if (step > 0) product = product === null || ofPrevious === null ? null : product * ofPrevious;
          if (product !== null && ofFirst !== null) expect(ofFirst).toBeCloseTo(product, 9);
        });
      }),
      { seed: 41 },
    );
  });
});
