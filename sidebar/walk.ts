/** Neighbours: the next deal on the screen, the next stage of the pipeline. */
import type { WireStage } from '../src/app/rpc';
import { pipelineOf } from './board';
import { boardView, cardOf, isFolded, PAGE, type State } from './state';

/** Ids of the deals that are on the screen, from top to bottom. */
function visibleDeals(state: State): readonly string[] {
  const board = boardView(state);
  if (!board) return [];
  const cards = board.stages.flatMap((view) =>
    isFolded(state, view) ? [] : view.cards.slice(0, state.shown[view.stage.key] ?? PAGE),
  );
  return cards.map((card) => card.id);
}

export function neighbourDeal(state: State, dealId: string, offset: 1 | -1): string | null {
  const ids = visibleDeals(state);
  const index = ids.indexOf(dealId);
  return index < 0 ? null : (ids[index + offset] ?? null);
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
