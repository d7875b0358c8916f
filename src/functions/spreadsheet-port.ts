/**
 * What a custom function has to know of its spreadsheet besides its arguments. The composition sets it; it is asked
 * for when a formula runs, never when the script loads.
 */
import type { Region } from '../cells/region';

export interface SpreadsheetPort {
  readonly region: Region;
  /** Whether deals closed for this reason count in the win rate ('' = none given); null where all do. */
  readonly countsInWinRate: ((reason: string) => boolean) | null;
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
