/** Writes the difference between the rows as they were read and as they should be, and sees where it landed. */
import { writeDay } from '../cells/cell-value';
import { type DealField, OWNED_COLUMNS, type OwnedField } from '../cells/columns';
import type { DealLayout, DealRow } from '../cells/deal-row';
import { writeShadow } from '../cells/shadow';
import type { Zone } from '../domain/zone';
import type { Book, CellBlock, Cells } from './ports';

/** One cell to write: its row and column in the tab, and what goes there. */
export interface Change {
  readonly row: number;
  readonly column: number;
  readonly cell: unknown;
}

export interface Changes {
  /** Deal IDs: written before the log, so that a run that dies between the two leaves no move without a deal. */
  readonly ids: readonly Change[];
  /** The user's own cells. */
  readonly typed: readonly Change[];
  /** The block that the add-on owns. */
  readonly owned: readonly Change[];
}

const TYPED: readonly DealField[] = [
  'name',
  'pipeline',
  'value',
  'currency',
  'owner',
  'probability',
  'expectedClose',
  'created',
  'stage',
];
const DATES: ReadonlySet<DealField | OwnedField> = new Set(['expectedClose', 'created', 'inStageSince', 'closed']);

export function changesOf(
  before: readonly DealRow[],
  after: readonly DealRow[],
  layout: DealLayout,
  zone: Zone,
): Changes {
  const ids: Change[] = [];
  const typed: Change[] = [];
  const owned: Change[] = [];
  const cellOf = (row: DealRow, field: DealField | OwnedField): unknown => {
    if (field === 'logged') return row.shadow ? writeShadow(row.shadow) : '';
    const value = row.deal[field];
    if (value === null) return '';
    return DATES.has(field) && typeof value === 'number' ? writeDay(value, zone) : value;
  };
  after.forEach((row, index) => {
    const old = before[index];
    if (!old) return;
    const collect = (into: Change[], field: DealField | OwnedField) => {
      const at = layout[field];
      if (at !== undefined) into.push({ row: row.row, column: at + 1, cell: cellOf(row, field) });
    };
    if (old.deal.id !== row.deal.id) collect(ids, 'id');
    for (const field of TYPED) if (old.deal[field] !== row.deal[field]) collect(typed, field);
    if (isOwnedDifferent(old, row)) for (const column of OWNED_COLUMNS) collect(owned, column.key);
  });
  return { ids, typed, owned };
}

function isOwnedDifferent(before: DealRow, after: DealRow): boolean {
  return (
    before.deal.status !== after.deal.status ||
    before.deal.inStageSince !== after.deal.inStageSince ||
    before.deal.closed !== after.deal.closed ||
    (before.shadow ? writeShadow(before.shadow) : '') !== (after.shadow ? writeShadow(after.shadow) : '')
  );
}

/** More runs than this are joined into one block: the rows between keep what they were read with. */
const MOST_RUNS = 3;

/**
 * Writes changes as few rectangles; neighbouring columns with the same rows go together. Rows of `untouched` are never
 * written over with what they hold: the sheet would refuse it, and everything else in that block.
 */
export function write(
  book: Book,
  changes: readonly Change[],
  cells: Cells,
  untouched: ReadonlySet<number> = new Set(),
): void {
  for (const block of blocksOf(changes, cells, untouched)) book.deals.write(block);
}

export function blocksOf(
  changes: readonly Change[],
  cells: Cells,
  untouched: ReadonlySet<number> = new Set(),
): readonly CellBlock[] {
  const columns = groupBy(changes, (change) => change.column);
  const blocks: CellBlock[] = [];
  for (const band of adjacentBands(columns)) {
    const byRow = new Map<number, Map<number, unknown>>();
    for (const column of band)
      for (const change of columns.get(column) ?? []) {
        const row = byRow.get(change.row) ?? new Map<number, unknown>();
        row.set(column, change.cell);
        byRow.set(change.row, row);
      }
    for (const [first, last] of fewRunsOf([...byRow.keys()], untouched)) {
      const rows = range(first, last).map((row) =>
        band.map((column) => {
          const changed = byRow.get(row);
          return changed?.has(column) ? changed.get(column) : (cells[row - 1]?.[column - 1] ?? '');
        }),
      );
      blocks.push({ row: first, column: band[0] ?? 1, cells: rows });
    }
  }
  return blocks;
}

/** Columns side by side whose changes stand in the same rows form one band. */
function adjacentBands(columns: ReadonlyMap<number, readonly Change[]>): readonly (readonly number[])[] {
  const bands: number[][] = [];
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const band = bands[bands.length - 1];
    const previous = band?.[band.length - 1];
    if (band && previous === column - 1 && sameRows(columns.get(previous), columns.get(column))) band.push(column);
    else bands.push([column]);
  }
  return bands;
}

function sameRows(left: readonly Change[] = [], right: readonly Change[] = []): boolean {
  return left.length === right.length && left.every((change, index) => change.row === right[index]?.row);
}

/** Neighbouring rows as [first, last], from the top. */
export function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && row === run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

function fewRunsOf(rows: readonly number[], untouched: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const barriers = [...untouched].filter((row) => !rows.includes(row)).sort((a, b) => a - b);
  const stretches = groupBy(rows, (row) => barriers.filter((barrier) => barrier < row).length);
  return [...stretches.values()].flatMap(joinedRuns);
}

function joinedRuns(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs = runsOf(rows);
  const [first] = runs;
  const last = runs[runs.length - 1];
  return first && last && runs.length > MOST_RUNS ? [[first[0], last[1]]] : runs;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
