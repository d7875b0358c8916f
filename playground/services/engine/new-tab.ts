/** How wide columns and how high rows are on a new tab of Google Sheets, in pixels. */
import type { IWorksheetData } from '@univerjs/core';

export const NEW_TAB = {
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
} satisfies Partial<IWorksheetData>;
