/** What the board shows: the deals of one pipeline by stage, filtered, in order, with figures that stay true. */
import type { WirePipeline, WireStage } from '../src/app/rpc';
import { isFiltered } from '../src/domain/deal-filter';
import type { DealFilter, Sort } from '../src/domain/deal-view';
import { concerns } from './attention';
import type { Card, CardMap } from './card';
import { cardFilter } from './filter-cards';
import { figuresOf, type Measure, NOTHING, type Figures, type Totals } from './figures';
import { sortCards } from './sort-cards';

export interface StageView {
  readonly stage: WireStage;
  /** The deals that we hold and that the filter lets through, in the order of the list. */
  readonly cards: readonly Card[];
  /** Of the whole table, or of the found deals where a filter is active. */
  readonly figures: Figures;
  /** False while only the deals that we hold are counted, and the server still counts the rest. */
  readonly isWhole: boolean;
  /** How many deals the whole table has in this stage. */
  readonly ofAll: number;
  /** How many of them we hold: of closed deals only the latest. */
  readonly held: number;
}

export interface BoardView {
  /** Hidden stages come last, and only while there are deals in them: hiding must not lose a deal. */
  readonly stages: readonly StageView[];
  readonly open: number;
  readonly care: number;
  readonly filtered: boolean;
  readonly found: number;
}

export interface BoardInput {
  readonly cards: CardMap;
  readonly totals: Totals;
  readonly pipeline: WirePipeline;
  readonly filter: DealFilter;
  readonly sort: Sort;
  readonly today: string;
  readonly measure: Measure;
  /** Totals of the whole table under this very filter, where the server has told them. */
  readonly counted: Totals | null;
  /** The deal that was just moved: it is shown first, so that nobody has to look for it. */
  readonly justMoved: string | null;
}

export function viewBoard(input: BoardInput): BoardView {
  const { pipeline, filter, today } = input;
  const stageOf = new Map(pipeline.stages.map((stage) => [stage.key, stage]));
  const held = new Map<string, Card[]>(pipeline.stages.map((stage) => [stage.key, []]));
  const passes = cardFilter(filter, today);
  let care = 0;
  let found = 0;
  const heldCounts = new Map<string, number>();
  for (const card of input.cards.values()) {
    const stage = stageOf.get(card.stage);
    if (!stage) continue;
    heldCounts.set(card.stage, (heldCounts.get(card.stage) ?? 0) + 1);
    if (concerns(card, stage, today).length > 0) care += 1;
    if (!passes(card, stage)) continue;
    found += 1;
    held.get(card.stage)?.push(card);
  }
  const filtered = isFiltered(filter);
  const views = pipeline.stages.map((stage): StageView => {
    const cards = sortCards(held.get(stage.key) ?? [], input.sort, stage, input.justMoved);
    const all = input.totals.get(stage.key) ?? NOTHING;
    const heldCount = heldCounts.get(stage.key) ?? 0;
    return {
      stage,
      cards,
      ...(filtered ? foundFigures(cards, heldCount >= all.deals, stage, input) : { figures: all, isWhole: true }),
      ofAll: all.deals,
      held: heldCount,
    };
  });
  return {
    stages: [
      ...views.filter((view) => view.stage.shown),
      ...views.filter((view) => !view.stage.shown && view.ofAll > 0),
    ],
    open: sum(views.filter((view) => view.stage.kind === 'open').map((view) => view.ofAll)),
    care,
    filtered,
    found,
  };
}

/** Of the found deals: our own count where we hold them all, so that a change shows at once; else the server's. */
function foundFigures(cards: readonly Card[], holdsAll: boolean, stage: WireStage, { measure, counted }: BoardInput) {
  const theirs = holdsAll ? undefined : counted?.get(stage.key);
  return { figures: theirs ?? figuresOf(cards, measure), isWhole: holdsAll || theirs !== undefined };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

export function stageByKey(pipelines: readonly WirePipeline[], key: string): WireStage | null {
  return pipelines.flatMap((pipeline) => pipeline.stages).find((stage) => stage.key === key) ?? null;
}

export function pipelineOf(pipelines: readonly WirePipeline[], stageKey: string): WirePipeline | null {
  return pipelines.find((pipeline) => pipeline.stages.some((stage) => stage.key === stageKey)) ?? null;
}
