/** Shows a new tab from its first cell when it first comes into view, wherever its script left the selection. */
import type { IDisposable } from '@univerjs/core';
import { SetScrollOperation } from '@univerjs/preset-sheets-core';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { SheetDocument } from '../services/engine/document';

const FIRST_CELL = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

export function viewNewTabsFromHome(document: SheetDocument): IDisposable {
  const seen = new Set(document.tabs.ids());
  return document.engine.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetWorksheetActiveOperation.id) return;
    const { subUnitId } = params as { readonly subUnitId: string };
    // Not before what moved the selection is over: scripts bring tabs into view in the midst of their work.
    setTimeout(() => {
      if (seen.has(subUnitId) || document.tabs.activeId !== subUnitId) return;
      seen.add(subUnitId);
      viewHome(document, subUnitId);
    });
  });
}

function viewHome({ engine }: SheetDocument, sheetId: string): void {
  const primary = { ...FIRST_CELL, actualRow: 0, actualColumn: 0, isMerged: false, isMergedMainCell: false };
  engine.run(SetSelectionsOperation.id, sheetId, { selections: [{ range: FIRST_CELL, primary, style: null }] });
  const start = { sheetViewStartRow: 0, sheetViewStartColumn: 0, offsetX: 0, offsetY: 0 };
  engine.commands.syncExecuteCommand(SetScrollOperation.id, { unitId: engine.unitId, sheetId, ...start });
}
