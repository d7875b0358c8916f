import type { CalendarDate } from '../domain/calendar-date';
import { nameKey } from '../domain/pipeline';

export interface Goal {
  /** First and last day. */
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** '' = everybody. */
  readonly owner: string;
  /** '' = the only pipeline there is. */
  readonly pipeline: string;
  readonly target: number;
}

export interface GoalQuestion {
  readonly asOf: CalendarDate;
  readonly pipeline: string;
  readonly isOnlyPipeline: boolean;
  /** Whose goals are asked for; null for everybody's. */
  readonly isAsked: ((owner: string) => boolean) | null;
}

export interface GoalInForce<G extends Goal = Goal> {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly target: number;
  /** The rows that it adds up. */
  readonly goals: readonly G[];
  /** Those who have a goal of their own on the day, each once. */
  readonly owners: readonly string[];
}

/**
 * The goal of a pipeline on a day: the goal for everybody, or where there is none the sum of the owners' own.
 *
 * Takes all goals; null where none holds the day. Of goals over several periods that hold it the shortest period
 * counts, the one that begins first among equals: this month's rather than this quarter's. Where only some owners are
 * asked for, the goal for everybody is none of theirs.
 * Source: ActiveCampaign's pipeline guide (weekly, monthly or quarterly quotas). Variant: never both the goal for
 * everybody and the owners' own, which are its parts.
 *
 * @example
 * goalInForce(
 *   [{ start: 1, end: 31, owner: '', pipeline: '', target: 500 }],
 *   { asOf: 10, pipeline: 'Sales', isOnlyPipeline: true, isAsked: null },
 * ).target // 500
 */
export function goalInForce<G extends Goal>(goals: readonly G[], question: GoalQuestion): GoalInForce<G> | null {
  const { asOf, isAsked } = question;
  const held = goals.filter((goal) => goal.start <= asOf && asOf <= goal.end && isOfPipeline(goal, question));
  const owned = held.filter(({ owner }) => owner !== '' && (isAsked === null || isAsked(owner)));
  const everybodys = isAsked === null ? held.filter(({ owner }) => owner === '') : [];
  const counted = ofShortestPeriod(everybodys.length > 0 ? everybodys : owned);
  const [first] = counted;
  if (first === undefined) return null;
  return {
    start: first.start,
    end: first.end,
    target: counted.reduce((sum, { target }) => sum + target, 0),
    goals: counted,
    owners: [...new Set(owned.map(({ owner }) => owner))],
  };
}

function isOfPipeline(goal: Goal, { pipeline, isOnlyPipeline }: GoalQuestion): boolean {
  return goal.pipeline === '' ? isOnlyPipeline : nameKey(goal.pipeline) === nameKey(pipeline);
}

function ofShortestPeriod<G extends Goal>(goals: readonly G[]): readonly G[] {
  const sorted = [...goals].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const [first] = sorted;
  return sorted.filter(({ start, end }) => start === first?.start && end === first.end);
}
