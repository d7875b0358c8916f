/** All that the tab of a closed month says, as numbers: by the metrics of the formulas, over the table and the log. */

import { readDealRows } from '../../cells/deal-row';
import { readDealsDue } from '../../cells/deals-due';
import type { ListedStage } from '../../cells/listed-stages';
import { stageFinder } from '../../cells/listed-stages';
import type { LoggedMove } from '../../cells/read-log';
import type { Reading } from '../../cells/reading';
import { allRows, type DealsTable } from '../../cells/table';
import { tableAsOf } from '../../cells/table-as-of';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Deal } from '../../domain/deal';
import { effectiveMoves } from '../../domain/move';
import { pipelineValue } from '../../metrics/pipeline-value';
import { slipOutcome } from '../../metrics/slip-outcome';
import { hasSlipped } from '../../metrics/slip-rate';
import { weightedPipeline } from '../../metrics/weighted-pipeline';
import { winRate } from '../../metrics/win-rate';
import type { Placed } from '../board';
import { knownFigure } from '../known-figure';
import type { CalendarMonth } from './calendar-month';
import { type MonthDeals, type MonthSources, monthDeals, monthTarget, valueOf } from './month-value';

export interface TabSources extends MonthSources {
  readonly table: DealsTable;
  /** By deal ID, as `readLog` answers it. */
  readonly log: ReadonlyMap<string, readonly LoggedMove[]>;
  readonly listed: readonly ListedStage[];
  readonly countsInWinRate: (reason: string) => boolean;
}

export interface MonthFigures {
  /** The last day of the month, or today where the month is not over. */
  readonly asOf: CalendarDate;
  readonly currency: string;
  readonly goal: number | null;
  readonly wonValue: number;
  /** The owner who won most first. */
  readonly owners: readonly OwnerFigures[];
  readonly total: OwnerFigures;
  readonly won: readonly Deal[];
  readonly lost: readonly LostDeal[];
  readonly slipped: readonly SlippedDeal[];
  readonly others: MonthDeals['others'];
  readonly goalsInOthers: number;
}

export interface OwnerFigures {
  /** '' of deals that nobody owns. */
  readonly owner: string;
  readonly won: number;
  readonly wonValue: number;
  readonly lost: number;
  /** 0..1, of the decided deals that count in it; null where none does. */
  readonly winRate: number | null;
  readonly decided: number;
  /** At the end of the month. */
  readonly open: number;
  readonly openValue: number;
  /** Null where a deal with a value has no probability. */
  readonly weighted: number | null;
}

export interface LostDeal {
  readonly deal: Deal;
  /** '' where the log does not know. */
  readonly from: string;
}

/** Expected to close in the month and open when it ended. */
export interface SlippedDeal {
  /** As it is now. */
  readonly deal: Deal;
  readonly wasExpected: CalendarDate | null;
}

interface OpenDeal {
  readonly deal: Deal;
  readonly probability: number | null;
}

export function monthFigures(sources: TabSources, month: CalendarMonth, reading: Reading): MonthFigures {
  const { currency, won, lost, others, isCounted } = monthDeals(sources, month);
  const asOf = Math.min(month.end, sources.today);
  const open = openAt(asOf, sources, reading).filter(({ deal }) => isCounted(deal));
  const { target, goalsInOthers } = monthTarget(sources, month, currency);
  const decided = [...won, ...lost];
  const owners = [...new Set([...decided.map(([{ deal }]) => deal.owner), ...open.map(({ deal }) => deal.owner)])];
  const figuresOf = (owner: string, isTheirs: (deal: Deal) => boolean) =>
    ownerFigures(
      owner,
      {
        won: won.filter(([{ deal }]) => isTheirs(deal)),
        lost: lost.filter(([{ deal }]) => isTheirs(deal)),
        open: open.filter(({ deal }) => isTheirs(deal)),
      },
      sources,
    );
  return {
    asOf,
    currency,
    goal: target,
    wonValue: valueOf(won),
    owners: owners
      .map((owner) => figuresOf(owner, (deal) => deal.owner === owner))
      .sort((a, b) => b.wonValue - a.wonValue || b.won - a.won || (a.owner < b.owner ? -1 : 1)),
    total: figuresOf('', () => true),
    won: byClosing(won),
    lost: byClosing(lost).map((deal) => ({ deal, from: lostFrom(deal.id, sources) })),
    slipped: slippedDeals(sources, month, open, reading).filter(({ deal }) => isCounted(deal)),
    others,
    goalsInOthers,
  };
}

