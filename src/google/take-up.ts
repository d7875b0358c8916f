/** Goes on with the pipeline of tabs that were there before: their names and rules come back, the log says where each deal stands. */
import { done, issues, refused } from '../app/issues';
import type { Answer, RepairResult } from '../app/rpc';
import { documentLock, openBook } from './document-book';
import { findFormerTabs } from './former-tabs';
import { nameColumns } from './make-tab';
import { NAMES } from './names';
import { checkAndRepair } from './repair';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const PATIENCE_MS = 10_000;

export function takeUp(spreadsheet: Spreadsheet): Answer<RepairResult> {
  const named = nameAgain(spreadsheet);
  return named.ok ? checkAndRepair(spreadsheet) : named;
}

function nameAgain(spreadsheet: Spreadsheet): Answer<null> {
  const lock = documentLock();
  if (!lock.acquire(PATIENCE_MS)) return refused(issues.busy());
  try {
    if (openBook(spreadsheet)) return done(null);
    const tabs = findFormerTabs(spreadsheet);
    if (!tabs) return refused(issues.notSetUp());
    const name = (as: string, sheet: Sheet | null) => {
      if (sheet) nameColumns(spreadsheet, as, sheet, Math.max(sheet.getLastColumn(), 1));
    };
    if (tabs.settings) spreadsheet.setNamedRange(NAMES.asOf, tabs.settings.getRange('B2'));
    name(NAMES.activities, tabs.activities);
    name(NAMES.goals, tabs.goals);
    name(NAMES.log, tabs.log);
    name(NAMES.stages, tabs.stages);
    // The last one makes the document a pipeline: a run that dies before can simply be repeated.
    name(NAMES.deals, tabs.deals);
    tabs.log.protect().setWarningOnly(true);
    SpreadsheetApp.flush();
    tabs.deals.activate();
    return done(null);
  } finally {
    lock.release();
  }
}
