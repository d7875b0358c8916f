/**
 * Turns a tab into a pipeline. The tab itself is only read: `Deals` is a copy of it, converted in place. The named
 * ranges are set last, so that the document is a pipeline from one call to the next; a run that died before is taken
 * back first, and the source still has everything.
 */
import { draftTable, type TableDraft } from '../app/plan-set-up';
import { planStages } from '../app/plan-stages';
import { findings } from '../app/findings';
import { done, issues, refused, wireIssue } from '../app/issues';
import { openingMoves, type Past } from '../app/opening-moves';
import { groupByDeal, shadowOf } from '../app/pending';
import type { Cells, Checkpoint } from '../app/ports';
import { presentOf } from '../app/present';
import type { Answer, Request, SetupResult } from '../app/rpc';
import {
  ACTIVITY_COLUMNS,
  DEAL_COLUMNS,
  GOAL_COLUMNS,
  LOG_COLUMNS,
  OWNED_COLUMNS,
  STAGE_COLUMNS,
} from '../cells/columns';
import { writeDay } from '../cells/cell-value';
import { type DealRow, dealLayout, readDealRows } from '../cells/deal-row';
import { writeMove } from '../cells/move-row';
import { columnLetter } from '../cells/recognise/suggest-columns';
import type { RecognisedRow } from '../cells/recognise/recognise-table';
import { writeShadow } from '../cells/shadow';
import { writeStage } from '../cells/stage-row';
import type { Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import { standingFromHistory } from '../domain/timeline';
import type { Zone } from '../domain/zone';
import { documentLock, openBook, spreadsheetZone } from './document-book';
import { type DocumentMemory, documentMemory } from './document-memory';
import { freeTabName } from './free-tab-name';
import { formatColumns, makeTab, nameColumns, styleHeader } from './make-tab';
import { NAMES, TABS } from './names';
import { settingsCells } from './settings-tab';
import { readSource, type SourceList } from './source-list';
import { allowOnlyStages, colourStages } from './stage-rules';
import { takeBackSetUp } from './take-back';
import { writeCells } from './user-text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const PATIENCE_MS = 10_000;

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
    return done(build({ spreadsheet, memory, zone, source, request, now: Date.now() }));
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

function build(work: Build): SetupResult {
  const { spreadsheet, memory, zone, source, request, now } = work;
  const before = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
  memory.write({ setUp: { source: request.tab ?? '', before, copy: null } });

  const stages = planStages(source?.table ?? null, request.preset);
  const deals = source ? copySource(work, source, stages) : emptyDeals(spreadsheet);
  const log = makeTab(spreadsheet, { tab: TABS.log, name: NAMES.log, columns: LOG_COLUMNS, rows: [] });
  const stagesTab = makeTab(spreadsheet, {
    tab: TABS.stages,
    name: NAMES.stages,
    columns: STAGE_COLUMNS,
    rows: stages.stages.map(writeStage),
  });
  const activities = makeTab(spreadsheet, {
    tab: TABS.activities,
    name: NAMES.activities,
    columns: ACTIVITY_COLUMNS,
    rows: [],
  });
  const goals = makeTab(spreadsheet, { tab: TABS.goals, name: NAMES.goals, columns: GOAL_COLUMNS, rows: [] });
  const today = zone.dayOf(now);
  const settings = makeSettings(spreadsheet, settingsCells(writeDay(today, zone), commonestCurrency(deals.rows)));

  const opened = openLog(work, deals, log, stages);
  decorate(deals, stagesTab, log, stages);
  nameColumns(spreadsheet, NAMES.activities, activities, ACTIVITY_COLUMNS.length);
  nameColumns(spreadsheet, NAMES.goals, goals, GOAL_COLUMNS.length);
  spreadsheet.setNamedRange(NAMES.asOf, settings.getRange('B2'));
  nameColumns(spreadsheet, NAMES.log, log, LOG_COLUMNS.length);
  nameColumns(spreadsheet, NAMES.stages, stagesTab, STAGE_COLUMNS.length);
  SpreadsheetApp.flush();
  nameColumns(spreadsheet, NAMES.deals, deals.sheet, deals.width);
  memory.write({ checkpoint: opened.checkpoint, asOf: today, setUp: null });
  deals.sheet.activate();
  return {
    deals: opened.rows.length,
    tab: deals.sheet.getName(),
    findings: opened.rows.length === 0 ? [] : findings(opened.rows, stages, today),
    questions: [...(source?.table.questions ?? []), ...deals.questions],
  };
}

/** The deals tab as it stands before its log is opened. */
interface DealsTab {
  readonly sheet: Sheet;
  readonly width: number;
  /** Index of the first column that the add-on owns. */
  readonly owned: number;
  readonly stage: number;
  readonly rows: readonly (RecognisedRow | null)[];
  readonly hidden: readonly number[];
  readonly nextId: number;
  readonly questions: readonly string[];
}

function emptyDeals(spreadsheet: Spreadsheet): DealsTab {
  const columns = [...DEAL_COLUMNS, ...OWNED_COLUMNS];
  const sheet = makeTab(spreadsheet, { tab: TABS.deals, name: NAMES.deals, columns, rows: [] });
  const seldom = [
    'contact',
    'phone',
    'email',
    'pipeline',
    'currency',
    'probability',
    'source',
    'priority',
    'lastActivity',
    'score',
  ];
  return {
    sheet,
    width: columns.length,
    owned: DEAL_COLUMNS.length,
    stage: columns.findIndex((column) => column.key === 'stage'),
    rows: [],
    hidden: columns.flatMap((column, index) => (seldom.includes(column.key) ? [index] : [])),
    nextId: 1,
    questions: [],
  };
}

function copySource(work: Build, source: SourceList, stages: StageList): DealsTab {
  const { spreadsheet, zone } = work;
  const formulas = source.sheet.getDataRange().getFormulas();
  const draft = draftTable({
    cells: source.cells,
    hasFormula: (row, column) => (formulas[row - 1]?.[column - 1] ?? '') !== '',
    table: source.table,
    stageNameOf: (row) =>
      stages.find(row.fields.stage ?? '', row.fields.pipeline ?? '')?.name ??
      stages.first(row.fields.pipeline ?? '')?.name ??
      '',
    zone,
  });
  const sheet = source.sheet.copyTo(spreadsheet).setName(freeTabName(spreadsheet, TABS.deals));
  for (const [first, count] of runsFromBottom(draft.dropped)) sheet.deleteRows(first, count);
  widen(sheet, draft.header.length);
  writeColumns(sheet, draft);
  return {
    sheet,
    width: draft.header.length,
    owned: draft.header.length - OWNED_COLUMNS.length,
    stage: dealLayout(draft.header).stage ?? 0,
    rows: draft.rows,
    hidden: draft.hidden,
    nextId: draft.nextId,
    questions: draft.questions,
  };
}

function widen(sheet: Sheet, width: number): void {
  const missing = width - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
}

/** Neighbouring rows as [first, count], the lowest first, so that a deletion moves none that is still to be deleted. */
function runsFromBottom(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const run = runs[runs.length - 1];
    if (run && row === run[0] - 1) {
      run[0] = row;
      run[1] += 1;
    } else runs.push([row, 1]);
  }
  return runs;
}