function openAt(day: CalendarDate, sources: TabSources, reading: Reading): readonly OpenDeal[] {
  const { table, log, listed, stages } = sources;
  const then = tableAsOf({ deals: table, log, stages: listed }, day, 'as it was', reading).table;
  return readDealRows(then.cells, then.layout, reading.region.zone)
    .filter(({ deal }) => deal.status === 'Open')
    .map(({ deal }) => {
      const stage = stages.find(deal.stage, deal.pipeline);
      return { deal, probability: deal.probability ?? stage?.probability ?? null };
    });
}

interface OwnDeals {
  readonly won: readonly Placed[];
  readonly lost: readonly Placed[];
  readonly open: readonly OpenDeal[];
}

function ownerFigures(owner: string, { won, lost, open }: OwnDeals, { countsInWinRate }: TabSources): OwnerFigures {
  const counted = (deals: readonly Placed[]) =>
    deals.filter(([{ deal }]) => deal.closeReason === '' || countsInWinRate(deal.closeReason)).length;
  const rate = { won: counted(won), lost: counted(lost) };
  const values = open.map(({ deal }) => deal.value);
  return {
    owner,
    won: won.length,
    wonValue: valueOf(won),
    lost: lost.length,
    winRate: knownFigure(winRate(rate)),
    decided: rate.won + rate.lost,
    open: open.length,
    openValue: knownFigure(pipelineValue(values, 'sum')) ?? 0,
    weighted: knownFigure(weightedPipeline(open.map(({ deal, probability }) => ({ value: deal.value, probability })))),
  };
}

function byClosing(deals: readonly Placed[]): readonly Deal[] {
  return deals.map(([{ deal }]) => deal).sort((a, b) => (a.closed ?? 0) - (b.closed ?? 0));
}

/** The last stage in which the log saw the deal before it was lost. */
function lostFrom(dealId: string, { log, listed }: TabSources): string {
  const find = stageFinder(listed);
  const visited = effectiveMoves(log.get(dealId) ?? []).flatMap(({ from, to, pipeline }) =>
    [from, to].map((name) => ({ name, stage: listed[find(name, pipeline) ?? -1] })),
  );
  const open = visited.filter(({ name, stage }) => name !== '' && stage?.kind !== 'lost' && stage?.kind !== 'won');
  const last = open[open.length - 1];
  return last?.stage?.name ?? last?.name ?? '';
}

/**
 * Those that SLIP_RATE counts, for which the log has to know the start of the month, and those that got their day in the
 * month only: both were expected in it and stood open when it ended.
 */
function slippedDeals(
  { table, rows, log }: TabSources,
  { start, end }: CalendarMonth,
  open: readonly OpenDeal[],
  reading: Reading,
): readonly SlippedDeal[] {
  const due = readDealsDue({ deals: table, rows: allRows(table), log, withGone: false }, { start, end }, reading);
  const expected = new Map<string, CalendarDate | null>();
  for (const { known, status, expectedClose } of due) {
    const outcome = slipOutcome({ status, expectedClose }, end);
    if (hasSlipped(outcome, 'apart')) expected.set(known.dealId, known.expectedClose);
  }
  for (const { deal } of open) {
    const day = deal.expectedClose;
    if (!expected.has(deal.id) && day !== null && day >= start && day <= end) expected.set(deal.id, day);
  }
  return rows
    .flatMap(({ deal }): readonly SlippedDeal[] => {
      const wasExpected = expected.get(deal.id);
      return wasExpected === undefined ? [] : [{ deal, wasExpected }];
    })
    .sort((a, b) => (b.deal.value ?? 0) - (a.deal.value ?? 0));
}
