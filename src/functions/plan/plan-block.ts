/** The rows of one pipeline's plan: its steps and Won. */
import { noteOf } from '../../cells/note';
import type { Trace } from '../../cells/trace';
import { nameKey } from '../../domain/pipeline';
import { type PlannedStep, pipelinePlan } from '../../metrics/pipeline-plan';
import { noteOnStep, noteOnWon } from './plan-notes';
import { type ExaminedStep, type PlanSources, planSteps } from './plan-steps';
import type { PlanGoal } from './read-won';

export interface PlanBlock {
  /** Null where the pipeline has no goal on that day. */
  readonly goal: PlanGoal | null;
  /** The owner of each of its open deals. */
  readonly openOwners: readonly string[];
  readonly wonName: string;
}

/** What is planned where nothing can be. */
const NOTHING: PlannedStep = { mustEnter: null, stillToEnter: null, perRep: null, mustStand: null, gap: null };

export function planBlock(block: PlanBlock, sources: PlanSources, remark: string, trace: Trace | null) {
  const { goal, wonName } = block;
  const steps = planSteps(sources);
  const planned = pipelinePlan(goalFigures(block), steps);
  if (trace) traceBlock(block, steps, trace);
  const { mustEnter, stillToEnter, perRep } = planned[steps.length] ?? NOTHING;
  const entered = goal?.won.rows.length ?? null;
  const note = noteOnWon(goal, sources.asOf);
  return [
    ...steps.map((step, at) => writeStep(step, planned[at] ?? NOTHING, goal !== null, at === 0 ? remark : '')),
    [wonName, null, mustEnter, entered, stillToEnter, null, null, null, perRep, note],
  ];
}

function goalFigures({ goal, openOwners }: PlanBlock) {
  const owners = goal && goal.period.owners.length > 0 ? goal.period.owners : openOwners;
  const reps = Math.max(1, new Set(owners.map(nameKey).filter((owner) => owner !== '')).size);
  if (goal === null) return { target: null, averageDeal: null, periodDays: 1, wonValue: 0, reps };
  const { period, won } = goal;
  return {
    target: period.target,
    averageDeal: won.averageDeal,
    periodDays: period.end - period.start + 1,
    wonValue: won.value,
    reps,
  };
}

function writeStep(step: ExaminedStep, planned: PlannedStep, hasGoal: boolean, remark: string) {
  const { mustEnter, stillToEnter, mustStand, gap, perRep } = planned;
  const entered = hasGoal ? step.entered : null;
  const note = noteOf([remark, noteOnStep(step, planned)]);
  return [step.name, step.rate, mustEnter, entered, stillToEnter, mustStand, step.stands, gap, perRep, note];
}

function traceBlock({ goal, wonName }: PlanBlock, steps: readonly ExaminedStep[], trace: Trace): void {
  for (const { name, enteredDeals, standingDeals } of steps) {
    for (const deal of enteredDeals) trace.add(deal, `${name}: Entered`, 1);
    for (const deal of standingDeals) trace.add(deal, `${name}: Stands (not stale)`, 1);
  }
  for (const deal of goal?.won.rows ?? []) trace.add(deal, `${wonName}: Entered`, 1);
}
