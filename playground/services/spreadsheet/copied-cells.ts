/** Cells taken from one place to be put in another, formulas following their cells. */
import type { IStyleData, Nullable } from '@univerjs/core';
import type { Area } from '../engine/area';
import { rectsCovering } from '../engine/area';
import type { CellContent } from '../engine/cell-write';
import type { SheetDocument } from '../engine/document';
import type { ValidationRule } from '../engine/validation-rule';
import { fromRelative, toRelative } from '../engine/relative-formula';

/** What is taken along; `move` is all of it, with formulas that keep looking at the same cells. */
export type CopiedParts = 'all' | 'values' | 'format' | 'formulas' | 'validation' | 'move';

interface CopiedCell {
  readonly content: CellContent;
  /** The formula with relative references, where the cell has one. */
  readonly relative: string | null;
  readonly style: Nullable<IStyleData>;
  readonly validation: ValidationRule | null;
}

export interface CopiedCells {
  readonly parts: CopiedParts;
  readonly rows: readonly (readonly CopiedCell[])[];
}

export function copyCells(document: SheetDocument, area: Area, parts: CopiedParts): CopiedCells {
  const cells = document.cells(area.sheetId);
  const rows = Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c): CopiedCell => {
      const [row, column] = [area.row + r, area.column + c];
      const formula = cells.hasFormula(row, column) ? document.formulaAt(area.sheetId, row, column) : '';
      const value = cells.scalar(row, column);
      const keepsValue = formula === '' || parts === 'values';
      return {
        content: keepsValue ? { kind: 'value', value } : { kind: 'formula', text: formula },
        relative: keepsValue ? null : toRelative(formula, row, column),
        style: cells.style(row, column) ?? null,
        validation: document.validations.at(area.sheetId, row, column),
      };
    }),
  );
  return { parts, rows };
}

/** Fills the target; one larger than what was copied is filled by repeating it. */
export function pasteCells(document: SheetDocument, copied: CopiedCells, to: Area, transposed: boolean): void {
  const rows = transposed ? transpose(copied.rows) : copied.rows;
  const height = Math.max(rows.length, Math.floor(to.rows / rows.length) * rows.length);
  const width = rows[0]?.length ?? 0;
  const across = Math.max(width, Math.floor(to.columns / Math.max(width, 1)) * width);
  const takesContent = copied.parts !== 'format' && copied.parts !== 'validation';
  const takesStyle = copied.parts === 'all' || copied.parts === 'format' || copied.parts === 'move';
  const writes = [];
  const ruled = new Map<string, { rule: ValidationRule | null; cells: { row: number; column: number }[] }>();
  for (let r = 0; r < height; r += 1) {
    for (let c = 0; c < across; c += 1) {
      const cell = rows[r % rows.length]?.[c % width];
      if (!cell) continue;
      const [row, column] = [to.row + r, to.column + c];
      const content = takesContent ? contentAt(cell, row, column, copied.parts) : undefined;
      writes.push({ row, column, content, style: takesStyle ? { ...CLEARED, ...cell.style } : undefined });
      const key = JSON.stringify(cell.validation);
      const group = ruled.get(key) ?? { rule: cell.validation, cells: [] };
      group.cells.push({ row, column });
      ruled.set(key, group);
    }
  }
  document.write(to.sheetId, writes, 'comma');
  if (copied.parts === 'values' || copied.parts === 'format' || copied.parts === 'formulas') return;
  for (const { rule, cells } of ruled.values()) document.validations.set(to.sheetId, rectsCovering(cells), rule);
}

/** Every property taken away, so that what the target looked like does not shine through. */
const CLEARED = Object.fromEntries(
  ['bg', 'cl', 'ff', 'fs', 'it', 'bl', 'ul', 'st', 'ht', 'vt', 'tb', 'n', 'bd'].map((key) => [key, null]),
);

function contentAt(cell: CopiedCell, row: number, column: number, parts: CopiedParts): CellContent {
  if (cell.content.kind === 'value' && cell.content.value === '') return { kind: 'blank' };
  if (cell.relative === null || parts === 'move') return cell.content;
  return { kind: 'formula', text: fromRelative(cell.relative, row, column) };
}

function transpose<T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return (rows[0] ?? []).map((_first, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}
