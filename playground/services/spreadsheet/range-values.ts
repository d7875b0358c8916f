/** The part of a Range that reads and writes contents. */
import type { CellWrite } from '../engine/cell-write';
import { displayText } from '../engine/number-format';
import type { SheetCells } from '../engine/sheet-cells';
import { spreadsheetErrors } from '../errors';
import { cellInput } from './cell-input';
import { inner } from './handles';
import { RangePosition } from './range-position';
import { checkSignature } from './signature';
import { fromRelative, toRelative } from '../engine/relative-formula';

type Rows = readonly (readonly unknown[])[];

export class RangeValues extends RangePosition {
  getValue(): unknown {
    return this.#values('Range.getValue', true)[0]?.[0];
  }

  getValues(): unknown[][] {
    return this.#values('Range.getValues', false);
  }

  getDisplayValue(): string {
    return this.readEach('Range.getDisplayValue', shownAt, true)[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return this.readEach('Range.getDisplayValues', shownAt);
  }

  setValue(value: unknown): this {
    checkSignature('Range.setValue', [value ?? null], 'value');
    return this.#write('Range.setValue', () => value);
  }

  setValues(values: Rows): this {
    checkSignature('Range.setValues', [values], 'rows');
    this.checkSize(values);
    const { row, column } = this[inner].area;
    return this.#write('Range.setValues', (r, c) => values[r - row]?.[c - column]);
  }

  getFormula(): string {
    return this.#formulas('Range.getFormula', true)[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.#formulas('Range.getFormulas', false);
  }

  getFormulaR1C1(): string | null {
    return this.getFormulasR1C1()[0]?.[0] ?? null;
  }

  getFormulasR1C1(): (string | null)[][] {
    const { row, column } = this[inner].area;
    return this.#formulas('Range.getFormulasR1C1', false).map((cells, r) =>
      cells.map((formula, c) => (formula === '' ? null : toRelative(formula, row + r, column + c))),
    );
  }

  setFormula(formula: string | null): this {
    checkSignature('Range.setFormula', [formula], 'string', 'object');
    return this.#writeFormulas('Range.setFormula', () => formula);
  }

  setFormulas(formulas: Rows): this {
    checkSignature('Range.setFormulas', [formulas], 'rows');
    this.checkSize(formulas);
    const { row, column } = this[inner].area;
    return this.#writeFormulas('Range.setFormulas', (r, c) => formulas[r - row]?.[c - column]);
  }

  setFormulaR1C1(formula: string): this {
    checkSignature('Range.setFormulaR1C1', [formula], 'string');
    return this.#writeFormulas('Range.setFormulaR1C1', (r, c) => fromRelative(formula, r, c));
  }

  setFormulasR1C1(formulas: Rows): this {
    checkSignature('Range.setFormulasR1C1', [formulas], 'rows');
    this.checkSize(formulas);
    const { row, column } = this[inner].area;
    return this.#writeFormulas('Range.setFormulasR1C1', (r, c) =>
      fromRelative(String(formulas[r - row]?.[c - column] ?? ''), r, c),
    );
  }

  isBlank(): boolean {
    return this.readEach('Range.isBlank', (cells, r, c) => cells.scalar(r, c) === '' && !cells.hasFormula(r, c)).every(
      (row) => row.every(Boolean),
    );
  }

  isChecked(): boolean | null {
    const checked = this.readEach('Range.isChecked', (cells, r, c) => cells.scalar(r, c)).flat();
    const [first] = checked;
    return typeof first === 'boolean' && checked.every((value) => value === first) ? first : null;
  }

  clearContent(): this {
    return this.#write('Range.clearContent', () => null);
  }

  /** The rows as data must have as many rows and columns as the range (S-2). */
  protected checkSize(data: readonly (readonly unknown[])[]): void {
    const { rows, columns } = this[inner].area;
    if (data.length !== rows) throw spreadsheetErrors.rowsMismatch(data.length, rows);
    for (const row of data) {
      if (row.length !== columns) throw spreadsheetErrors.columnsMismatch(row.length, columns);
    }
  }

  protected readEach<T>(
    name: string,
    take: (cells: SheetCells, row: number, column: number, range: RangeValues) => T,
    firstOnly = false,
  ): T[][] {
    const { handles, area } = this[inner];
    const read = firstOnly ? { ...area, rows: 1, columns: 1 } : area;
    return handles.session.read(name, read, (cells) => {
      const rows: T[][] = [];
      for (let r = 0; r < read.rows; r += 1) {
        const row: T[] = [];
        for (let c = 0; c < read.columns; c += 1) row.push(take(cells, area.row + r, area.column + c, this));
        rows.push(row);
      }
      return rows;
    });
  }

  #values(name: string, firstOnly: boolean): unknown[][] {
    const { handles, area } = this[inner];
    const { session } = handles;
    const read = firstOnly ? { ...area, rows: 1, columns: 1 } : area;
    return session.read(name, read, (cells) => cells.values(read, (serial) => session.toDate(serial)));
  }

  #formulas(name: string, firstOnly: boolean): string[][] {
    const { handles, area } = this[inner];
    const { document } = handles.session;
    return this.readEach(
      name,
      (cells, r, c) => (cells.stored(r, c) ? document.formulaAt(area.sheetId, r, c) : ''),
      firstOnly,
    );
  }

  #write(name: string, valueAt: (row: number, column: number) => unknown): this {
    const { handles, area } = this[inner];
    const { session } = handles;
    session.write(name, area, (row, column, format) =>
      cellInput(valueAt(row, column), { row, column, format }, session.document, session.switches, name),
    );
    return this;
  }

  #writeFormulas(name: string, formulaAt: (row: number, column: number) => unknown): this {
    const { handles, area } = this[inner];
    handles.session.write(name, area, (row, column): CellWrite => {
      const formula = formulaAt(row, column);
      if (formula === null || formula === undefined || formula === '')
        return { row, column, content: { kind: 'blank' } };
      const text = String(formula);
      return { row, column, content: { kind: 'formula', text: text.startsWith('=') ? text : `=${text}` } };
    });
    return this;
  }
}

function shownAt(cells: SheetCells, row: number, column: number, range: RangeValues): string {
  const { document } = range[inner].handles.session;
  return displayText(cells.scalar(row, column), cells.format(row, column), document.locale);
}
