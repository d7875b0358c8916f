/** What stands behind a figure, deal by deal. Kept only when METRIC_BASIS or METRIC_ROWS ask; else a formula has no trace. */
import { textReader } from './column-readers';
import { allRows, type Rows, type Table } from './table';

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

export interface RecordedTrace extends Trace {
  readonly window: string;
  readonly parts: readonly TracedPart[];
  /** How many deals are in at least one part. */
  countDeals(): number;
  /** One entry for each deal that is in no part: the first reason given for it. */
  leftOut(): readonly LeftOut[];
  nameOf(deal: TracedDeal): DealName;
}

export interface LeftOut {
  readonly deal: TracedDeal;
  readonly reason: string;
}

const ALL = 'all deals';
const NO_TABLE = 'the numbers given';
const UNMET = 'does not meet the criteria';
const UNUSED = 'not used by this figure';

/** Deals of the table are told apart by their row, those that have none by their ID. */
type DealKey = number | string;

function keyOf(deal: TracedDeal): DealKey {
  return typeof deal === 'number' ? deal : deal.id;
}

export function recordTrace(): RecordedTrace {
  const parts: TracedPart[] = [];
  const counted = new Set<DealKey>();
  const reasons = new Map<DealKey, LeftOut>();
  let rest = UNUSED;
  let window: string | null = null;
  let deals: Table | null = null;
  let chosen: Rows = new Int32Array(0);
  let nameOfRow: (row: number) => DealName = () => ({ id: '', name: '' });
  return {
    get window() {
      return window ?? (deals === null ? NO_TABLE : ALL);
    },
    parts,
    add: (deal, part, value) => {
      counted.add(keyOf(deal));
      parts.push({ deal, part, value });
    },
    leaveOut: (deal, reason) => {
      if (!reasons.has(keyOf(deal))) reasons.set(keyOf(deal), { deal, reason });
    },
    leaveOutRest: (reason) => {
      rest = reason;
    },
    setWindow: (words) => {
      window = words;
    },
    setRows: (table, rows) => {
      deals = table;
      chosen = rows;
      nameOfRow = dealNames(table);
    },
    countDeals: () => counted.size - (counted.has('') ? 1 : 0),
    leftOut: () => {
      const left = [...reasons].filter(([key]) => !counted.has(key)).map(([, found]) => found);
      if (deals === null) return left;
      const met = new Set(chosen);
      for (const row of allRows(deals)) {
        if (counted.has(row) || reasons.has(row) || isBlankRow(deals, row)) continue;
        left.push({ deal: row, reason: met.has(row) ? rest : UNMET });
      }
      return left;
    },
    nameOf: (deal) => (typeof deal === 'number' ? nameOfRow(deal) : deal),
  };
}

function dealNames(table: Table): (row: number) => DealName {
  const id = textReader(table, 'id');
  const name = textReader(table, 'name');
  return (row) => ({ id: id(row), name: name(row) });
}

function isBlankRow(table: Table, row: number): boolean {
  return (table.cells[row] ?? []).every((cell) => cell === '' || cell === null || cell === undefined);
}
