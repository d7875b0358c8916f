/** What follows the tables in a formula: options, blank = default, and then criterion pairs on the first table. */
import type { CalendarDate } from '../domain/calendar-date';
import type { Issue } from '../domain/issue';
import { isBlank } from './cell-value';
import { type CellTest, readCriterion } from './criteria';
import { readDay, readNumber, scalarOf } from './read-argument';
import type { Reading } from './reading';
import { refusal } from './refusal';
import { shownCell } from './shown-cell';
import { allRows, columnNamed, isCells, type Rows, type Table } from './table';

interface Condition {
  readonly column: number;
  readonly test: CellTest;
}

/** Asked in the order in which the places stand in the formula; every place answers null or its default once pairs began. */
export interface FunctionOptions {
  /** One of the words; the first is the default. */
  word<W extends string>(words: readonly [W, ...W[]]): W;
  /** The same where a word is a header too: before an odd rest it is the word, before an even one it starts the pairs. The last option. */
  wordBeforePairs<W extends string>(words: readonly [W, ...W[]]): W;
  /** A day; null where the place is blank. */
  day(name: string): CalendarDate | null;
  /** Text, one or a range of it; null where the place is blank. */
  names(name: string): readonly string[] | null;
  /** One of the words or a number; the first word is the default. */
  wordOrNumber<W extends string>(words: readonly [W, ...W[]], name: string): W | number;
  /** The argument as it is, a range included; undefined where the place is blank. */
  any(): unknown;
  /** The rows that meet every pair, of the table or of another with the same columns. Asked last. */
  rows(notHere?: ColumnsNotHere, of?: Table): Rows;
  /** Whether any pair is a condition. Asked after `rows`. */
  hasConditions(): boolean;
  /** Whether the pairs on a column would let this text through. Asked after `rows`. */
  allows(key: string, text: string): boolean;
}

/** Keys of columns on which this function allows no criterion, and what to do instead. */
export interface ColumnsNotHere {
  readonly keys: readonly string[];
  readonly instead: string;
}

export function functionOptions(table: Table, rest: readonly unknown[], reading: Reading): FunctionOptions {
  const given = withoutTrailingUndefined(rest);
  let place = 0;
  let pairsFrom: number | null = null;
  let conditions: readonly Condition[] = [];

  const startsPairs = (cell: unknown, takesAnyText: boolean): boolean => {
    if (columnNamed(table, cell) === null) return false;
    const left = given.length - place;
    if (left % 2 === 0) return true;
    // `WIN_RATE(Deals; "Owner"; B1)` with B1 empty may arrive without its last argument: still a pair, and no condition.
    if (rest.length === given.length) return false;
    return left === 1 ? !takesAnyText : columnNamed(table, given[given.length - 1]) !== null;
  };
  /** The next place, or undefined where it is blank or where the pairs have begun. */
  const next = (takesAnyText: boolean, isOption: (cell: unknown) => boolean): unknown => {
    if (pairsFrom !== null) return undefined;
    const cell = scalarOf(given[place]);
    if (isBlank(cell)) {
      place += 1;
      return undefined;
    }
    if ((takesAnyText || !isOption(cell)) && startsPairs(cell, takesAnyText)) {
      pairsFrom = place;
      return undefined;
    }
    place += 1;
    return cell;
  };

  const oneOf = <W extends string>(words: readonly [W, ...W[]], cell: unknown): W => {
    if (cell === undefined) return words[0];
    const word = wordIn(words, cell);
    if (word !== null) return word;
    const lonely = columnNamed(table, cell) !== null;
    throw refusal([lonely ? noCriterion(table, cell) : notAnOption(table, cell, words.join(', '))]);
  };

  return {
    word: (words) =>
      oneOf(
        words,
        next(false, (found) => wordIn(words, found) !== null),
      ),
    wordBeforePairs: (words) =>
      oneOf(
        words,
        next(false, (found) => columnNamed(table, found) === null),
      ),
    wordOrNumber: (words, name) => {
      const cell = next(false, (found) => typeof found === 'number' || columnNamed(table, found) === null);
      if (cell === undefined) return words[0];
      const word = wordIn(words, cell);
      if (word !== null) return word;
      const issues = reading.issues.length;
      const number = readNumber(cell, name, reading);
      if (number !== null) return number;
      reading.issues.length = issues;
      throw refusal([notAnOption(table, cell, [...words, 'a number'].join(', '))]);
    },
    any: () => next(false, (found) => columnNamed(table, found) === null),
    day: (name) => {
      const cell = next(false, (found) => columnNamed(table, found) === null);
      return cell === undefined ? null : readDay(cell, name, reading);
    },
    names: (name) => {
      const cell = next(true, () => true);
      return cell === undefined ? null : namesIn(cell, name, reading);
    },
    rows: (notHere, of = table) => {
      // With the blanks at the end: a blank cell may arrive as an argument left out.
      const pairs = rest.slice(pairsFrom ?? place);
      conditions = readConditions(table, pairs, notHere, reading);
      const rows = rowsMeeting(of, conditions);
      reading.trace?.setRows(of, rows);
      return rows;
    },
    hasConditions: () => conditions.length > 0,
    allows: (key, text) => conditions.every(({ column, test }) => column !== table.layout[key] || test(text)),
  };
}

