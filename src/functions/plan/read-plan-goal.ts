import type { FunctionOptions } from '../../cells/function-options';
import { NOT_NEGATIVE, requireNumber, scalarOf } from '../../cells/read-argument';
import { type GoalRow, readGoals } from '../../cells/read-goals';
import type { Reading } from '../../cells/reading';
import { refusal } from '../../cells/refusal';
import { type DealsTable, GOALS, isCells, readTable } from '../../cells/table';
import { addMonths, type CalendarDate, monthStart } from '../../domain/calendar-date';
import { goalInForce } from '../../metrics/goal-in-force';
import { askedOwners } from '../goals/asked-owners';
import { currenciesOf } from '../goals/goal-money';

export interface PlanPeriod {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly target: number;
  /** Those with a goal of their own. */
  readonly owners: readonly string[];
  /** Of the target, as far as they are told. */
  readonly currencies: readonly string[];
}

export interface GoalSources {
  readonly deals: DealsTable;
  readonly options: FunctionOptions;
  readonly asOf: CalendarDate;
  /** Those that the criteria leave, and how many there are without criteria. */
  readonly pipelines: readonly string[];
  readonly allPipelines: number;
}

/** What is to be won by which pipeline; null where it has no goal on that day. A number is this month's target. */
export function readPlanGoal(
  argument: unknown,
  sources: GoalSources,
  reading: Reading,
): (pipeline: string) => PlanPeriod | null {
  const cell = scalarOf(argument);
  return isCells(cell) ? goalOfTable(cell, sources, reading) : goalOfNumber(cell, sources, reading);
}

function goalOfNumber(argument: unknown, { asOf, pipelines }: GoalSources, reading: Reading): () => PlanPeriod {
  const target = requireNumber(argument, 'goals', NOT_NEGATIVE, reading);
  if (pipelines.length > 1) throw refusal([severalPipelines(target, pipelines)]);
  const start = monthStart(asOf);
  const period = { start, end: addMonths(start, 1) - 1, target, owners: [], currencies: [] };
  return () => period;
}

function goalOfTable(argument: unknown, sources: GoalSources, reading: Reading) {
  const { deals, asOf, allPipelines, options } = sources;
  const goals = readGoals(readTable(argument, GOALS, 4), reading);
  const isAsked = askedOwners(deals, options);
  return (pipeline: string): PlanPeriod | null => {
    const goal = goalInForce<GoalRow>(goals, { asOf, pipeline, isOnlyPipeline: allPipelines === 1, isAsked });
    return goal && { ...goal, currencies: currenciesOf(goal.goals) };
  };
}

function severalPipelines(target: number, pipelines: readonly string[]) {
  return {
    code: 'several-pipelines',
    where: 'goals',
    received: String(target),
    expected: 'a target for each pipeline',
    fix: `Name the pipeline: add "Pipeline"; "${pipelines[0] ?? ''}" to the formula, or pass Goals.`,
  };
}
