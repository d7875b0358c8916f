import type { CalendarDate } from '../domain/calendar-date';
import { type PeriodUnit, shiftPeriod } from '../domain/period';
import { type Goal, goalInForce, type GoalQuestion } from './goal-in-force';

export type GoalUnit = Exclude<PeriodUnit, 'week'>;

export interface PeriodGoalQuestion extends Pick<GoalQuestion, 'isAsked'> {
  readonly unit: GoalUnit;
  /** The first day of the period. */
  readonly start: CalendarDate;
  /** Those asked for. */
  readonly pipelines: readonly string[];
  /** Whether there are no others. */
  readonly isEveryPipeline: boolean;
}

export interface GoalOfPeriod<G extends Goal = Goal> {
  readonly target: number;
  /** The rows that it adds up. */
  readonly goals: readonly G[];
  /** The shorter periods whose goals it adds up, and how many of them have one; null where it has a goal of its own. */
  readonly parts: { readonly unit: GoalUnit; readonly counted: number; readonly all: number } | null;
}

const MONTHS: Readonly<Record<GoalUnit, number>> = { month: 1, quarter: 3, year: 12 };
/** What a period without a goal of its own is put together from: the first that have any. */
const PARTS: Readonly<Record<GoalUnit, readonly GoalUnit[]>> = {
  month: [],
  quarter: ['month'],
  year: ['month', 'quarter'],
};

/**
 * The goal of a calendar period: that of the goals with exactly its first and last day, or else the sum of the goals of
 * its months (of a year also its quarters).
 *
 * Takes all goals; null where nobody has one for any of it. Whose goal counts is as in `goalInForce`: everybody's, or
 * else the owners' own. Goals that name no pipeline are for all of them together, and count before those of single
 * pipelines, which are their parts; where only some pipelines are asked for, they are none of theirs.
 * Source: ActiveCampaign's pipeline guide (weekly, monthly or quarterly quotas). Variant: only whole periods, since a
 * goal of six weeks says nothing of how much of it belongs to either month.
 *
 * @example
 * goalOfPeriod(
 *   [{ start: 46023, end: 46053, owner: '', pipeline: '', target: 500 }],
 *   { unit: 'quarter', start: 46023, pipelines: ['Sales'], isEveryPipeline: true, isAsked: null },
 * ).parts // { unit: 'month', counted: 1, all: 3 }
 */
export function goalOfPeriod<G extends Goal>(
  goals: readonly G[],
  question: PeriodGoalQuestion,
): GoalOfPeriod<G> | null {
  const own = goalsOfExactly(goals, question);
  if (own.length > 0) return { target: sumOf(own), goals: own, parts: null };
  for (const unit of PARTS[question.unit]) {
    const all = MONTHS[question.unit] / MONTHS[unit];
    const starts = Array.from({ length: all }, (_, at) => shiftPeriod(question.start, unit, at));
    const found = starts.map((start) => goalsOfExactly(goals, { ...question, unit, start }));
    const counted = found.filter((ofPart) => ofPart.length > 0).length;
    if (counted > 0) return { target: sumOf(found.flat()), goals: found.flat(), parts: { unit, counted, all } };
  }
  return null;
}

function goalsOfExactly<G extends Goal>(goals: readonly G[], question: PeriodGoalQuestion): readonly G[] {
  const { unit, start, pipelines, isEveryPipeline, isAsked } = question;
  const end = shiftPeriod(start, unit, 1) - 1;
  const exact = goals.filter((goal) => goal.start === start && goal.end === end);
  const inForce = (pipeline: string, isOnlyPipeline: boolean) =>
    goalInForce(exact, { asOf: start, pipeline, isOnlyPipeline, isAsked })?.goals ?? [];
  const [only = '', ...others] = pipelines;
  const ofAll = isEveryPipeline ? inForce(others.length === 0 ? only : '', true) : [];
  return ofAll.length > 0 ? ofAll : pipelines.flatMap((pipeline) => inForce(pipeline, false));
}

function sumOf(goals: readonly Goal[]): number {
  return goals.reduce((sum, { target }) => sum + target, 0);
}
