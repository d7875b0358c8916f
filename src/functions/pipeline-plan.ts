import { textReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import type { ListedStage } from '../cells/listed-stages';
import { noteOf, toldCount } from '../cells/note';
import { ABOVE_ZERO, requireDay, requireNumber, saysNoData } from '../cells/read-argument';
import { readHistory } from '../cells/read-history';
import type { DealJourney } from '../cells/read-journeys';
import type { Reading } from '../cells/reading';
import { stageInPipeline } from '../cells/stage-matcher';
import { writeTable } from '../cells/write-table';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { lastVisit } from '../domain/journey';
import type { StageKind } from '../domain/stage';
import { customFunction } from './custom-function';
import { planBlock } from './plan/plan-block';
import { type PlanPeriod, readPlanGoal } from './plan/read-plan-goal';
import { readPlanRates } from './plan/read-plan-rates';
import { readWon } from './plan/read-won';
import { spreadsheet } from './spreadsheet-port';
import { readHistoryTables, shownStages } from './stage-history';

declare const global: { PIPELINE_PLAN: unknown };

/**
 * What the pipeline needs to reach its goal: how many deals must enter each stage in the period, how many did, how many are still to come, and how many fresh ones must stand there all the time.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Array<Array<any>>|number} goals The goals table with its header row, such as Goals: the goal whose period holds AsOf; or a number, the money to win in the month of AsOf.
 * @param {Date} as_of The day to look from, such as the cell AsOf.
 * @param {Array<Array<any>>|number} rates Optional. Share that gets from each open stage to the next, in order, one in each row, the last one to Won; or two columns, stage and rate; or one number, the share of leads that are won, such as 80%, which makes the pipeline one step. Blank means the pipeline's own.
 * @param {number} average_deal Optional. Average money of a won deal, such as 500; blank means that of the deals won in the 365 days to AsOf, or where there are none of all.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana" or "Pipeline", "Retail"; a blank criterion is no condition. With one on Owner only the goals of these owners count.
 * @return {Array<Array<any>>} A table: Stage, Rate to next, Must enter, Entered, Still to enter, Must stand, Stands (not stale), Gap, Per rep, Note; every open stage in order, then Won. Must enter to Still to enter count deals over the period; Must stand to Gap count deals at one moment.
 * @definition Must enter = target ÷ average deal, divided back through the rates; Entered = deals that first came at least as far in the period; Still to enter is what is missing, of Won the money still to win ÷ average deal; Per rep shares it among those with a goal, else those with open deals. Must stand = Must enter ÷ days of the period × mean days in the stage up to its stale limit; Gap = what stands there and is not stale, less that. Own rates are those of STAGE_CONVERSION, moved on ÷ entered, and blank where too few deals entered.
 * @source ActiveCampaign's pipeline guide, NetHunt's funnel guide and a short guide to building a pipeline; the stock: J. D. C. Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9 (1961).
 * @example =PIPELINE_PLAN(Deals; DealLog; Stages; Goals; AsOf; 80%; 500)
 * Stage | Rate to next | Must enter | Entered | Still to enter | Must stand | Stands (not stale) | Gap | Per rep | Note
 * Leads | 0.8 | 250 | 0 | 250 | | 3 | | 125 | stay: not enough history (n = 3)
 * Won | | 200 | 0 | 200 | | | | 100 | 0 of 100000 won; 30 days left
 * @customfunction
 * @preserve
 */
global.PIPELINE_PLAN = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  goals: unknown,
  as_of: unknown,
  rates?: unknown,
  average_deal?: unknown,
  ...criteria: unknown[]
) => planOf(deals, deal_log, stages, goals, as_of, rates, average_deal, ...criteria);

const HEADER = [
  ...['Stage', 'Rate to next', 'Must enter', 'Entered', 'Still to enter', 'Must stand', 'Stands (not stale)', 'Gap'],
  ...['Per rep', 'Note'],
];

const planOf = customFunction('PIPELINE_PLAN', (args, reading) => {
  const tables = readHistoryTables(args, reading);
  const { deals, stages } = tables;
  const asOf = requireDay(args[4], 'AsOf', reading);
  const options = functionOptions(deals, args.slice(5), reading);
  const ratesArgument = options.any();
  const averageDeal = readAverage(options.any(), reading);
  const history = readHistory({ ...tables, rows: options.rows(), asOf }, reading);
  const shown = shownStages(stages, options);
  const rates = readPlanRates(ratesArgument, stages, shown, reading);
  const allPipelines = new Set(stages.filter(({ kind }) => kind === 'open').map(({ pipeline }) => pipeline)).size;
  const { pipelines, names } = shown;
  const owner = textReader(deals, 'owner');
  const goalOf = readPlanGoal(args[3], { deals, options, asOf, pipelines, allPipelines }, reading);
  const blocks = pipelines.map((pipeline) => {
    const standing = (kind: StageKind) => standingIn(history.chosen, stages, { pipeline, kind });
    const period = goalOf(pipeline);
    const won = period && readWon(deals, standing('won'), { asOf, period, averageDeal }, reading);
    const goal = period && won && { period, won };
    return { pipeline, goal, openOwners: standing('open').map(({ deal }) => owner(deal)) };
  });
  reading.trace?.setWindow(
    windowOf(
      blocks.map(({ goal }) => goal?.period ?? null),
      asOf,
    ),
  );
  reading.trace?.leaveOutRest('neither entered a stage in the period nor stands in one without being stale');
  return () => {
    const { floor } = spreadsheet().settings();
    const { all, chosen, unplaced } = history;
    const rows = blocks.flatMap(({ pipeline, goal, openOwners }, at) => {
      const called = (step: string) => (pipelines.length > 1 ? stageInPipeline(step, pipeline) : step);
      const block = { goal, openOwners, wonName: called('Won') };
      const start = goal?.period.start ?? null;
      const sources = { stages, names, leadsName: called('Leads'), all, chosen, pipeline, rates, asOf, start, floor };
      return planBlock(block, sources, at === 0 ? remarkOn(unplaced) : '', reading.trace);
    });
    return writeTable(HEADER, rows);
  };
});

/** Null where it is left to the deals. */
function readAverage(argument: unknown, reading: Reading): number | null {
  if (argument === undefined || saysNoData(argument)) return null;
  return requireNumber(argument, 'average_deal', ABOVE_ZERO, reading);
}

function standingIn(
  journeys: readonly DealJourney[],
  stages: readonly ListedStage[],
  { pipeline, kind }: Pick<ListedStage, 'pipeline' | 'kind'>,
): readonly DealJourney[] {
  return journeys.filter((journey) => {
    const stage = stages[lastVisit(journey).stage];
    return stage?.kind === kind && stage.pipeline === pipeline;
  });
}

function windowOf(periods: readonly (PlanPeriod | null)[], asOf: CalendarDate): string {
  const told = periods.map((period) =>
    period === null ? '' : `${isoDate(period.start)} to ${isoDate(period.end)}, as far as ${isoDate(asOf)}`,
  );
  return noteOf([...new Set(told)]) || `as of ${isoDate(asOf)}`;
}

function remarkOn(unplaced: number): string {
  return toldCount(unplaced, 'deal stands in no stage of Stages', 'deals stand in no stage of Stages');
}
