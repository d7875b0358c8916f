import { generateRandomId } from '@univerjs/core';
import { type ISheetNote, RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { Rect } from './a1-notation';
import type { Engine } from './univer';

const WIDTH = 216;
const HEIGHT = 92;

/** The notes of cells; '' is no note. */
export class Notes {
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  at(sheetId: string, row: number, column: number): string {
    const model = this.engine.injector.get(SheetsNoteModel);
    return model.getNote(this.engine.unitId, sheetId, { row, col: column })?.note ?? '';
  }

  set(sheetId: string, row: number, column: number, note: string): void {
    const place = { sheetId, row, col: column };
    if (note === '') {
      if (this.at(sheetId, row, column) !== '') this.engine.run(RemoveNoteMutation.id, sheetId, place);
      return;
    }
    const content = { id: generateRandomId(), row, col: column, width: WIDTH, height: HEIGHT, note };
    this.engine.run(UpdateNoteMutation.id, sheetId, { ...place, note: content });
  }

  any(sheetId: string): boolean {
    return this.all(sheetId).length > 0;
  }

  within(sheetId: string, { row, column, rows, columns }: Rect): { row: number; column: number; note: string }[] {
    return this.all(sheetId)
      .filter((one) => one.row >= row && one.row < row + rows && one.col >= column && one.col < column + columns)
      .map((one) => ({ row: one.row, column: one.col, note: one.note }));
  }

  copy(fromSheetId: string, toSheetId: string): void {
    for (const { row, col, note } of this.all(fromSheetId)) this.set(toSheetId, row, col, note);
  }

  private all(sheetId: string): ISheetNote[] {
    const notes = this.engine.injector.get(SheetsNoteModel).getUnitNotes(this.engine.unitId)?.get(sheetId);
    return [...(notes?.values() ?? [])];
  }
}
