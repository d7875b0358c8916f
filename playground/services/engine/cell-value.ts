/** What a cell holds, apart from how the engine stores it. */
import { CellValueType, type ICellData, type Nullable, type Styles, numfmt } from '@univerjs/core';

export type CellScalar = string | number | boolean;

/** Google's error of the same meaning, where the engine has a word of its own. */
const ERROR_NAMES: Readonly<Record<string, string>> = { '#SPILL!': '#REF!', '#CALC!': '#N/A', '#CYCLE!': '#REF!' };

const dateFormats = new Map<string, boolean>();

/** '' where the cell is blank. */
export function scalarOf(cell: Nullable<ICellData>): CellScalar {
  if (!cell) return '';
  const { v, t } = cell;
  if (v === undefined || v === null) return richText(cell);
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || String(v).toUpperCase() === 'TRUE';
  if (typeof v === 'string' && t === CellValueType.NUMBER && v !== '') return Number(v);
  return typeof v === 'string' ? (ERROR_NAMES[v] ?? v) : v;
}

export function isDateFormat(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  const known = dateFormats.get(pattern);
  if (known !== undefined) return known;
  const isDate = pattern !== '' && numfmt.isDateFormat(pattern);
  dateFormats.set(pattern, isDate);
  return isDate;
}

export function formatOf(cell: Nullable<ICellData>, styles: Styles): string | undefined {
  if (!cell?.s) return undefined;
  const style = typeof cell.s === 'string' ? styles.get(cell.s) : cell.s;
  return style?.n?.pattern;
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return Boolean(cell.f) || Boolean(cell.si) || scalarOf(cell) !== '';
}

function richText(cell: ICellData): string {
  return (cell.p?.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
}
