/** What a cell says, whatever its type. */
import { type CalendarDate, isoDate } from '../../domain/calendar-date';

/** Turns a Date cell, or an instant, into the calendar day of the spreadsheet's time zone. */
export type ToCalendarDate = (date: Date) => CalendarDate;

/** Cells come from another realm, where `instanceof Date` is false. */
export function isDateCell(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

export function isBlankCell(cell: unknown): boolean {
  if (cell === null || cell === undefined) return true;
  return typeof cell === 'string' && cell.trim() === '';
}

export function cellText(cell: unknown, toCalendarDate: ToCalendarDate): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDateCell(cell)) return Number.isNaN(cell.getTime()) ? '' : isoDate(toCalendarDate(cell));
  return String(cell);
}

const NOTHING = new Set([
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'na',
  '#n/a',
  'null',
  'none',
  'nil',
  'nan',
  '(blank)',
  '(empty)',
  '(none)',
  '.',
]);

/** A word that people and exports write for "nothing here". */
export function saysNothing(text: string): boolean {
  return NOTHING.has(text.trim().toLowerCase());
}
