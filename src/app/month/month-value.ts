/** What the sidebar shows of a month before it is closed. */
import type { DealRow } from '../../cells/deal-row';
import type { GoalRow } from '../../cells/read-goals';
import { type CalendarDate, isoDate } from '../../domain/calendar-date';
import type { Deal } from '../../domain/deal';
import type { StageList } from '../../domain/pipeline';
import { pipelineValue } from '../../metrics/pipeline-value';
import { type Placed, placed } from '../board';
import { commonestCurrency, currencyOf } from '../commonest-currency';
import { knownFigure } from '../known-figure';
import type { MonthValue } from '../rpc';
import { type CalendarMonth, nextMonth } from './calendar-month';
import { goalsOfMonth, goalsToCarry, targetOfMonth } from './month-goals';

export interface MonthSources {
  readonly rows: readonly DealRow[];
  readonly stages: StageList;
  readonly goals: readonly GoalRow[];
  readonly today: CalendarDate;
  /** Of amounts that name none. */
  readonly currency: string;
}

export function monthValue(sources: MonthSources, month: CalendarMonth, tab: MonthValue['tab']): MonthValue {
  const { currency, won, lost, others } = monthDeals(sources, month);
  const { target, goalsInOthers } = monthTarget(sources, month, currency);
  return {
    month: month.key,
    from: isoDate(month.start),
    to: isoDate(month.end),
    next: nextMonth(month).key,
    today: isoDate(sources.today),
    currency,
    won: { deals: won.length, value: valueOf(won) },
    lost: lost.length,
    goal: target,
    others,
    goalsInOthers,
    tab,
    goals: goalsToCarry(sources.goals, month),
  };
}

export interface MonthDeals {
  readonly currency: string;
  /** Closed in the month, in that currency. */
  readonly won: readonly Placed[];
  readonly lost: readonly Placed[];
  /** How many deals were closed in the others. */
  readonly others: MonthValue['others'];
  /** Whether the amount of a deal is in that currency; a deal without one is in any. */
  readonly isCounted: (deal: Deal) => boolean;
}

/** One currency, the commonest of the deals that are open or were closed in the month, because amounts are never added across two. */
export function monthDeals({ rows, stages, currency: usual }: MonthSources, month: CalendarMonth): MonthDeals {
  const all = placed(rows, stages);
  const closed = all.filter(([row, stage]) => isClosedIn(month, row, stage));
  const open = all.filter(([, stage]) => stage.kind === 'open');
  const { currency, others } = commonestCurrency(
    [...open, ...closed].map(([{ deal }]) => deal),
    usual,
  );
  const isCounted = (deal: Deal) => (currencyOf(deal, usual) ?? currency) === currency;
  const counted = closed.filter(([{ deal }]) => isCounted(deal));
  return {
    currency,
    won: counted.filter(([, stage]) => stage.kind === 'won'),
    lost: counted.filter(([, stage]) => stage.kind === 'lost'),
    others: [...others.keys()].flatMap((other) => {
      const deals = closed.filter(([{ deal }]) => currencyOf(deal, usual) === other).length;
      return deals === 0 ? [] : [{ currency: other, deals }];
    }),
    isCounted,
  };
}

function isClosedIn({ start, end }: CalendarMonth, { deal }: DealRow, { kind }: Placed[1]): boolean {
  const { closed } = deal;
  return (kind === 'won' || kind === 'lost') && closed !== null && closed >= start && closed <= end;
}

/** Goals in another currency than that of the deals cannot be held against what was won. */
export function monthTarget({ goals, stages, currency: usual }: MonthSources, month: CalendarMonth, currency: string) {
  const ofMonth = goalsOfMonth(goals, month);
  const same = ofMonth.filter((goal) => (goal.currency || usual).toUpperCase() === currency.toUpperCase());
  const target = targetOfMonth(same, month, stages.pipelines);
  return { target, goalsInOthers: ofMonth.length - same.length };
}

export function valueOf(deals: readonly Placed[]): number {
  return (
    knownFigure(
      pipelineValue(
        deals.map(([{ deal }]) => deal.value),
        'sum',
      ),
    ) ?? 0
  );
}
