import { writeDay } from '../cells/cell-value';
import { functionOptions } from '../cells/function-options';
import { noteOf, toldCount } from '../cells/note';
import { requireDay } from '../cells/read-argument';
import { type GoalRow, readGoals } from '../cells/read-goals';
import type { Zone } from '../domain/zone';
import { DEALS, GOALS, readTable } from '../cells/table';
import type { Trace } from '../cells/trace';
import { type ResultCell, writeTable } from '../cells/write-table';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { periodStart, shiftPeriod } from '../domain/period';
import { nameKey } from '../domain/pipeline';
import { type GoalOfPeriod, goalOfPeriod, type GoalUnit } from '../metrics/goal-of-period';
import { type GoalProgress, goalProgress } from '../metrics/goal-progress';
import { customFunction } from './custom-function';
import { askedOwners } from './goals/asked-owners';
import { askedPipelines } from './goals/asked-pipelines';
import { currenciesOf } from './goals/goal-money';
import { readWins, type Win } from './goals/read-wins';
import { spreadsheet } from './spreadsheet-port';

declare const global: { GOAL_PROGRESS: unknown };

/**
 * How far the goal of this month, quarter or year is reached: won so far, what is still to win, and what must be won on each day that is left, beside what was won per day.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} goals The goals table with its header row, such as Goals.
 * @param {Date} as_of The day to look from, such as the cell AsOf; it counts as past.
 * @param {string} period Optional. "month", "quarter" or "year": the one that holds AsOf. "month and quarter": a row for each. Blank means "month and quarter".
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana" or "Pipeline", "Retail"; a blank criterion is no condition. With one on Owner or Pipeline only their goals count. May start in the place of period.
 * @return {Array<Array<any>>} A table: Period, From, To, Goal, Won, Of goal, To go, Days left, Needed per day, Won per day so far, Note.
 * @definition Won is the money of deals won from the first day of the period to AsOf; Of goal = Won ÷ Goal; To go is what is missing, 0 where more is won; Needed per day = To go ÷ days after AsOf; Won per day so far = Won ÷ days up to AsOf, both ends included. Quarters and years begin with the first month of the fiscal year in Settings. The goal is that of the row of Goals with exactly this period: everybody's, or where there is none the sum of the owners' own; a goal that names no pipeline is for all of them. Where a quarter or year has no goal, those of its months are added up.
 * @source ActiveCampaign's pipeline guide: monthly or quarterly quotas, and watching the progress towards them.
 * @example =GOAL_PROGRESS(Deals; Goals; AsOf)
 * Period | From | To | Goal | Won | Of goal | To go | Days left | Needed per day | Won per day so far | Note
 * month | 2026-03-01 | 2026-03-31 | 100000 | 0 | 0 | 100000 | 30 | 3333.3333… | 0 |
 * quarter | 2026-01-01 | 2026-03-31 | 100000 | 80000 | 0.8 | 20000 | 30 | 666.6666… | 1333.3333… | sum of 1 of 3 months' goals
 * @example =GOAL_PROGRESS(Deals; Goals; DATE(2026; 2; 28); "month"; "Owner"; "Ana")
 * Period | From | To | Goal | Won | Of goal | To go | Days left | Needed per day | Won per day so far | Note
 * month | 2026-02-01 | 2026-02-28 | | 30000 | | | 0 | | 1071.4285… | no goal for this period: add one to Goals
 * @customfunction
 * @preserve
 */
global.GOAL_PROGRESS = (deals: unknown, goals: unknown, as_of: unknown, period?: unknown, ...criteria: unknown[]) =>
  progressOf(deals, goals, as_of, period, ...criteria);

const HEADER = [
  ...['Period', 'From', 'To', 'Goal', 'Won', 'Of goal', 'To go', 'Days left', 'Needed per day', 'Won per day so far'],
  'Note',
];

