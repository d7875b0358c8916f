import { dayReader } from '../../cells/column-readers';
import type { DealJourney } from '../../cells/read-journeys';
import type { Reading } from '../../cells/reading';
import type { DealsTable } from '../../cells/table';
import type { CalendarDate } from '../../domain/calendar-date';
import { mean } from '../../metrics/mean';
import { goalMoneyReader } from '../goals/goal-money';
import type { PlanPeriod } from './read-plan-goal';

export interface WonSoFar {
  /** Rows of the deals won in the period by the as-of day, and their money. */
  readonly rows: readonly number[];
  readonly value: number;
  /** Above 0; null where the won deals brought nothing. */
  readonly averageDeal: number | null;
  /** Won deals that do not know when. */
  readonly undated: number;
}

/** What is to be won, and what has been. */
export interface PlanGoal {
  readonly period: PlanPeriod;
  readonly won: WonSoFar;
}

export interface WonQuestion {
  readonly asOf: CalendarDate;
  readonly period: PlanPeriod;
  /** Null = that of the deals. */
  readonly averageDeal: number | null;
}

/** How far back wins tell what a deal is worth today. */
const YEAR = 365;

/** Of the won deals of a pipeline. Only the money that is used is read, and it must be in the currency of the target. */
export function readWon(
  deals: DealsTable,
  won: readonly DealJourney[],
  { asOf, period, averageDeal }: WonQuestion,
  reading: Reading,
): WonSoFar {
  const value = goalMoneyReader(deals, period.currencies, reading);
  const closed = dayReader(deals, 'closed', reading);
  const dated = won.map(({ deal }) => ({ row: deal, day: closed(deal) }));
  const inPeriod = dated.filter(({ day }) => day !== null && period.start <= day && day <= asOf).map(({ row }) => row);
  return {
    rows: inPeriod,
    value: inPeriod.reduce((sum, row) => sum + (value(row) ?? 0), 0),
    averageDeal: averageDeal ?? ownAverage(dated, asOf, value),
    undated: dated.filter(({ day }) => day === null).length,
  };
}

/** The mean of the last year, or where nothing with a value was won in it of all time; blank values are left out. */
function ownAverage(
  won: readonly { readonly row: number; readonly day: CalendarDate | null }[],
  asOf: CalendarDate,
  value: (row: number) => number | null,
): number | null {
  const isRecent = (day: CalendarDate | null) => day !== null && asOf - YEAR < day && day <= asOf;
  const values = (rows: typeof won) => rows.map(({ row }) => value(row)).filter((amount) => amount !== null);
  const recent = values(won.filter(({ day }) => isRecent(day)));
  const average = mean(recent.length > 0 ? recent : values(won.filter(({ day }) => !isRecent(day))));
  return average !== null && average > 0 ? average : null;
}
