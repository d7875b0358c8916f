/**
 * Rows are as high as Google Sheets makes them: no less than a script sets them to, and higher where their content
 * needs it.
 */
import { type ICellData, type IDisposable, type IStyleData, type Nullable, ObjectMatrix } from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  type ISetWorksheetRowAutoHeightMutationParams,
  type ISetWorksheetRowHeightMutationParams,
  SetRangeValuesMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { SheetDocument } from '../services/engine/document';

const PIXELS_PER_POINT = 4 / 3;
const LEADING = 1.3;

export function keepRowHeights(document: SheetDocument): IDisposable {
  const { commands } = document.engine;
  const listening = [
    commands.beforeCommandExecuted(({ id, params }) => {
      if (id === SetWorksheetRowAutoHeightMutation.id) {
        keepLeast(document, params as ISetWorksheetRowAutoHeightMutationParams);
      }
    }),
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) growForLetters(document, params as ISetRangeValuesMutationParams);
      if (id === SetWorksheetRowHeightMutation.id) {
        takeHeight(document, params as ISetWorksheetRowHeightMutationParams);
      }
    }),
  ];
  return { dispose: () => listening.forEach((one) => one.dispose()) };
}

/** Rows grow with the letters that a script makes larger in them. */
function growForLetters(document: SheetDocument, { subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
  new ObjectMatrix(cellValue ?? {}).forValue((row, _column, cell: Nullable<ICellData>) => {
    const size = sizeOf(cell?.s);
    if (size === undefined) return;
    const needed = Math.ceil(size * PIXELS_PER_POINT * LEADING);
    if (needed > document.grid.size(subUnitId, 'rows', row)) document.grid.setSize(subUnitId, 'rows', row, 1, needed);
  });
}

/** What Univer measures of a row's content may not make the row lower than it was set. */
function keepLeast({ engine }: SheetDocument, params: ISetWorksheetRowAutoHeightMutationParams): void {
  const rows = engine.sheet(params.subUnitId).getRowManager();
  for (const info of params.rowsAutoHeightInfo) {
    const { row, autoHeight } = info;
    info.autoHeight = Math.max(autoHeight ?? 0, rows.getRow(row)?.h ?? 0);
  }
}

/** A height that Univer has measured before would hide the one that is set now. */
function takeHeight({ engine }: SheetDocument, { subUnitId, ranges }: ISetWorksheetRowHeightMutationParams): void {
  const rows = engine.sheet(subUnitId).getRowManager();
  const rowsAutoHeightInfo = ranges
    .flatMap(({ startRow, endRow }) => Array.from({ length: endRow - startRow + 1 }, (_, down) => startRow + down))
    .filter((row) => rows.getRow(row)?.ah !== undefined)
    .map((row) => ({ row, autoHeight: rows.getRow(row)?.h ?? 0 }));
  if (rowsAutoHeightInfo.length > 0) {
    engine.run(SetWorksheetRowAutoHeightMutation.id, subUnitId, { rowsAutoHeightInfo });
  }
}

function sizeOf(style: Nullable<IStyleData | string>): number | undefined {
  return typeof style === 'object' ? style?.fs : undefined;
}
