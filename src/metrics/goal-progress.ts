import type { CalendarDate } from '../domain/calendar-date';
import { isNoData } from './no-data';
import { wonPerDay } from './won-per-day';

export interface ProgressQuestion {
  /** Null where there is no goal. */
  readonly target: number | null;
  /** Of the deals won from the first day of the period to the as-of day, all in the currency of the target. */
  readonly wonValues: readonly number[];
  /** First and last day of the period; the as-of day lies in it. */
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly asOf: CalendarDate;
}

export interface GoalProgress {
  readonly won: number;
  /** Above 1 where more is won; null without a goal, and where it is 0. */
  readonly ofGoal: number | null;
  /** 0 where the goal is met; null without one. */
  readonly toGo: number | null;
  /** Whole days after the as-of day. */
  readonly daysLeft: number;
  /** Null without a goal, and on the last day of a period whose goal is not met. */
  readonly neededPerDay: number | null;
  readonly wonPerDay: number | null;
}

/**
 * How far a goal is reached: won ÷ goal, what is still to win, and what that means for each day that is left, beside
 * what was won per day so far.
 *
 * Needed per day = still to win ÷ days after the as-of day; won per day divides by the days so far, the first and the
 * as-of day included, so that each day of the period stands in exactly one of the two.
 * Source: ActiveCampaign's pipeline guide (quotas, and watching the progress towards them); `wonPerDay`.
 *
 * @example
 * goalProgress({ target: 3000, wonValues: [900, 300], start: 101, end: 130, asOf: 112 })
 *   // { won: 1200, ofGoal: 0.4, toGo: 1800, daysLeft: 18, neededPerDay: 100, wonPerDay: 100 }
 */
export function goalProgress({ target, wonValues, start, end, asOf }: ProgressQuestion): GoalProgress {
  const won = wonValues.reduce((sum, value) => sum + value, 0);
  const toGo = target === null ? null : Math.max(0, target - won);
  const daysLeft = end - asOf;
  const perDay = wonPerDay(wonValues, { since: start, asOf });
  return {
    won,
    ofGoal: target === null || target === 0 ? null : won / target,
    toGo,
    daysLeft,
    neededPerDay: toGo === 0 ? 0 : toGo === null || daysLeft === 0 ? null : toGo / daysLeft,
    wonPerDay: isNoData(perDay) ? null : perDay,
  };
}
