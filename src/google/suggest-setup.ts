import { done } from '../app/issues';
import type { Answer, Request, SetupSuggestion } from '../app/rpc';
import { DEAL_COLUMNS } from '../cells/columns';
import { EXTRA_FIELDS, fieldLabel } from '../cells/recognise/fields';
import { PRESETS } from '../cells/recognise/presets';
import { spreadsheetZone } from './document-book';
import { readSource } from './source-list';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What set-up would make of a tab, for the user to look at and correct; writes nothing. */
export function suggestSetup(spreadsheet: Spreadsheet, request: Request<'suggestSetup'>): Answer<SetupSuggestion> {
  const tabs = spreadsheet.getSheets().map((sheet) => ({ name: sheet.getName(), rows: sheet.getLastRow() }));
  const sheet = chosenTab(spreadsheet, request.tab, tabs);
  const source = sheet && readSource(sheet, spreadsheetZone(spreadsheet), request);
  const table = source?.table;
  return done({
    tabs,
    tab: sheet?.getName() ?? null,
    deals: table?.rows.length ?? 0,
    doubtful: (table?.rows ?? []).filter(({ problems }) => problems.length > 0).length,
    notDeals: table?.skipped.length ?? 0,
    columns: (table?.columns ?? []).map(({ header, field, why, samples }) => ({ header, field, why, samples })),
    fields: [...DEAL_COLUMNS.map(({ key }): string => key), ...EXTRA_FIELDS].map((key) => ({
      key,
      header: fieldLabel(key),
    })),
    stages: (table?.stages ?? []).map(({ name, deals, kind, sure }) => ({ word: name, deals, kind, sure })),
    dates: (table?.columns ?? [])
      .filter(({ index, header }) => table?.undecided.has(index) || request.dates?.[header] !== undefined)
      .map(({ header, samples }) => ({ header, example: samples[0] ?? '', order: request.dates?.[header] ?? null })),
    presets: PRESETS.map(({ key, name, stages }) => ({ key, name, stages: stages.map((stage) => stage.name) })),
    questions: table?.refusal ? [table.refusal.fix] : (table?.questions ?? []),
  });
}

/** The tab that was asked for, else the one in view, else the first one with rows. */
function chosenTab(
  spreadsheet: Spreadsheet,
  asked: string | undefined,
  tabs: readonly { readonly name: string; readonly rows: number }[],
): Sheet | null {
  if (asked !== undefined) return spreadsheet.getSheetByName(asked);
  const filled = tabs.filter(({ rows }) => rows > 1).map(({ name }) => name);
  const inView = spreadsheet.getActiveSheet().getName();
  const name = filled.includes(inView) ? inView : filled[0];
  return name === undefined ? null : spreadsheet.getSheetByName(name);
}
