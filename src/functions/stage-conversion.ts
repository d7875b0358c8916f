import { functionOptions } from '../cells/function-options';
import { countOf, noteOf, notEnoughHistory, toldCount } from '../cells/note';
import type { DealJourney } from '../cells/read-journeys';
import type { Reading } from '../cells/reading';
import type { Trace } from '../cells/trace';
import { writeTable } from '../cells/write-table';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import { matureEntry } from '../metrics/mature-entry';
import { type StageConversion, stageConversion } from '../metrics/stage-conversion';
import { stageDuration } from '../metrics/stage-duration';
import { customFunction } from './custom-function';
import { spreadsheet } from './spreadsheet-port';
import { readHistoryTables, readStageHistory, type StageHistory, whyNotSince, withUnplaced } from './stage-history';

declare const global: { STAGE_CONVERSION: unknown };

/**
 * Of the deals that entered each stage, how many moved on, were lost or are still there, and the rate of those that moved on: of the decided ones, with its 95 % range, and of all that entered.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} as_of Optional. The day to look from, such as the cell AsOf; later moves are not seen. Deals that came less than a usual stay before it are not counted yet; blank counts them too.
 * @param {string} mode Optional. "reached": by the furthest stage a deal ever reached; skipped stages count as passed and going back changes nothing. "visited": only stages where it really stood. "direct": only moves to the very next stage. Blank means "reached".
 * @param {Date} entered_since Optional. Only deals that came into the pipeline on or after this day, however short ago; blank means all that had time to move on.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition.
 * @return {Array<Array<any>>} A table: Stage, Entered, Moved on, Lost, Still here, Rate of decided, Low, High, Rate of entered (at least), Note; every open stage, in order.
 * @definition Each deal is counted once per stage. Rate of decided = moved on ÷ (moved on + lost), which quick losses pull down; rate of entered = moved on ÷ entered, which can only grow while deals are open. With "reached" the rates of entered multiply to won ÷ entered. Counted are deals that came at least one usual stay ago (nine of ten finished stays were no longer). Rates of fewer decided deals than Settings ask for are blank.
 * @source Watermark, "Pipeline Reporting" (all-stage and any-stage); Bitrix24, helpdesk.bitrix24.com/open/9676893; range: E. B. Wilson, JASA 22 (1927).
 * @example =STAGE_CONVERSION(Deals; DealLog; Stages; AsOf)
 * Stage | Entered | Moved on | Lost | Still here | Rate of decided | Low | High | Rate of entered (at least) | Note
 * lead | 6 | 5 | 0 | 1 |  |  |  | 0.8333… | not enough history (n = 5)
 * qualified | 5 | 3 | 1 | 1 |  |  |  | 0.6 | not enough history (n = 4)
 * proposal | 3 | 2 | 0 | 1 |  |  |  | 0.6666… | not enough history (n = 2)
 * @customfunction
 * @preserve
 */
global.STAGE_CONVERSION = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  as_of?: unknown,
  mode?: unknown,
  entered_since?: unknown,
  ...criteria: unknown[]
) => conversionOf(deals, deal_log, stages, as_of, mode, entered_since, ...criteria);

const MODES = ['reached', 'visited', 'direct'] as const;
const HEADER = [
  ...['Stage', 'Entered', 'Moved on', 'Lost', 'Still here', 'Rate of decided', 'Low', 'High'],
  ...['Rate of entered (at least)', 'Note'],
];

const conversionOf = customFunction('STAGE_CONVERSION', (args, reading) => {
  const tables = readHistoryTables(args, reading);
  const options = functionOptions(tables.deals, args.slice(3), reading);
  const asOf = options.day('AsOf');
  const mode = options.word(MODES);
  const since = options.day('entered_since');
  const history = readStageHistory(tables, options, { asOf }, reading);
  return () => {
    const { floor } = spreadsheet().settings();
    const rows = history.pipelines.flatMap((pipeline) => {
      const cohort = cohortOf(history, pipeline, { asOf, since, floor });
      traceCohort(cohort, reading);
      const figures = stageConversion(history.stages, cohort.journeys, { pipeline, mode });
      if (reading.trace) traceConversion(figures, history.names, reading.trace);
      return figures.map((figure, index) => writeRow(figure, history.names, floor, index === 0 ? cohort.remark : ''));
    });
    return writeTable(HEADER, withUnplaced(rows, history.unplaced));
  };
});

