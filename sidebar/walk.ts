/** Neighbours: the next deal on the screen, the next stage of the pipeline. */
import type { WireStage } from '../src/app/rpc';
import { pipelineOf } from './board';
import { dayView } from './day-view';
import { boardView, cardOf, isFolded } from './selectors';
import type { State } from './state';

/** Ids of the deals that are on the screen, from top to bottom. */
export function visibleDeals(state: State): readonly string[] {
  if (state.day) return dayView(state).sections.flatMap(({ items }) => items.map(({ card }) => card.id));
  const board = boardView(state);
  if (!board) return [];
  const cards = board.stages.flatMap((view) => (isFolded(state, view) ? [] : view.cards));
  return cards.map((card) => card.id);
}

export function neighbourDeal(state: State, dealId: string, offset: 1 | -1): string | null {
  const ids = visibleDeals(state);
  const index = ids.indexOf(dealId);
  return index < 0 ? null : (ids[index + offset] ?? null);
}

/** The deal beside this one in the nearest column that shows any. */
export function dealBeside(state: State, dealId: string, offset: 1 | -1): string | null {
  const columns = (boardView(state)?.stages ?? []).filter((view) => !isFolded(state, view) && view.cards.length > 0);
  const at = columns.findIndex(({ cards }) => cards.some(({ id }) => id === dealId));
  const row = columns[at]?.cards.findIndex(({ id }) => id === dealId) ?? 0;
  const beside = at < 0 ? undefined : columns[at + offset]?.cards;
  return beside?.[Math.min(row, beside.length - 1)]?.id ?? null;
}

/** The stage before or after the deal's own on the way to winning: lost and parked stages lie beside that way. */
export function neighbourStage(state: State, dealId: string, offset: 1 | -1): WireStage | null {
  const card = cardOf(state, dealId);
  const stages = pipelineOf(state.confirmed?.pipelines ?? [], card?.stage ?? '')?.stages ?? [];
  const index = stages.findIndex((stage) => stage.key === card?.stage);
  if (index < 0) return null;
  const ahead = offset === 1 ? stages.slice(index + 1) : stages.slice(0, index).reverse();
  return ahead.find((stage) => stage.shown && (stage.kind === 'open' || stage.kind === 'won')) ?? null;
}

/** The stages of the deal's pipeline to which it may be moved; of the first pipeline where it stands in none. */
export function stagesFor(state: State, dealId: string): readonly WireStage[] {
  const pipelines = state.confirmed?.pipelines ?? [];
  const own = pipelineOf(pipelines, cardOf(state, dealId)?.stage ?? '');
  const pipeline = own ?? pipelines.find(({ name }) => name === state.pipeline) ?? pipelines[0];
  return pipeline?.stages.filter((stage) => stage.shown) ?? [];
}
