import { functionOptions } from '../cells/function-options';
import { noteOf, notEnoughHistory, toldCount } from '../cells/note';
import type { Trace } from '../cells/trace';
import { writeTable } from '../cells/write-table';
import { isClosed } from '../domain/stage';
import { type StageDuration, stageDuration } from '../metrics/stage-duration';
import type { LeftOut } from '../metrics/stage-stays';
import { customFunction } from './custom-function';
import { spreadsheet } from './spreadsheet-port';
import { readHistoryTables, readStageHistory, withUnplaced } from './stage-history';

declare const global: { STAGE_DURATION: unknown };

/**
 * How long deals stay in each stage: half of them at most the median days, nine of ten at most the days under 90 % within. Deals that are still there count as long as they have stood.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} as_of Optional. The day to which deals that are still there have stood, such as the cell AsOf; blank leaves the days blank.
 * @param {string} visits Optional. "each": every stay by itself. "latest": only a deal's last stay in the stage. "sum": all its stays in the stage together. Blank means "each".
 * @param {string} exit Optional. "any": a stay ends by any exit, a loss too. "advanced": only going on to a later stage or to Won ends it. Blank means "any".
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition.
 * @return {Array<Array<any>>} A table: Stage, Visits, Finished, Still here, Median days, Low, High, 90 % within, Mean of finished, Unknown entry, Note. Low and High are the days within which a quarter and three quarters have left.
 * @definition Calendar days from entering a stage to leaving it. Median, Low, High and 90 % within are Kaplan–Meier times: a stay that is not over counts as at least so long. Mean of finished leaves the running stays out and is hence too low while slow deals are open. Stays with an unknown day or that end before they begin are left out and counted.
 * @source E. L. Kaplan and P. Meier, JASA 53 (1958); with "advanced": O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5 (1978).
 * @example =STAGE_DURATION(Deals; DealLog; Stages; AsOf)
 * Stage | Visits | Finished | Still here | Median days | Low | High | 90 % within | Mean of finished | Unknown entry | Note
 * lead | 6 | 5 | 1 |  |  |  |  |  | 0 | not enough history (n = 5)
 * qualified | 5 | 4 | 1 |  |  |  |  |  | 0 | not enough history (n = 4)
 * proposal | 3 | 2 | 1 |  |  |  |  |  | 0 | not enough history (n = 2)
 * @customfunction
 * @preserve
 */
global.STAGE_DURATION = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  as_of?: unknown,
  visits?: unknown,
  exit?: unknown,
  ...criteria: unknown[]
) => durationOf(deals, deal_log, stages, as_of, visits, exit, ...criteria);

const VISITS = ['each', 'latest', 'sum'] as const;
const EXITS = ['any', 'advanced'] as const;
const HEADER = [
  ...['Stage', 'Visits', 'Finished', 'Still here', 'Median days', 'Low', 'High', '90 % within', 'Mean of finished'],
  ...['Unknown entry', 'Note'],
];
/** Without an as-of day everything logged has happened; the days of running stays are then not asked for. */
const END_OF_TIME = Number.POSITIVE_INFINITY;

const durationOf = customFunction('STAGE_DURATION', (args, reading) => {
  const tables = readHistoryTables(args, reading);
  const options = functionOptions(tables.deals, args.slice(3), reading);
  const asOf = options.day('AsOf');
  const visits = options.word(VISITS);
  const exit = options.word(EXITS);
  const { stages, journeys, pipelines, names, unplaced } = readStageHistory(tables, options, { asOf }, reading);
  return () => {
    const { floor } = spreadsheet().settings();
    const figures = stageDuration(stages, journeys, { asOf: asOf ?? END_OF_TIME, visits, exit });
    if (reading.trace) traceStays(figures, names, reading.trace);
    const rows = figures.flatMap((figure, stage) => {
      const { kind = 'lost', pipeline = '' } = stages[stage] ?? {};
      if (isClosed(kind) || !pipelines.includes(pipeline)) return [];
      return [writeRow(names[stage] ?? '', figure, { floor, knowsDay: asOf !== null })];
    });
    return writeTable(HEADER, withUnplaced(rows, unplaced));
  };
});

const REASONS: Readonly<Record<LeftOut, string>> = {
  unknown: 'the day it entered or left is unknown',
  negative: 'left before it entered',
  'after-as-of': 'entered after AsOf',
};

function traceStays(figures: readonly StageDuration[], names: readonly string[], trace: Trace): void {
  trace.leaveOutRest('never stood in an open stage that is shown');
  figures.forEach(({ counted, leftOut }, stage) => {
    const name = names[stage] ?? '';
    for (const { deal, ended, finished } of name === '' ? [] : counted) {
      trace.add(deal, `${name}: Visits`, 1);
      if (finished) trace.add(deal, `${name}: Finished`, 1);
      if (!ended) trace.add(deal, `${name}: Still here`, 1);
    }
    for (const { deal, why } of leftOut) {
      trace.leaveOut(deal, REASONS[why]);
    }
  });
}

interface RowOptions {
  readonly floor: number;
  readonly knowsDay: boolean;
}

function writeRow(name: string, figure: StageDuration, { floor, knowsDay }: RowOptions) {
  const isEnough = figure.finished >= floor && figure.finished > 0;
  const time = (days: number | null) => (isEnough && knowsDay ? days : null);
  const unreached = (days: number | null, what: string) =>
    isEnough && knowsDay && days === null ? `${what}: more than ${figure.longestDays ?? 0} days` : '';
  return [
    name,
    figure.visits,
    figure.finished,
    figure.stillHere,
    time(figure.medianDays),
    time(figure.low),
    time(figure.high),
    time(figure.ninetyPercentWithin),
    isEnough ? figure.meanOfFinished : null,
    figure.unknownEntry,
    noteOf([
      knowsDay ? '' : 'the days need AsOf',
      isEnough ? '' : notEnoughHistory(figure.finished),
      unreached(figure.medianDays, 'median'),
      unreached(figure.ninetyPercentWithin, '90 %'),
      toldCount(figure.leftOtherwise, 'stay ended otherwise', 'stays ended otherwise'),
      toldCount(figure.negativeStays, 'stay ends before it begins', 'stays end before they begin'),
    ]),
  ];
}