interface CohortLimits {
  readonly asOf: CalendarDate | null;
  readonly since: CalendarDate | null;
  readonly floor: number;
}

interface Cohort {
  readonly journeys: readonly DealJourney[];
  readonly tooYoung: readonly DealJourney[];
  readonly tooOld: readonly DealJourney[];
  readonly remark: string;
}

/** The deals that are counted: those since a day that was named, else those that had time to move on. */
function cohortOf(history: StageHistory, pipeline: string, { asOf, since, floor }: CohortLimits): Cohort {
  const own = history.journeys.filter(({ visits }) =>
    visits.some(({ stage }) => history.stages[stage]?.pipeline === pipeline),
  );
  const last = asOf === null || since !== null ? null : matureEntry(finishedDays(history, own, asOf), asOf, floor);
  const tooYoung = own.filter(({ began }) => last !== null && began !== null && began > last);
  const tooOld = own.filter(({ began }) => since !== null && (began === null || began < since));
  const out = new Set([...tooYoung, ...tooOld]);
  const remark = noteOf([
    last === null || tooYoung.length === 0
      ? ''
      : `${countOf(tooYoung.length, 'deal that came', 'deals that came')} after ${isoDate(last)} not counted yet`,
    toldCount(
      own.filter((journey) => isUntold(journey, history)).length,
      'lost deal of which no stage is logged counts as lost in the first',
      'lost deals of which no stage is logged count as lost in the first',
    ),
    asOf === null ? 'AsOf left out: deals that had no time to move on are counted' : '',
  ]);
  return { journeys: own.filter((journey) => !out.has(journey)), tooYoung, tooOld, remark };
}

/** Lost, and nobody knows from where. */
function isUntold({ visits }: DealJourney, { stages }: StageHistory): boolean {
  return visits.every(({ stage }) => stages[stage]?.kind === 'lost');
}

function finishedDays({ stages }: StageHistory, journeys: readonly DealJourney[], asOf: CalendarDate) {
  const durations = stageDuration(stages, journeys, { asOf, visits: 'each', exit: 'any' });
  return durations.flatMap(({ counted }) => counted.filter(({ ended }) => ended).map(({ days }) => days));
}

function traceCohort({ tooYoung, tooOld }: Cohort, { trace }: Reading): void {
  for (const { deal } of tooYoung) trace?.leaveOut(deal, 'came too short ago to have moved on');
  for (const { deal, began } of tooOld) trace?.leaveOut(deal, whyNotSince(began));
  trace?.leaveOutRest('never entered an open stage that is shown');
}

function traceConversion(figures: readonly StageConversion[], names: readonly string[], trace: Trace): void {
  for (const { stage, deals } of figures) {
    const add = (counted: readonly number[], column: string) => {
      for (const deal of counted) trace.add(deal, `${names[stage] ?? ''}: ${column}`, 1);
    };
    add(deals.entered, 'Entered');
    add(deals.movedOn, 'Moved on');
    add(deals.lost, 'Lost');
    add(deals.stillHere, 'Still here');
  }
}

function writeRow(figure: StageConversion, names: readonly string[], floor: number, remark: string) {
  const decided = figure.movedOn + figure.lost;
  const isEnough = decided >= floor && decided > 0;
  return [
    names[figure.stage] ?? '',
    figure.entered,
    figure.movedOn,
    figure.lost,
    figure.stillHere,
    isEnough ? figure.rateOfDecided : null,
    isEnough ? (figure.interval?.low ?? null) : null,
    isEnough ? (figure.interval?.high ?? null) : null,
    figure.rateOfEntered,
    noteOf([
      remark,
      isEnough ? '' : notEnoughHistory(decided),
      toldCount(
        figure.elsewhere,
        'deal went elsewhere: back, aside or ahead',
        'deals went elsewhere: back, aside or ahead',
      ),
    ]),
  ];
}
