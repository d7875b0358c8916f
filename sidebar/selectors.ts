/** What follows from the state: pure functions of it that views, actions and updates share. */
import type { ViewFigures } from '../src/app/rpc';
import { isFiltered } from '../src/domain/deal-filter';
import type { DealFilter, DealView, Sort } from '../src/domain/deal-view';
import { type BoardView, type StageView, stageByKey, viewBoard } from './board';
import type { Card, CardMap } from './card';
import { changeTotals, type Measure, readTotals, type Totals } from './figures';
import { once } from './once';
import type { Confirmed, State } from './state';
import { texts } from './texts/texts';
import { isHeld, optimisticCards, type Write } from './write-queue';

export interface Optimistic {
  readonly cards: CardMap;
  readonly totals: Totals;
}

/** How the deals of this document are turned into money. */
export const measureOf = once(({ defaultCurrency, pipelines }: Confirmed): Measure => {
  const ofStage = new Map(pipelines.flatMap(({ stages }) => stages.map(({ key, probability }) => [key, probability])));
  return {
    defaultCurrency,
    probabilityOf: ({ probability, stage }) => probability ?? ofStage.get(stage) ?? null,
  };
});

/** The deals and totals as the user is to see them: the confirmed ones with the waiting changes on top. */
export const optimisticOf = once((confirmed: Confirmed, writes: readonly Write[]): Optimistic => {
  const cards = optimisticCards(confirmed.cards, writes);
  let totals = confirmed.totals;
  for (const id of new Set(writes.map((write) => write.dealId))) {
    totals = changeTotals(totals, confirmed.cards.get(id) ?? null, cards.get(id) ?? null, measureOf(confirmed));
  }
  return { cards, totals };
});

export function cardOf(state: State, dealId: string): Card | null {
  if (!state.confirmed) return null;
  return optimisticOf(state.confirmed, state.queue.writes).cards.get(dealId) ?? null;
}

const boardOf = once(
  (
    confirmed: Confirmed,
    writes: readonly Write[],
    filter: DealFilter,
    pipelineName: string | null,
    justMoved: string | null,
    sort: Sort,
    counted: ViewFigures | null,
  ): BoardView | null => {
    const pipeline = confirmed.pipelines.find(({ name }) => name === pipelineName) ?? confirmed.pipelines[0];
    if (!pipeline) return null;
    const measure = measureOf(confirmed);
    return viewBoard({
      ...confirmed,
      ...optimisticOf(confirmed, writes),
      pipeline,
      filter,
      justMoved,
      sort,
      measure,
      counted: counted && readTotals(counted.totals),
    });
  },
);

/** The board of the chosen pipeline, or null before anything was loaded. */
export function boardView(state: State): BoardView | null {
  const { confirmed, queue, filter, pipeline, justMoved, sort, figures } = state;
  const counted = figures.of === figuresKey(state) ? figures.value : null;
  return confirmed ? boardOf(confirmed, queue.writes, filter, pipeline, justMoved, sort, counted) : null;
}

/** Won, lost, parked and hidden stages start folded; under a filter just those in which nothing was found. */
export function isFolded(state: State, { stage, cards }: StageView): boolean {
  const decided = state.folded[stage.key];
  if (decided !== undefined) return decided;
  return isFiltered(state.filter) ? cards.length === 0 : stage.kind !== 'open' || !stage.shown;
}

/** Name of the pipeline that is shown. */
export function shownPipeline({ confirmed, pipeline }: State): string {
  const pipelines = confirmed?.pipelines ?? [];
  return (pipelines.find(({ name }) => name === pipeline) ?? pipelines[0])?.name ?? '';
}

export function viewOf(state: State): DealView {
  const { filter, sort, fields } = state;
  return { pipeline: shownPipeline(state), filter, sort, fields };
}

export function sameView(a: DealView, b: DealView): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Tells figures of one view of one table from those of another. */
export function figuresKey(state: State): string {
  return JSON.stringify([shownPipeline(state), state.filter, state.confirmed?.fingerprint, state.epoch]);
}

/** What the deal is called in a sentence. */
export function nameOf(card: Card | null): string {
  return card?.name || texts().common.unnamed;
}

/** Whether the table has a column for when the next step is due. */
export function hasStep(state: State): boolean {
  return state.confirmed?.headers['nextStepDue'] !== undefined;
}

export function localeOf(state: State): string {
  return state.confirmed?.locale ?? 'en_US';
}

export function stageName(state: State, stageKey: string): string {
  return stageByKey(state.confirmed?.pipelines ?? [], stageKey)?.name ?? stageKey;
}

/** Whether a change of the deal is on its way, waits behind a failure or for an answer of the user's, or neither. */
export function savingState(state: State, dealId: string): 'saved' | 'saving' | 'waiting' {
  const ofDeal = state.queue.writes.filter((write) => write.dealId === dealId);
  if (ofDeal.length === 0) return 'saved';
  return state.queue.paused || !state.online || ofDeal.every(isHeld) ? 'waiting' : 'saving';
}
