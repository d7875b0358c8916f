/** New rows of the Goals tab, below all that stand there; no other cell of it is touched. */
import { isBlank, readDay, writeDay } from '../../cells/cell-value';
import { GOAL_COLUMNS, headerOf } from '../../cells/columns';
import type { GoalRow } from '../../cells/read-goals';
import type { GoalsTable } from '../../cells/table';
import type { Zone } from '../../domain/zone';
import { done, issues, refused } from '../issues';
import type { Cells, Tab } from '../ports';
import type { Answer, GoalOffer } from '../rpc';
import { texts } from '../texts/texts';
import type { CalendarMonth } from './calendar-month';
import { goalsOfMonth, whoseGoal } from './month-goals';

export interface GoalsTab {
  readonly tab: Tab;
  readonly table: GoalsTable;
}

type GoalColumn = (typeof GOAL_COLUMNS)[number]['key'];

/** A goal that is there already is left as it is: an answer that was lost is asked for again. */
export function addGoals(
  { tab, table }: GoalsTab,
  wanted: { readonly month: CalendarMonth; readonly goals: readonly GoalOffer[] },
  there: readonly GoalRow[],
  zone: Zone,
): Answer<{ readonly added: number }> {
  const known = new Set(goalsOfMonth(there, wanted.month).map(whoseGoal));
  const goals = wanted.goals.filter((goal) => !known.has(whoseGoal(goal)));
  const missing = GOAL_COLUMNS.find(({ key }) => table.layout[key] === undefined && isNeeded(key, goals));
  if (missing) return refused(issues.month(texts().month.noGoalColumn(tab.name, headerOf(missing))));
  if (goals.length === 0) return done({ added: 0 });
  const rows = goals.map((goal) => goalCells(goal, wanted.month, zone));
  const row = placeOf(table, rows, zone);
  for (const run of columnRuns(table)) {
    const cells = rows.map((cell) => run.map(({ key }) => cell[key]));
    tab.write({ row: row + 1, column: (run[0]?.at ?? 0) + 1, cells });
  }
  return done({ added: goals.length });
}

function isNeeded(key: GoalColumn, goals: readonly GoalOffer[]): boolean {
  if (key === 'periodStart' || key === 'periodEnd' || key === 'target') return true;
  return goals.some((goal) => goal[key] !== '');
}

type GoalCells = Readonly<Record<GoalColumn, unknown>>;

function goalCells({ owner, pipeline, target, currency }: GoalOffer, month: CalendarMonth, zone: Zone): GoalCells {
  const periodStart = writeDay(month.start, zone);
  return { periodStart, periodEnd: writeDay(month.end, zone), owner, pipeline, target, currency };
}

interface PlacedColumn {
  readonly key: GoalColumn;
  readonly at: number;
}

/** Columns that stand side by side are written in one call; those with the target last, for it makes the row a goal. */
function columnRuns({ layout }: GoalsTable): readonly (readonly PlacedColumn[])[] {
  const placed = GOAL_COLUMNS.flatMap(({ key }) => {
    const at = layout[key];
    return at === undefined ? [] : [{ key, at }];
  }).sort((a, b) => a.at - b.at);
  const runs: PlacedColumn[][] = [];
  for (const column of placed) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.at === column.at - 1) run.push(column);
    else runs.push([column]);
  }
  const holdsTarget = (run: readonly PlacedColumn[]) => Number(run.some(({ key }) => key === 'target'));
  return runs.sort((a, b) => holdsTarget(a) - holdsTarget(b));
}

/**
 * Index of the first of the new rows: below the last row in which any column of goals is filled, or where a run that
 * died between two writes began the same rows and has not come to their targets.
 */
function placeOf({ cells, layout }: GoalsTable, rows: readonly GoalCells[], zone: Zone): number {
  const end = endOfGoals(cells, Object.values(layout));
  const isBegun = (row: readonly unknown[], wanted: GoalCells) =>
    GOAL_COLUMNS.every(({ key }) => {
      const cell = row[layout[key] ?? -1];
      return isBlank(cell) || (key !== 'target' && isSame(cell, wanted[key], zone));
    });
  for (let start = Math.max(end - rows.length, 1); start < end; start++) {
    const left = cells.slice(start, end);
    if (rows.slice(0, left.length).every((wanted, at) => isBegun(left[at] ?? [], wanted))) return start;
  }
  return end;
}

function isSame(cell: unknown, wanted: unknown, zone: Zone): boolean {
  const day = readDay(wanted, zone);
  return day === null ? cell === wanted : readDay(cell, zone) === day;
}

function endOfGoals(cells: Cells, columns: readonly number[]): number {
  let end = cells.length;
  while (end > 1 && columns.every((at) => isBlank(cells[end - 1]?.[at]))) end -= 1;
  return end;
}
