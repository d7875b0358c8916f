/**
 * Turns a tab into a pipeline. The tab itself is only read: `Deals` is a copy of it, converted in place. The named
 * ranges are set last, so that the document is a pipeline from one call to the next; a run that died before is taken
 * back first, and the source still has everything.
 */
import { findings } from '../app/findings';
import { done, issues, refused, wireIssue } from '../app/issues';
import { planStages } from '../app/plan-stages';
import type { Cells } from '../app/ports';
import { isVolatile } from '../app/volatile';
import type { Answer, Request, SetupResult } from '../app/rpc';
import { writeDay } from '../cells/cell-value';
import { ACTIVITY_COLUMNS, type Column, GOAL_COLUMNS, LOG_COLUMNS, STAGE_COLUMNS } from '../cells/columns';
import { currenciesOf } from '../cells/recognise/currencies-of';
import { writeStage } from '../cells/stage-row';
import type { StageList } from '../domain/pipeline';
import type { Zone } from '../domain/zone';
import { replaceVolatile } from './volatile-formulas';
import { copySource, type DealsTab, dressDeals, EMPTY_COLUMNS, emptyDeals } from './deals-tab';
import { documentLock, openBook, spreadsheetZone } from './document-book';
import { type DocumentMemory, documentMemory } from './document-memory';
import { formatNewRows, makeTabs, NEW_TAB_ROWS, nameColumns, type OwnTab } from './make-tab';
import { NAMES, tabName } from './names';
import { openLog } from './opening-log';
import { insertPackColumns } from './pack-columns';
import { settingsCells } from './settings-tab';
import { isStopAsked } from './stop-set-up';
import { readSource, type SourceList } from './source-list';
import { takeBackSetUp } from './take-back';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const PATIENCE_MS = 10_000;
/** A list of more rows takes long enough for somebody to think better of it. */
const LONG_LIST = 1000;

export function setUp(spreadsheet: Spreadsheet, request: Request<'setUp'>): Answer<SetupResult> {
  const zone = spreadsheetZone(spreadsheet);
  const lock = documentLock();
  if (!lock.acquire(PATIENCE_MS)) return refused(issues.busy());
  try {
    const book = openBook(spreadsheet, zone);
    if (book) return refused(issues.alreadySetUp(book.deals.name));
    const memory = documentMemory();
    takeBackSetUp(spreadsheet, memory);
    const sheet = request.tab === null ? null : spreadsheet.getSheetByName(request.tab);
    if (request.tab !== null && !sheet) return refused(issues.noTab(request.tab));
    const source = sheet && readSource(sheet, zone, request);
    if (source?.table.refusal) return refused(wireIssue({ ...source.table.refusal, code: 'not-a-list' }));
    const result = buildOrTakeBack({ spreadsheet, memory, zone, source, request, now: Date.now() });
    return result === null ? refused(issues.stopped()) : done(result);
  } finally {
    lock.release();
  }
}

interface Build {
  readonly spreadsheet: Spreadsheet;
  readonly memory: DocumentMemory;
  readonly zone: Zone;
  readonly source: SourceList | null;
  readonly request: Request<'setUp'>;
  readonly now: number;
}

/** What Google refuses half way leaves nothing behind. */
function buildOrTakeBack(work: Build): SetupResult | null {
  let result: SetupResult | null = null;
  try {
    result = build(work);
  } finally {
    if (result === null) takeBackSetUp(work.spreadsheet, work.memory);
  }
  return result;
}

