import type { BlockColumn } from './tab-plan';

/** Columns of deals and people, which come in whole ones: what is needed is rounded up, what is there is rounded down. */
export interface WholeColumns {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/** A table with some of its columns in whole numbers; a hair's breadth above one is still that one. */
export function wholeUp(call: string, columns: readonly BlockColumn[], { up, down }: WholeColumns): string {
  const parts = columns.map(([header], index) => {
    const column = `CHOOSECOLS(table;${index + 1})`;
    if (up.includes(header)) return rounded(column, 'CEILING(cell-1E-9;1)');
    return down.includes(header) ? rounded(column, 'INT(cell+1E-9)') : column;
  });
  return `LET(table;${call};HSTACK(${parts.join(';')}))`;
}

function rounded(column: string, expression: string): string {
  return `MAP(${column};LAMBDA(cell;IF(ISNUMBER(cell);${expression};cell)))`;
}
