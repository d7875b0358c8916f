/** The part of a Sheet that names it and makes ranges of it. */
import type { Area } from '../engine/area';
import { spreadsheetErrors } from '../errors';
import { SheetType } from './enums';
import { type Handles, type RangeHandle, type SpreadsheetHandle, inner, sheetNumber } from './handles';
import { NamedRange } from './named-range';
import type { Range } from './range';
import { RangeList } from './range-list';
import { areaOfNotation, checkInside } from './range-reference';
import { checkSignature } from './signature';
import { TextFinder } from './text-finder';

/** A sheet makes whole ranges. */
export interface SheetHandles extends Handles {
  range(area: Area): Range;
}

export class SheetBasics {
  readonly [inner]: { readonly handles: SheetHandles; readonly sheetId: string };

  constructor(handles: SheetHandles, sheetId: string) {
    this[inner] = { handles, sheetId };
  }

  getName(): string {
    this.checkExists();
    return this.#document.tabs.name(this[inner].sheetId);
  }

  getSheetName(): string {
    return this.getName();
  }

  getSheetId(): number {
    return sheetNumber(this[inner].sheetId);
  }

  getIndex(): number {
    return this.#document.tabs.ids().indexOf(this[inner].sheetId) + 1;
  }

  getType(): unknown {
    return SheetType.GRID;
  }

  getParent(): SpreadsheetHandle {
    return this[inner].handles.spreadsheet();
  }

  getRange(...args: readonly unknown[]): Range {
    const numbers = ['number, number', 'number, number, number', 'number, number, number, number'];
    checkSignature('Sheet.getRange', args, 'string', ...numbers);
    this.checkExists();
    const { handles, sheetId } = this[inner];
    const [first] = args;
    if (typeof first === 'string') return handles.range(areaOfNotation(handles, first, sheetId));
    const [row = 1, column = 1, rows = 1, columns = 1] = args.map((arg) =>
      arg === undefined ? undefined : Number(arg),
    );
    return handles.range(this.areaAt(Math.trunc(row), Math.trunc(column), Math.trunc(rows), Math.trunc(columns)));
  }

  getRangeList(notations: readonly unknown[]): RangeList {
    checkSignature('Sheet.getRangeList', [notations], 'array');
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  getDataRange(): Range {
    const { handles, sheetId } = this[inner];
    const extent = this.query('getDataRange', () => this.extent());
    return handles.range({
      sheetId,
      row: 0,
      column: 0,
      rows: Math.max(extent.rows, 1),
      columns: Math.max(extent.columns, 1),
    });
  }

  getLastRow(): number {
    return this.query('getLastRow', () => this.extent().rows);
  }

  getLastColumn(): number {
    return this.query('getLastColumn', () => this.extent().columns);
  }

  getMaxRows(): number {
    return this.query('getMaxRows', () => this.#document.tabs.rows(this[inner].sheetId));
  }

  getMaxColumns(): number {
    return this.query('getMaxColumns', () => this.#document.tabs.columns(this[inner].sheetId));
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues();
  }

  getNamedRanges(): NamedRange[] {
    const { handles, sheetId } = this[inner];
    const names = this.query('getNamedRanges', () => this.#document.names.all());
    return names.filter((one) => one.sheetId === sheetId).map((kept) => new NamedRange(handles, kept));
  }

  createTextFinder(text: string): TextFinder {
    checkSignature('Sheet.createTextFinder', [text], 'string');
    const { handles, sheetId } = this[inner];
    return new TextFinder(handles, text, () => [{ sheetId, row: 0, column: 0, ...this.extent() }]);
  }

  getActiveRange(): Range | null {
    const { handles, sheetId } = this[inner];
    const area = handles.session.activeArea;
    return area?.sheetId === sheetId ? handles.range(area) : this.getRange(1, 1);
  }

  getActiveCell(): RangeHandle {
    return this.getActiveRange()?.getCell(1, 1) ?? this.getRange(1, 1);
  }

  getCurrentCell(): RangeHandle {
    return this.getActiveCell();
  }

  getSelection(): object {
    return this[inner].handles.spreadsheet().getSelection();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  setCurrentCell(range: Range): Range {
    return range.activate();
  }

  activate(): this {
    const { handles, sheetId } = this[inner];
    this.change('activate', () => handles.session.activateSheet(sheetId));
    return this;
  }

  protected extent(): { rows: number; columns: number } {
    const { handles, sheetId } = this[inner];
    handles.session.fresh(sheetId);
    return handles.session.document.extent(sheetId);
  }

  /** One-based in, checked as Google checks (S-3, S-4). */
  protected areaAt(row: number, column: number, rows: number, columns: number): Area {
    if (row < 1) throw spreadsheetErrors.startRowTooSmall();
    if (column < 1) throw spreadsheetErrors.startColumnTooSmall();
    if (rows < 1) throw spreadsheetErrors.tooFewRows();
    if (columns < 1) throw spreadsheetErrors.tooFewColumns();
    const { handles, sheetId } = this[inner];
    const area = { sheetId, row: row - 1, column: column - 1, rows, columns };
    checkInside(handles, area);
    return area;
  }

  protected query<T>(method: string, ask: () => T): T {
    this.checkExists();
    return this[inner].handles.session.query(`Sheet.${method}`, ask);
  }

  protected change<T>(method: string, effect: () => T): T {
    this.checkExists();
    return this[inner].handles.session.change(`Sheet.${method}`, effect);
  }

  protected checkExists(): void {
    if (!this.#document.tabs.has(this[inner].sheetId)) throw spreadsheetErrors.sheetGone(this.getSheetId());
  }

  get #document() {
    return this[inner].handles.session.document;
  }
}
