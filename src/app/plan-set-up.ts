/** What a list becomes when it is turned into a deals table: which columns it keeps, gets and hides, and what goes into them. */
import { isBlank, writeDay } from '../cells/cell-value';
import { DEAL_COLUMNS, type DealField, hasHeader, headerOf, OWNED_COLUMNS } from '../cells/columns';
import type { RecognisedRow, RecognisedTable } from '../cells/recognise/recognise-table';
import type { Zone } from '../domain/zone';
import { dealId } from './deal-ids';
import type { Cells } from './ports';
import { TO_CHECK } from './to-check';
import { texts } from './texts/texts';

/** One column to write, from the first row below the header. */
export interface DraftColumn {
  readonly index: number;
  readonly cells: readonly unknown[];
}

export interface TableDraft {
  readonly header: readonly string[];
  /** How many of the columns come from the source. */
  readonly sourceWidth: number;
  /** Sheet rows of the source that hold no deal but something else: titles above, totals, repeated headers. */
  readonly dropped: readonly number[];
  readonly columns: readonly DraftColumn[];
  /** Columns that are added and stay empty, hidden to begin with. */
  readonly hidden: readonly number[];
  /** The recognised row behind each row of the finished table; null for a blank one. */
  readonly rows: readonly (RecognisedRow | null)[];
  readonly nextId: number;
  /** How many rows hold something that could not be read. */
  readonly toCheck: number;
  readonly questions: readonly string[];
}

export interface DraftInput {
  /** As they are to be read. */
  readonly cells: Cells;
  /** As they stand in the sheet, where that is something else. */
  readonly written?: Cells;
  /** True where the source cell holds a formula, which is kept. */
  readonly hasFormula: (row: number, column: number) => boolean;
  readonly table: RecognisedTable;
  readonly stageNameOf: (row: RecognisedRow) => string;
  readonly zone: Zone;
}

/** Empty columns that stay in view, because a rep works with them from the first day. */
const IN_VIEW: readonly DealField[] = [
  'name',
  'company',
  'owner',
  'stage',
  'value',
  'expectedClose',
  'nextStep',
  'nextStepDue',
  'closeReason',
];
const DATES: ReadonlySet<DealField> = new Set<DealField>(['expectedClose', 'created', 'lastActivity', 'nextStepDue']);
/** Fields that hold numbers and dates only: what cannot be read there is not left standing in the way of figures. */
const TYPED: ReadonlySet<DealField> = new Set<DealField>([...DATES, 'value', 'probability', 'score']);

export function draftTable(input: DraftInput): TableDraft {
  const { table, cells, written = cells } = input;
  const dropped = droppedRows(input);
  const kept = cells
    .map((row, index) => ({ row, sheetRow: index + 1 }))
    .filter(({ sheetRow }) => !dropped.includes(sheetRow));
  const bySource = new Map(table.rows.map((row) => [row.sourceRow, row]));
  const body = kept.slice(1);
  const rows = body.map(({ sheetRow }) => bySource.get(sheetRow) ?? null);
  const mapped = mappedColumns(table);
  const added = addedFields(mapped);
  const sourceWidth = table.columns.length;
  const sourceHeader = table.columns.map((column, index) => draftHeader(column.header, fieldAt(mapped, index)));
  const notes = rows.map((row) => noteOf(row, table, sourceHeader));
  const toCheck = notes.filter((note) => note !== '').length;
  const checks = toCheck > 0 ? [TO_CHECK] : [];
  const header = [...sourceHeader, ...[...checks, ...added, ...OWNED_COLUMNS].map((column) => headerOf(column))];
  const ids = giveIds(rows);
  const valueOf = (field: DealField, index: number): unknown =>
    cellOf(field, rows[index] ?? null, ids.ids[index] ?? '', input);
  const questions: string[] = [...ids.questions];
  const columns: DraftColumn[] = [];
  const write = (index: number, cells: readonly unknown[]): void => {
    if (body.some(({ sheetRow }) => input.hasFormula(sheetRow, index + 1)))
      questions.push(texts().setUp.keptFormulas(header[index] ?? ''));
    else columns.push({ index, cells });
  };
  for (const [field, index] of mapped) {
    const raw = body.map(({ sheetRow }) => written[sheetRow - 1]?.[index] ?? '');
    const cells = body.map(({ row }, at) => {
      const cell = row[index] ?? '';
      const value = valueOf(field, at);
      return isBlank(value) && (rows[at] === null || !TYPED.has(field)) ? cell : value;
    });
    if (cells.some((cell, at) => !isSame(cell, raw[at]))) write(index, cells);
  }
  for (const [index] of table.columns.entries()) {
    if (fieldAt(mapped, index) !== null) continue;
    const filled = body.map(({ row }) => row[index] ?? '');
    if (body.some(({ sheetRow }, at) => written[sheetRow - 1]?.[index] !== filled[at] && filled[at] !== ''))
      write(index, filled);
  }
  const hidden: number[] = [];
  if (checks.length > 0) {
    columns.push({ index: sourceWidth, cells: notes });
    questions.push(texts().setUp.someToCheck(toCheck, headerOf(TO_CHECK)));
  }
  added.forEach((column, at) => {
    const index = sourceWidth + checks.length + at;
    const cells = body.map((_, row) => valueOf(column.key, row));
    if (cells.some((cell) => !isBlank(cell))) columns.push({ index, cells });
    else if (!IN_VIEW.includes(column.key)) hidden.push(index);
  });
  return { header, sourceWidth, dropped, columns, hidden, rows, nextId: ids.nextId, toCheck, questions };
}

