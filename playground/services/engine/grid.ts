/** Rows, columns and merged cells of a sheet: inserting, deleting, moving, hiding, sizing. */
import { Direction, type IRange, RANGE_TYPE } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  ReorderRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { Rect } from './a1-notation';
import { type Engine, rangeOf, rectOf } from './univer';

export type Dimension = 'rows' | 'columns';

export class Grid {
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** New rows or columns before `index`; the looks of the line before them, or after them for the first, spread. */
  insert(sheetId: string, dimension: Dimension, index: number, count: number, like: 'before' | 'after'): void {
    const range = this.band(sheetId, dimension, index, count);
    const id = dimension === 'rows' ? InsertRowByRangeCommand.id : InsertColByRangeCommand.id;
    const atEnd = index >= this.length(sheetId, dimension);
    const before = dimension === 'rows' ? Direction.UP : Direction.LEFT;
    const after = dimension === 'rows' ? Direction.DOWN : Direction.RIGHT;
    const source = index === 0 ? count : like === 'before' || atEnd ? index - 1 : index + count;
    this.engine.runOnActive(id, sheetId, {
      range,
      direction: atEnd || (like === 'before' && index > 0) ? after : before,
    });
    this.spreadLooks(sheetId, dimension, source, index, count);
  }

  remove(sheetId: string, dimension: Dimension, index: number, count: number): void {
    const id = dimension === 'rows' ? RemoveRowByRangeCommand.id : RemoveColByRangeCommand.id;
    this.engine.runOnActive(id, sheetId, { range: this.band(sheetId, dimension, index, count) });
  }

  /** Moves whole rows or columns to stand before `target`. */
  move(sheetId: string, dimension: Dimension, index: number, count: number, target: number): void {
    const range = this.band(sheetId, dimension, index, count);
    const id = dimension === 'rows' ? MoveRowsCommand.id : MoveColsCommand.id;
    this.engine.runOnActive(id, sheetId, {
      range,
      fromRange: range,
      toRange: this.band(sheetId, dimension, target, 1),
    });
  }

  /** Puts the rows of a rectangle into another order; `order[i]` is the old place of the row that comes i-th. */
  reorder(sheetId: string, rect: Rect, order: readonly number[]): void {
    const moved = order
      .map((from, to) => [rect.row + to, rect.row + from] as const)
      .filter(([to, from]) => to !== from);
    if (moved.length === 0) return;
    this.engine.runOnActive(ReorderRangeCommand.id, sheetId, {
      range: rangeOf(rect),
      order: Object.fromEntries(moved),
    });
  }

  isHidden(sheetId: string, dimension: Dimension, index: number): boolean {
    const sheet = this.engine.sheet(sheetId);
    return dimension === 'rows' ? !sheet.getRowRawVisible(index) : !sheet.getColVisible(index);
  }

  setHidden(sheetId: string, dimension: Dimension, index: number, count: number, hidden: boolean): void {
    const ids =
      dimension === 'rows'
        ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
        : [SetColHiddenMutation.id, SetColVisibleMutation.id];
    const id = ids[hidden ? 0 : 1] ?? '';
    this.engine.run(id, sheetId, { ranges: [this.band(sheetId, dimension, index, count)] });
  }

  size(sheetId: string, dimension: Dimension, index: number): number {
    const sheet = this.engine.sheet(sheetId);
    return dimension === 'rows' ? sheet.getRowHeight(index) : sheet.getColumnWidth(index);
  }

  setSize(sheetId: string, dimension: Dimension, index: number, count: number, pixels: number): void {
    const ranges = [this.band(sheetId, dimension, index, count)];
    if (dimension === 'rows') this.engine.run(SetWorksheetRowHeightMutation.id, sheetId, { ranges, rowHeight: pixels });
    else this.engine.run(SetWorksheetColWidthMutation.id, sheetId, { ranges, colWidth: pixels });
  }

  merges(sheetId: string): Rect[] {
    return this.engine.sheet(sheetId).getMergeData().map(rectOf);
  }

  merge(sheetId: string, rects: readonly Rect[]): void {
    this.engine.run(AddWorksheetMergeMutation.id, sheetId, { ranges: rects.map(rangeOf) });
  }

  breakApart(sheetId: string, rects: readonly Rect[]): void {
    this.engine.run(RemoveWorksheetMergeMutation.id, sheetId, { ranges: rects.map(rangeOf) });
  }

  private length(sheetId: string, dimension: Dimension): number {
    const sheet = this.engine.sheet(sheetId);
    return dimension === 'rows' ? sheet.getRowCount() : sheet.getColumnCount();
  }

  private band(sheetId: string, dimension: Dimension, index: number, count: number): IRange {
    const sheet = this.engine.sheet(sheetId);
    if (dimension === 'rows') {
      const rect = { row: index, column: 0, rows: count, columns: sheet.getColumnCount() };
      return { ...rangeOf(rect), rangeType: RANGE_TYPE.ROW };
    }
    const rect = { row: 0, column: index, rows: sheet.getRowCount(), columns: count };
    return { ...rangeOf(rect), rangeType: RANGE_TYPE.COLUMN };
  }

  private spreadLooks(sheetId: string, dimension: Dimension, source: number, index: number, count: number): void {
    const matrix = this.engine.sheet(sheetId).getCellMatrix();
    const length = this.length(sheetId, dimension === 'rows' ? 'columns' : 'rows');
    for (let across = 0; across < length; across += 1) {
      const style = dimension === 'rows' ? matrix.getValue(source, across)?.s : matrix.getValue(across, source)?.s;
      if (!style) continue;
      for (let line = index; line < index + count; line += 1) {
        if (dimension === 'rows') matrix.setValue(line, across, { s: style });
        else matrix.setValue(across, line, { s: style });
      }
    }
  }
}
