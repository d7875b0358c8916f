/** A table as a custom function receives it: a rectangle of cells whose first row is the header. */
import type { Issue } from '../domain/issue';
import { isBlank } from './cell-value';
import {
  ACTIVITY_COLUMNS,
  type Column,
  DEAL_COLUMNS,
  GOAL_COLUMNS,
  headerKey,
  headersOf,
  LOG_COLUMNS,
  OWNED_COLUMNS,
  STAGE_COLUMNS,
} from './columns';
import { findLayout, type Layout } from './layout';
import { refusal } from './refusal';
import { shownCell } from './shown-cell';

type Cells = readonly (readonly unknown[])[];

/** A table that Dealsheet keeps: its columns, and those that together no other table has. */
export interface TableShape<K extends string> {
  readonly name: string;
  readonly columns: readonly Column<K>[];
  readonly marks: readonly K[];
}

type KeyOf<C extends readonly Column[]> = C[number]['key'];
type DealColumn = KeyOf<typeof DEAL_COLUMNS> | KeyOf<typeof OWNED_COLUMNS>;
type LogColumn = KeyOf<typeof LOG_COLUMNS>;
type StageColumn = KeyOf<typeof STAGE_COLUMNS>;
type ActivityColumn = KeyOf<typeof ACTIVITY_COLUMNS>;
type GoalColumn = KeyOf<typeof GOAL_COLUMNS>;

export const DEALS: TableShape<DealColumn> = {
  name: 'Deals',
  columns: [...DEAL_COLUMNS, ...OWNED_COLUMNS],
  marks: ['stage', 'status'],
};
export const DEAL_LOG: TableShape<LogColumn> = { name: 'DealLog', columns: LOG_COLUMNS, marks: ['from', 'to'] };
export const STAGES: TableShape<StageColumn> = { name: 'Stages', columns: STAGE_COLUMNS, marks: ['name', 'kind'] };
export const ACTIVITIES: TableShape<ActivityColumn> = {
  name: 'Activities',
  columns: ACTIVITY_COLUMNS,
  marks: ['when', 'kind'],
};
export const GOALS: TableShape<GoalColumn> = { name: 'Goals', columns: GOAL_COLUMNS, marks: ['periodStart', 'target'] };
const SHAPES: readonly TableShape<string>[] = [DEALS, DEAL_LOG, STAGES, ACTIVITIES, GOALS];

export type DealsTable = Table<DealColumn>;
export type LogTable = Table<LogColumn>;
export type StagesTable = Table<StageColumn>;
export type ActivitiesTable = Table<ActivityColumn>;
export type GoalsTable = Table<GoalColumn>;

export interface Table<K extends string = string> {
  readonly shape: TableShape<string>;
  /** Header first; `end` is the index after the last row that holds anything. */
  readonly cells: Cells;
  readonly end: number;
  readonly layout: Layout<K>;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
/** How many of a stranger's headers a message quotes. */
const QUOTED = 3;

/** Reads a table argument, `position` counting tables from 1; refuses by name what is another table or none at all. */
export function readTable<K extends string>(argument: unknown, shape: TableShape<K>, position: number): Table<K> {
  if (!isCells(argument)) throw refusal([wrongTable(shape, position, describeScalar(argument))]);
  const end = endOfRows(argument);
  if (end === 0) throw refusal([wrongTable(shape, position, 'an empty range')]);
  const header = (argument[0] ?? []).map(headerText);
  const layout = findLayout(header, shape.columns);
  if (!bearsMarks(layout, shape)) {
    const other = SHAPES.find((known) => bearsMarks(findLayout(header, known.columns), known));
    const isStranger = Object.keys(layout).length === 0;
    if (other !== undefined || isStranger)
      throw refusal([wrongTable(shape, position, other?.name ?? describeHeader(argument[0] ?? []))]);
  }
  return { shape, cells: argument, end, layout };
}

function bearsMarks<K extends string>(layout: Layout<K>, { marks }: TableShape<K>): boolean {
  return marks.every((key) => layout[key] !== undefined);
}

/** Index of a column that the function cannot do without. */
export function columnOf<K extends string>(table: Table<K>, key: K): number {
  const index = table.layout[key];
  if (index !== undefined) return index;
  const header = table.shape.columns.find((column) => column.key === key)?.header ?? key;
  const fix = 'Pass the whole table with its header row; "Check and repair" in the menu puts back what is missing.';
  throw refusal([{ code: 'missing-column', where: table.shape.name, received: '', expected: header, fix }]);
}

/** Index of the column with that header, one of the user's own columns included; null where there is none. */
export function columnNamed(table: Table, header: unknown): number | null {
  if (typeof header !== 'string') return null;
  const key = headerKey(header);
  if (key === '') return null;
  const row = table.cells[0] ?? [];
  const index = row.findIndex((cell) => cell === header || headerKey(headerText(cell)) === key);
  if (index >= 0) return index;
  const known = table.shape.columns.find((column) =>
    [...headersOf(column), ...column.aliases].some((name) => headerKey(name) === key),
  );
  return (known && table.layout[known.key]) ?? null;
}

/** Indices of rows in `Table.cells`. */
export type Rows = Int32Array;

/** Every row below the header up to the last one that holds anything. */
export function allRows(table: Table): Rows {
  const rows = new Int32Array(Math.max(table.end - 1, 0));
  for (let index = 0; index < rows.length; index += 1) rows[index] = index + 1;
  return rows;
}

/** `Deals, row 12, Value`: the row as the sheet numbers it, the table's header standing in row 1. */
export function whereIs(table: Table, row: number, column: number): string {
  return `${table.shape.name}, row ${row + 1}, ${shownCell(table.cells[0]?.[column])}`;
}

/** True for a range, which arrives as rows of cells; a single cell arrives as its value. */
export function isCells(argument: unknown): argument is Cells {
  return Array.isArray(argument) && argument.length > 0 && argument.every((row) => Array.isArray(row));
}

/** Open ranges bring every row of the grid: the index after the last one that holds anything. */
export function endOfRows(cells: Cells): number {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? []).every(isBlank)) end -= 1;
  return end;
}

function headerText(cell: unknown): string {
  return typeof cell === 'string' ? cell : '';
}

function wrongTable(shape: TableShape<string>, position: number, received: string): Issue {
  const where = `The ${ORDINALS[position - 1] ?? `${position}th`} table`;
  return {
    code: 'wrong-table',
    where,
    received,
    expected: shape.name,
    fix: `Pass ${shape.name}, header row included.`,
  };
}

function describeScalar(argument: unknown): string {
  return isBlank(argument) ? 'nothing' : `"${shownCell(argument)}", which is no table`;
}

function describeHeader(header: readonly unknown[]): string {
  const quoted = header.slice(0, QUOTED).map((cell) => `"${shownCell(cell)}"`);
  return `a range that begins with ${quoted.join(', ')}`;
}
