/** A tab as files and samples know it: cells that are already typed, no formulas and no looks. */

/** A date or a time, as a sheet keeps it: days since 1899-12-30 and the pattern that shows them as a date. */
export interface DateCell {
  readonly serial: number;
  readonly pattern: string;
}

export type PlainCell = string | number | boolean | DateCell | null;

export interface PlainTable {
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
}

export const DAY_PATTERN = 'yyyy-mm-dd';
export const MINUTE_PATTERN = 'yyyy-mm-dd hh:mm';

export function dayCell(serial: number): DateCell {
  return { serial, pattern: DAY_PATTERN };
}

export function isDateCell(cell: PlainCell): cell is DateCell {
  return typeof cell === 'object' && cell !== null;
}
