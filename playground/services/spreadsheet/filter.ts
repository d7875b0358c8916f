/** The filter of a sheet, and the criteria of its columns. */
import type { Rect } from '../engine/a1-notation';
import type { ColumnFilter } from '../engine/filters';
import { displayText } from '../engine/number-format';
import { BooleanCriteria } from './enums';
import { type RangeHandle, type Handles, inner } from './handles';
import { sortOrder } from './sort-order';
import { checkSignature } from './signature';

export class Filter {
  readonly [inner]: { readonly handles: Handles; readonly sheetId: string; readonly rect: Rect };

  constructor(handles: Handles, sheetId: string, rect: Rect) {
    this[inner] = { handles, sheetId, rect };
  }

  getRange(): RangeHandle {
    const { handles, sheetId, rect } = this[inner];
    return handles.range({ ...rect, sheetId });
  }

  remove(): void {
    const { handles, sheetId } = this[inner];
    handles.session.change('Filter.remove', () => handles.session.document.filters.remove(sheetId));
  }

  /** Columns count from the sheet's edge. */
  getColumnFilterCriteria(column: number): FilterCriteria | null {
    checkSignature('Filter.getColumnFilterCriteria', [column], 'number');
    const { handles, sheetId } = this[inner];
    const found = handles.session.query('Filter.getColumnFilterCriteria', () =>
      handles.session.document.filters.columnFilter(sheetId, column - 1),
    );
    return found ? new FilterCriteria(found) : null;
  }

  setColumnFilterCriteria(column: number, criteria: unknown): this {
    checkSignature('Filter.setColumnFilterCriteria', [column, criteria], 'number, object');
    const filter = criteria instanceof FilterCriteria ? criteria[inner] : null;
    return this.#set('setColumnFilterCriteria', column - 1, filter);
  }

  removeColumnFilterCriteria(column: number): this {
    checkSignature('Filter.removeColumnFilterCriteria', [column], 'number');
    return this.#set('removeColumnFilterCriteria', column - 1, null);
  }

  sort(column: number, ascending: boolean): this {
    checkSignature('Filter.sort', [column, ascending], 'number, boolean');
    const { handles, sheetId, rect } = this[inner];
    const body = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
    handles.session.change('Filter.sort', () => {
      const order = sortOrder(handles.session.document.cells(sheetId), body, [{ column: column - 1, ascending }]);
      handles.session.document.sortRows(sheetId, body, order);
    });
    return this;
  }

  #set(method: string, column: number, filter: ColumnFilter | null): this {
    const { handles, sheetId, rect } = this[inner];
    const { document } = handles.session;
    handles.session.change(`Filter.${method}`, () => {
      const cells = document.cells(sheetId);
      const texts = new Set<string>();
      for (let row = rect.row + 1; row < rect.row + rect.rows; row += 1) {
        texts.add(displayText(cells.scalar(row, column), cells.format(row, column), document.locale));
      }
      document.filters.setColumnFilter(
        sheetId,
        column,
        filter,
        [...texts].filter((text) => isShown(text, filter)),
      );
    });
    return this;
  }
}

function isShown(text: string, filter: ColumnFilter | null): boolean {
  if (!filter) return true;
  if (filter.visibleValues) return filter.visibleValues.includes(text);
  if (filter.hiddenValues.includes(text)) return false;
  const wanted = String(filter.values[0] ?? '').toLowerCase();
  const own = text.toLowerCase();
  switch (filter.criteria) {
    case 'TEXT_CONTAINS':
      return own.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !own.includes(wanted);
    case 'TEXT_STARTS_WITH':
      return own.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return own.endsWith(wanted);
    case 'TEXT_NOT_EQUAL_TO':
      return own !== wanted;
    case 'CELL_EMPTY':
      return own === '';
    case 'CELL_NOT_EMPTY':
      return own !== '';
    default:
      return true;
  }
}

export class FilterCriteria {
  readonly [inner]: ColumnFilter;

  constructor(filter: ColumnFilter) {
    this[inner] = filter;
  }

  getHiddenValues(): string[] {
    return [...this[inner].hiddenValues];
  }

  getVisibleValues(): string[] {
    return [...(this[inner].visibleValues ?? [])];
  }

  getCriteriaType(): unknown {
    const { criteria } = this[inner];
    return criteria === null ? null : BooleanCriteria[criteria as keyof typeof BooleanCriteria];
  }

  getCriteriaValues(): unknown[] {
    return [...this[inner].values];
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this[inner]);
  }
}

const NOTHING_HIDDEN: ColumnFilter = { hiddenValues: [], visibleValues: null, criteria: null, values: [] };

export class FilterCriteriaBuilder {
  readonly [inner]: { filter: ColumnFilter };

  constructor(filter: ColumnFilter = NOTHING_HIDDEN) {
    this[inner] = { filter };
  }

  build(): FilterCriteria {
    return new FilterCriteria(this[inner].filter);
  }

  setHiddenValues(values: readonly unknown[]): this {
    return this.#change({ hiddenValues: values.map(String), visibleValues: null });
  }

  setVisibleValues(values: readonly unknown[]): this {
    return this.#change({ visibleValues: values.map(String), hiddenValues: [] });
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  whenTextNotEqualTo(text: string): this {
    return this.#when('TEXT_NOT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  #when(criteria: string, ...values: readonly (string | number)[]): this {
    return this.#change({ criteria, values });
  }

  #change(change: Partial<ColumnFilter>): this {
    this[inner].filter = { ...this[inner].filter, ...change };
    return this;
  }
}
