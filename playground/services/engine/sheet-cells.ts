/** Reads the cells of one sheet straight from the engine's matrix: the fast way, and the only one that types well. */
import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IStyleData,
  Nullable,
  Styles,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Rect } from './a1-notation';
import { type CellScalar, formatOf, hasContent, isDateFormat, scalarOf } from './cell-value';
import type { Injector } from './univer';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export class SheetCells {
  readonly styles: Styles;
  private readonly matrix: Matrix;
  private readonly spilled: Matrix | undefined;
  private readonly columns: number;

  constructor(injector: Injector, workbook: Workbook, sheet: Worksheet) {
    this.styles = workbook.getStyles();
    this.columns = sheet.getColumnCount();
    this.matrix = sheet.getCellMatrix().getMatrix();
    const spills = injector.get(FormulaDataModel).getArrayFormulaCellData();
    this.spilled = spills[workbook.getUnitId()]?.[sheet.getSheetId()];
  }

  /** The cell as the engine stores it, formats included; not the value that a neighbour spills into it. */
  stored(row: number, column: number): Nullable<ICellData> {
    return this.matrix[row]?.[column];
  }

  scalar(row: number, column: number): CellScalar {
    return scalarOf(this.shown(row, column));
  }

  format(row: number, column: number): string | undefined {
    return formatOf(this.stored(row, column), this.styles) ?? formatOf(this.spilled?.[row]?.[column], this.styles);
  }

  style(row: number, column: number): Nullable<IStyleData> {
    const style = this.stored(row, column)?.s;
    return typeof style === 'string' ? this.styles.get(style) : style;
  }

  isDate(row: number, column: number): boolean {
    return typeof this.scalar(row, column) === 'number' && isDateFormat(this.format(row, column));
  }

  hasFormula(row: number, column: number): boolean {
    const cell = this.stored(row, column);
    return Boolean(cell?.f) || Boolean(cell?.si);
  }

  /** Rows of values; numbers in date format pass through `toDate`. */
  values(rect: Rect, toDate: (serial: number) => unknown): unknown[][] {
    const rows = new Array<unknown[]>(rect.rows);
    for (let index = 0; index < rect.rows; index += 1) rows[index] = this.rowValues(rect.row + index, rect, toDate);
    return rows;
  }

  extent(): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    let columns = 0;
    for (const matrix of [this.matrix, this.spilled ?? {}]) {
      const lines = Object.keys(matrix);
      for (let index = lines.length - 1; index >= 0; index -= 1) {
        const line = Number(lines[index]);
        const found = this.lastContent(matrix[line], line < rows ? columns : 0);
        if (found < 0) continue;
        rows = Math.max(rows, line + 1);
        columns = Math.max(columns, found + 1);
      }
    }
    return { rows, columns };
  }

  /** The last column with content, of those from `least` on; -1 where there is none. */
  private lastContent(cells: Matrix[number] | undefined, least: number): number {
    if (!cells) return -1;
    for (let column = this.columns - 1; column >= least; column -= 1) {
      if (hasContent(cells[column])) return column;
    }
    return -1;
  }

  forEachContent(visit: (row: number, column: number) => void): void {
    for (const matrix of [this.matrix, this.spilled]) {
      for (const row of Object.keys(matrix ?? {})) {
        const cells = matrix?.[Number(row)] ?? {};
        for (const column of Object.keys(cells)) {
          if (hasContent(cells[Number(column)])) visit(Number(row), Number(column));
        }
      }
    }
  }

  private shown(row: number, column: number): Nullable<ICellData> {
    const cell = this.matrix[row]?.[column];
    if (this.spilled === undefined || cell?.f || cell?.si) return cell;
    return this.spilled[row]?.[column] ?? cell;
  }

  private rowValues(row: number, rect: Rect, toDate: (serial: number) => unknown): unknown[] {
    const values: unknown[] = new Array(rect.columns).fill('');
    const cells = this.matrix[row];
    if (!cells && !this.spilled?.[row]) return values;
    for (let index = 0; index < rect.columns; index += 1) {
      const column = rect.column + index;
      const cell = this.shown(row, column);
      if (!cell) continue;
      const value = scalarOf(cell);
      const isDate = typeof value === 'number' && isDateFormat(this.format(row, column));
      values[index] = isDate ? toDate(value) : value;
    }
    return values;
  }
}
