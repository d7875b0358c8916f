/** Takes back a set-up that died half way: its tabs go, the source tab was never touched. */
import type { DocumentMemory } from './document-memory';
import { ALL_TAB_NAMES, NAMES } from './names';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function takeBackSetUp(spreadsheet: Spreadsheet, memory: DocumentMemory): void {
  const state = memory.read().setUp;
  if (!state) return;
  for (const sheet of spreadsheet.getSheets()) {
    if (state.before.includes(sheet.getSheetId())) continue;
    const name = sheet.getName().replace(/ \(Dealsheet[^)]*\)$/, '');
    if (ALL_TAB_NAMES.has(name) || name === `Copy of ${state.source}`) spreadsheet.deleteSheet(sheet);
  }
  for (const name of Object.values(NAMES)) {
    if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
  }
  memory.write({ setUp: null });
}