function writeColumns(sheet: Sheet, draft: TableDraft): void {
  const layout = dealLayout(draft.header);
  const stage = layout.stage;
  // The copy brings the source's own dropdown along, which would refuse the stages' names.
  if (stage !== undefined) sheet.getRange(`${columnLetter(stage)}2:${columnLetter(stage)}`).clearDataValidations();
  const added = draft.header.slice(draft.sourceWidth).flatMap((header) => {
    const column = [...DEAL_COLUMNS, ...OWNED_COLUMNS].find((known) => known.header === header);
    return column ? [column] : [];
  });
  formatColumns(sheet, added, draft.sourceWidth);
  formatMapped(sheet, draft);
  sheet.getRange(1, 1, 1, draft.header.length).setValues([[...draft.header]]);
  styleHeader(sheet, draft.sourceWidth + 1, draft.header.length - draft.sourceWidth);
  for (const { index, cells } of draft.columns) {
    if (cells.length > 0)
      writeCells(
        sheet.getRange(2, index + 1, cells.length, 1),
        cells.map((cell) => [cell]),
      );
  }
}

/** Columns of the source whose cells are rewritten get the format of their kind; all others keep their own. */
function formatMapped(sheet: Sheet, draft: TableDraft): void {
  for (const { index } of draft.columns) {
    if (index >= draft.sourceWidth) continue;
    const column = DEAL_COLUMNS.find((known) => known.header === draft.header[index]);
    if (column) formatColumns(sheet, [column], index);
  }
}

