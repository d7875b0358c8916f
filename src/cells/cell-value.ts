/** Single cells as Apps Script hands them over, read as the domain's values, and back. */
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import type { Instant } from '../domain/move';
import type { Zone } from '../domain/zone';

/** Dates come from another realm, where `instanceof Date` is false. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

export function isBlank(cell: unknown): boolean {
  return cell === '' || cell === null || cell === undefined;
}

/** Text as the user reads it; a date that slipped into a text column reads as its day. */
export function readText(cell: unknown, zone: Zone): string {
  if (isBlank(cell)) return '';
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? '' : isoDate(zone.dayOf(cell.getTime()));
  return unmarked(String(cell));
}

/** Text without the apostrophe that marks it as text, where Google keeps that as part of the value. */
export function unmarked(text: string): string {
  return text.replace(/^'(?=[='+])/, '');
}

export function readNumber(cell: unknown): number | null {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

/** A date cell, or the serial number that a nested formula makes of one. */
export function readDay(cell: unknown, zone: Zone): CalendarDate | null {
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? null : zone.dayOf(cell.getTime());
  const serial = readNumber(cell);
  return serial !== null && serial >= 1 ? Math.floor(serial) : null;
}

export function readInstant(cell: unknown): Instant | null {
  if (!isDate(cell) || Number.isNaN(cell.getTime())) return null;
  return cell.getTime();
}

export function writeDay(day: CalendarDate | null, zone: Zone): Date | '' {
  return day === null ? '' : new Date(zone.startOf(day));
}

export function writeInstant(instant: Instant | null): Date | '' {
  return instant === null ? '' : new Date(instant);
}
