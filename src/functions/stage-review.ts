import { functionOptions } from '../cells/function-options';
import { noteOf, notEnoughHistory, toldCount } from '../cells/note';
import { NOT_NEGATIVE, requireDay, requireNumber } from '../cells/read-argument';
import type { Trace } from '../cells/trace';
import { writeTable } from '../cells/write-table';
import { isoDate } from '../domain/calendar-date';
import { type ReviewedStage, stageReview } from '../metrics/stage-review';
import { customFunction } from './custom-function';
import { spreadsheet } from './spreadsheet-port';
import { readHistoryTables, readStageHistory, withUnplaced } from './stage-history';

declare const global: { STAGE_REVIEW: unknown };

/**
 * The review of the stages over the last days: which stage takes the most days for every deal won, which fills faster than it empties, and which lets fewer deals through than before.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} as_of The last day of the period, such as the cell AsOf.
 * @param {number} days Optional. How many days the period has, such as 30; it is compared with as many days before. Blank means 90.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition.
 * @return {Array<Array<any>>} A table: Stage, Entries, Exits, Reach, Mean stay, Deal-days per won, Rate of decided, Rate before, Low, High, Note. Low and High are the 95 % range of the change of the rate.
 * @definition Entries and exits are visits that began or ended in the period. Reach is the share of all deals that came at least so far. Deal-days per won = all days of the period that deals spent in the stage ÷ deals won in it; the stage with the most is the bottleneck. Rate of decided = advanced ÷ (advanced + lost) among exits; a stage is weaker than before only where the whole range of the change lies below 0.
 * @source J. D. C. Little, Operations Research 9 (1961), for deal-days; R. G. Newcombe, Statistics in Medicine 17 (1998), for the range of the change; NetHunt's funnel guide and ActiveCampaign's pipeline guide.
 * @example =STAGE_REVIEW(Deals; DealLog; Stages; AsOf; 59)
 * Stage | Entries | Exits | Reach | Mean stay | Deal-days per won | Rate of decided | Rate before | Low | High | Note
 * lead | 6 | 5 | 1 | 10.4 | 33 |  |  |  |  | bottleneck: most deal-days per won deal; filling up: more came than left; not enough history (n = 5)
 * qualified | 5 | 4 | 0.8333… | 12.25 | 33 |  |  |  |  | bottleneck: most deal-days per won deal; filling up: more came than left; not enough history (n = 4)
 * proposal | 3 | 2 | 0.5 | 12.5 | 26 |  |  |  |  | filling up: more came than left; not enough history (n = 2)
 * @customfunction
 * @preserve
 */
global.STAGE_REVIEW = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  as_of: unknown,
  days?: unknown,
  ...criteria: unknown[]
) => reviewOf(deals, deal_log, stages, as_of, days, ...criteria);

const USUAL_DAYS = 90;
const HEADER = [
  ...['Stage', 'Entries', 'Exits', 'Reach', 'Mean stay', 'Deal-days per won', 'Rate of decided', 'Rate before'],
  ...['Low', 'High', 'Note'],
];

const reviewOf = customFunction('STAGE_REVIEW', (args, reading) => {
  const tables = readHistoryTables(args, reading);
  const to = requireDay(args[3], 'AsOf', reading);
  const options = functionOptions(tables.deals, args.slice(4), reading);
  const days = Math.max(1, Math.floor(requireNumber(options.any() ?? USUAL_DAYS, 'days', NOT_NEGATIVE, reading)));
  const from = to - days + 1;
  const { stages, journeys, pipelines, names, unplaced } = readStageHistory(tables, options, { asOf: to }, reading);
  reading.trace?.setWindow(`${isoDate(from)} to ${isoDate(to)}`);
  reading.trace?.leaveOutRest('neither came into a stage nor left one in the period');
  return () => {
    const { floor } = spreadsheet().settings();
    const rows = pipelines.flatMap((pipeline) => {
      const review = stageReview(stages, journeys, { pipeline, from, to });
      return review.stages.map((stage) => {
        const name = names[stage.stage] ?? '';
        if (reading.trace) traceFlow(name, stage, reading.trace);
        return writeRow(name, stage, { floor, days });
      });
    });
    return writeTable(HEADER, withUnplaced(rows, unplaced));
  };
});

function traceFlow(name: string, { entries, exits }: ReviewedStage, trace: Trace): void {
  for (const deal of entries) trace.add(deal, `${name}: Entries`, 1);
  for (const deal of exits) trace.add(deal, `${name}: Exits`, 1);
}

interface RowOptions {
  readonly floor: number;
  readonly days: number;
}

function writeRow(name: string, stage: ReviewedStage, { floor, days }: RowOptions) {
  const n = stage.decided.advanced.length + stage.decided.lost.length;
  const nBefore = stage.decidedBefore.advanced.length + stage.decidedBefore.lost.length;
  const isEnough = n >= floor && n > 0;
  const isComparable = isEnough && nBefore >= floor;
  return [
    name,
    stage.entries.length,
    stage.exits.length,
    stage.reach,
    stage.meanStay,
    stage.dealDaysPerWon,
    isEnough ? stage.decided.rate : null,
    isComparable ? stage.decidedBefore.rate : null,
    isComparable ? (stage.change?.low ?? null) : null,
    isComparable ? (stage.change?.high ?? null) : null,
    noteOf([
      stage.bottleneck ? 'bottleneck: most deal-days per won deal' : '',
      stage.crowding ? 'filling up: more came than left' : '',
      isComparable && stage.weak ? `weaker than in the ${days} days before` : '',
      isEnough ? '' : notEnoughHistory(n),
      isEnough && !isComparable ? `before: ${notEnoughHistory(nBefore)}` : '',
      toldCount(stage.withoutDays, 'visit with an unknown day', 'visits with an unknown day'),
    ]),
  ];
}
