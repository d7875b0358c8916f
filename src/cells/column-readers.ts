/**
 * Readers of single columns: each is made once for a table and then asked row by row, so that one pass over the rows
 * reads only the columns and cells that a formula needs, and trips over nothing else.
 */
import type { CalendarDate } from '../domain/calendar-date';
import type { Instant } from '../domain/move';
import { isBlank, isDate } from './cell-value';
import { readDayCell, readNumberCell, readRateCell, type Where } from './read-cell';
import type { Reading } from './reading';
import { columnOf, type Table, whereIs } from './table';

const MS_PER_DAY = 86_400_000;

/** The value in a row, by its index in `Table.cells`. */
export type RowReader<T> = (row: number) => T;

/** Trimmed text, '' where blank or where the table has no such column. */
export function textReader<K extends string>(table: Table<K>, key: K): RowReader<string> {
  const column = table.layout[key];
  if (column === undefined) return () => '';
  const { cells } = table;
  return (row) => {
    const cell = cells[row]?.[column];
    if (typeof cell === 'string') return cell.trim();
    return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
  };
}

export function numberReader<K extends string>(table: Table<K>, key: K, reading: Reading): RowReader<number | null> {
  return strictReader(table, columnOf(table, key), reading, readNumberCell);
}

export function dayReader<K extends string>(table: Table<K>, key: K, reading: Reading): RowReader<CalendarDate | null> {
  return strictReader(table, columnOf(table, key), reading, readDayCell);
}

/** Null in every row where the table has no such column. */
export function optionalNumberReader<K extends string>(
  table: Table<K>,
  key: K,
  reading: Reading,
): RowReader<number | null> {
  const column = table.layout[key];
  return column === undefined ? () => null : strictReader(table, column, reading, readNumberCell);
}

/** Null in every row where the table has no such column. */
export function optionalDayReader<K extends string>(
  table: Table<K>,
  key: K,
  reading: Reading,
): RowReader<CalendarDate | null> {
  const column = table.layout[key];
  return column === undefined ? () => null : strictReader(table, column, reading, readDayCell);
}

/** 0..1; null in every row where the table has no such column. */
export function optionalRateReader<K extends string>(
  table: Table<K>,
  key: K,
  reading: Reading,
): RowReader<number | null> {
  const column = table.layout[key];
  return column === undefined ? () => null : strictReader(table, column, reading, readRateCell);
}

/** A point in time: a date cell, or the serial number that a nested formula makes of one. */
export function instantReader<K extends string>(table: Table<K>, key: K, reading: Reading): RowReader<Instant | null> {
  const column = table.layout[key];
  if (column === undefined) return () => null;
  const { zone } = reading.region;
  return (row) => {
    const cell = table.cells[row]?.[column];
    if (isBlank(cell)) return null;
    if (isDate(cell) && !Number.isNaN(cell.getTime())) return cell.getTime();
    const day = readDayCell(cell, () => whereIs(table, row, column), reading);
    if (day === null) return null;
    return zone.startOf(day) + (typeof cell === 'number' ? (cell - day) * MS_PER_DAY : 0);
  };
}

function strictReader(
  table: Table,
  column: number,
  reading: Reading,
  readCell: (cell: unknown, where: Where, reading: Reading) => number | null,
): RowReader<number | null> {
  const { cells } = table;
  let asked = 0;
  const where = () => whereIs(table, asked, column);
  return (row) => {
    const cell = cells[row]?.[column];
    if (isBlank(cell)) return null;
    asked = row;
    return readCell(cell, where, reading);
  };
}
