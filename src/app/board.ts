/** What the sidebar draws: every deal that matters today as column arrays, and the totals of all of them. */
import type { DealRow } from '../cells/deal-row';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import type { StageList } from '../domain/pipeline';
import { isClosed, type Stage } from '../domain/stage';
import type { Zone } from '../domain/zone';
import { type ExtraReaders, extraOfRow } from './views/extra-columns';
import type { FoundDeal } from './find-deal';
import { readyReader } from './ready';
import { stageOfRow } from './stage-of-row';
import type { DealColumns, StageTotal, WirePipeline, WireStage, WireSum } from './rpc';

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

/** A row with the stage that it stands in. */
export type Placed = readonly [DealRow, Stage];

/** Rows whose stage is known; a row without an ID is not in the pipeline yet. */
export function placed(rows: readonly DealRow[], stages: StageList): readonly Placed[] {
  return rows.flatMap((row) => {
    const stage = row.deal.id === '' ? null : stageOfRow(row, stages);
    return stage ? [[row, stage] as const] : [];
  });
}

export function stageTotals(rows: readonly DealRow[], stages: StageList, currency: string): readonly StageTotal[] {
  const totals = new Map<string, { deals: number; money: Map<string, Omit<WireSum, 'currency'>> }>();
  for (const stage of stages.stages) totals.set(stage.key, { deals: 0, money: new Map() });
  for (const [{ deal }, stage] of placed(rows, stages)) {
    const total = totals.get(stage.key);
    if (!total) continue;
    total.deals += 1;
    if (deal.value === null) continue;
    const own = deal.currency || currency;
    const money = total.money.get(own) ?? { sum: 0, valued: 0, weighted: 0, weighed: 0 };
    const probability = deal.probability ?? stage.probability;
    total.money.set(own, {
      sum: money.sum + deal.value,
      valued: money.valued + 1,
      weighted: money.weighted + deal.value * (probability ?? 0),
      weighed: money.weighed + (probability === null ? 0 : 1),
    });
  }
  return [...totals].map(([stage, { deals, money }]) => ({
    stage,
    deals,
    money: [...money].map(([name, sums]) => ({ currency: name, ...sums })),
  }));
}

/** What is known of deals beside their own fields. */
export interface Around {
  readonly cells: (row: DealRow) => readonly unknown[];
  readonly header: readonly unknown[];
  /** By deal ID; null where nobody looked. */
  readonly touches: ReadonlyMap<string, number> | null;
  readonly assigned: ReadonlyMap<string, CalendarDate>;
}

/** All that the sidebar is to hold, in the order in which it gets them. */
export function boardDeals(
  rows: readonly DealRow[],
  stages: StageList,
  around: Around,
  extra: ExtraReaders,
): DealColumns {
  const all = placed(rows, stages);
  const running = all.filter(([, stage]) => !isClosed(stage.kind));
  const closed = all
    .filter(([, stage]) => isClosed(stage.kind))
    .sort(([a], [b]) => (b.deal.closed ?? 0) - (a.deal.closed ?? 0))
    .slice(0, CLOSED_SENT);
  const deals = [...running, ...closed];
  const texts = [...extra].map(([header, read]) => [header, deals.map(([{ row }]) => read(row))] as const);
  return { ...dealColumns(deals, stages, around), extra: Object.fromEntries(texts) };
}

/**
 * One deal with the texts of all its columns, for it is not known here which of them are shown. Nobody looks at the log
 * or the activities for it.
 */
export function oneDeal({ row, header, layout, cells }: FoundDeal, stages: StageList, zone: Zone): DealColumns {
  const around: Around = { header, cells: () => cells, touches: null, assigned: new Map() };
  const columns = dealColumns(placed([row], stages), stages, around);
  const texts = Object.entries(extraOfRow(header, layout, cells, zone)).map(([name, text]) => [name, [text]] as const);
  return { ...columns, extra: Object.fromEntries(texts) };
}

function dealColumns(
  deals: readonly Placed[],
  stages: StageList,
  { header, cells, touches, assigned }: Around,
): DealColumns {
  const isReady = readyReader(header, stages);
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
    probability: column(({ deal }) => deal.probability),
    lastActivity: column(({ deal }) => wireDay(deal.lastActivity)),
    touches: column(({ deal }) => touches && (touches.get(deal.id) ?? 0)),
    ready: column((row, stage) => isReady(cells(row), stage)),
    assigned: column(({ deal }) => wireDay(assigned.get(deal.id) ?? null)),
    extra: {},
  };
}

export function wireDay(day: CalendarDate | null): string | null {
  return day === null ? null : isoDate(day);
}

export function ownersOf(rows: readonly DealRow[]): readonly string[] {
  return [...new Set(rows.map((row) => row.deal.owner))].filter((owner) => owner !== '').sort();
}
