/** The tabs of a document. */
import { BooleanNumber, type IWorksheetData, type Worksheet } from '@univerjs/core';
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SetWorksheetRightToLeftMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { NEW_TAB } from './new-tab';
import type { Engine } from './univer';

export interface NewTab {
  readonly name?: string | undefined;
  readonly index?: number | undefined;
  readonly rows?: number;
  readonly columns?: number;
  /** The tab that the new one is a copy of. */
  readonly template?: string | undefined;
}

const ROWS = 1000;
const COLUMNS = 26;

export class Tabs {
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** The ids of the tabs, in their order. */
  ids(): string[] {
    return this.engine.workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  has(sheetId: string): boolean {
    return Boolean(this.engine.workbook.getSheetBySheetId(sheetId));
  }

  /** Names are compared as Google compares them: case does not matter. */
  named(name: string): string | null {
    const wanted = name.toLowerCase();
    const found = this.engine.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === wanted);
    return found?.getSheetId() ?? null;
  }

  name(sheetId: string): string {
    return this.sheet(sheetId).getName();
  }

  rows(sheetId: string): number {
    return this.sheet(sheetId).getRowCount();
  }

  columns(sheetId: string): number {
    return this.sheet(sheetId).getColumnCount();
  }

  /** All cells of the document, blank ones too: what Google limits. */
  cellCount(): number {
    return this.engine.workbook
      .getSheets()
      .reduce((count, sheet) => count + sheet.getRowCount() * sheet.getColumnCount(), 0);
  }

  get activeId(): string {
    return this.engine.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    this.engine.run(SetWorksheetActiveOperation.id, sheetId, {});
  }

  insert({ name, index, rows = ROWS, columns = COLUMNS, template }: NewTab): string {
    const id = this.freeId();
    const copied = template === undefined ? {} : structuredClone(this.sheet(template).getConfig());
    const sheet: Partial<IWorksheetData> = {
      ...(template === undefined ? { ...NEW_TAB, rowCount: rows, columnCount: columns } : copied),
      id,
      name: name ?? this.freeName('Sheet'),
      hidden: BooleanNumber.FALSE,
    };
    const active = this.activeId;
    this.engine.run(InsertSheetCommand.id, id, { index: index ?? this.ids().length, sheet });
    this.activate(active);
    return id;
  }

  copyName(sheetId: string): string {
    return this.freeName(`Copy of ${this.name(sheetId)}`, true);
  }

  remove(sheetId: string): void {
    this.engine.run(RemoveSheetCommand.id, sheetId, {});
  }

  rename(sheetId: string, name: string): void {
    this.engine.run(SetWorksheetNameCommand.id, sheetId, { name });
  }

  move(sheetId: string, toIndex: number): void {
    const fromOrder = this.ids().indexOf(sheetId);
    this.engine.run(SetWorksheetOrderMutation.id, sheetId, { fromOrder, toOrder: toIndex });
  }

  isHidden(sheetId: string): boolean {
    return this.sheet(sheetId).isSheetHidden() === BooleanNumber.TRUE;
  }

  setHidden(sheetId: string, hidden: boolean): void {
    this.engine.run(SetWorksheetHideMutation.id, sheetId, { hidden: flag(hidden) });
  }

  color(sheetId: string): string | null {
    const color = this.sheet(sheetId).getConfig().tabColor;
    return color === '' ? null : color;
  }

  setColor(sheetId: string, color: string | null): void {
    this.engine.run(SetTabColorMutation.id, sheetId, { color: color ?? '' });
  }

  frozen(sheetId: string): { readonly rows: number; readonly columns: number } {
    const freeze = this.sheet(sheetId).getConfig().freeze;
    return { rows: Math.max(freeze.ySplit, 0), columns: Math.max(freeze.xSplit, 0) };
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    const startRow = rows > 0 ? rows : -1;
    const startColumn = columns > 0 ? columns : -1;
    this.engine.run(SetFrozenMutation.id, sheetId, { startRow, startColumn, ySplit: rows, xSplit: columns });
  }

  isRightToLeft(sheetId: string): boolean {
    return this.sheet(sheetId).getConfig().rightToLeft === BooleanNumber.TRUE;
  }

  setRightToLeft(sheetId: string, rightToLeft: boolean): void {
    this.engine.run(SetWorksheetRightToLeftMutation.id, sheetId, { rightToLeft: flag(rightToLeft) });
  }

  hasGridlines(sheetId: string): boolean {
    return this.sheet(sheetId).getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setGridlines(sheetId: string, shown: boolean): void {
    this.engine.run(ToggleGridlinesMutation.id, sheetId, { showGridlines: flag(shown) });
  }

  private sheet(sheetId: string): Worksheet {
    return this.engine.sheet(sheetId);
  }

  private freeId(): string {
    const used = this.ids().map(Number).filter(Number.isFinite);
    return String(Math.max(1_000_000, ...used) + 1);
  }

  private freeName(stem: string, startBare = false): string {
    if (startBare && this.named(stem) === null) return stem;
    for (let number = startBare ? 2 : this.ids().length + 1; ; number += 1) {
      const name = startBare ? `${stem} ${number}` : `${stem}${number}`;
      if (this.named(name) === null) return name;
    }
  }
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
