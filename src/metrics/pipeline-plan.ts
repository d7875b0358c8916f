import { idealPipelineSize } from './ideal-pipeline-size';

export interface PlanStep {
  /** Chance to get to the next step, the last one to Won: 0..1; null where it is unknown. */
  readonly rate: number | null;
  /** Deals that entered it in the period so far. */
  readonly entered: number;
  /** Mean days in it, as far as deals are not stale; null where it is unknown. */
  readonly meanStayDays: number | null;
  /** Deals that stand in it now and are not stale. */
  readonly stands: number;
}

export interface PlanGoal {
  /** Money to win in the period; null where there is no goal. */
  readonly target: number | null;
  /** Mean money of a won deal; null where it is unknown. */
  readonly averageDeal: number | null;
  readonly periodDays: number;
  /** Money won in the period so far. */
  readonly wonValue: number;
  /** Among how many people the work is shared; at least 1. */
  readonly reps: number;
}

/** Null in every field that rests on something unknown. */
export interface PlannedStep {
  readonly mustEnter: number | null;
  readonly stillToEnter: number | null;
  readonly perRep: number | null;
  readonly mustStand: number | null;
  /** What stands less what must stand: negative where there are too few. */
  readonly gap: number | null;
}

/**
 * The plan of a pipeline: how many deals must enter each step in the period and, as a stock, must stand in it all the
 * time.
 *
 * One answer per step and a last one for Won, which has no stock. Must enter is `idealPipelineSize` of the target;
 * still to enter is what is missing to that, of Won what the money still to win is worth, and nothing once the target
 * is won; per rep is the same shared out. Must stand is entries per day × mean stay. The flow and the stock are never
 * added or compared with each other.
 * Source: ActiveCampaign's pipeline guide and NetHunt's funnel guide; the stock is L = λW of J. D. C. Little, "A Proof
 * for the Queuing Formula: L = λW", Operations Research 9 (1961). Variant: the stay counts to the stale limit, because
 * a stale deal fills a stage without serving the goal. Nothing is rounded.
 *
 * @example
 * pipelinePlan(
 *   { target: 100000, averageDeal: 500, periodDays: 30, wonValue: 0, reps: 10 },
 *   [{ rate: 0.8, entered: 100, meanStayDays: 12, stands: 90 }],
 * )[0] // { mustEnter: 250, stillToEnter: 150, perRep: 15, mustStand: 100, gap: -10 }
 */
export function pipelinePlan(goal: PlanGoal, steps: readonly PlanStep[]): readonly PlannedStep[] {
  const { target, averageDeal, periodDays, wonValue, reps } = goal;
  const stillToWin = target === null ? null : Math.max(0, target - wonValue);
  const rates = steps.map(({ rate }) => rate);
  const needed = idealPipelineSize({ target, averageDeal, rates });
  const [dealsToWin = null] = idealPipelineSize({ target: stillToWin, averageDeal, rates: [] });
  return needed.map((mustEnter, at) => {
    const step = steps[at];
    const missing = step ? missingFrom(mustEnter, step.entered) : dealsToWin;
    const stillToEnter = missing !== null && stillToWin === 0 ? 0 : missing;
    const meanStayDays = step?.meanStayDays ?? null;
    const mustStand = mustEnter === null || meanStayDays === null ? null : (mustEnter / periodDays) * meanStayDays;
    return {
      mustEnter,
      stillToEnter,
      perRep: stillToEnter === null ? null : stillToEnter / reps,
      mustStand,
      gap: mustStand === null ? null : (step?.stands ?? 0) - mustStand,
    };
  });
}

function missingFrom(needed: number | null, there: number): number | null {
  return needed === null ? null : Math.max(0, needed - there);
}
