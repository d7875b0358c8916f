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
    if (ALL_TAB_NAMES.has(name) || isCopy(name, state.source)) spreadsheet.deleteSheet(sheet);
  }
  for (const name of Object.values(NAMES)) {
    if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
  }
  memory.write({ setUp: null });
}

/** Google names a copied tab in the language of the document or of the account: we know it in those that we speak. */
const COPY = /copy|kopia|salinan|副本/i;

function isCopy(name: string, source: string): boolean {
  return source !== '' && name !== source && name.includes(source) && COPY.test(name.replace(source, ''));
}
