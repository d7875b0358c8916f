/** Reads one cell strictly: its value, null where it is blank, or what is needed instead. */
import type { CalendarDate } from '../domain/calendar-date';
import { parseIsoDate } from '../domain/calendar-date';
import type { Issue } from '../domain/issue';
import { isBlank, isDate } from './cell-value';
import type { Reading } from './reading';
import type { Region } from './region';
import { shownCell } from './shown-cell';
import { parseNumber } from './text-number';

/** The last day that Sheets keeps, 9999-12-31. */
const LAST_DAY: CalendarDate = 2_958_465;
/** A rate that a formula computed may exceed 1 by the dust of its rounding. */
const DUST = 1e-9;
const LEADING_ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/;

/** Where a cell stands, told only if it has to be. */
export type Where = () => string;

export function readNumberCell(cell: unknown, where: Where, reading: Reading): number | null {
  const number = numberIn(cell, reading.region);
  if (number === undefined) reading.issues.push(needs(where, cell, 'a number', 'Type a number or leave it empty.'));
  return number ?? null;
}

export function readRateCell(cell: unknown, where: Where, reading: Reading): number | null {
  const rate = numberIn(cell, reading.region);
  if (rate === null) return null;
  if (rate === undefined || rate < 0) {
    reading.issues.push(needs(where, cell, 'a rate from 0 % to 100 %', 'Type it as 25% or 0.25, or leave it empty.'));
    return null;
  }
  if (rate <= 1 + DUST) return Math.min(rate, 1);
  reading.issues.push(aboveOne(where, rate));
  return null;
}

export function readDayCell(cell: unknown, where: Where, reading: Reading): CalendarDate | null {
  if (isDate(cell)) {
    const instant = cell.getTime();
    if (!Number.isNaN(instant)) return reading.region.zone.dayOf(instant);
  } else if (isBlank(cell)) {
    return null;
  } else if (typeof cell === 'number') {
    if (cell >= 1 && cell <= LAST_DAY) return Math.floor(cell);
  } else if (typeof cell === 'string') {
    const text = cell.trim();
    if (text === '') return null;
    const day = parseIsoDate(LEADING_ISO_DAY.exec(text)?.[1] ?? '');
    if (day !== null) return day;
  }
  reading.issues.push(needs(where, cell, 'a date', 'Type a date or leave it empty.'));
  return null;
}

/** Undefined where the cell holds something that is no number. */
function numberIn(cell: unknown, region: Region): number | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (isBlank(cell)) return null;
  if (typeof cell !== 'string') return undefined;
  if (cell.trim() === '') return null;
  return parseNumber(cell, region.decimalComma()) ?? undefined;
}

function needs(where: Where, cell: unknown, expected: string, fix: string): Issue {
  return { code: 'not-readable', where: where(), received: shownCell(cell), expected, fix };
}

function aboveOne(where: Where, rate: number): Issue {
  const fix =
    rate <= 100 ? `write ${rate}% or ${Number((rate / 100).toPrecision(12))}.` : 'write a rate from 0% to 100%.';
  return { code: 'above-one', where: where(), received: String(rate), expected: 'a rate from 0 to 1', fix };
}
