/** The menus of the page: files, the project's own, help. */
import { formatCsv } from '../files/csv';
import { shownText, tablesOf } from '../files/sheet-tables';
import { writeXlsx } from '../files/xlsx';
import { SAMPLES, sampleOf } from '../samples/samples';
import type { Playground } from './playground';
import { ask, OK } from './dialogs';
import { chooseFile, openFile, saveFile } from './files';
import { showFunctions } from './functions';
import type { Menu, MenuEntry } from './menu-bar';
import { newDocument } from './new-document';
import { projectMenus } from './project-menus';
import { askSettings } from './settings';

export function pageMenus(playground: Playground): readonly Menu[] {
  const run = (functionName: string, caption: string): void => void playground.runMenuItem(functionName, caption);
  return [
    { label: 'File', entries: () => fileEntries(playground) },
    { label: 'Extensions', entries: () => projectMenus(playground.document?.host.menus() ?? [], run) },
    { label: 'Help', entries: () => helpEntries(playground) },
  ];
}

function fileEntries(playground: Playground): readonly MenuEntry[] {
  const samples: MenuEntry[] = SAMPLES.map((sample) => ({
    kind: 'item',
    label: sample.name,
    hint: sample.about,
    run: () => void playground.openSample(sample),
  }));
  return [
    { kind: 'item', label: 'New empty spreadsheet', run: () => void playground.openSample(sampleOf('empty')) },
    { kind: 'item', label: 'Open CSV or XLSX …', run: () => void openChosenFile(playground) },
    { kind: 'menu', label: 'Samples', entries: samples },
    { kind: 'separator' },
    { kind: 'item', label: 'Save this tab as CSV', run: () => saveCsv(playground) },
    { kind: 'item', label: 'Save all tabs as XLSX', run: () => void saveXlsx(playground) },
    { kind: 'separator' },
    { kind: 'item', label: 'Settings …', run: () => void changeSettings(playground) },
    { kind: 'item', label: 'Start over …', run: () => void startOver(playground) },
  ];
}

function helpEntries(playground: Playground): readonly MenuEntry[] {
  const functions = () => playground.document?.host.customFunctions() ?? [];
  return [
    { kind: 'item', label: 'Functions', hint: 'what can stand in a cell', run: () => showFunctions(functions()) },
    {
      kind: 'item',
      label: 'What the script did',
      hint: 'service calls of the last runs',
      run: () => playground.runs.show(),
    },
  ];
}

async function openChosenFile(playground: Playground): Promise<void> {
  const file = await chooseFile();
  if (!file) return;
  const { settings } = playground;
  await playground.openDocument(`Opening ${file.name} …`, async () => {
    const { name, tables } = await openFile(file, settings.locale);
    return newDocument(name, tables, settings);
  });
}

function saveCsv({ document }: Playground): void {
  if (!document) return;
  const sheets = document.host.document;
  const rows = shownText(sheets, sheets.tabs.activeId);
  saveFile(`${document.name}.csv`, new Blob([formatCsv(rows)], { type: 'text/csv' }));
}

async function saveXlsx({ document }: Playground): Promise<void> {
  if (document) saveFile(`${document.name}.xlsx`, await writeXlsx(tablesOf(document.host.document)));
}

async function changeSettings(playground: Playground): Promise<void> {
  const { document, settings } = playground;
  const chosen = await askSettings(settings);
  if (!document || !chosen) return;
  const stored = document.stored();
  await playground.openDocument('Opening …', () => ({ ...stored, snapshot: { ...stored.snapshot, ...chosen } }));
}

async function startOver(playground: Playground): Promise<void> {
  const { button } = await ask({
    title: 'Start over?',
    text: 'The document in this browser is thrown away and the sample pipeline is opened afresh.',
    buttons: [
      { key: OK.key, label: 'Start over' },
      { key: 'cancel', label: 'Cancel' },
    ],
  });
  if (button !== OK.key) return;
  await playground.forget();
  await playground.openSample(sampleOf('pipeline'));
}
