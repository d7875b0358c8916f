import type { CalendarDate } from '../domain/calendar-date';
import { optionalDayReader, optionalNumberReader, textReader } from './column-readers';
import type { Reading } from './reading';
import { allRows, columnOf, type GoalsTable, whereIs } from './table';

export interface GoalRow {
  /** First and last day. */
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** '' = everybody. */
  readonly owner: string;
  /** '' = no pipeline is named. */
  readonly pipeline: string;
  readonly target: number;
  readonly currency: string;
}

/** Every row with a target; one that does not say from when to when is refused. */
export function readGoals(goals: GoalsTable, reading: Reading): readonly GoalRow[] {
  const end = columnOf(goals, 'periodEnd');
  const periodStart = optionalDayReader(goals, 'periodStart', reading);
  const periodEnd = optionalDayReader(goals, 'periodEnd', reading);
  const target = optionalNumberReader(goals, 'target', reading);
  const owner = textReader(goals, 'owner');
  const pipeline = textReader(goals, 'pipeline');
  const currency = textReader(goals, 'currency');
  const found: GoalRow[] = [];
  for (const row of allRows(goals)) {
    const money = target(row);
    if (money === null) continue;
    const issues = reading.issues.length;
    const first = periodStart(row);
    const last = periodEnd(row);
    if (first !== null && last !== null && first <= last)
      found.push({
        start: first,
        end: last,
        owner: owner(row),
        pipeline: pipeline(row),
        target: money,
        currency: currency(row),
      });
    else if (reading.issues.length === issues) reading.issues.push(noPeriod(whereIs(goals, row, end)));
  }
  return found;
}

function noPeriod(where: string) {
  const fix = 'Type the first and the last day of the period that the target is for.';
  return { code: 'no-period', where, received: '', expected: 'a period that ends on or after its first day', fix };
}
