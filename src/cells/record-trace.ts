/** Keeps what a formula tells its trace. */
import { isBlank } from './cell-value';
import { textReader } from './column-readers';
import { allRows, type Rows, type Table } from './table';
import type { DealName, Trace, TracedDeal, TracedPart } from './trace';

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
      const left: LeftOut[] = [];
      for (const [key, found] of reasons) if (!counted.has(key)) left.push(found);
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
  return (table.cells[row] ?? []).every(isBlank);
}
