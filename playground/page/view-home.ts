/** Shows a tab from its first cell, wherever the script that made it left the selection. */
import type { SheetDocument } from '../services/engine/document';
import { SetScrollOperation } from '@univerjs/preset-sheets-core';
import { SetSelectionsOperation } from '@univerjs/sheets';

const FIRST_CELL = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

export function viewHome({ engine }: SheetDocument, sheetId: string): void {
  const primary = { ...FIRST_CELL, actualRow: 0, actualColumn: 0, isMerged: false, isMergedMainCell: false };
  const selections = [{ range: FIRST_CELL, primary, style: null }];
  engine.run(SetSelectionsOperation.id, sheetId, { selections });
  const { unitId, commands } = engine;
  const start = { sheetViewStartRow: 0, sheetViewStartColumn: 0, offsetX: 0, offsetY: 0 };
  commands.syncExecuteCommand(SetScrollOperation.id, { unitId, sheetId, ...start });
}
