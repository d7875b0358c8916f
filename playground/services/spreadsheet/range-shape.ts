/** The part of a Range that moves cells about: copying, sorting, inserting, deleting, cleaning up. */
import type { Rect } from '../engine/a1-notation';
import type { Area } from '../engine/area';
import { spreadsheetErrors } from '../errors';
import { type CopiedParts, copyCells, pasteCells } from './copied-cells';
import { CopyPasteType, Dimension, Direction } from './enums';
import { type RangeHandle, inner } from './handles';
import { RangeRules, eachCell } from './range-rules';
import { checkSignature } from './signature';
import { type SortKey, sortOrder } from './sort-order';
import { TextFinder } from './text-finder';

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
  readonly skipFilteredRows?: boolean;
}

export class RangeShape extends RangeRules {
  clear(options: ClearOptions = {}): this {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const everything = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    if (everything || contentsOnly) this.clearContent();
    if (everything || formatOnly) this.clearFormat();
    if (commentsOnly) this.clearNote();
    if (validationsOnly) this.clearDataValidations();
    return this;
  }

  copyTo(destination: unknown, ...how: readonly unknown[]): void {
    const forms = ['object', 'object, object', 'object, object, boolean'];
    checkSignature('Range.copyTo', [destination, ...how], ...forms);
    if (!(destination instanceof RangeShape))
      throw spreadsheetErrors.signature('Object', 'SpreadsheetApp.Range.copyTo');
    const [options, transposed = false] = how;
    this.#copy('Range.copyTo', destination[inner].area, copiedParts(options), transposed === true);
  }

  copyFormatToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#copy('Range.copyFormatToRange', this.#target(sheet, column, columnEnd, row, rowEnd), 'format');
  }

  copyValuesToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#copy('Range.copyValuesToRange', this.#target(sheet, column, columnEnd, row, rowEnd), 'values');
  }

  moveTo(target: unknown): void {
    if (!(target instanceof RangeShape)) throw spreadsheetErrors.signature('Object', 'SpreadsheetApp.Range.moveTo');
    const { handles, area } = this[inner];
    const { row, column, sheetId } = target[inner].area;
    const { document } = handles.session;
    handles.session.change('Range.moveTo', () => {
      const copied = copyCells(document, area, 'move');
      document.write(
        area.sheetId,
        eachCell(area).map((cell) => ({ ...cell, content: { kind: 'blank' }, style: null })),
      );
      document.validations.set(area.sheetId, [area], null);
      pasteCells(document, copied, { ...area, sheetId, row, column }, false);
    });
  }

  sort(by: unknown): this {
    const { handles, area } = this[inner];
    const { session } = handles;
    const keys = (Array.isArray(by) ? by : [by]).map((one) => this.#sortKey(one));
    session.change('Range.sort', () => {
      session.checkProtection(area);
      const order = sortOrder(session.document.cells(area.sheetId), area, keys);
      session.document.sortRows(area.sheetId, area, order);
    });
    return this;
  }

  removeDuplicates(columns?: readonly number[]): RangeHandle {
    const { handles, area } = this[inner];
    const { session } = handles;
    const compared = columns ?? Array.from({ length: area.columns }, (_, index) => area.column + index + 1);
    const kept = session.change('Range.removeDuplicates', () => {
      const cells = session.document.cells(area.sheetId);
      const seen = new Set<string>();
      const rows = Array.from({ length: area.rows }, (_, index) => index);
      const unique = rows.filter((index) => {
        const key = JSON.stringify(compared.map((column) => cells.scalar(area.row + index, column - 1)));
        return !seen.has(key) && Boolean(seen.add(key));
      });
      const gone = rows.filter((index) => !unique.includes(index));
      session.document.sortRows(area.sheetId, area, [...unique, ...gone]);
      const below = { ...area, row: area.row + unique.length, rows: gone.length };
      session.document.write(
        area.sheetId,
        eachCell(below).map((cell) => ({ ...cell, content: { kind: 'blank' } })),
      );
      return unique.length;
    });
    return this.at({ ...area, rows: Math.max(kept, 1) });
  }

  trimWhitespace(): RangeHandle {
    const { handles, area } = this[inner];
    const { document } = handles.session;
    handles.session.change('Range.trimWhitespace', () => {
      const cells = document.cells(area.sheetId);
      const writes = eachCell(area).flatMap(({ row, column }) => {
        const value = cells.scalar(row, column);
        if (typeof value !== 'string' || cells.hasFormula(row, column)) return [];
        const trimmed = value.trim().replace(/\s+/g, ' ');
        return trimmed === value ? [] : [{ row, column, content: { kind: 'value', value: trimmed } as const }];
      });
      document.write(area.sheetId, writes);
    });
    return this.at(area);
  }

  insertCells(shift: unknown): RangeHandle {
    return this.#shiftCells('Range.insertCells', shift, 1);
  }

  deleteCells(shift: unknown): void {
    this.#shiftCells('Range.deleteCells', shift, -1);
  }

  getNextDataCell(direction: unknown): RangeHandle {
    const { handles, area } = this[inner];
    const { document } = handles.session;
    const step = stepOf(direction);
    const found = handles.session.query('Range.getNextDataCell', () => {
      const cells = document.cells(area.sheetId);
      const filled = (row: number, column: number) => cells.scalar(row, column) !== '' || cells.hasFormula(row, column);
      const inside = (row: number, column: number) =>
        row >= 0 &&
        column >= 0 &&
        row < document.tabs.rows(area.sheetId) &&
        column < document.tabs.columns(area.sheetId);
      let { row, column } = area;
      const next = () => [row + step.row, column + step.column] as const;
      const runs = filled(row, column) && inside(...next()) && filled(...next());
      while (inside(...next()) && (!runs || filled(...next()))) {
        [row, column] = next();
        if (!runs && filled(row, column)) break;
      }
      return { row, column };
    });
    return this.at({ ...found, sheetId: area.sheetId, rows: 1, columns: 1 });
  }

  getDataRegion(dimension?: unknown): RangeHandle {
    const { handles, area } = this[inner];
    const { document } = handles.session;
    const region = handles.session.query('Range.getDataRegion', () => {
      const cells = document.cells(area.sheetId);
      const filled = ({ row, column }: { row: number; column: number }) => cells.scalar(row, column) !== '';
      const bounds = { rows: document.tabs.rows(area.sheetId), columns: document.tabs.columns(area.sheetId) };
      return grow(area, bounds, filled, dimension);
    });
    return this.at({ ...region, sheetId: area.sheetId });
  }

  splitTextToColumns(delimiter?: string): void {
    const { handles, area } = this[inner];
    const { document } = handles.session;
    handles.session.change('Range.splitTextToColumns', () => {
      const cells = document.cells(area.sheetId);
      const writes = eachCell({ ...area, columns: 1 }).flatMap(({ row, column }) => {
        const text = String(cells.scalar(row, column));
        const parts = text.split(typeof delimiter === 'string' ? delimiter : /[,;]|\s+/);
        return parts.map((part, i) => ({ row, column: column + i, content: { kind: 'value', value: part } as const }));
      });
      document.write(area.sheetId, writes);
    });
  }

  createTextFinder(text: string): TextFinder {
    checkSignature('Range.createTextFinder', [text], 'string');
    const { handles, area } = this[inner];
    return new TextFinder(handles, text, () => [area]);
  }

  activate(): this {
    const { handles, area } = this[inner];
    handles.session.change('Range.activate', () => handles.session.activate(area));
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  #copy(name: string, to: Area, parts: CopiedParts, transposed = false): void {
    const { handles, area } = this[inner];
    const { session } = handles;
    session.change(name, () => {
      session.checkProtection(to);
      pasteCells(session.document, copyCells(session.document, area, parts), to, transposed);
    });
  }

  #target(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): Area {
    const { handles } = this[inner];
    const sheetId = handles.session.document.tabs.ids().find((id) => handles.sheet(id) === sheet);
    if (sheetId === undefined) throw spreadsheetErrors.signature('Object', 'SpreadsheetApp.Range.copyValuesToRange');
    return { sheetId, row: row - 1, column: column - 1, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
  }

  #sortKey(by: unknown): SortKey {
    const { handles, area } = this[inner];
    const { sortColumn } = handles.session.switches;
    const spec = typeof by === 'number' ? { column: by } : by;
    if (typeof spec !== 'object' || spec === null || !('column' in spec) || typeof spec.column !== 'number') {
      throw spreadsheetErrors.signature('Object', 'SpreadsheetApp.Range.sort');
    }
    const ascending = !('ascending' in spec) || spec.ascending !== false;
    const column = spec.column - 1 + (sortColumn === 'of the range' ? area.column : 0);
    if (column < area.column || column >= area.column + area.columns) throw spreadsheetErrors.offGrid();
    return { column, ascending };
  }

  #shiftCells(name: string, shift: unknown, sign: 1 | -1): RangeHandle {
    const { handles, area } = this[inner];
    const { document } = handles.session;
    const down = shift === Dimension.ROWS;
    if (!down && shift !== Dimension.COLUMNS) throw spreadsheetErrors.signature('Object', `SpreadsheetApp.${name}`);
    handles.session.change(name, () => {
      const by = down ? area.rows : area.columns;
      const end = down ? document.tabs.rows(area.sheetId) : document.tabs.columns(area.sheetId);
      const from = (down ? area.row : area.column) + (sign > 0 ? 0 : by);
      const length = end - from - (sign > 0 ? by : 0);
      const rest: Area = down ? { ...area, row: from, rows: length } : { ...area, column: from, columns: length };
      const to: Area = down ? { ...rest, row: from + sign * by } : { ...rest, column: from + sign * by };
      const copied = length > 0 ? copyCells(document, rest, 'move') : null;
      const vacated: Rect = sign > 0 ? area : down ? { ...area, row: end - by } : { ...area, column: end - by };
      if (copied) pasteCells(document, copied, to, false);
      document.write(
        area.sheetId,
        eachCell(vacated).map((cell) => ({ ...cell, content: { kind: 'blank' }, style: null })),
      );
    });
    return this.at(area);
  }
}

