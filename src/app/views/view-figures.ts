/** The figures of a view: of every deal of the table that its filter lets through, by the metrics of the formulas. */
import type { DealRow } from '../../cells/deal-row';
import type { GoalRow } from '../../cells/read-goals';
import { type CalendarDate, isoDate } from '../../domain/calendar-date';
import { dealFilter, searchText } from '../../domain/deal-filter';
import type { DealFilter } from '../../domain/deal-view';
import { nameKey, type StageList } from '../../domain/pipeline';
import { isClosed, type Stage } from '../../domain/stage';
import { goalInForce } from '../../metrics/goal-in-force';
import type { NoData } from '../../metrics/no-data';
import { velocityOfDeals } from '../../metrics/velocity-of-deals';
import { weightedPipeline } from '../../metrics/weighted-pipeline';
import { wilsonInterval } from '../../metrics/wilson-interval';
import { winRate } from '../../metrics/win-rate';
import { wonPerDay } from '../../metrics/won-per-day';
import { type Placed, placed, stageTotals } from '../board';
import { commonestCurrency, currencyOf } from '../commonest-currency';
import { knownFigure } from '../known-figure';
import type { ExtraReaders } from './extra-columns';
import type { Request, ViewFigures } from '../rpc';

export interface FigureSources {
  readonly rows: readonly DealRow[];
  readonly stages: StageList;
  /** Of the columns at least that the filter names. */
  readonly extra: ExtraReaders;
  readonly goals: readonly GoalRow[];
  readonly today: CalendarDate;
  /** Of amounts that name none. */
  readonly currency: string;
  readonly countsInWinRate: (reason: string) => boolean;
}

export function viewFigures(sources: FigureSources, request: Request<'viewFigures'>): ViewFigures {
  const { stages, today } = sources;
  const { filter } = request;
  const pipeline = stages.pipelines.includes(request.pipeline) ? request.pipeline : (stages.pipelines[0] ?? '');
  const all = placed(sources.rows, stages);
  const ofPipeline = all.filter(([, stage]) => stage.pipeline === pipeline);
  const passing = passed(ofPipeline, filter, sources);
  const { currency, others: byCurrency } = commonestCurrency(
    passing.map(([{ deal }]) => deal),
    sources.currency,
  );
  const others = new Set([...byCurrency.values()].flat());
  const counted = passing.filter(([{ deal }]) => !others.has(deal));
  return {
    totals: stageTotals(
      passing.map(([row]) => row),
      stages,
      sources.currency,
    ).filter((total) => stages.byKey(total.stage)?.pipeline === pipeline),
    currency,
    inOthers: others.size,
    open: openFigures(passing, counted),
    winRate: winRateFigure(passing, sources),
    velocity: knownFigure(velocityFigure(counted, sources)),
    // Deals that need care are open ones: nothing can be said of what such a view has won.
    wonPerDay: filter.care
      ? null
      : knownFigure(wonPerDay(wonValues(counted, today), { since: firstClose(all), asOf: today })),
    goal: goalFigure(ofPipeline, { pipeline, owner: filter.owner, currency }, sources),
    today: isoDate(today),
  };
}

function passed(deals: readonly Placed[], filter: DealFilter, { extra, today }: FigureSources): readonly Placed[] {
  const passes = dealFilter(filter, today);
  const columns = Object.keys(filter.columns);
  const extraOf = (row: number) => Object.fromEntries(columns.map((name) => [name, extra.get(name)?.(row) ?? '']));
  return deals.filter(([{ row, deal }, stage]) =>
    passes({ ...deal, search: filter.text === '' ? '' : searchText(deal), extra: extraOf(row) }, stage),
  );
}

