/** What a user has changed on a chart tab since it was written, and what is therefore written again or left alone. */
import { cellName } from './cell-names';
import type { TabPlan } from './tab-plan';

/** Short marks of what was planned for a cell and of what Sheets made of it, by cell; a chart by its key. */
export interface WrittenTab {
  readonly cells: Readonly<Record<string, Mark>>;
  readonly charts: Readonly<Record<string, WrittenChart>>;
}

/** Planned, and as it was read back: Sheets may spell a formula otherwise than it was written. */
export type Mark = readonly [planned: string, read: string];

export interface WrittenChart {
  /** As Sheets numbers it; null where it gives no number. */
  readonly id: number | null;
  readonly mark: Mark;
}

/** A cell that the plan fills, with what it should hold. */
export interface WantedCell {
  readonly row: number;
  readonly column: number;
  readonly content: string | number;
  readonly isInput: boolean;
}

export function wantedCells({ cells, blocks }: TabPlan): readonly WantedCell[] {
  return [
    ...cells.map(({ row, column, content, isInput = false }) => ({ row, column, content, isInput })),
    ...blocks.map(({ row, column, formula }) => ({ row, column, content: formula, isInput: false })),
  ];
}

export interface CellChanges {
  /** Names of cells in which the user has put something else. */
  readonly changed: readonly string[];
  /** Cells that are as they were left, and should hold something else by now. */
  readonly outdated: readonly WantedCell[];
}

/**
 * Compares the cells as they stand with what was written. `standing` answers a cell's formula, or its value as text.
 * Without a memory, as in a copied document or after a run that died, a cell that holds what is planned for it, or
 * nothing, is taken as untouched.
 */
export function cellChanges(
  wanted: readonly WantedCell[],
  standing: (cell: WantedCell) => string,
  written: WrittenTab | null,
): CellChanges {
  const changed: string[] = [];
  const outdated: WantedCell[] = [];
  for (const cell of wanted) {
    if (cell.isInput) continue;
    const name = cellName(cell.row, cell.column);
    const mark = written?.cells[name];
    const now = standing(cell);
    const untouched = mark ? markOf(now) === mark[1] : now === '' || isSameFormula(now, String(cell.content));
    if (!untouched) changed.push(name);
    else if (mark && mark[0] !== markOf(String(cell.content))) outdated.push(cell);
  }
  return { changed, outdated };
}

/** Sheets may write `,` for `;`, and blanks where none were. */
function isSameFormula(left: string, right: string): boolean {
  const bare = (text: string) => text.replace(/\s/g, '').replace(/,/g, ';').toLowerCase();
  return bare(left) === bare(right);
}

/** Rows or columns were moved where most of what was written stands elsewhere by now. */
export function isRearranged(changed: number, wanted: number): boolean {
  return changed > wanted / 3;
}

/** 32-bit FNV-1a: short, and two contents that differ have the same mark once in four thousand million times. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