const progressOf = customFunction('GOAL_PROGRESS', ([dealsArgument, goalsArgument, asOfArgument, ...rest], reading) => {
  const deals = readTable(dealsArgument, DEALS, 1);
  const allGoals = readGoals(readTable(goalsArgument, GOALS, 2), reading);
  const asOf = requireDay(asOfArgument, 'AsOf', reading);
  const options = functionOptions(deals, rest, reading);
  const units = unitsOf(options.word(['month and quarter', 'month', 'quarter', 'year']));
  const rows = options.rows();
  const asked = { ...askedPipelines(deals, allGoals, options), isAsked: askedOwners(deals, options) };
  const periods = units.map((unit): GoalPeriod => {
    const start = startOf(unit, asOf);
    const goal = goalOfPeriod(allGoals, { ...asked, unit, start });
    return { unit, start, end: shiftPeriod(start, unit, 1) - 1, goal };
  });
  const since = Math.min(...periods.map(({ start }) => start));
  const currencies = currenciesOf(periods.flatMap(({ goal }) => goal?.goals ?? []));
  const { wins, undated } = readWins(deals, rows, { since, asOf, currencies }, reading);
  const remark = toldCount(undated, 'won deal has no Closed', 'won deals have no Closed');
  const { trace, region } = reading;
  trace?.setWindow(noteOf(periods.map(({ start, end }) => `${isoDate(start)} to ${isoDate(end)}`)));
  return () => {
    const lines = periods.map((period, at) => {
      const own = wins.filter(({ day }) => day >= period.start);
      if (trace) tracePeriod(period, own, trace);
      const notes = [at === 0 ? remark : '', ...notesOn(period, own)];
      return writePeriod(period, progressIn(period, own, asOf), { notes, zone: region.zone });
    });
    return writeTable(HEADER, lines);
  };
});

interface GoalPeriod {
  readonly unit: GoalUnit;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly goal: GoalOfPeriod<GoalRow> | null;
}

function unitsOf(word: GoalUnit | 'month and quarter'): readonly GoalUnit[] {
  return word === 'month and quarter' ? ['month', 'quarter'] : [word];
}

/** Months are the same whatever the fiscal year. */
function startOf(unit: GoalUnit, asOf: CalendarDate): CalendarDate {
  return unit === 'month' ? periodStart(asOf, unit) : periodStart(asOf, unit, spreadsheet().settings().firstMonth);
}

function progressIn({ goal, start, end }: GoalPeriod, wins: readonly Win[], asOf: CalendarDate): GoalProgress {
  const wonValues = wins.map(({ value }) => value).filter((value) => value !== null);
  return goalProgress({ target: goal?.target ?? null, wonValues, start, end, asOf });
}

function notesOn({ goal }: GoalPeriod, wins: readonly Win[]): readonly string[] {
  const withoutValue = wins.filter(({ value }) => value === null).length;
  const told = toldCount(withoutValue, 'win without a value', 'wins without a value');
  if (goal === null) return ['no goal for this period: add one to Goals', told];
  return [partsNote(goal), pipelinesNote(goal, wins), told];
}

function partsNote({ parts }: GoalOfPeriod): string {
  if (parts === null || parts.counted === parts.all) return '';
  return `sum of ${parts.counted} of ${parts.all} ${parts.unit}s' goals`;
}

/** Wins that are held against the goals of other pipelines. */
function pipelinesNote({ goals }: GoalOfPeriod, wins: readonly Win[]): string {
  if (goals.some(({ pipeline }) => pipeline === '')) return '';
  const withGoal = new Set(goals.map(({ pipeline }) => nameKey(pipeline)));
  const without = wins.map(({ pipeline }) => pipeline).filter((name) => name !== '' && !withGoal.has(nameKey(name)));
  return without.length === 0 ? '' : `no goal for ${[...new Set(without)].join(', ')}`;
}

function tracePeriod({ unit, goal }: GoalPeriod, wins: readonly Win[], trace: Trace): void {
  for (const row of goal?.goals ?? []) trace.add({ id: '', name: goalName(row) }, `${unit}: Goal`, row.target);
  for (const { row, value } of wins) if (value !== null) trace.add(row, `${unit}: Won`, value);
}

function goalName({ start, end, owner, pipeline }: GoalRow): string {
  return [`goal from ${isoDate(start)} to ${isoDate(end)}`, owner, pipeline].filter((word) => word !== '').join(', ');
}

interface PeriodNotes {
  readonly notes: readonly string[];
  readonly zone: Zone;
}

function writePeriod(
  { unit, start, end, goal }: GoalPeriod,
  progress: GoalProgress,
  { notes, zone }: PeriodNotes,
): readonly (ResultCell | null)[] {
  const { won, ofGoal, toGo, daysLeft, neededPerDay } = progress;
  return [
    ...[unit, writeDay(start, zone), writeDay(end, zone), goal?.target ?? null, won, ofGoal, toGo],
    ...[daysLeft, neededPerDay, progress.wonPerDay, noteOf(notes)],
  ];
}
