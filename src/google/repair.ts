/** "Check and repair": audits the whole table against the whole log, and puts back what the add-on needs of the tabs. */
import { auditRows } from '../app/audit';
import { changesOf, write } from '../app/carry-out';
import { done, issues, refused } from '../app/issues';
import { lookAt, readStageList } from '../app/look';
import type { Book } from '../app/ports';
import { reconcile } from '../app/reconcile';
import type { Answer, RepairResult } from '../app/rpc';
import { texts } from '../app/texts/texts';
import { withLock } from '../app/with-lock';
import { DEAL_COLUMNS, headerOf, languageOfHeader, OWNED_COLUMNS } from '../cells/columns';
import { dealLayout } from '../cells/deal-row';
import { missingColumns } from '../cells/layout';
import { type DocumentBook, openBook } from './document-book';
import { formatColumns, nameColumns, styleHeader } from './make-tab';
import { NAMES } from './names';
import { refreshAsOf } from './settings-tab';
import { allowOnlyStages, isStageRuleSet, recolourStages } from './stage-rules';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function checkAndRepair(spreadsheet: Spreadsheet): Answer<RepairResult> {
  const book = openBook(spreadsheet);
  if (!book) return refused(issues.notSetUp());
  return withLock(book, () => {
    const told: string[] = [];
    refreshAsOf(spreadsheet, book.memory, book.zone, book.now());
    told.push(...repairColumns(spreadsheet, book));
    const whole = openBook(spreadsheet, book.zone) ?? book;
    told.push(...reconcile(whole).told);
    told.push(...audit(whole));
    told.push(...repairStageColumn(spreadsheet, whole));
    whole.flush();
    return done({ told });
  });
}

/** Columns that somebody deleted come back, empty, at the right; what the add-on owns is rebuilt after. */
function repairColumns(spreadsheet: Spreadsheet, book: DocumentBook): readonly string[] {
  const sheet = spreadsheet.getSheetByName(book.deals.name);
  if (!sheet) return [];
  const width = sheet.getLastColumn();
  const header: readonly unknown[] = sheet.getRange(1, 1, 1, Math.max(width, 1)).getValues()[0] ?? [];
  const missing = missingColumns(dealLayout(header), [...DEAL_COLUMNS, ...OWNED_COLUMNS]);
  const language = languageOfHeader(header);
  if (missing.length > 0) {
    const free = sheet.getMaxColumns() - width;
    if (free < missing.length) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing.length - free);
    formatColumns(sheet, missing, width);
    sheet.getRange(1, width + 1, 1, missing.length).setValues([missing.map((column) => headerOf(column, language))]);
    styleHeader(sheet);
  }
  if (missing.length > 0 || book.deals.width !== width)
    nameColumns(spreadsheet, NAMES.deals, sheet, width + missing.length);
  return missing.length === 0 ? [] : [texts().repair.columns(missing.map((column) => headerOf(column, language)))];
}

/** Rebuilds the owned block from the log, then lets an ordinary run log what the log had missed. */
function audit(book: Book): readonly string[] {
  const look = lookAt(book, readStageList(book));
  const audited = auditRows(look.rows, look.history(), look.stages, book.zone);
  const { typed, owned } = changesOf(look.rows, audited, look.layout, book.zone);
  if (typed.length + owned.length === 0) return [];
  write(book, [...typed, ...owned], look.cells);
  book.flush();
  const rows = new Set(owned.map((change) => change.row)).size;
  return [texts().repair.rebuilt(rows), ...reconcile(book).told];
}

function repairStageColumn(spreadsheet: Spreadsheet, book: Book): readonly string[] {
  const deals = spreadsheet.getSheetByName(book.deals.name);
  const stagesTab = spreadsheet.getSheetByName(book.stages.name);
  const stage = dealLayout(book.deals.readHeader()).stage;
  if (!deals || !stagesTab || stage === undefined) return [];
  const told: string[] = [];
  if (!isStageRuleSet(deals, stage) && allowOnlyStages(deals, stage, stagesTab)) told.push(texts().repair.dropdown);
  if (recolourStages(spreadsheet, book, { layout: { stage }, stages: readStageList(book) }))
    told.push(texts().repair.colours);
  return told;
}
