/** Calls of custom functions, as they are written into cells. */
import { texts } from '../texts/texts';
import { literal } from './formula';

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

/** The tables that whatever looks at the past begins with. */
export const HISTORY = ['Deals', 'DealLog', 'Stages'] as const;
