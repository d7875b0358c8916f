import { dayReader, textReader } from '../../cells/column-readers';
import type { Reading } from '../../cells/reading';
import { statusReader } from '../../cells/status-reader';
import type { DealsTable, Rows } from '../../cells/table';
import type { CalendarDate } from '../../domain/calendar-date';
import { goalMoneyReader } from './goal-money';

export interface Win {
  readonly row: number;
  readonly day: CalendarDate;
  readonly pipeline: string;
  readonly value: number | null;
}

export interface WinQuestion {
  /** First and last day. */
  readonly since: CalendarDate;
  readonly asOf: CalendarDate;
  /** Of the goals that the wins are held against. */
  readonly currencies: readonly string[];
}

/** The deals won in these days, and how many are won on a day nobody knows. */
export function readWins(
  deals: DealsTable,
  rows: Rows,
  { since, asOf, currencies }: WinQuestion,
  reading: Reading,
): { readonly wins: readonly Win[]; readonly undated: number } {
  const status = statusReader(deals, reading);
  const closed = dayReader(deals, 'closed', reading);
  const pipeline = textReader(deals, 'pipeline');
  const value = goalMoneyReader(deals, currencies, reading);
  const { trace } = reading;
  trace?.leaveOutRest('is not won');
  const wins: Win[] = [];
  let undated = 0;
  for (const row of rows) {
    if (status(row) !== 'Won') continue;
    const day = closed(row);
    if (day === null) undated += 1;
    if (day === null || day < since || day > asOf) {
      trace?.leaveOut(row, day === null ? 'has no Closed' : 'won outside the period');
      continue;
    }
    const win = { row, day, pipeline: pipeline(row), value: value(row) };
    if (win.value === null) trace?.leaveOut(row, 'has no value');
    wins.push(win);
  }
  return { wins, undated };
}
