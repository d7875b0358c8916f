/** Merged cells: one text beside several rows belongs to each of them. */
import { isBlank } from '../cells/cell-value';
import type { RecognisedTable } from '../cells/recognise/recognise-table';
import type { Cells } from './ports';

/** A merged area, rows and columns counted from 1. */
export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/**
 * The cells with the text of each area in all of its rows. An amount or a date stays where it is: it may be that of all
 * rows together.
 */
export function fillMerged(cells: Cells, areas: readonly MergedArea[]): Cells {
  const filled = cells.map((row) => [...row]);
  for (const { row, column, rows } of areas) {
    const text = filled[row - 1]?.[column - 1];
    if (typeof text !== 'string' || text === '') continue;
    for (const below of filled.slice(row, row - 1 + rows)) below[column - 1] = text;
  }
  return filled;
}

const SHARED = ['stage', 'owner', 'company', 'pipeline', 'source'] as const;

/** Whether rows lack what several of them may share: only then is it worth asking for merged cells. */
export function mayBeMerged({ columns, rows }: RecognisedTable): boolean {
  const there = SHARED.filter((field) => columns.some((column) => column.field === field));
  return rows.some(({ fields }) => there.some((field) => isBlank(fields[field] ?? '')));
}
