/**
 * Which cells hold formulas, kept up to date. Univer looks through every cell of the document whenever it asks,
 * and it asks at every write: a third of a second each time in a table of a hundred thousand rows.
 */
import { type ICellData, type Nullable, ObjectMatrix, type Worksheet } from '@univerjs/core';
import {
  FormulaDataModel,
  type IFormulaData,
  type IFormulaDataItem,
  initSheetFormulaData,
} from '@univerjs/engine-formula';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import type { Engine } from './univer';

type Rows = Record<number, Record<number, IFormulaDataItem>>;
type SharedFormulas = Record<string, { readonly f: string; readonly r: number; readonly c: number }>;

interface SheetFormulas {
  readonly rows: Rows;
  /** Whether several cells share a formula by its id; such a sheet is looked through anew each time. */
  readonly shared: boolean;
}

interface Internals {
  getFormulaData(): IFormulaData;
  _getSheetFormulaIdMap(unitId: string, sheetId: string): SharedFormulas;
}

/** Mutations of a sheet that leave its formulas where they are. */
const HARMLESS = /^sheet\.mutation\.(set-|toggle-|add-|delete-|register-|unregister-|remove-worksheet-merge)/;

export class FormulaIndex {
  private readonly engine: Engine;
  private readonly sheets = new Map<string, SheetFormulas>();
  private readonly touched = new Map<string, NonNullable<ISetRangeValuesMutationParams['cellValue']>[]>();

  constructor(engine: Engine) {
    this.engine = engine;
    engine.commands.beforeCommandExecuted(({ id, params }) => this.note(id, params));
    const model = engine.injector.get(FormulaDataModel) as unknown as Internals;
    model.getFormulaData = () => this.formulaData();
    model._getSheetFormulaIdMap = (_unitId, sheetId) => this.sharedFormulas(sheetId);
  }

  has(sheetId: string): boolean {
    return Object.values(this.on(sheetId).rows).some((cells) => Object.keys(cells).length > 0);
  }

  forEach(visit: (sheetId: string, row: number, column: number) => void): void {
    for (const sheet of this.engine.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      new ObjectMatrix(this.on(sheetId).rows).forValue((row, column) => visit(sheetId, row, column));
    }
  }

  private formulaData(): IFormulaData {
    const sheets: Record<string, Rows> = {};
    for (const sheet of this.engine.workbook.getSheets())
      sheets[sheet.getSheetId()] = copied(this.on(sheet.getSheetId()).rows);
    return { [this.engine.unitId]: sheets };
  }

  private sharedFormulas(sheetId: string): SharedFormulas {
    const shared: SharedFormulas = {};
    const { rows, shared: any } = this.on(sheetId);
    if (!any) return shared;
    new ObjectMatrix(rows).forValue((row, column, { f, si, x, y }) => {
      if (si && f && !x && !y) shared[si] = { f, r: row, c: column };
    });
    return shared;
  }

  private note(id: string, params: unknown): void {
    if (id === SetRangeValuesMutation.id) {
      const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      if (unitId !== this.engine.unitId || !cellValue) return;
      const waiting = this.touched.get(subUnitId) ?? [];
      waiting.push(cellValue);
      this.touched.set(subUnitId, waiting);
    } else if (id.startsWith('sheet.mutation.') && !HARMLESS.test(id)) {
      this.sheets.clear();
    }
  }

  private on(sheetId: string): SheetFormulas {
    const known = this.sheets.get(sheetId);
    const sheet = this.engine.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return { rows: {}, shared: false };
    const touched = this.touched.get(sheetId);
    this.touched.delete(sheetId);
    const current = known && !known.shared ? this.updated(known, sheet, touched ?? []) : this.scanned(sheet);
    this.sheets.set(sheetId, current);
    return current;
  }

  private scanned(sheet: Worksheet): SheetFormulas {
    const data: IFormulaData = {};
    const { unitId } = this.engine;
    initSheetFormulaData(data, unitId, sheet.getSheetId(), sheet.getCellMatrix());
    const rows = (data[unitId]?.[sheet.getSheetId()] ?? {}) as Rows;
    let shared = false;
    new ObjectMatrix(rows).forValue((_row, _column, { si }) => {
      if (si) shared = true;
    });
    return { rows, shared };
  }

  private updated(
    known: SheetFormulas,
    sheet: Worksheet,
    touched: readonly NonNullable<ISetRangeValuesMutationParams['cellValue']>[],
  ): SheetFormulas {
    const { rows } = known;
    const matrix = sheet.getCellMatrix().getMatrix();
    for (const cells of touched) {
      for (const row of Object.keys(cells).map(Number)) {
        for (const column of Object.keys(cells[row] ?? {}).map(Number)) {
          const cell: Nullable<ICellData> = matrix[row]?.[column];
          if (cell?.si) return this.scanned(sheet);
          if (cell?.f) rows[row] = { ...rows[row], [column]: { f: cell.f } };
          else if (rows[row]?.[column]) rows[row] = without(rows[row], column);
        }
      }
    }
    return known;
  }
}

/** Univer changes what it is given. */
function copied(rows: Rows): Rows {
  const copy: Rows = {};
  for (const row of Object.keys(rows).map(Number)) copy[row] = { ...rows[row] };
  return copy;
}

function without(cells: Readonly<Record<number, IFormulaDataItem>>, column: number): Record<number, IFormulaDataItem> {
  const { [column]: _gone, ...rest } = cells;
  return rest;
}
