/** What the functions about stages share: the way of every chosen deal, and the stages that are shown. */
import type { FunctionOptions } from '../cells/function-options';
import { type ListedStage, readListedStages, shownStageNames } from '../cells/listed-stages';
import { noteOf, toldCount } from '../cells/note';
import { type DealJourney, readJourneys } from '../cells/read-journeys';
import { type LoggedMove, readLog } from '../cells/read-log';
import type { Reading } from '../cells/reading';
import { DEAL_LOG, DEALS, type DealsTable, readTable, STAGES } from '../cells/table';
import type { CalendarDate } from '../domain/calendar-date';

export interface HistoryTables {
  readonly deals: DealsTable;
  readonly log: ReadonlyMap<string, readonly LoggedMove[]>;
  readonly stages: readonly ListedStage[];
}

/** The first three tables of the formula: Deals, DealLog, Stages. */
export function readHistoryTables(args: readonly unknown[], reading: Reading): HistoryTables {
  const deals = readTable(args[0], DEALS, 1);
  const log = readTable(args[1], DEAL_LOG, 2);
  const stages = readTable(args[2], STAGES, 3);
  return { deals, log: readLog(log, reading), stages: readListedStages(stages, reading) };
}

export interface StageHistory {
  readonly stages: readonly ListedStage[];
  readonly journeys: readonly DealJourney[];
  /** Pipelines with an open stage that the criteria leave, in order. */
  readonly pipelines: readonly string[];
  /** Every stage as it is shown beside the other stages of those pipelines; '' where it is not shown. */
  readonly names: readonly string[];
  /** Deals that stand in no stage of the list. */
  readonly unplaced: number;
}

export interface HistoryOptions {
  readonly asOf: CalendarDate | null;
}

/** Asks the options for their rows, so it comes after every other option. */
export function readStageHistory(
  { deals, log, stages }: HistoryTables,
  options: FunctionOptions,
  { asOf }: HistoryOptions,
  reading: Reading,
): StageHistory {
  const rows = options.rows();
  const { journeys, unplaced } = readJourneys({ deals, rows, log, stages, asOf }, reading);
  return { stages, journeys, ...shownStages(stages, options), unplaced };
}

export type ShownStages = Pick<StageHistory, 'pipelines' | 'names'>;

/** Asks the options for what their pairs allow, so it comes after their rows. */
export function shownStages(stages: readonly ListedStage[], options: FunctionOptions): ShownStages {
  const open = stages.filter(({ kind, pipeline }) => kind === 'open' && options.allows('pipeline', pipeline));
  const pipelines = [...new Set(open.map(({ pipeline }) => pipeline))];
  const shown = stages.filter(({ pipeline }) => pipelines.includes(pipeline));
  const shownNames = new Map(shownStageNames(shown).map((name, index) => [shown[index], name]));
  return { pipelines, names: stages.map((stage) => shownNames.get(stage) ?? '') };
}

/** How the last step is called: Won, with its pipeline where several are shown. */
export function wonName(pipeline: string, pipelines: readonly string[]): string {
  return pipelines.length > 1 ? `Won · ${pipeline}` : 'Won';
}

/** Why a deal is not among those that came since a day that was named. */
export function whyNotSince(began: CalendarDate | null): string {
  return began === null ? 'the day it came is unknown' : 'came before entered_since';
}

type NotedRow = readonly (string | number | null)[];

/** Tells in the first Note, the last cell of its row, of the deals that no row shows. */
export function withUnplaced(rows: readonly NotedRow[], unplaced: number): readonly NotedRow[] {
  const remark = toldCount(unplaced, 'deal stands in no stage of Stages', 'deals stand in no stage of Stages');
  return rows.map((row, index) => {
    const note = row.length - 1;
    return index > 0 ? row : [...row.slice(0, note), noteOf([remark, String(row[note])])];
  });
}
