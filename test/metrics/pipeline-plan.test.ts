import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idealPipelineSize } from '../../src/metrics/ideal-pipeline-size';
import { type PlanGoal, type PlanStep, pipelinePlan } from '../../src/metrics/pipeline-plan';

const goal = (fields: Partial<PlanGoal> = {}): PlanGoal => ({
  target: 100_000,
  averageDeal: 500,
  periodDays: 31,
  wonValue: 0,
  reps: 10,
  ...fields,
});
const step = (fields: Partial<PlanStep> = {}): PlanStep => ({
  rate: 0.8,
  entered: 0,
  meanStayDays: null,
  stands: 0,
  ...fields,
});
const NOTHING = { mustEnter: null, stillToEnter: null, perRep: null, mustStand: null, gap: null };

describe('the plan of a pipeline', () => {
  it('needs 250 leads for 200 sales, 25 per rep (S3: 100,000 ÷ 500 ÷ 80 % ÷ 10)', () => {
    expect(pipelinePlan(goal(), [step()])).toEqual([
      { mustEnter: 250, stillToEnter: 250, perRep: 25, mustStand: null, gap: null },
      { mustEnter: 200, stillToEnter: 200, perRep: 20, mustStand: null, gap: null },
    ]);
  });

  it('needs 1000, 300, 120, 80 and 50 on the way to 20 wins (prowi.io, "Conversion Rate")', () => {
    const rates = [0.3, 0.4, 2 / 3, 0.625, 0.4].map((rate) => step({ rate }));
    const needed = pipelinePlan(goal({ target: 20, averageDeal: 1 }), rates).map(({ mustEnter }) => mustEnter);
    [1000, 300, 120, 80, 50, 20].forEach((deals, at) => expect(needed[at]).toBeCloseTo(deals, 9));
  });

  it('has less to enter by what entered, and nothing where more did', () => {
    const [leads, won] = pipelinePlan(goal({ wonValue: 25_000 }), [step({ entered: 260 })]);
    expect(leads).toMatchObject({ mustEnter: 250, stillToEnter: 0, perRep: 0 });
    expect(won).toMatchObject({ mustEnter: 200, stillToEnter: 150, perRep: 15 });
  });

  it.each([
    [99_999, 240],
    [100_000, 0],
    [100_001, 0],
  ])('with %d won of 100,000 has %d more to enter', (wonValue, stillToEnter) => {
    expect(pipelinePlan(goal({ wonValue }), [step({ entered: 10 })])[0]?.stillToEnter).toBe(stillToEnter);
  });

  it('must hold entries per day × days of the stay, and tells the gap both ways', () => {
    // 250 in 30 days that stay 12 days: 100 at any time.
    const ofStands = (stands: number) =>
      pipelinePlan(goal({ periodDays: 30 }), [step({ meanStayDays: 12, stands })])[0];
    expect(ofStands(90)).toMatchObject({ mustStand: 100, gap: -10 });
    expect(ofStands(105)).toMatchObject({ mustStand: 100, gap: 5 });
  });

  it('must hold nothing where deals do not stay', () => {
    expect(pipelinePlan(goal(), [step({ meanStayDays: 0, stands: 2 })])[0]).toMatchObject({ mustStand: 0, gap: 2 });
  });

  it('says nothing of Won as a stock', () => {
    expect(pipelinePlan(goal(), [step({ meanStayDays: 12 })])[1]).toMatchObject({ mustStand: null, gap: null });
  });

  it.each<[string, Partial<PlanGoal>, Partial<PlanStep>]>([
    ['no goal', { target: null }, {}],
    ['no average', { averageDeal: null }, {}],
    ['an average of 0', { averageDeal: 0 }, {}],
    ['no rate', {}, { rate: null }],
    ['a rate of 0', {}, { rate: 0 }],
  ])('is blank at the first step with %s', (_, goalFields, fields) => {
    expect(pipelinePlan(goal(goalFields), [step({ meanStayDays: 5, ...fields })])[0]).toEqual(NOTHING);
  });

  it('is blank before a step without a rate, and goes on after it', () => {
    const plan = pipelinePlan(goal(), [step(), step({ rate: null }), step()]);
    expect(plan.map(({ mustEnter }) => mustEnter)).toEqual([null, null, 250, 200]);
  });

  it('has nothing left to do for a target of 0', () => {
    expect(pipelinePlan(goal({ target: 0 }), [step()])[0]).toMatchObject({ mustEnter: 0, stillToEnter: 0 });
  });

  it('has the sizes of the ideal pipeline, whatever has happened', () => {
    const anyStep = fc.record({
      rate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      entered: fc.nat(50),
      meanStayDays: fc.option(fc.nat(60)),
      stands: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 6 }), fc.nat(100_000), (steps, target) => {
        const plan = pipelinePlan(goal({ target }), steps);
        const rates = steps.map(({ rate }) => rate);
        expect(plan.map(({ mustEnter }) => mustEnter)).toEqual(idealPipelineSize({ target, averageDeal: 500, rates }));
        for (const { mustEnter, stillToEnter } of plan) expect(stillToEnter ?? 0).toBeLessThanOrEqual(mustEnter ?? 0);
      }),
      { seed: 55, numRuns: 200 },
    );
  });
});
