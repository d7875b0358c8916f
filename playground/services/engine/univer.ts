/** The one place where the parts of a document get hold of Univer. */
import {
  ICommandService,
  type IRange,
  IUniverInstanceService,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { Rect } from './a1-notation';

export type Injector = ReturnType<Univer['__getInjector']>;

export class Engine {
  readonly injector: Injector;
  readonly unitId: string;
  readonly commands: ICommandService;

  constructor(univer: Univer, unitId: string) {
    this.injector = univer.__getInjector();
    this.unitId = unitId;
    this.commands = this.injector.get(ICommandService);
  }

  get workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId);
    if (!workbook) throw new Error(`no workbook ${this.unitId}`);
    return workbook;
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }

  /** Runs a command or mutation of Univer on one sheet. */
  run(id: string, sheetId: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, subUnitId: sheetId, ...params });
  }

  /** The engine adjusts references only for changes to the sheet that is active. */
  runOnActive(id: string, sheetId: string, params: object): void {
    const active = this.workbook.getActiveSheet().getSheetId();
    this.run(SetWorksheetActiveOperation.id, sheetId, {});
    try {
      this.run(id, sheetId, params);
    } finally {
      if (this.workbook.getSheetBySheetId(active)) {
        this.run(SetWorksheetActiveOperation.id, active, {});
      }
    }
  }
}

export function rangeOf(rect: Rect): IRange {
  return {
    startRow: rect.row,
    startColumn: rect.column,
    endRow: rect.row + rect.rows - 1,
    endColumn: rect.column + rect.columns - 1,
  };
}

export function rectOf(range: IRange): Rect {
  const { startRow, startColumn, endRow, endColumn } = range;
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
