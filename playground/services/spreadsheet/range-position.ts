/** The part of a Range that is only a handle: where it is, and handles made from it. Nothing here is a service call. */
import { columnLetters, rectA1 } from '../engine/a1-notation';
import type { Area } from '../engine/area';
import { spreadsheetErrors } from '../errors';
import { type Handles, type RangeHandle, type SheetHandle, inner, sheetNumber } from './handles';
import { checkSignature } from './signature';

export interface RangeInner {
  readonly handles: Handles;
  readonly area: Area;
}

export class RangePosition {
  readonly [inner]: RangeInner;

  constructor(handles: Handles, area: Area) {
    this[inner] = { handles, area };
  }

  getRow(): number {
    return this[inner].area.row + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getColumn(): number {
    return this[inner].area.column + 1;
  }

  getColumnIndex(): number {
    return this.getColumn();
  }

  getNumRows(): number {
    return this[inner].area.rows;
  }

  getHeight(): number {
    return this[inner].area.rows;
  }

  getNumColumns(): number {
    return this[inner].area.columns;
  }

  getWidth(): number {
    return this[inner].area.columns;
  }

  getLastRow(): number {
    const { row, rows } = this[inner].area;
    return row + rows;
  }

  getLastColumn(): number {
    const { column, columns } = this[inner].area;
    return column + columns;
  }

  getEndRow(): number {
    return this.getLastRow();
  }

  getEndColumn(): number {
    return this.getLastColumn();
  }

  getA1Notation(): string {
    const { area, handles } = this[inner];
    const { tabs } = handles.session.document;
    if (!tabs.has(area.sheetId)) return rectA1(area);
    const allRows = area.row === 0 && area.rows === tabs.rows(area.sheetId) && area.rows > 1;
    const first = columnLetters(area.column);
    const last = columnLetters(area.column + area.columns - 1);
    return allRows && area.columns < tabs.columns(area.sheetId) ? `${first}:${last}` : rectA1(area);
  }

  getSheet(): SheetHandle {
    const { handles, area } = this[inner];
    return handles.sheet(area.sheetId);
  }

  getGridId(): number {
    return sheetNumber(this[inner].area.sheetId);
  }

  isStartColumnBounded(): boolean {
    return true;
  }

  isStartRowBounded(): boolean {
    return true;
  }

  isEndColumnBounded(): boolean {
    return true;
  }

  isEndRowBounded(): boolean {
    return true;
  }

  getCell(row: number, column: number): RangeHandle {
    checkSignature('Range.getCell', [row, column], 'number, number');
    const { area } = this[inner];
    if (row < 1 || column < 1 || row > area.rows || column > area.columns) {
      throw spreadsheetErrors.cellOutsideRange();
    }
    return this.at({ ...area, row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 });
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): RangeHandle {
    const forms = ['number, number', 'number, number, number', 'number, number, number, number'];
    checkSignature('Range.offset', [rowOffset, columnOffset, numRows, numColumns], ...forms);
    const { area, handles } = this[inner];
    const { rows, columns, sheetId } = area;
    const sheet = handles.sheet(sheetId);
    const row = area.row + rowOffset + 1;
    const column = area.column + columnOffset + 1;
    return sheet.getRange(row, column, numRows ?? rows, numColumns ?? columns);
  }

  protected at(area: Area): RangeHandle {
    return this[inner].handles.range(area);
  }
}
