/** One deal as the board shows it. */
import type { DealColumns } from '../src/app/rpc';

export interface Card {
  readonly id: string;
  /** Row where the deal was last seen: a hint for the server. */
  readonly row: number;
  /** Number of the last move that we have seen; 0 for none. */
  readonly move: number;
  /** Key of the stage; '' where the deal stands in none. */
  readonly stage: string;
  readonly name: string;
  readonly company: string;
  readonly owner: string;
  readonly value: number | null;
  readonly currency: string;
  readonly expectedClose: string | null;
  readonly nextStep: string;
  readonly nextStepDue: string | null;
  readonly inStageSince: string | null;
  readonly priority: string;
  /** The rep's own estimate, 0..1; null leaves it to the stage. */
  readonly probability: number | null;
  readonly lastActivity: string | null;
  /** How many activities are logged; null where that is not known. */
  readonly touches: number | null;
  /** The next stage needs something, and all of it is there. */
  readonly ready: boolean;
  /** Day on which somebody else gave it to its owner, where that was lately. */
  readonly assigned: string | null;
  /** Header → text, of the columns that the view shows or filters by. */
  readonly extra: Readonly<Record<string, string>>;
}

/** A card of which nothing is known yet. */
export const BLANK_CARD: Card = {
  id: '',
  row: 2,
  move: 0,
  stage: '',
  name: '',
  company: '',
  owner: '',
  value: null,
  currency: '',
  expectedClose: null,
  nextStep: '',
  nextStepDue: null,
  inStageSince: null,
  priority: '',
  probability: null,
  lastActivity: null,
  touches: 0,
  ready: false,
  assigned: null,
  extra: {},
};

export type CardMap = ReadonlyMap<string, Card>;

export function readCards(columns: DealColumns): readonly Card[] {
  return columns.id.map((id, index) => ({
    id,
    row: columns.row[index] ?? 2,
    move: columns.move[index] ?? 0,
    stage: columns.stage[index] ?? '',
    name: columns.name[index] ?? '',
    company: columns.company[index] ?? '',
    owner: columns.owner[index] ?? '',
    value: columns.value[index] ?? null,
    currency: columns.currency[index] ?? '',
    expectedClose: columns.expectedClose[index] ?? null,
    nextStep: columns.nextStep[index] ?? '',
    nextStepDue: columns.nextStepDue[index] ?? null,
    inStageSince: columns.inStageSince[index] ?? null,
    priority: columns.priority[index] ?? '',
    probability: columns.probability[index] ?? null,
    lastActivity: columns.lastActivity[index] ?? null,
    touches: columns.touches[index] ?? null,
    ready: columns.ready[index] ?? false,
    assigned: columns.assigned[index] ?? null,
    extra: extraOf(columns, index),
  }));
}

function extraOf({ extra }: DealColumns, index: number): Card['extra'] {
  return Object.fromEntries(Object.entries(extra).map(([header, texts]) => [header, texts[index] ?? '']));
}

export function cardMap(cards: readonly Card[]): CardMap {
  return new Map(cards.map((card) => [card.id, card]));
}

/** The map with that card put in or, where it was there, replaced in its place. */
export function withCard(cards: CardMap, card: Card): CardMap {
  return new Map(cards).set(card.id, card);
}