function rowsMeeting(table: Table, conditions: readonly Condition[]): Rows {
  const rows = allRows(table);
  if (conditions.length === 0) return rows;
  return rows.filter((row) => {
    const cells = table.cells[row] ?? [];
    return conditions.every(({ column, test }) => test(cells[column]));
  });
}

function readConditions(
  table: Table,
  pairs: readonly unknown[],
  notHere: ColumnsNotHere | undefined,
  reading: Reading,
): readonly Condition[] {
  const conditions: Condition[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const header = scalarOf(pairs[at]);
    const criterion = pairs[at + 1];
    if (isBlank(header) && isBlank(scalarOf(criterion))) continue;
    const column = columnNamed(table, header);
    if (column === null) {
      reading.issues.push(notAColumn(table, header));
      continue;
    }
    if (at + 1 >= pairs.length) {
      reading.issues.push(noCriterion(table, header));
      continue;
    }
    const known = table.shape.columns.find(({ key }) => table.layout[key] === column);
    if (known && notHere?.keys.includes(known.key)) {
      reading.issues.push(columnNotHere(header, notHere.instead));
      continue;
    }
    const test = readCriterion(criterion, known?.kind ?? null, reading.region);
    if (test) conditions.push({ column, test });
  }
  return conditions;
}

function withoutTrailingUndefined(rest: readonly unknown[]): readonly unknown[] {
  let end = rest.length;
  while (end > 0 && rest[end - 1] === undefined) end -= 1;
  return rest.slice(0, end);
}

function wordIn<W extends string>(words: readonly W[], cell: unknown): W | null {
  if (typeof cell !== 'string') return null;
  const text = cell.trim().toLowerCase();
  return words.find((word) => word === text) ?? null;
}

function namesIn(cell: unknown, name: string, reading: Reading): readonly string[] | null {
  const cells = isCells(cell) ? cell.reduce<unknown[]>((all, row) => all.concat(row), []) : [cell];
  const names: string[] = [];
  for (const one of cells) {
    if (isBlank(one)) continue;
    if (typeof one === 'string' || typeof one === 'number') names.push(String(one).trim());
    else reading.issues.push(notAName(name, one));
  }
  return names.length === 0 ? null : names;
}

function notAnOption(table: Table, cell: unknown, words: string): Issue {
  return { code: 'not-an-option', where: table.shape.name, received: shownCell(cell), expected: words, fix: '' };
}

function notAColumn(table: Table, header: unknown): Issue {
  const fix = 'Pairs are a header in quotes and what must stand in that column.';
  return { code: 'not-a-column', where: table.shape.name, received: shownCell(header), expected: 'a header', fix };
}

function noCriterion(table: Table, header: unknown): Issue {
  const fix = 'Add what must stand in that column, such as "Ana" or ">=1000".';
  return { code: 'no-criterion', where: table.shape.name, received: shownCell(header), expected: 'a criterion', fix };
}

function columnNotHere(header: unknown, instead: string): Issue {
  return {
    code: 'column-not-here',
    where: 'criteria',
    received: shownCell(header),
    expected: 'an attribute',
    fix: instead,
  };
}

function notAName(name: string, cell: unknown): Issue {
  return { code: 'not-a-name', where: name, received: shownCell(cell), expected: 'a name', fix: 'Type it in quotes.' };
}
