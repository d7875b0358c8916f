/** Rows grow with the letters that a script makes larger in them, as they do in Google Sheets. */
import { type ICellData, type IDisposable, type IStyleData, type Nullable, ObjectMatrix } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import type { SheetDocument } from '../services/engine/document';

const PIXELS_PER_POINT = 4 / 3;
const LEADING = 1.3;

export function growRows(document: SheetDocument): IDisposable {
  return document.engine.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    new ObjectMatrix(cellValue ?? {}).forValue((row, _column, cell: Nullable<ICellData>) => {
      const size = sizeOf(cell?.s);
      if (size === undefined) return;
      const needed = Math.ceil(size * PIXELS_PER_POINT * LEADING);
      if (needed > document.grid.size(subUnitId, 'rows', row)) document.grid.setSize(subUnitId, 'rows', row, 1, needed);
    });
  });
}

function sizeOf(style: Nullable<IStyleData | string>): number | undefined {
  return typeof style === 'object' ? style?.fs : undefined;
}
