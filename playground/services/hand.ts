/** What a person does to a sheet by hand, as far as cells, rows, columns and tabs go; it raises no trigger by itself. */
import { type Rect, closedRect, parseA1 } from './engine/a1-notation';
import type { CellScalar } from './engine/cell-value';
import type { CellContent, CellWrite } from './engine/cell-write';
import type { SheetDocument } from './engine/document';
import { isGeneral } from './engine/number-format';
import { readTypedInput } from './typed-input';

export type HandValue = string | number | boolean | Date | null;

export interface Place extends Rect {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** Where `A1`, `Deals!B2:C3` or `Deals!A:A` is; without a tab's name on the first tab. */
export function placeOf(document: SheetDocument, a1: string): Place {
  const open = parseA1(a1);
  const { tabs } = document;
  const sheetName = open?.sheetName ?? null;
  const sheetId = sheetName === null ? tabs.ids()[0] : tabs.named(sheetName);
  if (open === null || sheetId === null || sheetId === undefined) throw new Error(`there is no range ${a1}`);
  const rect = closedRect(open, tabs.rows(sheetId), tabs.columns(sheetId));
  return { ...rect, sheetId, sheetName: tabs.name(sheetId) };
}

export function sheetNamed(document: SheetDocument, name: string): string {
  const sheetId = document.tabs.named(name);
  if (sheetId === null) throw new Error(`there is no tab ${name}`);
  return sheetId;
}

/** Types a text into one cell; false where a validation refuses it, as the sheet itself would. */
export function typeText(document: SheetDocument, place: Place, text: string): boolean {
  const write = inputOf(document, place, place, text);
  if (!isAccepted(document, place.sheetId, write)) return false;
  document.write(place.sheetId, [write]);
  return true;
}

/** Pastes a block; texts in it become what they would if they were typed. Rules that reject are obeyed where asked. */
export function pasteBlock(
  document: SheetDocument,
  place: Place,
  values: readonly (readonly HandValue[])[],
  validated: boolean,
): void {
  const writes = values.flatMap((cells, row) =>
    cells.map((value, column) =>
      inputOf(document, place, { row: place.row + row, column: place.column + column }, value),
    ),
  );
  document.write(place.sheetId, validated ? writes.filter((one) => isAccepted(document, place.sheetId, one)) : writes);
}

export function clearBlock(document: SheetDocument, place: Place): void {
  const cells = everyCell(place).map((at): CellWrite => ({ ...at, content: { kind: 'blank' } }));
  document.write(place.sheetId, cells);
}

/** Drags a block elsewhere on its tab; formulas elsewhere that refer to it are not adjusted. */
export function moveBlock(document: SheetDocument, from: Place, to: Place): void {
  const cells = document.cells(from.sheetId);
  const moved = everyCell(from).map(({ row, column }): CellWrite => {
    const formula = document.formulaAt(from.sheetId, row, column);
    const content: CellContent =
      formula === '' ? { kind: 'value', value: cells.scalar(row, column) } : { kind: 'formula', text: formula };
    const pattern = cells.format(row, column);
    const at = { row: row - from.row + to.row, column: column - from.column + to.column };
    return { ...at, content, ...(pattern === undefined ? {} : { style: { n: { pattern } } }) };
  });
  clearBlock(document, from);
  document.write(from.sheetId, moved);
}

/** Sorts the rows of a block by one of its columns: numbers, text, booleans, blanks last. */
export function sortBlock(document: SheetDocument, place: Place, column: number, ascending: boolean): void {
  const cells = document.cells(place.sheetId);
  const keys = Array.from({ length: place.rows }, (_, row) => cells.scalar(place.row + row, column));
  const order = keys.map((_, index) => index);
  order.sort((a, b) => compared(keys[a] ?? '', keys[b] ?? '', ascending) || a - b);
  document.sortRows(place.sheetId, place, order);
}

export function valueAt(document: SheetDocument, { sheetId, row, column }: Place): CellScalar {
  return document.cells(sheetId).scalar(row, column);
}

/** Values as scripts get them: dates as Date, blanks as empty text. */
export function valuesAt(document: SheetDocument, place: Place): unknown[][] {
  return document.cells(place.sheetId).values(place, (serial) => new Date(document.timeZone.epochAt(serial)));
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

function inputOf(document: SheetDocument, { sheetId }: Place, { row, column }: Cell, value: HandValue): CellWrite {
  const at = { row, column };
  if (value === null) return { ...at, content: { kind: 'blank' } };
  if (value instanceof Date) {
    const serial = document.timeZone.serialAt(value.getTime());
    const pattern = document.dateFormat(!Number.isInteger(serial));
    return { ...at, content: { kind: 'value', value: serial }, style: { n: { pattern } } };
  }
  if (typeof value !== 'string') return { ...at, content: { kind: 'value', value } };
  const format = document.cells(sheetId).format(row, column);
  if (format === '@' && !value.startsWith('=')) return { ...at, content: { kind: 'value', value } };
  return typedInput(document, at, value, format);
}

function typedInput(document: SheetDocument, at: Cell, text: string, format: string | undefined): CellWrite {
  const input = readTypedInput(text, document.locale, { year: document.currentYear() });
  if (input.kind === 'blank') return { ...at, content: { kind: 'blank' } };
  if (input.kind === 'formula') return { ...at, content: { kind: 'formula', text: input.text } };
  const content: CellContent = { kind: 'value', value: input.value };
  if (input.kind !== 'number' || input.format === undefined || !isGeneral(format)) return { ...at, content };
  return { ...at, content, style: { n: { pattern: input.format } } };
}

function isAccepted(document: SheetDocument, sheetId: string, { row, column, content }: CellWrite): boolean {
  if (content?.kind !== 'value' || !document.validations.rejectsAnything(sheetId)) return true;
  const look = (otherSheet: string, otherRow: number, otherColumn: number) => {
    const cells = document.cells(otherSheet);
    return { value: cells.scalar(otherRow, otherColumn), format: cells.format(otherRow, otherColumn) };
  };
  return document.validations.accepts(sheetId, row, column, content.value, look);
}

function everyCell({ row, column, rows, columns }: Rect): Cell[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

function compared(a: CellScalar, b: CellScalar, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const rank = (value: CellScalar) => ['number', 'string', 'boolean'].indexOf(typeof value);
  const difference = rank(a) - rank(b) || (typeof a === 'string' ? a.localeCompare(String(b)) : Number(a) - Number(b));
  return ascending ? difference : -difference;
}
