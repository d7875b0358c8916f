/** What the functions about stages share: the way of every chosen deal, and the stages that are shown. */
import type { RowReader } from '../cells/column-readers';
import type { FunctionOptions } from '../cells/function-options';
import { type ListedStage, readListedStages, shownStageNames } from '../cells/listed-stages';
import { moneyReader } from '../cells/money-reader';
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
  readonly measure?: 'count' | 'money';
}

/** Asks the options for their rows, so it comes after every other option. */
export function readStageHistory(
  { deals, log, stages }: HistoryTables,
  options: FunctionOptions,
  { asOf, measure = 'count' }: HistoryOptions,
  reading: Reading,
): StageHistory {
  const rows = options.rows();
  const value: RowReader<number | null> = measure === 'money' ? moneyReader(deals, reading) : () => null;
  const { journeys, unplaced } = readJourneys({ deals, rows, log, stages, asOf, value }, reading);
  const open = stages.filter(({ kind, pipeline }) => kind === 'open' && options.allows('pipeline', pipeline));
  const pipelines = [...new Set(open.map(({ pipeline }) => pipeline))];
  const shown = stages.filter(({ pipeline }) => pipelines.includes(pipeline));
  const shownNames = new Map(shownStageNames(shown).map((name, index) => [shown[index], name]));
  return { stages, journeys, pipelines, names: stages.map((stage) => shownNames.get(stage) ?? ''), unplaced };
}

/** How the last step is called: Won, with its pipeline where several are shown. */
export function wonName(pipeline: string, pipelines: readonly string[]): string {
  return pipelines.length > 1 ? `Won · ${pipeline}` : 'Won';
}