function openFigures(passing: readonly Placed[], counted: readonly Placed[]): ViewFigures['open'] {
  const valued = counted.flatMap(([{ deal }, stage]) =>
    stage.kind === 'open' && deal.value !== null
      ? [{ value: deal.value, probability: deal.probability ?? stage.probability }]
      : [],
  );
  const weighed = valued.filter(({ probability }) => probability !== null);
  return {
    deals: passing.filter(([, stage]) => stage.kind === 'open').length,
    value: valued.reduce((sum, { value }) => sum + value, 0),
    weighted: knownFigure(weightedPipeline(weighed)) ?? 0,
    weighed: weighed.length,
  };
}

function winRateFigure(deals: readonly Placed[], sources: FigureSources): ViewFigures['winRate'] {
  const { won, lost } = decided(deals, sources);
  const rate = knownFigure(winRate({ won, lost }));
  const interval = wilsonInterval(won, won + lost);
  return rate === null || interval === null ? null : { rate, ...interval, n: won + lost };
}

function decided(deals: readonly Placed[], { countsInWinRate }: FigureSources) {
  const counting = deals.filter(
    ([{ deal }, stage]) => isClosed(stage.kind) && (deal.closeReason === '' || countsInWinRate(deal.closeReason)),
  );
  const won = counting.filter(([, stage]) => stage.kind === 'won').length;
  return { won, lost: counting.length - won };
}

function velocityFigure(deals: readonly Placed[], sources: FigureSources): number | NoData {
  const won = deals.filter(([, stage]) => stage.kind === 'won').map(([{ deal }]) => deal);
  return velocityOfDeals({
    openDeals: deals.filter(([, stage]) => stage.kind === 'open').length,
    ...decided(deals, sources),
    wonValues: won.map(({ value }) => value).filter((value) => value !== null),
    wonCycleDays: won.flatMap(({ created, closed }) => (created === null || closed === null ? [] : [closed - created])),
  });
}

/** Of the deals won by that day, and from that day on where there is one. */
function wonValues(deals: readonly Placed[], until: CalendarDate, from: CalendarDate | null = null): readonly number[] {
  return deals.flatMap(([{ deal }, stage]) => {
    const { value, closed } = deal;
    if (stage.kind !== 'won' || value === null || closed === null || closed > until) return [];
    return from !== null && closed < from ? [] : [value];
  });
}

/** The window of what was won per day begins with the table, whatever the view: so the figures of all owners add up. */
function firstClose(deals: readonly Placed[]): CalendarDate | null {
  let first: CalendarDate | null = null;
  for (const [{ deal }, stage] of deals) {
    if (isClosed(stage.kind) && deal.closed !== null && (first === null || deal.closed < first)) first = deal.closed;
  }
  return first;
}

interface WhoseGoal {
  readonly pipeline: string;
  readonly owner: string | null;
  /** Of a target that names none. */
  readonly currency: string;
}

/** A goal is a pipeline's or an owner's: what else the view leaves out counts towards it all the same. */
function goalFigure(deals: readonly Placed[], whose: WhoseGoal, sources: FigureSources): ViewFigures['goal'] {
  const { pipeline, owner } = whose;
  const { today } = sources;
  const goal = goalInForce(sources.goals, {
    asOf: today,
    pipeline,
    isOnlyPipeline: withOpenStages(sources.stages.stages).size === 1,
    isAsked: owner === null ? null : (name) => nameKey(name) === nameKey(owner),
  });
  if (goal === null) return null;
  const [currency = whose.currency.toUpperCase(), ...others] = new Set(
    goal.goals.map((one) => one.currency.toUpperCase()).filter((word) => word !== ''),
  );
  if (others.length > 0) return null;
  const own = deals.filter(
    ([{ deal }]) =>
      (owner === null || deal.owner === owner) && currencyOf(deal, sources.currency)?.toUpperCase() === currency,
  );
  return {
    target: goal.target,
    won: wonValues(own, today, goal.start).reduce((sum, value) => sum + value, 0),
    currency,
    from: isoDate(goal.start),
    to: isoDate(goal.end),
  };
}

function withOpenStages(stages: readonly Stage[]): ReadonlySet<string> {
  return new Set(stages.filter(({ kind }) => kind === 'open').map(({ pipeline }) => pipeline));
}
