/** Reads what stands in a formula's plain places: numbers, rates and days, each named as the formula helper names it. */
import { isBlank } from './cell-value';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { readDayCell, readNumberCell, readRateCell } from './read-cell';
import type { Reading } from './reading';
import { shownCell } from './shown-cell';

/** What another function answers where it has no number; its word is passed on rather than refused. */
export const NO_DATA = 'no data';

/** The value of a single cell; a formula may also hand it over as a range of one. */
export function scalarOf(argument: unknown): unknown {
  if (!Array.isArray(argument) || argument.length !== 1) return argument;
  const row: unknown = argument[0];
  return Array.isArray(row) && row.length === 1 ? row[0] : argument;
}

export function saysNoData(argument: unknown): boolean {
  const cell = scalarOf(argument);
  return typeof cell === 'string' && cell.trim().toLowerCase().startsWith(NO_DATA);
}

export interface NumberBounds {
  /** "a number above 0", say. */
  readonly expected: string;
  readonly holds: (number: number) => boolean;
}

export const ABOVE_ZERO: NumberBounds = { expected: 'a number above 0', holds: (number) => number > 0 };
export const NOT_NEGATIVE: NumberBounds = { expected: 'a number of 0 or more', holds: (number) => number >= 0 };

/** A number that must be there; 0 stands in for one that was refused, so that the other arguments are still read. */
export function requireNumber(argument: unknown, name: string, bounds: NumberBounds, reading: Reading): number {
  const cell = scalarOf(argument);
  const before = reading.issues.length;
  const number = readNumberCell(cell, () => name, reading);
  if (reading.issues.length > before) return 0;
  if (number !== null && bounds.holds(number)) return number;
  reading.issues.push({
    code: 'not-in-bounds',
    where: name,
    received: shownCell(cell),
    expected: bounds.expected,
    fix: isBlank(cell) ? 'Type it or point to a cell that holds it.' : 'Correct the number.',
  });
  return 0;
}

export function requireRate(argument: unknown, name: string, reading: Reading): number {
  const cell = scalarOf(argument);
  const before = reading.issues.length;
  const rate = readRateCell(cell, () => name, reading);
  if (rate !== null || reading.issues.length > before) return rate ?? 0;
  reading.issues.push({
    code: 'missing-argument',
    where: name,
    received: '',
    expected: 'a rate from 0 % to 100 %',
    fix: 'Type it as 25% or 0.25, or point to a cell that holds it.',
  });
  return 0;
}

export function readDay(argument: unknown, name: string, reading: Reading): CalendarDate | null {
  return readDayCell(scalarOf(argument), () => name, reading);
}

export function readNumber(argument: unknown, name: string, reading: Reading): number | null {
  return readNumberCell(scalarOf(argument), () => name, reading);
}

/** A day that must be there; 1 stands in for one that was refused, so that the other arguments are still read. */
export function requireDay(argument: unknown, name: string, reading: Reading): CalendarDate {
  const before = reading.issues.length;
  const day = readDay(argument, name, reading);
  if (day !== null || reading.issues.length > before) return day ?? 1;
  reading.issues.push({
    code: 'missing-argument',
    where: name,
    received: '',
    expected: 'a date',
    fix: 'Type it as DATE(2026;1;1) or point to a cell that holds it.',
  });
  return 1;
}

/** Both days belong to it. */
export interface GivenPeriod {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** The first and the last day of a period, in that order. */
export function requirePeriod(
  start: unknown,
  end: unknown,
  reading: Reading,
  [startName, endName]: readonly [string, string] = ['period_start', 'period_end'],
): GivenPeriod {
  const issues = reading.issues.length;
  const period = { start: requireDay(start, startName, reading), end: requireDay(end, endName, reading) };
  if (reading.issues.length === issues && period.end < period.start) {
    reading.issues.push({
      code: 'period-ends-early',
      where: endName,
      received: isoDate(period.end),
      expected: `a date from ${isoDate(period.start)} on`,
      fix: `The period begins on ${isoDate(period.start)} (${startName}).`,
    });
  }
  return period;
}
