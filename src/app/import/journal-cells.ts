/** What the journal of an import says, held against the table as it stands now. */
import { isBlank, isDate, unmarked } from '../../cells/cell-value';
import { type DealLayout, type DealRow, dealLayout, readDealRows } from '../../cells/deal-row';
import { OWNED_COLUMNS } from '../../cells/columns';
import type { Zone } from '../../domain/zone';
import type { Cells } from '../ports';

export interface TableNow {
  readonly cells: Cells;
  readonly layout: DealLayout;
  /** Deal ID → the first row that has it. */
  readonly byId: ReadonlyMap<string, DealRow>;
  /** The row below the last one that holds anything of the user's. */
  readonly freeRow: number;
  /** Position from 0 of the first column with that header, or -1. */
  at(header: string): number;
  cell(row: number, at: number): unknown;
}

export function tableOf(cells: Cells, zone: Zone): TableNow {
  const layout = dealLayout(cells[0] ?? []);
  const rows = readDealRows(cells, layout, zone).filter((row) => !row.blank);
  const byId = new Map<string, DealRow>();
  for (const row of rows) if (row.deal.id !== '' && !byId.has(row.deal.id)) byId.set(row.deal.id, row);
  const columns = new Map<string, number>();
  (cells[0] ?? []).forEach((cell, index) => {
    if (!columns.has(String(cell))) columns.set(String(cell), index);
  });
  return {
    cells,
    layout,
    byId,
    freeRow: rows.reduce((last, { row }) => Math.max(last, row), 1) + 1,
    at: (header) => columns.get(header) ?? -1,
    cell: (row, at) => cells[row - 1]?.[at] ?? '',
  };
}

/** Positions of the columns that the add-on owns. */
export function ownedColumns(layout: DealLayout): ReadonlySet<number | undefined> {
  return new Set(OWNED_COLUMNS.map((column) => layout[column.key]));
}

/** The same content: an unticked checkbox is a blank, and a number that a cell of plain text keeps is that number. */
export function isSameContent(left: unknown, right: unknown): boolean {
  const [one, other] = [contentOf(left), contentOf(right)];
  return one === other;
}

function contentOf(cell: unknown): string {
  if (isBlank(cell) || cell === false) return '';
  if (isDate(cell)) return `date ${cell.getTime()}`;
  return unmarked(String(cell)).trim();
}
