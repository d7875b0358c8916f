/**
 * What a custom function has to know of its spreadsheet besides its arguments. The composition sets it; it is asked
 * for when a formula runs, never when the script loads.
 */
import type { Region } from '../cells/region';

export interface FunctionSettings {
  /** Rates that rest on fewer decided deals, and times on fewer finished visits, are not shown in tables. */
  readonly floor: number;
  /** In which the fiscal year begins, 1 to 12. */
  readonly firstMonth: number;
  /** Whether deals closed for this reason count in win rates ('' = none given). */
  countsInWinRate(reason: string): boolean;
}

export interface SpreadsheetPort {
  readonly region: Region;
  /** Read from the document, so only where a figure depends on them. */
  settings(): FunctionSettings;
}

let provide: () => SpreadsheetPort = () => {
  throw new Error('The custom functions were not given their spreadsheet.');
};

export function setSpreadsheet(provider: () => SpreadsheetPort): void {
  provide = provider;
}

export function spreadsheet(): SpreadsheetPort {
  return provide();
}
