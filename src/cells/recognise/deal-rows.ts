/** Which rows below the header are deals, and which are totals, footers, repeated headers and remarks. */
import { cellText, isBlankCell, type ToCalendarDate } from './cell-text';
import { looksLikeAmount } from './read-amounts';
import { stageHeadings } from './stage-headings';
import type { ColumnSuggestion } from './suggest-columns';

export interface SkippedRow {
  /** Row of the sheet, 1 for the first. */
  readonly sourceRow: number;
  readonly reason: 'header' | 'heading' | 'total' | 'footer' | 'remark';
  readonly text: string;
}

export interface DealRows {
  /** Positions in the cells. */
  readonly rows: readonly number[];
  readonly skipped: readonly SkippedRow[];
  /** Of each row, the stage that stands above it as a heading; '' where none does. */
  readonly stages: readonly string[];
}

interface Sheet {
  readonly cells: readonly (readonly unknown[])[];
  readonly header: number;
  readonly columns: readonly ColumnSuggestion[];
  readonly toCalendarDate: ToCalendarDate;
}

export function dealRows(sheet: Sheet): DealRows {
  const { cells, header } = sheet;
  const width = (cells[header] ?? []).filter((cell) => !isBlankCell(cell)).length;
  const rows: number[] = [];
  const skipped: SkippedRow[] = [];
  const lastOfTable = lastRowOfTable(cells, header, width);
  const headings = stageHeadings(cells, header);
  const stages: string[] = [];
  let stage = '';
  let afterGap = false;
  for (let index = header + 1; index < cells.length; index++) {
    const filled = filledPositions(cells[index] ?? []);
    if (filled.length === 0) {
      afterGap = index > lastOfTable;
      continue;
    }
    const heading = headings.get(index);
    stage = heading ?? stage;
    const isHeading = heading !== undefined || (filled.length === 1 && headerFollows(cells, header, index));
    const place = { width, atEnd: index > lastOfTable, afterGap };
    const reason = isHeading ? 'heading' : reasonToSkip(sheet, index, filled, place);
    if (reason === null) {
      rows.push(index);
      stages.push(stage);
    } else skipped.push({ sourceRow: index + 1, reason, text: textOf(sheet, index, filled) });
  }
  return { rows, skipped, stages };
}

/** The name of a group stands above its own copy of the header. */
function headerFollows(cells: Sheet['cells'], header: number, index: number): boolean {
  let next = index + 1;
  while (next < cells.length && filledPositions(cells[next] ?? []).length === 0) next++;
  return repeatsHeader(cells[next] ?? [], cells[header] ?? []);
}

function filledPositions(row: readonly unknown[]): readonly number[] {
  const filled: number[] = [];
  row.forEach((cell, position) => {
    if (!isBlankCell(cell)) filled.push(position);
  });
  return filled;
}

/** Rows with a single filled cell below it are footers. */
function lastRowOfTable(cells: Sheet['cells'], header: number, width: number): number {
  let index = cells.length - 1;
  while (index > header && filledPositions(cells[index] ?? []).length < Math.min(2, width)) index--;
  return index;
}

interface Place {
  readonly width: number;
  readonly atEnd: boolean;
  readonly afterGap: boolean;
}

function reasonToSkip(
  sheet: Sheet,
  index: number,
  filled: readonly number[],
  place: Place,
): SkippedRow['reason'] | null {
  const row = sheet.cells[index] ?? [];
  if (repeatsHeader(row, sheet.cells[sheet.header] ?? [])) return 'header';
  if (isTotal(sheet, index, filled)) return 'total';
  if (filled.length > 1 || place.width < 3) return null;
  const [only] = filled;
  const text = textOf(sheet, index, filled);
  if (FOOTER.test(text) && place.atEnd) return 'footer';
  const namesDeal = sheet.columns.some((column) => column.index === only && NAMING.has(column.field ?? ''));
  if (namesDeal && !place.afterGap && text.length <= LONGEST_NAME) return null;
  return place.atEnd ? 'footer' : 'remark';
}

const NAMING = new Set(['name', 'company', 'contact', 'email', 'phone']);
const LONGEST_NAME = 80;
const FOOTER =
  /copyright|©|confidential|generated|exported|report|filtered by|as of\b|page \d|^source:|^notes?:|^legend|^\*|all rights/i;

function repeatsHeader(row: readonly unknown[], header: readonly unknown[]): boolean {
  let same = 0;
  let headed = 0;
  for (let position = 0; position < header.length; position++) {
    const name = header[position];
    if (typeof name !== 'string' || isBlankCell(name)) continue;
    headed++;
    const cell = row[position];
    if (typeof cell === 'string' && cell.trim().toLowerCase() === name.trim().toLowerCase()) same++;
    if (headed - same > header.length * 0.2) return false;
  }
  return same >= 2 && same >= headed * 0.8;
}

const TOTAL =
  /^(?:grand |sub ?|over ?all )?(?:totals?|sums?|averages?|avg|mean|count|subtotals?)\b(?:\s*\(?\d*\s*(?:deals|rows|records)?\)?)?\s*:?$|^(?:total geral|soma|média|gesamt|gesamtsumme|summe|zwischensumme|suma|razem|łącznie|średnia|somme|total général|moyenne|jumlah|rata-rata|总计|合计|小计|平均)\s*[:：]?$/iu;
const NUMERIC = new Set(['value', 'probability', 'score']);
const IDENTIFYING = new Set(['name', 'company', 'contact', 'stage', 'email', 'status']);

/** A row that says Total and holds only numbers besides, or that holds nothing but a number under the amounts. */
function isTotal(sheet: Sheet, index: number, filled: readonly number[]): boolean {
  const row = sheet.cells[index] ?? [];
  const texts = filled.filter((position) => typeof row[position] === 'string' && !looksNumeric(row[position]));
  const first = texts[0];
  if (first !== undefined)
    return (
      texts.length === 1 &&
      TOTAL.test(String(row[first]).trim()) &&
      (!standsInStage(sheet, first) || isLastFilled(sheet, index))
    );
  const fields = filled.map((position) => sheet.columns.find((column) => column.index === position)?.field ?? null);
  return (
    fields.some((field) => field !== null && NUMERIC.has(field)) &&
    fields.every((field) => field === null || NUMERIC.has(field)) &&
    lacksIdentity(sheet)
  );
}

function looksNumeric(cell: unknown): boolean {
  if (typeof cell !== 'string') return false;
  return /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell) || looksLikeAmount(cell).amount;
}

function standsInStage(sheet: Sheet, position: number): boolean {
  return sheet.columns.some((column) => column.index === position && column.field === 'stage');
}

/** A stage may be called anything, but not in the last row with nothing but an amount beside it. */
function isLastFilled({ cells }: Sheet, index: number): boolean {
  return cells.slice(index + 1).every((row) => filledPositions(row).length === 0);
}

/** Where the table has a column that says whose the deal is, a row without any of it is none. */
function lacksIdentity(sheet: Sheet): boolean {
  return sheet.columns.some((column) => IDENTIFYING.has(column.field ?? ''));
}

function textOf(sheet: Sheet, index: number, filled: readonly number[]): string {
  const row = sheet.cells[index] ?? [];
  return filled
    .slice(0, 3)
    .map((position) => cellText(row[position], sheet.toCalendarDate).trim())
    .join(' · ')
    .slice(0, 120);
}
