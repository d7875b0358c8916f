import type { LeftOut } from '../cells/record-trace';
import { writeTable } from '../cells/write-table';
import { traceFunction } from './traced-function';

declare const global: { METRIC_BASIS: unknown };

/**
 * What a figure means: its definition, the period it speaks of, how many deals it rests on, which were left out and why, and where the definition comes from. Ask it of any Dealsheet formula.
 *
 * @param {string} name The function in quotes, such as "WIN_RATE".
 * @param {...any} arguments The same arguments as in the formula that you ask about, such as Deals, "money".
 * @return {Array<Array<any>>} A table of one row: Definition, Window, n, Excluded, Source. n is blank where the figure is computed from numbers.
 * @definition The formula is evaluated again. n is the number of deals that are part of the figure; Excluded counts the others by reason.
 * @source Dealsheet's own: every figure says how it was defined and which rows stand behind it.
 * @example =METRIC_BASIS("SALES_CYCLE"; Deals)
 * Definition | Window | n | Excluded | Source
 * …
 * @customfunction
 * @preserve
 */
global.METRIC_BASIS = (name: unknown, ...args: unknown[]) => basisOf(name, args);

const HEADER = ['Definition', 'Window', 'n', 'Excluded', 'Source'];

function basisOf(name: unknown, args: readonly unknown[]) {
  const { reference, trace } = traceFunction(name, args);
  const leftOut = trace.leftOut();
  // Without a deal in it or left out, it was computed from numbers.
  const n = trace.countDeals() === 0 && leftOut.length === 0 ? null : trace.countDeals();
  return writeTable(HEADER, [[reference.definition, trace.window, n, reasonsIn(leftOut), reference.source]]);
}

/** `neither won nor lost (12 deals); has no value (1 deal)`, the commonest first. */
function reasonsIn(leftOut: readonly LeftOut[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.map(([reason, count]) => `${reason} (${count} ${count === 1 ? 'deal' : 'deals'})`).join('; ');
}
