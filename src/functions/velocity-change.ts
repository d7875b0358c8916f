import { attributesOnly } from '../cells/attributes-only';
import { functionOptions } from '../cells/function-options';
import { notEnoughHistory, noteOf } from '../cells/note';
import { requireDay } from '../cells/read-argument';
import { DEALS, readTable } from '../cells/table';
import type { Trace } from '../cells/trace';
import { type ResultCell, writeTable } from '../cells/write-table';
import { isoDate } from '../domain/calendar-date';
import type { Period } from '../domain/period';
import { pipelineTrend, type TrendPoint } from '../metrics/pipeline-trend';
import { standingAt } from '../metrics/standing-at';
import { type FactorChange, type FactorName, velocityChange } from '../metrics/velocity-change';
import { customFunction } from './custom-function';
import type { DatedRow } from './read-dated-deals';
import { readTrend } from './read-trend';
import { spreadsheet } from './spreadsheet-port';
import { forgottenRemark, trendGaps } from './trend-remarks';

declare const global: { VELOCITY_CHANGE: unknown };

/**
 * Why the velocity changed since the last quarter, month or week: how much of the change comes from the number of open deals, the win rate, the average deal and the length of the cycle, and what each would bring at its own best.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Date} as_of The last day to look at, such as the cell AsOf. Needed.
 * @param {string} period Optional. "quarter" (of the calendar), "month" or "week" (from Monday): what is compared is the end of the period before with now. Blank means "quarter".
 * @param {...any} criteria Optional. Header of a column and what must stand in it, in pairs, such as "Owner", "Ana"; not Stage, Status, In stage since, Closed or Close reason. A blank criterion is no condition. May start in the place of period.
 * @return {Array<Array<any>>} A table: Factor, Before, Now, Share of change, Best of last eight, Velocity at best, Note; one row for Open deals, Win rate, Average won, Cycle days, Velocity per day and, beside it, Won per day.
 * @definition Before and Now are the factors that PIPELINE_TREND shows at the end of the period before and at AsOf. Share of change is the change of the factor's logarithm divided by the change of the velocity's, the cycle taken with a minus, so that the four shares add up to 1; a negative share worked against the change. Velocity at best is what velocity would be now with this factor at its best of the last eight windows and the others as they are.
 * @source Ruling of this project; B. W. Ang, "The LMDI approach to decomposition analysis: a practical guide", Energy Policy 33 (2005).
 * @example =VELOCITY_CHANGE(Deals; AsOf; "month")
 * Factor | Before | Now | Share of change | Best of last eight | Velocity at best | Note
 * Open deals | 3 | 3 | | 4 | | before is 2026-02-28, now is 2026-03-01
 * Win rate | | | | | | before: not enough history (n = 3); now: not enough history (n = 3)
 * …
 * @customfunction
 * @preserve
 */
global.VELOCITY_CHANGE = (deals: unknown, as_of: unknown, period?: unknown, ...criteria: unknown[]) =>
  changeOf(deals, as_of, period, ...criteria);

const UNITS = ['quarter', 'month', 'week'] as const;
const WINDOWS = 8;
const HEADER = ['Factor', 'Before', 'Now', 'Share of change', 'Best of last eight', 'Velocity at best', 'Note'];
const LABELS = {
  openDeals: 'Open deals',
  winRate: 'Win rate',
  averageWon: 'Average won',
  cycleDays: 'Cycle days',
} as const satisfies Readonly<Record<FactorName, string>>;

const changeOf = customFunction('VELOCITY_CHANGE', ([argument, day, ...rest], reading) => {
  const table = readTable(argument, DEALS, 1);
  const asOf = requireDay(day, 'AsOf', reading);
  const places = functionOptions(table, rest, reading);
  const options = { asOf, unit: places.word(UNITS), count: WINDOWS };
  const rows = places.rows(attributesOnly('it would leave out open deals. Choose the time with AsOf and period.'));
  const { floor } = spreadsheet().settings();
  const { deals, periods, from, firstClose } = readTrend(table, rows, options, reading);
  if (reading.trace) traceOpenDeals(deals, periods.slice(-2), reading.trace);
  return () => {
    const points = pipelineTrend(deals, { ...options, floor, firstClose });
    const remarks = [forgottenRemark(deals, asOf), ...trendGaps(deals, { from, asOf })];
    return writeTable(HEADER, changeRows(points, remarks));
  };
});

type Row = readonly (ResultCell | null)[];

function changeRows(points: readonly TrendPoint[], remarks: readonly string[]): readonly Row[] {
  const { factors } = velocityChange(points.map((point) => point.factors));
  const [before, now] = points.slice(-2);
  const history = noteOf([historyNote('before', before), historyNote('now', now)]);
  const ends = `before is ${endOf(before)}, now is ${endOf(now)}`;
  return [
    factorRow('openDeals', factors.openDeals, ends),
    factorRow('winRate', factors.winRate, history),
    factorRow('averageWon', factors.averageWon, history),
    factorRow('cycleDays', factors.cycleDays, history),
    velocityRow(
      points.map((point) => point.factors.velocity),
      noteOf([history, ...remarks]),
    ),
    ['Won per day', before?.wonPerDay ?? null, now?.wonPerDay ?? null, null, null, null, sinceNote(before, now)],
  ];
}

function factorRow(name: FactorName, change: FactorChange, note: string): Row {
  const { before, now, share, best, velocityAtBest } = change;
  return [LABELS[name], before, now, share, best, velocityAtBest, noteOf([note, unchangedNote(change)])];
}

/** Where velocity is the same, shares of its change are none; what each factor did is told instead. */
function unchangedNote({ logChange, share }: FactorChange): string {
  if (logChange === null || share !== null) return '';
  const alone = logChange === 0 ? '' : `; by this factor alone it would be ${Math.exp(logChange)} times as high`;
  return `velocity is unchanged${alone}`;
}

function velocityRow(velocities: readonly (number | null)[], note: string): Row {
  const [before = null, now = null] = velocities.slice(-2);
  const known = velocities.filter((velocity) => velocity !== null);
  return ['Velocity per day', before, now, null, known.length === 0 ? null : Math.max(...known), null, note];
}

function historyNote(when: string, point: TrendPoint | undefined): string {
  return point?.factors.winRate === null ? `${when}: ${notEnoughHistory(point.factors.decided)}` : '';
}

function endOf(point: TrendPoint | undefined): string {
  return point ? isoDate(point.period.end) : '';
}

/** Both windows would be cut on the same day. */
function sinceNote(before: TrendPoint | undefined, now: TrendPoint | undefined): string {
  const since = before?.wonSince ?? now?.wonSince ?? null;
  return since === null ? '' : `won per day since ${isoDate(since)}`;
}

/** The other factors are quotients, which no deal adds to. */
function traceOpenDeals(deals: readonly DatedRow[], [before, now]: readonly Period[], trace: Trace): void {
  trace.leaveOutRest('not open then; counts in rates and averages, which are no sums');
  for (const deal of deals) {
    const add = (period: Period | undefined, column: string) => {
      if (!period || deal.created === null || standingAt(deal, period.end) !== 'open') return;
      trace.add(deal.row, `${LABELS.openDeals}: ${column}`, 1);
    };
    add(before, 'Before');
    add(now, 'Now');
    if (deal.created === null) trace.leaveOut(deal.row, 'has no Created');
  }
}
