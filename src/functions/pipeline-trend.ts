import { attributesOnly } from '../cells/attributes-only';
import { writeDay } from '../cells/cell-value';
import { functionOptions } from '../cells/function-options';
import { notEnoughHistory, noteOf } from '../cells/note';
import { requireDay, requireNumber } from '../cells/read-argument';
import type { Reading } from '../cells/reading';
import { DEALS, type DealsTable, readTable, type Rows } from '../cells/table';
import { writeTable } from '../cells/write-table';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import type { FactorFigures } from '../metrics/factor-figures';
import { type PipelineSoFar, pipelineSoFar } from '../metrics/pipeline-so-far';
import { pipelineTrend, type TrendOptions, type TrendPoint } from '../metrics/pipeline-trend';
import { customFunction } from './custom-function';
import { readDatedDeals } from './read-dated-deals';
import { readTrend, type TrendSources } from './read-trend';
import { spreadsheet } from './spreadsheet-port';
import { traceSoFar, traceTrend } from './trace-trend';
import { forgottenRemark, trendGaps } from './trend-remarks';

declare const global: { PIPELINE_TREND: unknown };

/**
 * How the pipeline came to where it is, month by month: deals open, added, won and lost, and the velocity with all that it is made of. Watch where it goes, more than where it stands.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Date} as_of The last day to look at, such as the cell AsOf. Needed.
 * @param {string} period Optional. "month", "week" (from Monday) or "quarter" (of the calendar): one row for each. "all": one row for all the time until that day. Blank means "month".
 * @param {number} periods Optional. How many periods, the one that still runs included, from 1 to 1000; blank means 12.
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana"; not Stage, Status, In stage since, Closed or Close reason. A blank criterion is no condition. May start in the place of period or periods.
 * @return {Array<Array<any>>} A table, the oldest period first: Period start, Open at end, Added, Won, Lost, Win rate, Low, High, Average won, Cycle days, Velocity per day, Won per day, Note.
 * @definition Open at end, Added, Won and Lost are counted by Created and Closed in the period itself, parked deals never. Win rate (with its 95 % range), Average won, Cycle days and Won per day are of the three periods that end with it, or of 90 days if these are more; all but Won per day are blank where fewer deals were decided than the floor in Settings. Velocity = Open at end × Win rate × Average won ÷ Cycle days; Won per day = value won in that time ÷ its days, from the first Closed of the whole table on at the earliest.
 * @source ActiveCampaign's pipeline guide; velocity: "Sales Pipeline Velocity Formula", nrev.ai/glossary/sales-pipeline-velocity-formula; the 95 % range: E. B. Wilson, 1927.
 * @example =PIPELINE_TREND(Deals; AsOf; "month"; 3)
 * Period start | Open at end | Added | Won | Lost | Win rate | Low | High | Average won | Cycle days | Velocity per day | Won per day | Note
 * 2026-01-01 | 4 | 4 | 0 | 0 | | | | | | | | not enough history (n = 0)
 * 2026-02-01 | 3 | 2 | 2 | 1 | | | | | | | 2857.1428… | not enough history (n = 3); won per day since 2026-02-01
 * 2026-03-01 | 3 | 0 | 0 | 0 | | | | | | | 2758.6206… | so far; not enough history (n = 3); won per day since 2026-02-01; 1 of 3 open deals is older than the longest win
 * @example =PIPELINE_TREND(Deals; AsOf; "all")
 * Period start | Open at end | Added | Won | Lost | …
 * 2026-02-01 | 3 | 6 | 2 | 1 | …
 * @customfunction
 * @preserve
 */
global.PIPELINE_TREND = (deals: unknown, as_of: unknown, period?: unknown, periods?: unknown, ...criteria: unknown[]) =>
  trendOf(deals, as_of, period, periods, ...criteria);

const UNITS = ['month', 'week', 'quarter', 'all'] as const;
const USUAL_COUNT = 12;
const COUNT = {
  expected: 'a whole number from 1 to 1000',
  holds: (count: number) => Number.isInteger(count) && count >= 1 && count <= 1000,
};
const HEADER = [
  'Period start',
  'Open at end',
  'Added',
  'Won',
  'Lost',
  'Win rate',
  'Low',
  'High',
  'Average won',
  'Cycle days',
  'Velocity per day',
  'Won per day',
  'Note',
];

const trendOf = customFunction('PIPELINE_TREND', ([argument, day, ...rest], reading) => {
  const deals = readTable(argument, DEALS, 1);
  const asOf = requireDay(day, 'AsOf', reading);
  const options = functionOptions(deals, rest, reading);
  const unit = options.word(UNITS);
  const count = requireNumber(options.any() ?? USUAL_COUNT, 'periods', COUNT, reading);
  const rows = options.rows(attributesOnly('it would leave out open deals. Choose the time with AsOf and periods.'));
  const { floor } = spreadsheet().settings();
  return unit === 'all'
    ? soFarTable(deals, rows, { asOf, floor }, reading)
    : trendTable(readTrend(deals, rows, { asOf, unit, count }, reading), { asOf, unit, count, floor }, reading);
});

function trendTable(sources: TrendSources, options: Omit<TrendOptions, 'firstClose'>, { trace, region }: Reading) {
  const { deals, periods, from, firstClose } = sources;
  const { asOf } = options;
  if (trace) traceTrend(deals, periods, trace);
  return () => {
    const points = pipelineTrend(deals, { ...options, firstClose });
    const remarks = [forgottenRemark(deals, asOf), ...trendGaps(deals, { from, asOf })];
    return writeTable(
      HEADER,
      points.map((point) => [
        writeDay(point.period.start, region.zone),
        ...figuresOf(point),
        noteOf([...pointNotes(point), ...(point.period.isSoFar ? remarks : [])]),
      ]),
    );
  };
}

function pointNotes({ period, factors, wonSince, isBeforeFirstDeal }: TrendPoint): readonly string[] {
  return [
    period.isSoFar ? 'so far' : '',
    isBeforeFirstDeal || factors.winRate !== null ? '' : notEnoughHistory(factors.decided),
    wonSince === null ? '' : `won per day since ${isoDate(wonSince)}`,
  ];
}

function soFarTable(
  table: DealsTable,
  rows: Rows,
  { asOf, floor }: { readonly asOf: CalendarDate; readonly floor: number },
  reading: Reading,
) {
  const { trace, region } = reading;
  const { deals, closes } = readDatedDeals(table, rows, reading, (closed) => closed === null || closed <= asOf);
  trace?.setWindow(`until ${isoDate(asOf)}`);
  return () => {
    const soFar = pipelineSoFar(deals, { asOf, floor, firstClose: closes?.first ?? null });
    const { since, factors } = soFar;
    if (trace) traceSoFar(deals, since === null ? '' : isoDate(since), asOf, trace);
    const few = factors.winRate === null ? notEnoughHistory(factors.decided) : '';
    const note = noteOf([few, forgottenRemark(deals, asOf)]);
    return writeTable(HEADER, [[writeDay(since, region.zone), ...figuresOf(soFar), note]]);
  };
}

function figuresOf({ added, won, lost, factors, wonPerDay }: TrendPoint | PipelineSoFar): readonly (number | null)[] {
  const { winRate, low, high, averageWon, cycleDays, velocity }: FactorFigures = factors;
  return [factors.openDeals, added, won, lost, winRate, low, high, averageWon, cycleDays, velocity, wonPerDay];
}
