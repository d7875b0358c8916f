/** Takes back a set-up that died half way: its tabs go, the source tab was never touched. */
import type { DocumentMemory } from './document-memory';
import { NAMES, TABS } from './names';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function takeBackSetUp(spreadsheet: Spreadsheet, memory: DocumentMemory): void {
  const state = memory.read().setUp;
  if (!state) return;
  const ours = new Set<string>(Object.values(TABS));
  for (const sheet of spreadsheet.getSheets()) {
    if (state.before.includes(sheet.getSheetId())) continue;
    const name = sheet.getName().replace(/ \(Dealsheet[^)]*\)$/, '');
    if (ours.has(name) || name.startsWith('Copy of ')) spreadsheet.deleteSheet(sheet);
  }
  for (const name of Object.values(NAMES)) {
    if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
  }
  memory.write({ setUp: null });
}