/** The columns that a table lacks: first those in view, so that the hidden ones stand together. */
function addedFields(mapped: ReadonlyMap<DealField, number>) {
  const missing = DEAL_COLUMNS.filter((column) => !mapped.has(column.key));
  const isInView = (column: { readonly key: DealField }) => IN_VIEW.includes(column.key);
  return [...missing.filter(isInView), ...missing.filter((column) => !isInView(column))];
}

/** A column of dates that nobody can read stays as it is, a text column of the user's own. */
function mappedColumns(table: RecognisedTable): ReadonlyMap<DealField, number> {
  const mapped = new Map<DealField, number>();
  table.columns.forEach(({ field }, index) => {
    if (table.undecided.has(index)) return;
    const known = DEAL_COLUMNS.find((column) => column.key === field);
    if (known && !mapped.has(known.key)) mapped.set(known.key, index);
  });
  return mapped;
}

function fieldAt(mapped: ReadonlyMap<DealField, number>, index: number): DealField | null {
  for (const [field, at] of mapped) if (at === index) return field;
  return null;
}

/** A mapped column gets our header; one of the user's own that merely shares a name is marked as his. */
function draftHeader(header: string, field: DealField | null): string {
  const known = DEAL_COLUMNS.find((column) => column.key === field);
  if (known) return headerOf(known);
  const clashes = [...DEAL_COLUMNS, ...OWNED_COLUMNS].some((column) => hasHeader(column, header));
  return clashes ? texts().setUp.yours(header) : header;
}

/** What of a row could not be read, such as `Value: “tbd” (it is not an amount)`; '' where all could. */
export function noteOf(row: RecognisedRow | null, table: RecognisedTable, header: readonly string[]): string {
  const notes = (row?.problems ?? []).flatMap((problem) => {
    const index = table.columns.findIndex((column) => column.header === problem.header);
    if (table.undecided.has(index)) return [];
    return [texts().setUp.toCheck(header[index] ?? problem.header, problem.text, problem.reason)];
  });
  return notes.join('; ');
}

function droppedRows({ cells, table }: DraftInput): readonly number[] {
  const deals = new Set(table.rows.map((row) => row.sourceRow));
  const dropped: number[] = [];
  cells.forEach((row, index) => {
    const sheetRow = index + 1;
    if (sheetRow === table.headerRow || deals.has(sheetRow)) return;
    if (sheetRow < table.headerRow || row.some((cell) => !isBlank(cell))) dropped.push(sheetRow);
  });
  return dropped;
}

/** The source's own IDs are kept; blank ones and repeats get new ones. */
function giveIds(rows: readonly (RecognisedRow | null)[]) {
  const taken = new Set(rows.map((row) => row?.fields.id ?? ''));
  const used = new Set<string>();
  const questions: string[] = [];
  let nextId = 1;
  let repeats = 0;
  const fresh = (): string => {
    while (taken.has(dealId(nextId))) nextId += 1;
    return dealId(nextId++);
  };
  const ids = rows.map((row) => {
    if (!row) return '';
    const own = row.fields.id ?? '';
    if (own !== '' && used.has(own)) repeats += 1;
    const id = own === '' || used.has(own) ? fresh() : own;
    used.add(id);
    return id;
  });
  if (repeats > 0) questions.push(texts().setUp.repeatedIds(repeats));
  return { ids, nextId, questions };
}

function cellOf(field: DealField, row: RecognisedRow | null, id: string, input: DraftInput): unknown {
  if (!row) return '';
  if (field === 'id') return id;
  if (field === 'stage') return input.stageNameOf(row);
  if (field === 'name') return row.fields.name ?? composedName(row, input);
  const value = row.fields[field];
  if (value === null || value === undefined) return '';
  return DATES.has(field) && typeof value === 'number' ? writeDay(value, input.zone) : value;
}

/** A list without names: each deal is called after its company or contact, and its product. */
export function composedName(row: RecognisedRow, { table, cells }: Pick<DraftInput, 'table' | 'cells'>): string {
  const source = cells[row.sourceRow - 1] ?? [];
  return table.columns
    .filter((column) => column.namesDeals)
    .map((column) => String(source[column.index] ?? '').trim())
    .filter((part) => part !== '')
    .join(' · ');
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  // Two dates of one day are one value for a date column.
  return String(left) === String(right) && typeof left === typeof right;
}
