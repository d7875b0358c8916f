/** What every handle keeps out of the script's sight, and how handles make one another. */
import type { Area } from '../engine/area';
import type { Range } from './range';
import type { ScriptSession } from './script-session';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** The key under which a handle keeps what it stands for; scripts cannot name it. */
export const inner: unique symbol = Symbol('inner');

export interface Handles {
  readonly session: ScriptSession;
  range(area: Area): Range;
  sheet(sheetId: string): Sheet;
  spreadsheet(): Spreadsheet;
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
