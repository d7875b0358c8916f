/** The rows of one pipeline's plan: its steps and Won. */
import { noteOf } from '../../cells/note';
import type { Trace } from '../../cells/trace';
import { nameKey } from '../../domain/pipeline';
import { type PlannedStep, pipelinePlan } from '../../metrics/pipeline-plan';
import { noteOnStep, noteOnWon } from './plan-notes';
import { type ExaminedStep, type PlanSources, planSteps } from './plan-steps';
import type { PlanPeriod } from './read-plan-goal';
import type { WonSoFar } from './read-won';

export interface PlanBlock {
  /** Null where the pipeline has no goal on that day; then there is nothing won to read either. */
  readonly goal: { readonly period: PlanPeriod; readonly won: WonSoFar } | null;
  /** The owner of each of its open deals. */
  readonly openOwners: readonly string[];
  readonly wonName: string;
}

export function planBlock(block: PlanBlock, sources: PlanSources, remark: string, trace: Trace | null) {
  const { goal, wonName } = block;
  const steps = planSteps(sources);
  const planned = pipelinePlan(goalFigures(block), steps);
  if (trace) traceBlock(block, steps, trace);
  const rows = steps.map((step, at) => writeStep(step, planned[at] ?? null, goal !== null, at === 0 ? remark : ''));
  const last = planned[steps.length] ?? null;
  const won = goal ? goal.won.rows.length : null;
  const note = noteOnWon(goal, sources.asOf);
  return [
    ...rows,
    [
      wonName,
      null,
      last?.mustEnter ?? null,
      won,
      last?.stillToEnter ?? null,
      null,
      null,
      null,
      last?.perRep ?? null,
      note,
    ],
  ];
}

function goalFigures({ goal, openOwners }: PlanBlock) {
  const owners = goal && goal.period.owners.length > 0 ? goal.period.owners : openOwners;
  const reps = Math.max(1, new Set(owners.map(nameKey).filter((owner) => owner !== '')).size);
  if (goal === null) return { target: null, averageDeal: null, periodDays: 1, wonValue: 0, wonDeals: 0, reps };
  const { period, won } = goal;
  return {
    target: period.target,
    averageDeal: won.averageDeal,
    periodDays: period.end - period.start + 1,
    wonValue: won.value,
    wonDeals: won.rows.length,
    reps,
  };
}

function writeStep(step: ExaminedStep, planned: PlannedStep | null, hasGoal: boolean, remark: string) {
  return [
    step.name,
    step.rate,
    planned?.mustEnter ?? null,
    hasGoal ? step.entered : null,
    planned?.stillToEnter ?? null,
    planned?.mustStand ?? null,
    step.stands,
    planned?.gap ?? null,
    planned?.perRep ?? null,
    noteOf([remark, planned ? noteOnStep(step, planned) : '']),
  ];
}

function traceBlock({ goal, wonName }: PlanBlock, steps: readonly ExaminedStep[], trace: Trace): void {
  for (const { name, enteredDeals, standingDeals } of steps) {
    for (const deal of enteredDeals) trace.add(deal, `${name}: Entered`, 1);
    for (const deal of standingDeals) trace.add(deal, `${name}: Stands (not stale)`, 1);
  }
  for (const deal of goal?.won.rows ?? []) trace.add(deal, `${wonName}: Entered`, 1);
}
