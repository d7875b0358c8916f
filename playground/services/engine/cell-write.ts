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

export function cellData({ content, style }: CellWrite, syntax: FormulaSyntax, grid: GridSize): ICellData {
  const cell = content ? contentCell(content, syntax, grid) : {};
  return style === undefined ? cell : { ...cell, s: style };
}

function contentCell(content: CellContent, syntax: FormulaSyntax, grid: GridSize): ICellData {
  switch (content.kind) {
    case 'blank':
      return { v: null, t: null, f: null, si: null, p: null, custom: null };
    case 'formula':
      return formulaCell(content.text, syntax, grid);
    case 'value':
      return { ...valueCell(content.value), f: null, si: null, p: null, custom: null };
  }
}

function valueCell(value: CellScalar): ICellData {
  if (value === '') return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}
