import { functionOptions } from '../cells/function-options';
import { readListedStages } from '../cells/listed-stages';
import { requireDay } from '../cells/read-argument';
import { readLog } from '../cells/read-log';
import { DEAL_LOG, DEALS, readTable, STAGES } from '../cells/table';
import { type TableAsOf, tableAsOf } from '../cells/table-as-of';
import { isoDate } from '../domain/calendar-date';
import { customFunction } from './custom-function';
import { SUMMARY_ROWS, summaryTable } from './stage-summary';

declare const global: { PIPELINE_AS_OF: unknown };

/**
 * The summary of all stages as it stood at the end of a day in the past, put together from the deal log: what STAGE_SUMMARY would have shown that evening. Deals deleted since are there again.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} date The day to look back to, such as AsOf-7 or a cell with a date.
 * @param {string} basis Optional. "as it was": what had happened by that day, even if it was logged later. "as known then": only what had been logged by that day. Blank means "as it was".
 * @param {string} rows Optional. "open": only open stages. "all": also won, lost and parked ones. Blank means "open".
 * @param {...any} criteria Optional. Header of a column of the deals table and what must have stood in it on that day, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. Columns that the log does not track are taken as they are now.
 * @return {Array<Array<any>>} A table: Stage, Deals, Value, Average, Weighted, Share of value, Median days here, Overdue, Note.
 * @definition STAGE_SUMMARY of the deals as their last log entry by that day shows them: stage, value, owner, probability and dates. Before logging began a deal is taken as open from Created until Closed, in the stage where it has stood since or else where it is first known; the Note says how many.
 * @source Dealsheet's own: the deal log keeps a snapshot of every change, so the past can be rebuilt exactly.
 * @example =PIPELINE_AS_OF(Deals; DealLog; Stages; DATE(2026; 2; 1))
 * Stage | Deals | Value | Average | Weighted | Share of value | Median days here | Overdue | Note
 * lead | 1 | 15000 | 15000 | 4950 | 0.12 | 0 | 0 |
 * qualified | 2 | 60000 | 30000 | 24000 | 0.48 | 10.5 | 0 |
 * proposal | 1 | 50000 | 50000 | 33500 | 0.4 | 4 | 0 |
 * @customfunction
 * @preserve
 */
global.PIPELINE_AS_OF = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  date: unknown,
  basis?: unknown,
  rows?: unknown,
  ...criteria: unknown[]
) => pipelineAsOf(deals, deal_log, stages, date, basis, rows, ...criteria);

const BASES = ['as it was', 'as known then'] as const;

const pipelineAsOf = customFunction('PIPELINE_AS_OF', (args, reading) => {
  const [dealsArgument, logArgument, stagesArgument, dateArgument, ...rest] = args;
  const deals = readTable(dealsArgument, DEALS, 1);
  const log = readLog(readTable(logArgument, DEAL_LOG, 2), reading);
  const stages = readListedStages(readTable(stagesArgument, STAGES, 3), reading);
  const asOf = requireDay(dateArgument, 'date', reading);
  const options = functionOptions(deals, rest, reading);
  const basis = options.word(BASES);
  const which = options.word(SUMMARY_ROWS);
  const then = tableAsOf({ deals, log, stages }, asOf, basis, reading);
  const rows = options.rows(undefined, then.table);
  const allows = (pipeline: string) => options.allows('pipeline', pipeline);
  reading.trace?.setWindow(`as of ${isoDate(asOf)}, ${basis}`);
  const remark = remarkOn(then);
  return summaryTable({ deals: then.table, rows, stages, asOf, which, allows, remark }, reading);
});

function remarkOn({ loggedSince, rebuilt, unknown }: TableAsOf): string {
  const since = loggedSince === null ? 'nothing is logged' : `logged since ${isoDate(loggedSince)}`;
  const remarks: string[] = [];
  if (rebuilt > 0) remarks.push(`${since}: ${deals(rebuilt)} rebuilt from Created and Closed`);
  if (unknown > 0) remarks.push(`${deals(unknown)} left out: neither logged then nor with a Created and a stage`);
  return remarks.join('; ');
}

function deals(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}
