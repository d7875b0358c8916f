/**
 * What the last import did to each deal, on a hidden tab: a row for each deal, its cells as JSON. Properties would be too
 * small, and a tab is written in one call.
 */
import type { Column } from '../cells/columns';
import { isDate } from '../cells/cell-value';
import type { Cells, ImportJournal, JournalEntry } from '../app/ports';
import { insertHiddenTab } from './hidden-tab';
import { NEW_TAB_ROWS, nameColumns } from './make-tab';
import { NAMES, tabName } from './names';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLUMNS: readonly Pick<Column, 'header'>[] = [{ header: 'Deal' }, { header: 'Cells' }];
/** A cell of Sheets holds 50,000 characters; what is longer goes on in the next row. */
const MOST_CHARACTERS = 45_000;

/** Position of the header in the first row; then what stood there, and what the import wrote. */
type Packed = readonly [dealId: string, isNew: 0 | 1, cells: readonly (readonly [number, unknown, unknown])[]];

export function importJournal(spreadsheet: Spreadsheet): ImportJournal {
  return {
    read: () => {
      const sheet = spreadsheet.getRangeByName(NAMES.journal)?.getSheet();
      const cells: Cells = sheet ? sheet.getDataRange().getValues() : [];
      return unpack(cells.slice(1).map((row) => String(row[1])));
    },
    write: (entries) => {
      const made = spreadsheet.getRangeByName(NAMES.journal)?.getSheet();
      const sheet = made ?? makeTab(spreadsheet);
      const lines = pack(entries);
      const rows = made ? made.getMaxRows() : NEW_TAB_ROWS;
      const missing = lines.length + 1 - rows;
      if (missing > 0) sheet.insertRowsAfter(rows, missing);
      made?.clearContents();
      sheet
        .getRange(1, 1, lines.length + 1, COLUMNS.length)
        .setValues([COLUMNS.map(({ header }) => header), ...lines.map((line) => [...line])]);
    },
  };
}

function makeTab(spreadsheet: Spreadsheet): Sheet {
  const sheet = insertHiddenTab(spreadsheet, tabName('journal'));
  sheet.getRange('A:B').setNumberFormat('@');
  nameColumns(spreadsheet, NAMES.journal, sheet, COLUMNS.length);
  return sheet;
}

/** Each text begins with a number sign, so that Sheets takes it for nothing but text. */
function pack(entries: readonly JournalEntry[]): readonly (readonly [string, string])[] {
  const headers = new Map<string, number>();
  for (const { cells } of entries)
    for (const { header } of cells) if (!headers.has(header)) headers.set(header, headers.size);
  const lines: (readonly [string, string])[] = split('headers', JSON.stringify([...headers.keys()]));
  for (const { dealId, isNew, cells } of entries) {
    const packed: Packed = [
      dealId,
      isNew ? 1 : 0,
      cells.map(({ header, before, after }) => [headers.get(header) ?? 0, coded(before), coded(after)]),
    ];
    lines.push(...split(`#${dealId}`, JSON.stringify(packed)));
  }
  return lines;
}

function split(label: string, json: string): (readonly [string, string])[] {
  const lines: (readonly [string, string])[] = [];
  for (let at = 0; at < json.length; at += MOST_CHARACTERS) {
    const rest = json.length > at + MOST_CHARACTERS ? '…' : '.';
    lines.push([label, `#${json.slice(at, at + MOST_CHARACTERS)}${rest}`]);
  }
  return lines;
}

function unpack(texts: readonly string[]): readonly JournalEntry[] {
  let json = '';
  let headers: readonly string[] | null = null;
  const entries: Packed[] = [];
  for (const text of texts) {
    if (text === '') continue;
    json += text.slice(1, -1);
    if (text.endsWith('…')) continue;
    if (headers) entries.push(JSON.parse(json) as Packed);
    else headers = JSON.parse(json) as readonly string[];
    json = '';
  }
  return entries.map(([dealId, isNew, cells]) => ({
    dealId,
    isNew: isNew === 1,
    cells: cells.map(([at, before, after]) => ({
      header: headers?.[at] ?? '',
      before: decoded(before),
      after: decoded(after),
    })),
  }));
}

function coded(cell: unknown): unknown {
  return isDate(cell) ? { date: cell.getTime() } : cell;
}

function decoded(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null) return cell;
  return new Date((cell as { readonly date: number }).date);
}
