/** Fields as the sidebar sends them, read for the cells and tracked values that they become. */
import { type CellKind, DEAL_COLUMNS, headerKey, OWNED_COLUMNS } from '../cells/columns';
import { dealLayout } from '../cells/deal-row';
import { writeDay } from '../cells/cell-value';
import { parseIsoDate } from '../domain/calendar-date';
import type { TrackedFields } from '../domain/deal';
import type { Zone } from '../domain/zone';
import { issues } from './issues';
import type { WireIssue } from './rpc';
import { type Texts, texts } from './texts/texts';

type Sent = Readonly<Record<string, string | number | null>>;

export interface FieldCells {
  /** Cells of columns that are not tracked, by column index from 0. */
  readonly cells: ReadonlyMap<number, unknown>;
  readonly tracked: Partial<TrackedFields>;
}

const TRACKED_KEYS = ['pipeline', 'stage', 'value', 'currency', 'owner', 'probability', 'expectedClose'] as const;

/** Reads what was sent against the columns that are there; everything that cannot be read is an issue, all at once. */
export function readFields(
  table: { readonly header: readonly unknown[] },
  sent: Sent,
  zone: Zone,
): FieldCells | { readonly issues: readonly WireIssue[] } {
  const cells = new Map<number, unknown>();
  const tracked: Record<string, unknown> = {};
  const found: WireIssue[] = [];
  const { expected, fix } = texts().issue;
  const layout = dealLayout(table.header);
  for (const [header, value] of Object.entries(sent)) {
    const at = table.header.findIndex((cell) => headerKey(String(cell)) === headerKey(header));
    const column = DEAL_COLUMNS.find((known) => layout[known.key] === at);
    const isOwned = OWNED_COLUMNS.some((known) => layout[known.key] === at);
    if (at < 0 || isOwned || column?.key === 'id') {
      found.push(issues.invalid(header, String(value ?? ''), expected.column, fix.reload));
      continue;
    }
    const read = readValue(value, column?.kind ?? 'text');
    if (read === undefined) {
      found.push(issues.invalid(header, String(value), expected[NEEDED[column?.kind ?? 'text']], fix.correct));
      continue;
    }
    if (column && isTracked(column.key)) tracked[column.key] = read ?? (isTextual(column.kind) ? '' : null);
    else cells.set(at, column?.kind === 'date' && typeof read === 'number' ? writeDay(read, zone) : (read ?? ''));
  }
  return found.length > 0 ? { issues: found } : { cells, tracked };
}

const NEEDED: Record<CellKind, keyof Texts['issue']['expected']> = {
  text: 'text',
  longText: 'text',
  choice: 'text',
  number: 'number',
  money: 'amount',
  percent: 'share',
  date: 'date',
  dateTime: 'date',
};

/** The value for a column of that kind, null for an emptied cell, undefined where it is none. */
function readValue(value: string | number | null, kind: CellKind): string | number | null | undefined {
  if (value === null || value === '') return null;
  switch (kind) {
    case 'date':
    case 'dateTime':
      return typeof value === 'string' ? (parseIsoDate(value) ?? undefined) : undefined;
    case 'number':
    case 'money':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'percent':
      return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
    case 'text':
    case 'longText':
    case 'choice':
      return value;
  }
}

function isTextual(kind: CellKind): boolean {
  return kind === 'text' || kind === 'longText' || kind === 'choice';
}

function isTracked(key: string): key is (typeof TRACKED_KEYS)[number] {
  return (TRACKED_KEYS as readonly string[]).includes(key);
}
