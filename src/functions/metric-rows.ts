import type { TracedDeal } from '../cells/trace';
import { writeTable } from '../cells/write-table';
import { traceFunction } from './traced-function';

declare const global: { METRIC_ROWS: unknown };

/**
 * The deals behind a figure: which stand in its numerator, which in its denominator, which are left out and why. Ask it of any Dealsheet formula.
 *
 * @param {string} name The function in quotes, such as "WIN_RATE".
 * @param {...any} arguments The same arguments as in the formula that you ask about, such as Deals, "money".
 * @return {Array<Array<any>>} A table: Deal ID, Deal, Part, Value. A single figure is the sum of the values in its numerator divided by the sum of those in its denominator; where a part names what it counts, such as "numerator: won", the sums of the numerators are multiplied, and so are those of the denominators. Of a table, the values of a part such as "Proposal: Deals" add up to that cell.
 * @definition The formula is evaluated again and every deal that it reads is listed: once for each part of the figure that it adds to, or once as excluded, with the reason.
 * @source Dealsheet's own: every figure can be traced to its rows.
 * @example =METRIC_ROWS("WIN_RATE"; Deals)
 * Deal ID | Deal | Part | Value
 * D1 | Roof repair | denominator | 1
 * D1 | Roof repair | numerator | 1
 * D2 | New gates | denominator | 1
 * D2 | New gates | numerator | 1
 * D4 | Warehouse floor | denominator | 1
 * D3 | Office fit-out | excluded: neither won nor lost |
 * …
 * @customfunction
 * @preserve
 */
global.METRIC_ROWS = (name: unknown, ...args: unknown[]) => rowsOf(name, args);

const HEADER = ['Deal ID', 'Deal', 'Part', 'Value'];

function rowsOf(name: unknown, args: readonly unknown[]) {
  const { trace } = traceFunction(name, args);
  const rowOf = (deal: TracedDeal, part: string, value: number | null) => {
    const named = trace.nameOf(deal);
    return [named.id, named.name, part, value];
  };
  const counted = trace.parts.map(({ deal, part, value }) => rowOf(deal, part, value));
  const leftOut = trace.leftOut().map(({ deal, reason }) => rowOf(deal, `excluded: ${reason}`, null));
  return writeTable(HEADER, counted.concat(leftOut));
}
