/** What a row of the list says for the columns of the deals table; a blank says nothing, and never empties a cell. */
import { isBlank, isDate, readDay, readNumber, readText, writeDay } from '../../cells/cell-value';
import { type CellKind, DEAL_COLUMNS, type DealField, headerKey, OWNED_COLUMNS } from '../../cells/columns';
import type { DealLayout } from '../../cells/deal-row';
import { saysNothing } from '../../cells/recognise/cell-text';
import { compactName } from '../../cells/recognise/plain-name';
import type { RecognisedRow, RecognisedTable } from '../../cells/recognise/recognise-table';
import { isoDate, parseIsoDate } from '../../domain/calendar-date';
import type { Zone } from '../../domain/zone';
import { toCheckAt } from '../to-check';
import { inEveryLanguage } from '../texts/texts';
import type { Cells } from '../ports';

/** A column of the table that the list has something for. */
export interface ImportColumn {
  /** Position in the table. */
  readonly at: number;
  readonly header: string;
  readonly kind: CellKind;
  readonly field: DealField | null;
  read(row: RecognisedRow): unknown;
}

export interface Mapping {
  readonly columns: readonly ImportColumn[];
  /** Headers of the list that the table has no column for, and that therefore stay out. */
  readonly leftOut: readonly string[];
  /** Headers of the table whose formulas stay. */
  readonly formulas: readonly string[];
}

interface Sides {
  readonly table: RecognisedTable;
  readonly source: Cells;
  readonly header: readonly string[];
  readonly layout: DealLayout;
  /** Columns of the table that hold formulas. */
  readonly fixed: ReadonlySet<number>;
  readonly zone: Zone;
}

const PLACED: ReadonlySet<DealField> = new Set<DealField>(['id', 'stage', 'pipeline', 'name']);

export function mapColumns(sides: Sides): Mapping {
  const { table, header, layout, fixed } = sides;
  const known = DEAL_COLUMNS.flatMap(({ key, kind }): readonly ImportColumn[] => {
    const at = layout[key];
    const isThere = table.rows.some((row) => row.fields[key] !== undefined);
    if (at === undefined || PLACED.has(key) || !isThere) return [];
    return [{ at, header: header[at] ?? '', kind, field: key, read: (row) => fieldCell(row, key, kind, sides.zone) }];
  });
  const own = ownColumns(sides);
  const all = [...known, ...own.columns];
  return {
    columns: all.filter(({ at }) => !fixed.has(at)),
    leftOut: own.leftOut,
    formulas: all.filter(({ at }) => fixed.has(at)).map((column) => column.header),
  };
}

function fieldCell(row: RecognisedRow, key: DealField, kind: CellKind, zone: Zone): unknown {
  const value = row.fields[key] ?? '';
  if (typeof value === 'string') return saysNothing(value) ? '' : value.trim();
  return kind === 'date' ? writeDay(value, zone) : value;
}

/** Columns of the user's own go where the table has one of the same name, or the one that set-up marked as his. */
function ownColumns({ table, source, header, layout, zone }: Sides): Pick<Mapping, 'columns' | 'leftOut'> {
  const ours = new Set([...DEAL_COLUMNS, ...OWNED_COLUMNS].map(({ key }) => layout[key]));
  const columns: ImportColumn[] = [];
  const leftOut: string[] = [];
  for (const column of table.columns) {
    if (column.field !== null) {
      const isKnown = DEAL_COLUMNS.some(({ key }) => key === column.field && layout[key] === undefined);
      if (isKnown) leftOut.push(column.header);
      continue;
    }
    const wanted = [column.header, ...inEveryLanguage((say) => say.setUp.yours(column.header))].map(headerKey);
    const at = header.findIndex((name, index) => !ours.has(index) && wanted.includes(headerKey(name)));
    if (at >= 0 && at !== toCheckAt(header)) {
      const read = (row: RecognisedRow) => typedCell(source[row.sourceRow - 1]?.[column.index] ?? '', zone);
      columns.push({ at, header: header[at] ?? '', kind: 'text', field: null, read });
    } else if (column.samples.length > 0) leftOut.push(column.header);
  }
  return { columns, leftOut };
}

/** Text lists have text only: a plain number or an ISO day becomes what it says, everything else stays text. */
function typedCell(cell: unknown, zone: Zone): unknown {
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text)) return Number(text);
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? parseIsoDate(text) : null;
  return day === null ? text : writeDay(day, zone);
}

/** Whether the cell of the table says already what the list says. */
export function saysSame(
  column: Pick<ImportColumn, 'kind' | 'field'>,
  now: unknown,
  wanted: unknown,
  zone: Zone,
): boolean {
  if (isDate(wanted)) return readDay(now, zone) === zone.dayOf(wanted.getTime());
  if (typeof wanted === 'number') {
    const number = readNumber(now) ?? (column.field === null ? Number(readText(now, zone) || Number.NaN) : Number.NaN);
    return Math.abs(number - wanted) < 1e-9;
  }
  const [one, other] = [readText(now, zone), String(wanted)].map((text) => text.replace(/\s+/g, ' ').trim());
  if (one === other) return true;
  // How a company is spelled in the table is its owner's business.
  const isName = column.field === 'name' || column.field === 'company';
  return isName && compactName(one ?? '') === compactName(other ?? '');
}

/** A cell as a person reads it. */
export function cellWords(cell: unknown, kind: CellKind, zone: Zone): string {
  if (isBlank(cell)) return '';
  if (isDate(cell)) return isoDate(zone.dayOf(cell.getTime()));
  if (kind === 'percent' && typeof cell === 'number') return `${Math.round(cell * 1000) / 10} %`;
  return readText(cell, zone);
}
