import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import type { CellScalar } from './cell-value';
import { formulaCell } from './formula-cell';
import type { FormulaSyntax, GridSize } from './formula-text';

export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: CellScalar }
  | { readonly kind: 'formula'; readonly text: string };

/** A change to one cell: its content, its looks, or both. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent | undefined;
  /** Only the properties named change; null takes one away. */
  readonly style?: Nullable<IStyleData> | undefined;
}

/** What the engine merges into the cell that is there, `stored`. */
export function cellData(
  { content, style }: CellWrite,
  stored: Nullable<ICellData>,
  syntax: FormulaSyntax,
  grid: GridSize,
): ICellData {
  const cell: ICellData = content ? contentCell(content, syntax, grid) : formulaKept(stored);
  if (style !== undefined) cell.s = style;
  if (content && content.kind !== 'formula' && stored && (stored.f || stored.si || stored.p || stored.custom)) {
    return Object.assign(cell, NO_FORMULA);
  }
  return cell;
}

const NO_FORMULA: ICellData = { f: null, si: null, p: null, custom: null };

/** New looks alone would take a formula away that has been calculated: the engine wants it told again. */
function formulaKept(stored: Nullable<ICellData>): ICellData {
  if (!stored?.f && !stored?.si) return {};
  const { f, si, v, t } = stored;
  return { ...(f ? { f } : {}), ...(si ? { si } : {}), ...(v === undefined ? {} : { v }), ...(t ? { t } : {}) };
}

function contentCell(content: CellContent, syntax: FormulaSyntax, grid: GridSize): ICellData {
  switch (content.kind) {
    case 'blank':
      return { v: null, t: null };
    case 'formula':
      return formulaCell(content.text, syntax, grid);
    case 'value':
      return valueCell(content.value);
  }
}

function valueCell(value: CellScalar): ICellData {
  if (value === '') return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}
