/** Lists in which a stage is a line of its own, and the deals that are in it stand below. */
import { isBlankCell } from './cell-text';
import { compactName } from './plain-name';
import { meaningOf } from './stage-words';

const CLEAR: readonly string[] = ['open', 'won', 'lost', 'parked'];

/** Position of each row that holds nothing but the name of a stage → the name; none where there are not two of them. */
export function stageHeadings(cells: readonly (readonly unknown[])[], header: number): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  for (let index = header + 1; index < cells.length; index++) {
    const name = headingOf(cells[index] ?? []);
    if (name !== null && CLEAR.includes(meaningOf(name).kind)) headings.set(index, name);
  }
  const names = new Set([...headings.values()].map(compactName));
  return names.size < 2 ? new Map() : headings;
}

/** `WON (3):` is Won. */
function headingOf(row: readonly unknown[]): string | null {
  const filled = row.filter((cell) => !isBlankCell(cell));
  const [only] = filled;
  if (filled.length !== 1 || typeof only !== 'string') return null;
  return only.replace(/\s*(?:[([]\d+[)\]])?\s*:?\s*$/, '').trim();
}
