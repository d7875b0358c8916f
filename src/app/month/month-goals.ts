/** The goals of one month: what is to be won in it, and which of them have no successor in the next. */
import type { GoalRow } from '../../cells/read-goals';
import { nameKey } from '../../domain/pipeline';
import { goalOfPeriod } from '../../metrics/goal-of-period';
import type { GoalOffer } from '../rpc';
import { type CalendarMonth, nextMonth } from './calendar-month';

/** A goal of a quarter says nothing of one of its months. */
export function goalsOfMonth(goals: readonly GoalRow[], { start, end }: CalendarMonth): readonly GoalRow[] {
  return goals.filter((goal) => goal.start === start && goal.end === end);
}

/**
 * What all pipelines together are to win: the goal that names none of them, else the sum of their own. Null where there
 * is none.
 */
export function targetOfMonth(
  goals: readonly GoalRow[],
  month: CalendarMonth,
  pipelines: readonly string[],
): number | null {
  const question = { unit: 'month', start: month.start, pipelines, isEveryPipeline: true, isAsked: null } as const;
  return goalOfPeriod(goals, question)?.target ?? null;
}

/** Goals of the month of the same owner and pipeline as which there is none in the next month. */
export function goalsToCarry(goals: readonly GoalRow[], month: CalendarMonth): readonly GoalOffer[] {
  const carried = new Set(goalsOfMonth(goals, nextMonth(month)).map(whoseGoal));
  const offered = new Set<string>();
  return goalsOfMonth(goals, month).flatMap((goal): readonly GoalOffer[] => {
    const whose = whoseGoal(goal);
    if (carried.has(whose) || offered.has(whose)) return [];
    offered.add(whose);
    const { owner, pipeline, target, currency } = goal;
    return [{ owner, pipeline, target, currency }];
  });
}

export function whoseGoal({ owner, pipeline }: Pick<GoalRow, 'owner' | 'pipeline'>): string {
  return JSON.stringify([nameKey(owner), nameKey(pipeline)]);
}
