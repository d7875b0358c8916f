/**
 * What the sidebar hands to the board and back: Google shows one of them, and closes the other with all that is typed
 * there. Kept in the user's properties, because the cache may lose it.
 */
import type { OpensAt } from '../app/rpc';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Whole characters, which have at most 4 bytes, of 9 kB that Google keeps in a property. */
const PIECE = /[^]{1,2000}/gu;

export function handOver(spreadsheet: Spreadsheet, state: string): void {
  const pieces = state.match(PIECE) ?? [];
  const kept = pieces.map((piece, at) => [pieceKey(spreadsheet, at), piece] as const);
  PropertiesService.getUserProperties().setProperties({
    ...Object.fromEntries(kept),
    [countKey(spreadsheet)]: String(pieces.length),
  });
}

/** The next sidebar opens on that screen, with whatever still waits to be taken over. */
export function handOverScreen(spreadsheet: Spreadsheet, opensAt: OpensAt['opensAt']): void {
  const waiting = handedOverIn(PropertiesService.getUserProperties().getProperties(), spreadsheet) ?? '{}';
  handOver(spreadsheet, JSON.stringify({ ...(JSON.parse(waiting) as object), opensAt } satisfies OpensAt));
}

/** Among all the properties of the user; null where nothing was handed over. */
export function handedOverIn(mine: Readonly<Record<string, string>>, spreadsheet: Spreadsheet): string | null {
  const keys = pieceKeys(mine, spreadsheet);
  return keys.length === 0 ? null : keys.map((key) => mine[key] ?? '').join('');
}

/** Once it has arrived: an answer that never comes must not take with it what somebody has typed. */
export function forgetHandedOver(spreadsheet: Spreadsheet): void {
  const properties = PropertiesService.getUserProperties();
  const keys = pieceKeys(properties.getProperties(), spreadsheet);
  for (const key of [countKey(spreadsheet), ...keys]) properties.deleteProperty(key);
}

function pieceKeys(mine: Readonly<Record<string, string>>, spreadsheet: Spreadsheet): readonly string[] {
  const count = Number(mine[countKey(spreadsheet)] ?? 0);
  return Array.from({ length: count }, (_, at) => pieceKey(spreadsheet, at));
}

function countKey(spreadsheet: Spreadsheet): string {
  return `dealsheet.handedOver.${spreadsheet.getId()}`;
}

function pieceKey(spreadsheet: Spreadsheet, at: number): string {
  return `${countKey(spreadsheet)}.${at}`;
}
