import { optionalDayReader, optionalRateReader, type RowReader, textReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import { type ListedStage, readListedStages, shownStageNames, stagePositionReader } from '../cells/listed-stages';
import { moneyReader } from '../cells/money-reader';
import type { Reading } from '../cells/reading';
import { DEALS, type DealsTable, type Rows, readTable, STAGES } from '../cells/table';
import type { Trace } from '../cells/trace';
import { writeTable } from '../cells/write-table';
import type { CalendarDate } from '../domain/calendar-date';
import { type StageFigures, type SummaryDeal, stageSummary } from '../metrics/stage-summary';
import { customFunction } from './custom-function';

declare const global: { STAGE_SUMMARY: unknown };

/**
 * What stands in each stage: deals, value, average, weighted value, share, median days here and overdue deals. Every stage is listed, also where nobody stands.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} as_of Optional. The day to count days and overdue deals to, such as the cell AsOf; blank leaves those columns blank.
 * @param {string} rows Optional. "open": only open stages. "all": also won, lost and parked ones. Blank means "open".
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. A criterion on Pipeline also leaves only its stages.
 * @return {Array<Array<any>>} A table: Stage, Deals, Value, Average, Weighted, Share of value, Median days here, Overdue, Note.
 * @definition Of the deals that stand in each stage: Average is over deals with a value; Weighted is value × the deal's own probability, else its stage's; Share of value is of all stages shown. Days here count from In stage since to AsOf, and a deal is overdue from the day after its expected close.
 * @source NetHunt's funnel guide (count, total and average per stage); weighting: "Probability in Pipedrive", flowbird.co.uk/knowledge/probability-in-pipedrive.
 * @example =STAGE_SUMMARY(Deals; Stages; AsOf)
 * Stage | Deals | Value | Average | Weighted | Share of value | Median days here | Overdue | Note
 * lead | 1 | 25000 | 25000 | 8250 | 0.4166… | 14 | 1 |
 * qualified | 1 | 15000 | 15000 | 6000 | 0.25 | 17 | 0 |
 * proposal | 1 | 20000 | 20000 | 13400 | 0.3333… | 27 | 0 |
 * @example =STAGE_SUMMARY(Deals; Stages; AsOf; "all"; "Owner"; "Ben")
 * Stage | Deals | Value | …
 * lead | 1 | 25000 | …
 * qualified | 0 | 0 | …
 * proposal | 0 | 0 | …
 * won | 1 | 50000 | …
 * lost | 1 | 40000 | …
 * @customfunction
 * @preserve
 */
global.STAGE_SUMMARY = (deals: unknown, stages: unknown, as_of?: unknown, rows?: unknown, ...criteria: unknown[]) =>
  summaryOf(deals, stages, as_of, rows, ...criteria);

export const SUMMARY_ROWS = ['open', 'all'] as const;
const HEADER = [
  'Stage',
  'Deals',
  'Value',
  'Average',
  'Weighted',
  'Share of value',
  'Median days here',
  'Overdue',
  'Note',
];

const summaryOf = customFunction('STAGE_SUMMARY', ([dealsArgument, stagesArgument, ...rest], reading) => {
  const deals = readTable(dealsArgument, DEALS, 1);
  const stages = readListedStages(readTable(stagesArgument, STAGES, 2), reading);
  const options = functionOptions(deals, rest, reading);
  const asOf = options.day('AsOf');
  const which = options.word(SUMMARY_ROWS);
  const rows = options.rows();
  const allows = (pipeline: string) => options.allows('pipeline', pipeline);
  return summaryTable({ deals, rows, stages, asOf, which, allows }, reading);
});

export interface Summary {
  readonly deals: DealsTable;
  readonly rows: Rows;
  readonly stages: readonly ListedStage[];
  readonly asOf: CalendarDate | null;
  readonly which: (typeof SUMMARY_ROWS)[number];
  /** Whether the stages of this pipeline are listed. */
  readonly allows: (pipeline: string) => boolean;
  /** What the first Note says of the whole table; '' where there is nothing to say. */
  readonly remark?: string;
}

/** Reads the deals and answers what makes the table of them. */
export function summaryTable(summary: Summary, reading: Reading) {
  const { deals, rows, stages, asOf, which, allows, remark = '' } = summary;
  const shown = stages.filter(({ kind, pipeline }) => (which === 'all' || kind === 'open') && allows(pipeline));
  const shownAt = new Map(shown.map((stage, index) => [stages.indexOf(stage), index]));
  const names = shownStageNames(shown);
  const positionOf = stagePositionReader(deals, stages);
  const shownPosition: RowReader<number | null> = (row) => {
    const position = positionOf(row);
    return position === null ? null : (shownAt.get(position) ?? null);
  };
  const standing = readSummaryDeals(deals, rows, shownPosition, reading);
  if (reading.trace) traceStanding(standing, names, reading.trace);
  const stray = strayDeals(deals, rows, positionOf, reading);
  return () => {
    const figures = stageSummary(shown, standing, asOf);
    const notes = figures.map((figure, index) => noteOn(figure, names[index] ?? '', asOf !== null));
    return writeSummary(names, figures, withRemarks(notes, [remark, stray]));
  };
}

function traceStanding(standing: readonly StandingDeal[], names: readonly string[], trace: Trace): void {
  trace.leaveOutRest('stands in a stage that is not listed');
  for (const { row, stage, value } of standing) {
    const name = names[stage] ?? '';
    trace.add(row, `${name}: Deals`, 1);
    if (value !== null) trace.add(row, `${name}: Value`, value);
  }
}

function writeSummary(names: readonly string[], figures: readonly StageFigures[], notes: readonly string[]) {
  const rows = figures.map((figure, index) => [
    names[index] ?? '',
    figure.deals,
    figure.value,
    figure.average,
    figure.weighted,
    figure.shareOfValue,
    figure.medianDaysHere,
    figure.overdue,
    notes[index] ?? '',
  ]);
  return writeTable(HEADER, rows);
}

/** They belong to no row, so the first one tells of them. */
function withRemarks(notes: readonly string[], remarks: readonly string[]): readonly string[] {
  const said = remarks.filter((remark) => remark !== '');
  return notes.map((note, index) => (index > 0 ? note : [...said, note].filter((part) => part !== '').join('; ')));
}

interface StandingDeal extends SummaryDeal {
  readonly row: number;
}

/** Deals of the shown stages only: what is not shown is not read, so nothing wrong there can refuse the table. */
function readSummaryDeals(
  deals: DealsTable,
  rows: Rows,
  positionOf: RowReader<number | null>,
  reading: Reading,
): readonly StandingDeal[] {
  const value = moneyReader(deals, reading);
  const probability = optionalRateReader(deals, 'probability', reading);
  const inStageSince = optionalDayReader(deals, 'inStageSince', reading);
  const expectedClose = optionalDayReader(deals, 'expectedClose', reading);
  const standing: StandingDeal[] = [];
  for (const row of rows) {
    const stage = positionOf(row);
    if (stage === null) continue;
    standing.push({
      row,
      stage,
      value: value(row),
      probability: probability(row),
      inStageSince: inStageSince(row),
      expectedClose: expectedClose(row),
    });
  }
  return standing;
}

/** Deals that stand in none of the stages, in words, so that the sum of the table never hides one. */
function strayDeals(deals: DealsTable, rows: Rows, positionOf: RowReader<number | null>, { trace }: Reading): string {
  const stage = textReader(deals, 'stage');
  const status = textReader(deals, 'status');
  const names = new Set<string>();
  let count = 0;
  for (const row of rows) {
    if (positionOf(row) !== null || (stage(row) === '' && status(row) === '')) continue;
    trace?.leaveOut(row, 'its stage is not in Stages');
    names.add(stage(row) || 'blank');
    count += 1;
  }
  if (count === 0) return '';
  return `${countOf(count, 'deal stands', 'deals stand')} in no stage of Stages: ${[...names].join(', ')}`;
}

function noteOn(figures: StageFigures, stage: string, knowsDay: boolean): string {
  const notes: string[] = [];
  if (!knowsDay) notes.push('days here and overdue need AsOf');
  if (figures.weighted === null) notes.push(`Weighted needs a probability for ${stage}`);
  if (figures.withoutValue > 0)
    notes.push(countOf(figures.withoutValue, 'deal without a value', 'deals without a value'));
  if (figures.unknownEntry > 0) notes.push(`entry unknown for ${countOf(figures.unknownEntry, 'deal', 'deals')}`);
  if (figures.futureEntry > 0) notes.push(`entry after AsOf for ${countOf(figures.futureEntry, 'deal', 'deals')}`);
  return notes.join('; ');
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
