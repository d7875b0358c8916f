import type { CalendarDate } from '../domain/calendar-date';
import { type Period, type PeriodUnit, periodsUntil } from '../domain/period';
import { type DatedDeal, type DealTally, joinedTally, tallyOf } from './deal-tally';
import { type FactorFigures, factorFigures } from './factor-figures';
import { isNoData } from './no-data';
import { trailingWindow } from './trailing-window';
import { wonPerDay } from './won-per-day';

export interface TrendOptions {
  readonly asOf: CalendarDate;
  readonly unit: PeriodUnit;
  /** How many periods, the one that `asOf` lies in included. */
  readonly count: number;
  /** Windows with fewer decided deals have no factors. */
  readonly floor: number;
  /** The first day on which any deal of the table was decided, these or others. */
  readonly firstClose: CalendarDate | null;
}

export interface TrendPoint {
  readonly period: Period;
  readonly added: number;
  readonly won: number;
  readonly lost: number;
  /** Of the trailing window; its open deals are those at the period's end. */
  readonly factors: FactorFigures;
  /** Money won in the window ÷ its days; null before anything was decided. */
  readonly wonPerDay: number | null;
  /** The first close, where the window begins before it: money per day counts from there. */
  readonly wonSince: CalendarDate | null;
  /** True where the period ended before anything that is known. */
  readonly isBeforeFirstDeal: boolean;
}

/**
 * How the pipeline came to where it is, period by period: deals open at the end, added, won and lost, and what velocity
 * is made of.
 *
 * Added, won and lost are of the period itself, by the days of creation and of closing. The factors are of the trailing
 * window that ends with the period, and are multiplied with the deals open at its end: created by then and not closed
 * by then. Deals without a day of creation are neither added nor open, decided ones without a day of closing are
 * nowhere.
 * Source: ActiveCampaign's pipeline guide (the trend of velocity matters more than its level); `trailingWindow`,
 * `velocityOfDeals`. Variant: money per day counts from the table's first close on, lest the time before the list began
 * dilute it.
 *
 * @example
 * pipelineTrend(
 *   [{ status: 'Won', created: 46020, closed: 46050, value: 900, countsInRate: true }],
 *   { asOf: 46053, unit: 'month', count: 1, floor: 1, firstClose: 46050 },
 * )[0].wonPerDay // 225
 */
export function pipelineTrend(deals: readonly DatedDeal[], options: TrendOptions): readonly TrendPoint[] {
  const { asOf, unit, count, floor, firstClose } = options;
  const periods = periodsUntil(asOf, unit, count);
  const placed = deals.filter(({ status, closed }) => status === 'Open' || closed !== null);
  const open = openAtEnds(placed, periods);
  const flows = flowsOf(placed, periods);
  const closes = closesByDay(placed);
  const firstDay = firstDayOf(placed);
  return periods.map((period, at) => {
    const start = trailingWindow(period, unit);
    const tally = tallyBetween(closes, start, period.end);
    const since = firstClose === null ? null : Math.max(start, firstClose);
    const perDay = wonPerDay([tally.wonValue], { since, asOf: period.end });
    return {
      period,
      ...(flows[at] ?? NO_FLOW),
      factors: factorFigures(open[at] ?? 0, tally, floor),
      wonPerDay: isNoData(perDay) ? null : perDay,
      wonSince: isNoData(perDay) || since === start ? null : since,
      isBeforeFirstDeal: period.end < firstDay,
    };
  });
}

/** A deal is open at the ends from the first one after its creation to the last one before its closing. */
function openAtEnds(deals: readonly DatedDeal[], periods: readonly Period[]): readonly number[] {
  // One more than there are periods, for what happens after all of them.
  const changes = [...periods.map(() => 0), 0];
  const change = (at: number, by: number) => {
    changes[at] = (changes[at] ?? 0) + by;
  };
  for (const { created, closed } of deals) {
    if (created === null || (closed !== null && closed < created)) continue;
    change(periodAt(created, periods), 1);
    if (closed !== null) change(periodAt(closed, periods), -1);
  }
  let open = 0;
  return changes.map((by) => (open += by));
}

interface Flow {
  readonly added: number;
  readonly won: number;
  readonly lost: number;
}

const NO_FLOW: Flow = { added: 0, won: 0, lost: 0 };

function flowsOf(deals: readonly DatedDeal[], periods: readonly Period[]): readonly Flow[] {
  const flows = periods.map(() => ({ ...NO_FLOW }));
  const first = periods[0]?.start ?? 0;
  const flowAt = (day: CalendarDate | null) =>
    day === null || day < first ? undefined : flows[periodAt(day, periods)];
  for (const { status, created, closed } of deals) {
    const cameIn = flowAt(created);
    if (cameIn) cameIn.added += 1;
    const wentOut = flowAt(closed);
    if (!wentOut) continue;
    if (status === 'Won') wentOut.won += 1;
    else wentOut.lost += 1;
  }
  return flows;
}

/** The first period that has not ended before the day; their number where all have. */
function periodAt(day: CalendarDate, periods: readonly Period[]): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.end ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function closesByDay(deals: readonly DatedDeal[]): ReadonlyMap<CalendarDate, DealTally> {
  const byDay = new Map<CalendarDate, DatedDeal[]>();
  for (const deal of deals) {
    if (deal.closed === null) continue;
    const known = byDay.get(deal.closed);
    if (known) known.push(deal);
    else byDay.set(deal.closed, [deal]);
  }
  return new Map([...byDay].map(([day, closed]) => [day, tallyOf(closed)]));
}

function tallyBetween(closes: ReadonlyMap<CalendarDate, DealTally>, from: CalendarDate, to: CalendarDate): DealTally {
  const tallies: DealTally[] = [];
  for (let day = from; day <= to; day += 1) {
    const tally = closes.get(day);
    if (tally) tallies.push(tally);
  }
  return joinedTally(tallies);
}

/** Later than any day where nothing is known. */
function firstDayOf(deals: readonly DatedDeal[]): CalendarDate {
  let first = Number.POSITIVE_INFINITY;
  for (const { created, closed } of deals) first = Math.min(first, created ?? first, closed ?? first);
  return first;
}
