/** What the board shows: the deals of one pipeline by stage, filtered, in order, with figures that stay true. */
import type { WirePipeline, WireStage } from '../src/app/rpc';
import { concerns } from './attention';
import type { Card, CardMap } from './card';
import { figuresOf, NOTHING, type Figures, type Totals } from './figures';

export interface Filter {
  readonly text: string;
  /** Owner's name, or null for everybody. */
  readonly owner: string | null;
  /** Only deals about which something needs care. */
  readonly care: boolean;
}

export const NO_FILTER: Filter = { text: '', owner: null, care: false };

export interface StageView {
  readonly stage: WireStage;
  /** The deals that we hold and that the filter lets through, in the order of the list. */
  readonly cards: readonly Card[];
  /** Of the whole table, or of the found deals where a filter is active. */
  readonly figures: Figures;
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
  readonly filter: Filter;
  readonly today: string;
  readonly defaultCurrency: string;
  /** The deal that was just moved: it is shown first, so that nobody has to look for it. */
  readonly justMoved: string | null;
}

export function isFiltered(filter: Filter): boolean {
  return filter.text.trim() !== '' || filter.owner !== null || filter.care;
}

export function viewBoard(input: BoardInput): BoardView {
  const { pipeline, filter, today } = input;
  const stageOf = new Map(pipeline.stages.map((stage) => [stage.key, stage]));
  const held = new Map<string, Card[]>(pipeline.stages.map((stage) => [stage.key, []]));
  const matches = matcher(filter);
  let care = 0;
  let found = 0;
  const heldCounts = new Map<string, number>();
  for (const card of input.cards.values()) {
    const stage = stageOf.get(card.stage);
    if (!stage) continue;
    heldCounts.set(card.stage, (heldCounts.get(card.stage) ?? 0) + 1);
    const needsCare = concerns(card, stage, today).length > 0;
    if (needsCare) care += 1;
    if (!matches(card) || (filter.care && !needsCare)) continue;
    found += 1;
    held.get(card.stage)?.push(card);
  }
  const filtered = isFiltered(filter);
  const views = pipeline.stages.map((stage): StageView => {
    const cards = ordered(held.get(stage.key) ?? [], stage, input.justMoved);
    const all = input.totals.get(stage.key) ?? NOTHING;
    return {
      stage,
      cards,
      figures: filtered ? figuresOf(cards, input.defaultCurrency) : all,
      ofAll: all.deals,
      held: heldCounts.get(stage.key) ?? 0,
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

function matcher(filter: Filter): (card: Card) => boolean {
  const words = foldText(filter.text).split(' ').filter(Boolean);
  return (card) => {
    if (filter.owner !== null && card.owner !== filter.owner) return false;
    if (words.length === 0) return true;
    const text = searchText(card);
    return words.every((word) => text.includes(word));
  };
}

const searchTexts = new WeakMap<Card, string>();

function searchText(card: Card): string {
  const text = searchTexts.get(card) ?? foldText(`${card.name} ${card.company} ${card.owner} ${card.id}`);
  searchTexts.set(card, text);
  return text;
}

/** Text as it is compared in a search: no case and no accents, so that "zolw" finds "Żółw". */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is due first stands first; closed deals the other way round, the latest first. */
function ordered(cards: readonly Card[], stage: WireStage, justMoved: string | null): readonly Card[] {
  const closed = stage.kind !== 'open';
  return [...cards].sort((a, b) => {
    if (a.id === justMoved) return -1;
    if (b.id === justMoved) return 1;
    const byDay = closed
      ? compareText(b.inStageSince ?? '', a.inStageSince ?? '')
      : compareText(a.nextStepDue ?? '9999', b.nextStepDue ?? '9999');
    return byDay || (b.value ?? -1) - (a.value ?? -1) || compareText(a.name, b.name);
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
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