function makeSettings(spreadsheet: Spreadsheet, cells: Cells): Sheet {
  const [header = [], ...rows] = cells;
  const sheet = makeTab(spreadsheet, {
    tab: TABS.settings,
    name: NAMES.asOf,
    columns: header.map((text) => ({ key: String(text), header: String(text), kind: 'number' as const, aliases: [] })),
    rows,
  });
  sheet.getRange('B2').setNumberFormat('yyyy-mm-dd');
  return sheet;
}

interface OpenedLog {
  readonly rows: readonly DealRow[];
  readonly checkpoint: Checkpoint;
}

/** Reads the table back as it really stands, writes the opening rows of the log, and the block that follows from them. */
function openLog(work: Build, deals: DealsTab, log: Sheet, stages: StageList): OpenedLog {
  const { zone, now } = work;
  const cells: Cells = deals.sheet.getDataRange().getValues();
  const rows = readDealRows(cells, dealLayout(cells[0] ?? []), zone).filter((row) => !row.blank && row.deal.id !== '');
  const moves = openingMoves(
    rows.map((row) => [row, pastOf(deals.rows[row.row - 2] ?? null)] as const),
    { stages, zone, now, firstMove: 1 },
  );
  if (moves.length > 0) {
    growRows(log, moves.length + 1);
    writeCells(
      log.getRange(2, 1, moves.length, LOG_COLUMNS.length),
      moves.map((move) => writeMove(move, zone)),
    );
  }
  SpreadsheetApp.flush();
  const owned = ownedCells(rows, moves, stages, zone, cells.length - 1);
  if (owned.length > 0) writeCells(deals.sheet.getRange(2, deals.owned + 1, owned.length, OWNED_COLUMNS.length), owned);
  return {
    rows,
    checkpoint: {
      move: moves.length,
      row: moves.length + 1,
      present: presentOf(rows.map((row) => row.deal.id)),
      nextId: deals.nextId,
    },
  };
}

function growRows(sheet: Sheet, needed: number): void {
  const rows = sheet.getMaxRows();
  if (needed > rows) sheet.insertRowsAfter(rows, needed - rows + 500);
}

function pastOf(row: RecognisedRow | null): Past {
  if (!row) return { closed: null, inStageSince: null, lastOpenStage: null, entered: [] };
  return {
    closed: row.closed,
    inStageSince: row.inStageSince,
    lastOpenStage: row.lastOpenStage,
    entered: row.enteredStages,
  };
}

function ownedCells(
  rows: readonly DealRow[],
  moves: readonly Move[],
  stages: StageList,
  zone: Zone,
  count: number,
): Cells {
  const byDeal = groupByDeal(moves);
  const cells: unknown[][] = Array.from({ length: count }, () => OWNED_COLUMNS.map(() => ''));
  for (const row of rows) {
    const own = byDeal.get(row.deal.id) ?? [];
    const standing = standingFromHistory(own, stages, zone.dayOf);
    const last = own[own.length - 1];
    if (!standing || !last) continue;
    cells[row.row - 2] = [
      standing.status,
      writeDay(standing.inStageSince, zone),
      writeDay(standing.closed, zone),
      writeShadow(shadowOf(last, stages)),
    ];
  }
  return cells;
}

function commonestCurrency(rows: readonly (RecognisedRow | null)[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const currency = row?.fields.currency ?? '';
    if (currency !== '') counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
  return commonest?.[0] ?? '';
}

function decorate(deals: DealsTab, stagesTab: Sheet, log: Sheet, stages: StageList): void {
  const { sheet } = deals;
  allowOnlyStages(sheet, deals.stage, stagesTab);
  colourStages(sheet, deals.stage, stages);
  sheet.setFrozenRows(1);
  if (!sheet.getFilter()) sheet.getRange(1, 1, sheet.getMaxRows(), deals.width).createFilter();
  for (const [first, count] of runsFromBottom([...deals.hidden, deals.width - 1])) sheet.hideColumns(first + 1, count);
  stagesTab.hideColumns(STAGE_COLUMNS.length - 1, 2);
  stagesTab.setFrozenRows(1);
  log.setFrozenRows(1);
  log.protect().setDescription('Deal log: written by Dealsheet, only ever added to').setWarningOnly(true);
}
