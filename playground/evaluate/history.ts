/** Reads the file of `--log`: which deal entered which stage when. */
import type { Request } from '../../src/app/rpc';
import { isDateCell, type PlainCell } from '../files/plain-table';
import { BadInput } from './bad-input';
import { readTablesFrom } from './read-tables';

export type History = NonNullable<Request<'setUp'>['history']>;

const COLUMNS = [
  ['deal id', /\bid\b|deal|opportunit/i],
  ['stage', /stage|phase|^to$/i],
  ['when entered', /entered|when|date|since|changed|start/i],
] as const;

/** The three columns are found by their headers; the first row is always one. */
export async function readHistory(path: string, locale: string): Promise<History> {
  const [table] = await readTablesFrom(path, locale);
  const [header = [], ...rows] = table?.rows ?? [];
  const [id, stage, when] = columnsOf(path, header.map(String));
  const entries: History = [];
  rows.forEach((row, index) => {
    const cells = [id, stage, when].map((at) => row[at] ?? null);
    const [dealId, name, on] = cells;
    if (cells.every((cell) => cell === null || cell === '')) return;
    const day = dayOf(on ?? null);
    if (day === null)
      throw new BadInput(
        `${path}, row ${index + 2}: "${String(on ?? '')}" found; a date is needed, such as 2026-03-05`,
      );
    entries.push({ dealId: String(dealId ?? ''), stage: String(name ?? ''), on: day });
  });
  return entries;
}

function columnsOf(path: string, header: readonly string[]): readonly [number, number, number] {
  const taken = new Set<number>();
  // The stage and the date say most plainly what they are, so they choose before the ID.
  const found = [...COLUMNS].reverse().map(([name, pattern]) => {
    const at = header.findIndex((text, index) => !taken.has(index) && pattern.test(text.replace(/_/g, ' ')));
    if (at < 0) throw new BadInput(`${path} has no column "${name}"; it has ${header.join(', ')}`);
    taken.add(at);
    return at;
  });
  const [when = 0, stage = 0, id = 0] = found;
  return [id, stage, when];
}

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

function dayOf(cell: PlainCell): string | null {
  const serial = isDateCell(cell) ? cell.serial : typeof cell === 'string' ? serialOf(cell) : null;
  return serial === null ? null : new Date((Math.floor(serial) - UNIX_EPOCH) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Of a text such as `2026-03-05T10:00:00Z` that no spreadsheet takes for a date: the day that is written there. */
function serialOf(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)[T ]/.exec(text);
  if (!match) return null;
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MS_PER_DAY + UNIX_EPOCH;
}
