/** What every handle keeps out of the script's sight, and how handles make one another. */
import type { Area } from '../engine/area';
import type { ScriptSession } from './script-session';

/** The key under which a handle keeps what it stands for; scripts cannot name it. */
export const inner: unique symbol = Symbol('inner');

/** What any module may know of a Range, a Sheet and a Spreadsheet without importing them. */
export interface RangeHandle {
  readonly [inner]: { readonly area: Area };
}

export interface SheetHandle {
  readonly [inner]: { readonly sheetId: string };
  getRange(row: number, column: number, rows: number, columns: number): RangeHandle;
}

export interface SpreadsheetHandle {
  getSelection(): object;
}

export interface Handles {
  readonly session: ScriptSession;
  range(area: Area): RangeHandle;
  sheet(sheetId: string): SheetHandle;
  spreadsheet(): SpreadsheetHandle;
}

/** The number that Google shows for a tab; ids that are no numbers get one that stays the same. */
export function sheetNumber(sheetId: string): number {
  const number = Number(sheetId);
  if (Number.isInteger(number)) return number;
  let hash = 0;
  for (const letter of sheetId) hash = (hash * 31 + letter.charCodeAt(0)) % 2_147_483_647;
  return hash;
}

/** The area of a Range, null for anything else. */
export function rangeArea(value: unknown): Area | null {
  if (typeof value !== 'object' || value === null || !(inner in value)) return null;
  const kept: unknown = value[inner];
  return typeof kept === 'object' && kept !== null && 'area' in kept ? (kept.area as Area) : null;
}
