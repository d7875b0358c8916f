/** The one filter that a sheet may have. */
import {
  type IFilterColumn,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import type { Rect } from './a1-notation';
import { type Engine, rangeOf, rectOf } from './univer';

export interface ColumnFilter {
  /** What is not shown, as it is displayed; '' hides blanks. */
  readonly hiddenValues: readonly string[];
  readonly visibleValues: readonly string[] | null;
  /** Google's name of a condition, `NUMBER_GREATER_THAN`, with what it compares with; null where there is none. */
  readonly criteria: string | null;
  readonly values: readonly (string | number)[];
}

/** The engine's operators; the types of its package lose their enumeration. */
const CONDITIONS: Readonly<Record<string, string>> = {
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  TEXT_EQUAL_TO: 'equal',
};

export class Filters {
  private readonly engine: Engine;
  private readonly criteria = new Map<string, Map<number, ColumnFilter>>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  on(sheetId: string): Rect | null {
    const model = this.engine.injector.get(SheetsFilterService).getFilterModel(this.engine.unitId, sheetId);
    return model ? rectOf(model.getRange()) : null;
  }

  create(sheetId: string, rect: Rect): void {
    this.engine.run(SetSheetsFilterRangeMutation.id, sheetId, { range: rangeOf(rect) });
  }

  remove(sheetId: string): void {
    this.criteria.delete(sheetId);
    this.engine.run(RemoveSheetsFilterMutation.id, sheetId, {});
  }

  columnFilter(sheetId: string, column: number): ColumnFilter | null {
    return this.criteria.get(sheetId)?.get(column) ?? null;
  }

  /** `shown` are the texts of the column that stay visible. */
  setColumnFilter(sheetId: string, column: number, filter: ColumnFilter | null, shown: readonly string[]): void {
    const columns = this.criteria.get(sheetId) ?? new Map<number, ColumnFilter>();
    if (filter) columns.set(column, filter);
    else columns.delete(column);
    this.criteria.set(sheetId, columns);
    const criteria = filter ? engineCriteria(column, filter, shown) : null;
    this.engine.run(SetSheetsFilterCriteriaMutation.id, sheetId, { col: column, criteria, reCalc: true });
  }

  hidesRow(sheetId: string, row: number): boolean {
    const model = this.engine.injector.get(SheetsFilterService).getFilterModel(this.engine.unitId, sheetId);
    return model?.isRowFiltered(row) ?? false;
  }
}

function engineCriteria(column: number, filter: ColumnFilter, shown: readonly string[]): IFilterColumn {
  const operator = filter.criteria === null ? undefined : CONDITIONS[filter.criteria];
  if (operator !== undefined) {
    return { colId: column, customFilters: { customFilters: [{ val: filter.values[0] ?? '', operator }] } };
  }
  const filters = shown.filter((text) => text !== '');
  return { colId: column, filters: shown.includes('') ? { filters, blank: true } : { filters } };
}
