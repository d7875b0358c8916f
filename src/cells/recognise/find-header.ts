/** Which row of a sheet is its header. */
import { isBlankCell } from './cell-text';
import { isKnownHeader } from './match-header';
import { compactName } from './plain-name';

/** How far down titles, totals and blank rows may push the header. */
const LOOKED_AT = 30;

/** Position of the header row; null where the sheet is empty. A header that the user named decides, then known headers. */
export function findHeader(cells: readonly (readonly unknown[])[], named: readonly string[]): number | null {
  let best: { readonly index: number; readonly known: number } | null = null;
  let first: number | null = null;
  for (let index = 0; index < Math.min(cells.length, LOOKED_AT); index++) {
    const texts = (cells[index] ?? []).filter((cell): cell is string => typeof cell === 'string' && !isBlankCell(cell));
    if (named.length > 0 && holdsAll(texts, named)) return index;
    if (first === null && texts.length >= 2) first = index;
    const known = new Set(texts.filter((text) => text.length <= 80 && isKnownHeader(text)).map(compactName)).size;
    if (known >= 2 && known > (best?.known ?? 0)) best = { index, known };
  }
  if (best) return best.index;
  return first ?? firstFilled(cells);
}

function holdsAll(texts: readonly string[], named: readonly string[]): boolean {
  const held = new Set(texts.map(compactName));
  return named.every((header) => held.has(compactName(header)));
}

function firstFilled(cells: readonly (readonly unknown[])[]): number | null {
  const index = cells.findIndex((row) => row.some((cell) => !isBlankCell(cell)));
  return index < 0 ? null : index;
}
