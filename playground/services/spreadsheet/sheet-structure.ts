/** The part of a Sheet that changes its grid and its place among the tabs. */
import type { Dimension } from '../engine/grid';
import { limits, spreadsheetErrors } from '../errors';
import { Color, hexColor } from './color';
import { inner } from './handles';
import type { Range } from './range';
import { SheetBasics } from './sheet-basics';
import { checkSignature } from './signature';

type Line = 'row' | 'column';

const DIMENSION: Readonly<Record<Line, Dimension>> = { row: 'rows', column: 'columns' };

export class SheetStructure extends SheetBasics {
  setName(name: string): this {
    checkSignature('Sheet.setName', [name], 'string');
    const { handles, sheetId } = this[inner];
    const { tabs } = handles.session.document;
    this.change('setName', () => {
      const other = tabs.named(name);
      if (other !== null && other !== sheetId) throw spreadsheetErrors.sheetName(name);
      tabs.rename(sheetId, name);
    });
    return this;
  }

  isSheetHidden(): boolean {
    return this.query('isSheetHidden', () => this.#document.tabs.isHidden(this.#id));
  }

  hideSheet(): this {
    this.change('hideSheet', () => this.#document.tabs.setHidden(this.#id, true));
    return this;
  }

  showSheet(): this {
    this.change('showSheet', () => this.#document.tabs.setHidden(this.#id, false));
    return this;
  }

  getTabColor(): string | null {
    return this.query('getTabColor', () => this.#document.tabs.color(this.#id));
  }

  getTabColorObject(): Color | null {
    const color = this.getTabColor();
    return color === null ? null : new Color(color);
  }

  setTabColor(color: unknown): this {
    checkSignature('Sheet.setTabColor', [color], 'string', 'object');
    this.change('setTabColor', () => this.#document.tabs.setColor(this.#id, hexColor(color)));
    return this;
  }

  setTabColorObject(color: unknown): this {
    return this.setTabColor(color);
  }

  isRightToLeft(): boolean {
    return this.query('isRightToLeft', () => this.#document.tabs.isRightToLeft(this.#id));
  }

  setRightToLeft(rightToLeft: boolean): this {
    checkSignature('Sheet.setRightToLeft', [rightToLeft], 'boolean');
    this.change('setRightToLeft', () => this.#document.tabs.setRightToLeft(this.#id, rightToLeft));
    return this;
  }

  hasHiddenGridlines(): boolean {
    return this.query('hasHiddenGridlines', () => !this.#document.tabs.hasGridlines(this.#id));
  }

  setHiddenGridlines(hidden: boolean): this {
    checkSignature('Sheet.setHiddenGridlines', [hidden], 'boolean');
    this.change('setHiddenGridlines', () => this.#document.tabs.setGridlines(this.#id, !hidden));
    return this;
  }

  getFrozenRows(): number {
    return this.query('getFrozenRows', () => this.#document.tabs.frozen(this.#id).rows);
  }

  getFrozenColumns(): number {
    return this.query('getFrozenColumns', () => this.#document.tabs.frozen(this.#id).columns);
  }

  setFrozenRows(rows: number): void {
    checkSignature('Sheet.setFrozenRows', [rows], 'number');
    const { tabs } = this.#document;
    this.change('setFrozenRows', () => tabs.freeze(this.#id, rows, tabs.frozen(this.#id).columns));
  }

  setFrozenColumns(columns: number): void {
    checkSignature('Sheet.setFrozenColumns', [columns], 'number');
    const { tabs } = this.#document;
    this.change('setFrozenColumns', () => tabs.freeze(this.#id, tabs.frozen(this.#id).rows, columns));
  }

  insertRows(position: number, count = 1): void {
    this.#insert('insertRows', 'row', position - 1, count, 'after');
  }

  insertRowBefore(position: number): this {
    return this.#insert('insertRowBefore', 'row', position - 1, 1, 'after');
  }

  insertRowsBefore(position: number, count: number): this {
    return this.#insert('insertRowsBefore', 'row', position - 1, count, 'after');
  }

  insertRowAfter(position: number): this {
    return this.#insert('insertRowAfter', 'row', position, 1, 'before');
  }

  insertRowsAfter(position: number, count: number): this {
    return this.#insert('insertRowsAfter', 'row', position, count, 'before');
  }

  insertColumns(position: number, count = 1): void {
    this.#insert('insertColumns', 'column', position - 1, count, 'after');
  }

  insertColumnBefore(position: number): this {
    return this.#insert('insertColumnBefore', 'column', position - 1, 1, 'after');
  }

  insertColumnsBefore(position: number, count: number): this {
    return this.#insert('insertColumnsBefore', 'column', position - 1, count, 'after');
  }

  insertColumnAfter(position: number): this {
    return this.#insert('insertColumnAfter', 'column', position, 1, 'before');
  }

  insertColumnsAfter(position: number, count: number): this {
    return this.#insert('insertColumnsAfter', 'column', position, count, 'before');
  }

  deleteRow(position: number): this {
    this.#remove('deleteRow', 'row', position - 1, 1);
    return this;
  }

  deleteRows(position: number, count: number): void {
    this.#remove('deleteRows', 'row', position - 1, count);
  }

  deleteColumn(position: number): this {
    this.#remove('deleteColumn', 'column', position - 1, 1);
    return this;
  }

  deleteColumns(position: number, count: number): void {
    this.#remove('deleteColumns', 'column', position - 1, count);
  }

  moveRows(rowSpec: Range, destinationIndex: number): void {
    checkSignature('Sheet.moveRows', [rowSpec, destinationIndex], 'object, number');
    const { row, rows } = rowSpec[inner].area;
    this.change('moveRows', () => this.#document.grid.move(this.#id, 'rows', row, rows, destinationIndex - 1));
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    checkSignature('Sheet.moveColumns', [columnSpec, destinationIndex], 'object, number');
    const { column, columns } = columnSpec[inner].area;
    this.change('moveColumns', () =>
      this.#document.grid.move(this.#id, 'columns', column, columns, destinationIndex - 1),
    );
  }

  hideRow(range: Range): void {
    this.#hide('hideRow', 'row', range.getRow() - 1, range.getNumRows(), true);
  }

  hideRows(position: number, count = 1): void {
    this.#hide('hideRows', 'row', position - 1, count, true);
  }

  showRows(position: number, count = 1): void {
    this.#hide('showRows', 'row', position - 1, count, false);
  }

  unhideRow(range: Range): void {
    this.#hide('unhideRow', 'row', range.getRow() - 1, range.getNumRows(), false);
  }

  hideColumn(range: Range): void {
    this.#hide('hideColumn', 'column', range.getColumn() - 1, range.getNumColumns(), true);
  }

  hideColumns(position: number, count = 1): void {
    this.#hide('hideColumns', 'column', position - 1, count, true);
  }

  showColumns(position: number, count = 1): void {
    this.#hide('showColumns', 'column', position - 1, count, false);
  }

  unhideColumn(range: Range): void {
    this.#hide('unhideColumn', 'column', range.getColumn() - 1, range.getNumColumns(), false);
  }

  isRowHiddenByUser(position: number): boolean {
    checkSignature('Sheet.isRowHiddenByUser', [position], 'number');
    return this.query('isRowHiddenByUser', () => this.#document.grid.isHidden(this.#id, 'rows', position - 1));
  }

  isColumnHiddenByUser(position: number): boolean {
    checkSignature('Sheet.isColumnHiddenByUser', [position], 'number');
    return this.query('isColumnHiddenByUser', () => this.#document.grid.isHidden(this.#id, 'columns', position - 1));
  }

  isRowHiddenByFilter(position: number): boolean {
    checkSignature('Sheet.isRowHiddenByFilter', [position], 'number');
    return this.query('isRowHiddenByFilter', () => this.#document.filters.hidesRow(this.#id, position - 1));
  }

  getColumnWidth(position: number): number {
    checkSignature('Sheet.getColumnWidth', [position], 'number');
    return this.query('getColumnWidth', () => this.#document.grid.size(this.#id, 'columns', position - 1));
  }

  getRowHeight(position: number): number {
    checkSignature('Sheet.getRowHeight', [position], 'number');
    return this.query('getRowHeight', () => this.#document.grid.size(this.#id, 'rows', position - 1));
  }

  setColumnWidth(position: number, width: number): this {
    return this.#size('setColumnWidth', 'column', position - 1, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): this {
    return this.#size('setColumnWidths', 'column', start - 1, count, width);
  }

  setRowHeight(position: number, height: number): this {
    return this.#size('setRowHeight', 'row', position - 1, 1, height);
  }

  setRowHeights(start: number, count: number, height: number): this {
    return this.#size('setRowHeights', 'row', start - 1, count, height);
  }

  setRowHeightsForced(start: number, count: number, height: number): this {
    return this.#size('setRowHeightsForced', 'row', start - 1, count, height);
  }

  autoResizeColumn(position: number): this {
    return this.autoResizeColumns(position, 1);
  }

  /** The widths come from the number of letters: nothing is measured without a screen. */
  autoResizeColumns(start: number, count: number): this {
    checkSignature('Sheet.autoResizeColumns', [start, count], 'number, number');
    this.#check('column', start - 1, count);
    this.change('autoResizeColumns', () => {
      const letters = this.#longestTexts(start - 1, count);
      for (const [index, length] of letters.entries()) {
        const pixels = Math.min(Math.max(length * PIXELS_A_LETTER + PADDING, MIN_WIDTH), MAX_WIDTH);
        this.#document.grid.setSize(this.#id, 'columns', start - 1 + index, 1, pixels);
      }
    });
    return this;
  }

  autoResizeRows(start: number, count: number): this {
    this.#check('row', start - 1, count);
    this.query('autoResizeRows', () => undefined);
    return this;
  }

  #longestTexts(start: number, count: number): number[] {
    const lengths = new Array<number>(count).fill(0);
    const cells = this.#document.cells(this.#id);
    cells.forEachContent((row, column) => {
      const index = column - start;
      if (index < 0 || index >= count) return;
      lengths[index] = Math.max(lengths[index] ?? 0, String(cells.scalar(row, column)).length);
    });
    return lengths;
  }

  #insert(method: string, line: Line, index: number, count: number, like: 'before' | 'after'): this {
    checkSignature(`Sheet.${method}`, [index, count], 'number, number');
    const { grid, tabs } = this.#document;
    const length = line === 'row' ? tabs.rows(this.#id) : tabs.columns(this.#id);
    const across = line === 'row' ? tabs.columns(this.#id) : tabs.rows(this.#id);
    if (count < 1) throw line === 'row' ? spreadsheetErrors.tooFewRows() : spreadsheetErrors.tooFewColumns();
    if (index < 0 || index > length) throw outOfBounds(line);
    this.change(method, () => {
      if (tabs.cellCount() + count * across > limits.workbookCells) throw spreadsheetErrors.cellCount();
      grid.insert(this.#id, DIMENSION[line], index, count, like);
    });
    return this;
  }

  #remove(method: string, line: Line, index: number, count: number): void {
    checkSignature(`Sheet.${method}`, [index, count], 'number, number');
    this.#check(line, index, count);
    const { grid, tabs } = this.#document;
    this.change(method, () => {
      const length = line === 'row' ? tabs.rows(this.#id) : tabs.columns(this.#id);
      const frozen = line === 'row' ? tabs.frozen(this.#id).rows : tabs.frozen(this.#id).columns;
      if (length - count <= frozen && index + count > frozen) {
        throw line === 'row' ? spreadsheetErrors.allRowsDeleted() : spreadsheetErrors.allColumnsDeleted();
      }
      this[inner].handles.session.checkProtection(this.#band(line, index, count));
      grid.remove(this.#id, DIMENSION[line], index, count);
    });
  }

  #hide(method: string, line: Line, index: number, count: number, hidden: boolean): void {
    checkSignature(`Sheet.${method}`, [index, count], 'number, number');
    this.#check(line, index, count);
    this.change(method, () => this.#document.grid.setHidden(this.#id, DIMENSION[line], index, count, hidden));
  }

  #size(method: string, line: Line, index: number, count: number, pixels: number): this {
    checkSignature(`Sheet.${method}`, [index, count, pixels], 'number, number, number');
    this.#check(line, index, count);
    this.change(method, () => this.#document.grid.setSize(this.#id, DIMENSION[line], index, count, pixels));
    return this;
  }

  #check(line: Line, index: number, count: number): void {
    const { tabs } = this.#document;
    const length = line === 'row' ? tabs.rows(this.#id) : tabs.columns(this.#id);
    if (index < 0 || count < 1 || index + count > length) throw outOfBounds(line);
  }

  #band(line: Line, index: number, count: number) {
    const { tabs } = this.#document;
    const whole = { sheetId: this.#id, row: 0, column: 0, rows: tabs.rows(this.#id), columns: tabs.columns(this.#id) };
    return line === 'row' ? { ...whole, row: index, rows: count } : { ...whole, column: index, columns: count };
  }

  get #id(): string {
    return this[inner].sheetId;
  }

  get #document() {
    return this[inner].handles.session.document;
  }
}

const PIXELS_A_LETTER = 7;
const PADDING = 20;
const MIN_WIDTH = 40;
const MAX_WIDTH = 500;

function outOfBounds(line: Line) {
  return line === 'row' ? spreadsheetErrors.rowsOutOfBounds() : spreadsheetErrors.columnsOutOfBounds();
}
