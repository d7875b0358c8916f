/** What the sidebar draws: every deal that matters today as column arrays, and the totals of all of them. */
import type { DealRow } from '../cells/deal-row';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import type { StageList } from '../domain/pipeline';
import { isClosed, type Stage } from '../domain/stage';
import { stageOfRow } from './stage-of-row';
import type { DealColumns, StageTotal, WirePipeline, WireStage } from './rpc';

/** Of closed deals only the latest are sent; the totals count all. */
const CLOSED_SENT = 200;

export function wirePipelines(stages: StageList): readonly WirePipeline[] {
  return stages.pipelines.map((name) => ({
    name,
    stages: stages.stages.filter((stage) => stage.pipeline === name).map(wireStage),
  }));
}

function wireStage(stage: Stage): WireStage {
  const { key, name, kind, colour, shown, staleAfterDays, probability, needs, exitWhen, whatToDo } = stage;
  return { key, name, kind, colour, shown, staleAfterDays, probability, needs, exitWhen, whatToDo };
}

/** Rows whose stage is known, with that stage; a row without an ID is not in the pipeline yet. */
function placed(rows: readonly DealRow[], stages: StageList): readonly (readonly [DealRow, Stage])[] {
  return rows.flatMap((row) => {
    const stage = row.deal.id === '' ? null : stageOfRow(row, stages);
    return stage ? [[row, stage] as const] : [];
  });
}

export function stageTotals(rows: readonly DealRow[], stages: StageList, currency: string): readonly StageTotal[] {
  const totals = new Map<string, { deals: number; money: Map<string, { sum: number; valued: number }> }>();
  for (const stage of stages.stages) totals.set(stage.key, { deals: 0, money: new Map() });
  for (const [{ deal }, stage] of placed(rows, stages)) {
    const total = totals.get(stage.key);
    if (!total) continue;
    total.deals += 1;
    if (deal.value === null) continue;
    const own = deal.currency || currency;
    const money = total.money.get(own) ?? { sum: 0, valued: 0 };
    total.money.set(own, { sum: money.sum + deal.value, valued: money.valued + 1 });
  }
  return [...totals].map(([stage, { deals, money }]) => ({
    stage,
    deals,
    money: [...money].map(([name, { sum, valued }]) => ({ currency: name, sum, valued })),
  }));
}

export function boardDeals(rows: readonly DealRow[], stages: StageList): DealColumns {
  const all = placed(rows, stages);
  const running = all.filter(([, stage]) => !isClosed(stage.kind));
  const closed = all
    .filter(([, stage]) => isClosed(stage.kind))
    .sort(([a], [b]) => (b.deal.closed ?? 0) - (a.deal.closed ?? 0))
    .slice(0, CLOSED_SENT);
  return dealColumns([...running, ...closed]);
}

export function oneDeal(row: DealRow, stages: StageList): DealColumns {
  return dealColumns(placed([row], stages));
}

function dealColumns(deals: readonly (readonly [DealRow, Stage])[]): DealColumns {
  const column = <T>(read: (row: DealRow, stage: Stage) => T): readonly T[] =>
    deals.map(([row, stage]) => read(row, stage));
  return {
    id: column(({ deal }) => deal.id),
    row: column(({ row }) => row),
    move: column(({ shadow }) => shadow?.move ?? 0),
    stage: column((_, stage) => stage.key),
    name: column(({ deal }) => deal.name),
    company: column(({ deal }) => deal.company),
    owner: column(({ deal }) => deal.owner),
    value: column(({ deal }) => deal.value),
    currency: column(({ deal }) => deal.currency),
    expectedClose: column(({ deal }) => wireDay(deal.expectedClose)),
    nextStep: column(({ deal }) => deal.nextStep),
    nextStepDue: column(({ deal }) => wireDay(deal.nextStepDue)),
    inStageSince: column(({ deal }) => wireDay(deal.inStageSince)),
    priority: column(({ deal }) => deal.priority),
  };
}

export function wireDay(day: CalendarDate | null): string | null {
  return day === null ? null : isoDate(day);
}

export function ownersOf(rows: readonly DealRow[]): readonly string[] {
  return [...new Set(rows.map((row) => row.deal.owner))].filter((owner) => owner !== '').sort();
}
