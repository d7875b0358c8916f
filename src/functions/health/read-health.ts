/** What PIPELINE_HEALTH lists and HEALTH_SUMMARY counts. */
import { examineDeals } from '../../cells/examine-deals';
import { type FunctionOptions, functionOptions } from '../../cells/function-options';
import { readListedStages } from '../../cells/listed-stages';
import { NOT_NEGATIVE, requireDay, requireNumber } from '../../cells/read-argument';
import { readLog } from '../../cells/read-log';
import { type Reading, startReading } from '../../cells/reading';
import { stagesChanged } from '../../cells/stages-changed';
import { DEAL_LOG, DEALS, readTable, STAGES } from '../../cells/table';
import { isoDate } from '../../domain/calendar-date';
import { once } from '../once';
import { spreadsheet } from '../spreadsheet-port';
import { shownStages } from '../stage-history';
import { checkupOf } from './checkup';
import { pipelineView } from './pipeline-view';
import { type FoundProblem, findProblems } from './problems';
import type { DealColumn } from './rule';

const SILENT_DAYS = 14;

/**
 * Reads Deals, DealLog, Stages, AsOf, whatever option says which problems are looked for, then silent_days and the
 * criteria; what it answers looks for them, the gravest first.
 */
export function readHealth(
  args: readonly unknown[],
  readProblems: (options: FunctionOptions) => readonly string[],
  reading: Reading,
): () => readonly FoundProblem[] {
  const { region, trace } = reading;
  const deals = readTable(args[0], DEALS, 1);
  const log = readLog(readTable(args[1], DEAL_LOG, 2), startReading(region));
  const stages = readListedStages(readTable(args[2], STAGES, 3), reading);
  const asOf = requireDay(args[3], 'AsOf', reading);
  const options = functionOptions(deals, args.slice(4), reading);
  const problems = readProblems(options);
  const silent = options.any();
  const silentDays = silent === undefined ? SILENT_DAYS : requireNumber(silent, 'silent_days', NOT_NEGATIVE, reading);
  const rows = options.rows();
  const { pipelines } = shownStages(stages, options);
  trace?.setWindow(`as of ${isoDate(asOf)}`);
  trace?.leaveOutRest('no problem found');
  return () => {
    const { floor } = spreadsheet().settings();
    const examined = examineDeals(deals, rows, region);
    const checkup = checkupOf({ deals, log, stages }, examined, { asOf, silentDays, floor }, region);
    const changed = once(() => stagesChanged(log, stages, region.zone));
    const pipeline = pipelineView(examined, checkup, { stages, pipelines, floor, stagesChanged: changed });
    const hasColumn = (key: DealColumn) => deals.layout[key] !== undefined;
    return findProblems(problems, { deals: examined, checkup, pipeline, hasColumn });
  };
}
