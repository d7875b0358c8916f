/** A run against a document with no runtime around it: its calls are counted and nothing stops them. */
import type { SheetDocument } from '../../../playground/services/engine/document';
import type { AuthMode, Execution, ServiceCall } from '../../../playground/services/execution';
import { createSpreadsheetApp, type SpreadsheetRun } from '../../../playground/services/spreadsheet/spreadsheet-app';
import { defaultSwitches, type Switches } from '../../../playground/services/switches';

type App = typeof SpreadsheetApp;

export interface OpenRun extends Omit<SpreadsheetRun, 'app' | 'charts'> {
  readonly app: App;
  readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly charts: typeof Charts;
  readonly calls: readonly ServiceCall[];
}

export interface RunOptions {
  readonly switches?: Partial<Switches>;
  readonly user?: string;
  readonly authMode?: AuthMode;
}

export function openRun(document: SheetDocument, options: RunOptions = {}): OpenRun {
  const calls: ServiceCall[] = [];
  const execution: Execution = {
    user: options.user ?? 'owner@example.com',
    authMode: options.authMode ?? 'FULL',
    call: (call, effect) => {
      calls.push(call);
      return effect();
    },
  };
  const switches = { ...defaultSwitches, ...options.switches };
  const run = createSpreadsheetApp(document, execution, { switches, getUi: () => ({}) });
  const app = run.app as unknown as App;
  const book = app.getActiveSpreadsheet();
  return { ...run, app, charts: run.charts as unknown as typeof Charts, book, sheet: book.getActiveSheet(), calls };
}
