/** Formulas as they are written into cells: English names and `;`, which Sheets reads in every locale. */
import { columnLetter } from '../../cells/recognise/suggest-columns';
import { texts } from '../texts/texts';
import type { Area } from './tab-plan';

/** A call of a custom function and, beside it, the question what its figures mean. */
export interface Metric {
  /** Without the `=`, to stand within other formulas. */
  readonly call: string;
  readonly formula: string;
  /** Definition, window, n and what was left out, in one sentence. */
  readonly basis: string;
}

/** Arguments that are '' are left blank. */
export function metric(name: string, ...args: readonly string[]): Metric {
  const call = `${name}(${args.join(';')})`;
  return { call, formula: `=${call}`, basis: basisOf(name, args) };
}

function basisOf(name: string, args: readonly string[]): string {
  const { window, leftOut } = texts().chartTabs.basis;
  const cell = (column: number) => `INDEX(basis;2;${column})`;
  const ifFilled = (column: number, before: string) =>
    `IF(${cell(column)}="";"";${literal(before)}&${cell(column)}&".")`;
  const sentence = [cell(1), ifFilled(2, ` ${window}: `), ifFilled(3, ' n = '), ifFilled(4, ` ${leftOut}: `)].join('&');
  return `=LET(basis;METRIC_BASIS(${[literal(name), ...args].join(';')});${sentence})`;
}

/**
 * Rows that a list shows at most. A tab is made with room for them: an array that meets the end of the grid is an error, and
 * a grid with room for any list would use up the cells that Sheets allows a document.
 */
export const LONGEST_LIST = 1000;

/** A table cut after so many rows below its header. */
export function cutList(call: string): string {
  return `=ARRAY_CONSTRAIN(${call};${LONGEST_LIST + 1};99)`;
}

/** A text within a formula. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A sentence of the catalogue with `{0}`, `{1}` … as an expression: each place is taken by an expression. */
export function sentence(template: string, ...expressions: readonly string[]): string {
  return template
    .split(/(\{\d\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\d\}$/.test(part) ? (expressions[Number(part[1])] ?? '""') : literal(part)))
    .join('&');
}

/** Where an expression gives no number there is nothing to say. */
export function whereNumber(expression: string, said: string, otherwise = '""'): string {
  return `IF(ISNUMBER(${expression});${said};${otherwise})`;
}

/** A whole number as text, with the locale's separators: TEXT would need a pattern, which differs by locale. */
export function whole(expression: string): string {
  return `FIXED(${expression};0)`;
}

export function percent(expression: string): string {
  return `TEXT(${expression};"0%")`;
}

export function cellName(row: number, column: number): string {
  return `${columnLetter(column - 1)}${row}`;
}

/** Fixed, so that a copied formula goes on meaning the same cell. */
export function fixedCell(row: number, column: number): string {
  return `$${columnLetter(column - 1)}$${row}`;
}

export function areaName({ row, column, rows, columns }: Area): string {
  return `${fixedCell(row, column)}:${fixedCell(row + rows - 1, column + columns - 1)}`;
}
