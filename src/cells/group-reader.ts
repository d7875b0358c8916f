/** Rows by what stands in one of their columns, any column: words, numbers, days, or the periods that days lie in. */
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import type { Issue } from '../domain/issue';
import { type PeriodUnit, periodStart } from '../domain/period';
import { isDate, writeDay } from './cell-value';
import type { RowReader } from './column-readers';
import { readDayCell } from './read-cell';
import type { Reading } from './reading';
import type { Region } from './region';
import { type Table, whereIs } from './table';
import type { ResultCell } from './write-table';

/** A day, a number, or words as they were first seen. */
export type GroupName =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'words'; readonly words: string };

export interface Groups {
  /** The position of a row's group in `names`. */
  readonly groupOf: RowReader<number>;
  /** The position of the group that words from elsewhere name, which need stand in no row. */
  readonly groupOfWords: (words: string) => number;
  /** The groups met so far, in the order in which they were. */
  readonly names: readonly GroupName[];
}

const BLANK = '(blank)';

/** Neither case nor blanks around it tell one word from another. */
export function groupsByValue(table: Table, column: number, reading: Reading, blank = BLANK): Groups {
  const holdsDays = table.shape.columns.some(({ key, kind }) => kind === 'date' && table.layout[key] === column);
  // What is no day is a word here, and no mistake.
  const unjudged = { ...reading, issues: [] };
  return groupsBy(
    cellReader(table, column),
    (cell) => {
      const day = holdsDays || isDate(cell) ? readDayCell(cell, () => '', unjudged) : null;
      return day === null ? nameOf(cell, blank) : { kind: 'day', day };
    },
    blank,
  );
}

/** Rows without a day are a group of their own; what is no day is refused. */
export function groupsByPeriod(table: Table, column: number, unit: PeriodUnit, reading: Reading): Groups {
  const fix = `Type a date, or group by this column without "${unit}".`;
  return groupsBy(
    cellReader(table, column),
    (cell, row) => {
      const found: Issue[] = [];
      const day = readDayCell(cell, () => whereIs(table, row, column), { ...reading, issues: found });
      for (const issue of found) reading.issues.push({ ...issue, fix });
      return day === null ? { kind: 'words', words: BLANK } : { kind: 'day', day: periodStart(day, unit) };
    },
    BLANK,
  );
}

/** By words that stand in no column. */
export function groupsByWords(wordsOf: RowReader<string>, blank: string): Groups {
  return groupsBy(wordsOf, (words) => nameOf(words, blank), blank);
}

function cellReader(table: Table, column: number): RowReader<unknown> {
  return (row) => table.cells[row]?.[column];
}

function groupsBy(cellOf: RowReader<unknown>, read: (cell: unknown, row: number) => GroupName, blank: string): Groups {
  const names: GroupName[] = [];
  const byKey = new Map<string, number>();
  // Most cells repeat one that was seen; of dates each is an object of its own.
  const byCell = new Map<unknown, number>();
  const positionOf = (name: GroupName) => {
    const key = groupWords(name).toLowerCase();
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, names.length);
    return names.push(name) - 1;
  };
  return {
    names,
    groupOfWords: (words) => positionOf(nameOf(words, blank)),
    groupOf: (row) => {
      const cell = cellOf(row);
      const known = byCell.get(cell);
      if (known !== undefined) return known;
      const position = positionOf(read(cell, row));
      if (!isDate(cell)) byCell.set(cell, position);
      return position;
    },
  };
}

function nameOf(cell: unknown, blank: string): GroupName {
  if (typeof cell === 'number' && Number.isFinite(cell)) return { kind: 'number', number: cell };
  const words = typeof cell === 'boolean' ? String(cell).toUpperCase() : typeof cell === 'string' ? cell.trim() : '';
  return { kind: 'words', words: words === '' ? blank : words };
}

/** The group as a cell of a label column. */
export function writeGroup(name: GroupName, { zone }: Region): ResultCell {
  switch (name.kind) {
    case 'day':
      return writeDay(name.day, zone);
    case 'number':
      return name.number;
    case 'words':
      return name.words;
  }
}

export function groupWords(name: GroupName): string {
  switch (name.kind) {
    case 'day':
      return isoDate(name.day);
    case 'number':
      return String(name.number);
    case 'words':
      return name.words;
  }
}
