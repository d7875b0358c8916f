/** What stands behind a figure, deal by deal. Kept only when METRIC_BASIS or METRIC_ROWS ask; else a formula has no trace. */
import type { Rows, Table } from './table';

/** A deal that may have no row any more: the log knows its ID and its name. What is no deal has a blank ID. */
export interface DealName {
  readonly id: string;
  readonly name: string;
}

/** A deal by its row in the deals table, or by name. */
export type TracedDeal = number | DealName;

export interface TracedPart {
  readonly deal: TracedDeal;
  /**
   * Of a single figure `numerator`, `denominator` or either with what it counts after a colon: the figure is the product
   * of the sums of the numerators divided by the product of the sums of the denominators. `of which the median` and the
   * like: the figure is that statistic of the values. A Kaplan–Meier median has no sum and is no statistic of plain
   * values: `contacted after hours` and `not contacted yet, hours so far` are what it is computed from. Of a table
   * `Row: Column`: their sum is the cell. Of a list: the word that says why the deal is on it.
   */
  readonly part: string;
  readonly value: number | null;
}

export interface Trace {
  /** Counts a deal in a part of the figure, with what it adds to it. */
  add(deal: TracedDeal, part: string, value: number | null): void;
  /** Says why a deal is not counted. */
  leaveOut(deal: TracedDeal, reason: string): void;
  /** Why a deal is left out that was neither counted nor left out for a reason of its own. */
  leaveOutRest(reason: string): void;
  /** The period that the figure speaks of, in words; "all deals" where nobody says. */
  setWindow(words: string): void;
  /** The rows that met the criteria of all the table's. */
  setRows(deals: Table, rows: Rows): void;
}