/** Null where the user stopped it half way. */
function build(work: Build): SetupResult | null {
  const { spreadsheet, memory, zone, source, request, now } = work;
  const before = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
  memory.write({ setUp: { source: request.tab ?? '', before } });

  const stages = planStages(
    source?.table ?? null,
    request.preset,
    (request.history ?? []).map((entry) => entry.stage),
  );
  const today = zone.dayOf(now);
  const copy = source && copySource(spreadsheet, source, stages, zone);
  if (copy && copy.rows.length > LONG_LIST && isStopAsked(now)) return null;
  const settings = settingsCells(writeDay(today, zone), request.currency ?? currenciesOf(copy?.rows ?? [])[0] ?? '');
  const [settingsTab, log, stagesTab, activities, goals, empty] = makeTabs(
    spreadsheet,
    before.length + (copy ? 1 : 0),
    [
      settingsTable(settings),
      { name: tabName('log'), columns: LOG_COLUMNS },
      { name: tabName('stages'), columns: STAGE_COLUMNS, rows: stages.stages.map(writeStage) },
      { name: tabName('activities'), columns: ACTIVITY_COLUMNS },
      { name: tabName('goals'), columns: GOAL_COLUMNS },
      ...(copy ? [] : [{ name: tabName('deals'), columns: EMPTY_COLUMNS }]),
    ],
  );
  const deals = copy ?? (empty && emptyDeals(empty));
  if (!settingsTab || !log || !stagesTab || !activities || !goals || !deals) throw new Error('a tab was not made');
  formatNewRows(log, LOG_COLUMNS, ['text', 'longText', 'choice', 'date', 'dateTime']);

  const opened = openLog(deals, log, { stages, zone, now, history: request.history ?? [] });
  const dressed = dressDeals(deals, stagesTab, stages);
  dressOwnTabs(stagesTab, stages, log);
  nameColumns(spreadsheet, NAMES.activities, activities, ACTIVITY_COLUMNS.length);
  nameColumns(spreadsheet, NAMES.goals, goals, GOAL_COLUMNS.length);
  spreadsheet.setNamedRange(NAMES.asOf, settingsTab.getRange('B2'));
  const clocks = source && copy ? withoutClocks(source, copy) : [];
  nameColumns(spreadsheet, NAMES.log, log, LOG_COLUMNS.length);
  nameColumns(spreadsheet, NAMES.stages, stagesTab, STAGE_COLUMNS.length);
  SpreadsheetApp.flush();
  const added = request.packs ? insertPackColumns(deals.sheet, opened.cells, request.packs) : 0;
  nameColumns(spreadsheet, NAMES.deals, deals.sheet, deals.width + added);
  memory.write({ checkpoint: opened.checkpoint, asOf: today, setUp: null });
  deals.sheet.activate();
  return {
    deals: opened.rows.length,
    tab: deals.sheet.getName(),
    findings: opened.rows.length === 0 ? [] : findings(opened.rows, stages, today),
    toCheck: deals.toCheck,
    questions: [...(source?.table.questions ?? []), ...deals.questions, ...clocks, ...dressed],
  };
}

/** The copy's own formulas: rows that are no deals were taken out of it, which moved its references. */
function withoutClocks(source: SourceList, { sheet, cells }: DealsTab): readonly string[] {
  const isAnyVolatile = source.formulas().some((row) => row.some(isVolatile));
  return isAnyVolatile ? replaceVolatile(sheet, cells.length - 1, cells[0] ?? []) : [];
}

function settingsTable([header = [], ...rows]: Cells): OwnTab {
  const columns = header.map(
    (text): Column => ({ key: String(text), header: String(text), translated: {}, kind: 'text', aliases: [] }),
  );
  return { name: tabName('settings'), columns, rows };
}

/** Rows of the Pipelines tab beyond its stages; it is read whole at every move, so it is kept short. */
const SPARE_STAGES = 50;

function dressOwnTabs(stagesTab: Sheet, stages: StageList, log: Sheet): void {
  const rows = stages.stages.length + SPARE_STAGES;
  if (rows < NEW_TAB_ROWS) stagesTab.deleteRows(rows + 1, NEW_TAB_ROWS - rows);
  stagesTab.hideColumns(STAGE_COLUMNS.length - 1, 2);
  // A hard lock would lock out the reps' own edits, which are logged as them.
  log.protect().setWarningOnly(true);
}