function copiedParts(options: unknown): CopiedParts {
  if (options === CopyPasteType.PASTE_VALUES) return 'values';
  if (options === CopyPasteType.PASTE_FORMAT) return 'format';
  if (options === CopyPasteType.PASTE_FORMULA) return 'formulas';
  if (options === CopyPasteType.PASTE_DATA_VALIDATION) return 'validation';
  if (typeof options === 'object' && options !== null) {
    if ('contentsOnly' in options && options.contentsOnly) return 'values';
    if ('formatOnly' in options && options.formatOnly) return 'format';
  }
  return 'all';
}

function stepOf(direction: unknown): { readonly row: number; readonly column: number } {
  if (direction === Direction.UP) return { row: -1, column: 0 };
  if (direction === Direction.DOWN) return { row: 1, column: 0 };
  if (direction === Direction.PREVIOUS) return { row: 0, column: -1 };
  if (direction === Direction.NEXT) return { row: 0, column: 1 };
  throw spreadsheetErrors.signature('String', 'SpreadsheetApp.Range.getNextDataCell');
}

function grow(
  start: Rect,
  bounds: { readonly rows: number; readonly columns: number },
  filled: (cell: { row: number; column: number }) => boolean,
  dimension: unknown,
): Rect {
  let rect: Rect = { row: start.row, column: start.column, rows: start.rows, columns: start.columns };
  const byRows = dimension !== Dimension.COLUMNS;
  const byColumns = dimension !== Dimension.ROWS;
  for (;;) {
    const { row, column, rows, columns } = rect;
    const touches = (line: Rect) => eachCell(line).some(filled);
    if (byRows && row > 0 && touches({ row: row - 1, column, rows: 1, columns })) {
      rect = { ...rect, row: row - 1, rows: rows + 1 };
    } else if (byRows && row + rows < bounds.rows && touches({ row: row + rows, column, rows: 1, columns })) {
      rect = { ...rect, rows: rows + 1 };
    } else if (byColumns && column > 0 && touches({ row, column: column - 1, rows, columns: 1 })) {
      rect = { ...rect, column: column - 1, columns: columns + 1 };
    } else if (
      byColumns &&
      column + columns < bounds.columns &&
      touches({ row, column: column + columns, rows, columns: 1 })
    ) {
      rect = { ...rect, columns: columns + 1 };
    } else return rect;
  }
}
