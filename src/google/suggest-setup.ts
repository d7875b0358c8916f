import { describeList } from '../app/describe-list';
import { done } from '../app/issues';
import type { Answer, Request, SetupSuggestion } from '../app/rpc';
import type { Cells } from '../app/ports';
import { isBlank, isDate } from '../cells/cell-value';
import { columnPacks, hasPack } from '../cells/column-packs';
import { CURRENCY_CODES } from '../cells/recognise/currencies';
import { currenciesOf } from '../cells/recognise/currencies-of';
import { presets } from '../cells/recognise/presets/presets';
import { spreadsheetZone } from './document-book';
import { findFormerTabs } from './former-tabs';
import { readSource, type SourceList } from './source-list';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What set-up would make of a tab, for the user to look at and correct; writes nothing. */
export function suggestSetup(spreadsheet: Spreadsheet, request: Request<'suggestSetup'>): Answer<SetupSuggestion> {
  const tabs = spreadsheet.getSheets().map((sheet) => ({ name: sheet.getName(), rows: sheet.getLastRow() }));
  const source = chosenSource(spreadsheet, request, tabs);
  const table = source?.table;
  const currencies = currenciesOf(table?.rows ?? []);
  const headers = (table?.columns ?? []).map(({ header }) => header);
  return done({
    tabs,
    former: findFormerTabs(spreadsheet)?.deals.getName() ?? null,
    tab: source?.sheet.getName() ?? null,
    deals: table?.rows.length ?? 0,
    doubtful: (table?.rows ?? []).filter(({ problems }) => problems.length > 0).length,
    notDeals: table?.skipped.length ?? 0,
    skipped: (table?.skipped ?? [])
      .slice(0, SKIPPED_SHOWN)
      .map(({ sourceRow, reason, text }) => ({ row: sourceRow, reason, text })),
    headerRow: table?.headerRow ?? 0,
    topRows: topRows(source?.cells ?? []),
    currency: request.currency ?? currencies[0] ?? '',
    currencies: [...new Set([...currencies, ...CURRENCY_CODES])],
    ...describeList(table ?? null, request.dates ?? {}),
    stages: (table?.stages ?? []).map(({ name, deals, kind, sure }) => ({ word: name, deals, kind, sure })),
    presets: presets().map(({ key, name, stages }) => ({ key, name, stages: stages.map((stage) => stage.name) })),
    packs: columnPacks().map((pack) => ({ ...pack, added: hasPack(headers, pack) })),
    questions: table?.refusal ? [table.refusal.fix] : (table?.questions ?? []),
  });
}

const SKIPPED_SHOWN = 20;
/** A header that stands further down is found, but nobody scrolls this far to choose one. */
const TOP_ROWS = 15;
const LONGEST_TEXT = 80;

function topRows(cells: Cells): SetupSuggestion['topRows'] {
  return cells.slice(0, TOP_ROWS).flatMap((row, index) => {
    const text = row
      .filter((cell) => !isBlank(cell))
      .map((cell) => (isDate(cell) ? '…' : String(cell)))
      .join(' · ');
    return text === '' ? [] : [{ row: index + 1, text: text.slice(0, LONGEST_TEXT) }];
  });
}

/** Enough for any spreadsheet that somebody keeps deals in, and not a minute of reading. */
const TABS_LOOKED_AT = 8;

/** The tab that was asked for, else the first list of deals, beginning with the tab in view, else the first with rows. */
function chosenSource(
  spreadsheet: Spreadsheet,
  request: Request<'suggestSetup'>,
  tabs: SetupSuggestion['tabs'],
): SourceList | null {
  const zone = spreadsheetZone(spreadsheet);
  const read = (name: string) => {
    const sheet = spreadsheet.getSheetByName(name);
    return sheet && readSource(sheet, zone, request);
  };
  if (request.tab !== undefined) return read(request.tab);
  const inView = spreadsheet.getActiveSheet().getName();
  const filled = tabs.filter(({ rows }) => rows > 1).map(({ name }) => name);
  const inOrder = [...filled.filter((name) => name === inView), ...filled.filter((name) => name !== inView)];
  let first: SourceList | null = null;
  for (const name of inOrder.slice(0, TABS_LOOKED_AT)) {
    const source = read(name);
    if (source?.table.refusal === null) return source;
    first ??= source;
  }
  return first;
}
