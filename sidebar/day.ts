/**
 * My day: the deals that ask for something today, each once, under the first thing that it asks for, with all of
 * its reasons. Within a section the larger value × probability stands first; a deal of which only one of the two is
 * known has no such product and follows by its value, one without a value comes last. Currencies are not compared:
 * those of the default currency stand first, then each other currency together.
 */
import type { WireStage } from '../src/app/rpc';
import type { Concern } from '../src/domain/concerns';
import { concerns, daysBetween } from './attention';
import type { Card } from './card';
import type { Measure } from './figures';

export const DAY_SECTIONS = [
  'overdue',
  'today',
  'closePassed',
  'stale',
  'noStep',
  'assigned',
  'neverContacted',
  'ready',
] as const;
export type DaySectionKey = (typeof DAY_SECTIONS)[number];

export type DayReason =
  | Concern
  | { readonly kind: 'dueToday' }
  | { readonly kind: 'assigned'; readonly on: string }
  | { readonly kind: 'neverContacted' }
  | { readonly kind: 'ready' };

export interface DayItem {
  readonly card: Card;
  readonly stage: WireStage;
  readonly reasons: readonly DayReason[];
}

export interface DaySection {
  readonly key: DaySectionKey;
  readonly items: readonly DayItem[];
}

export interface DayInput {
  readonly cards: Iterable<Card>;
  readonly stages: ReadonlyMap<string, WireStage>;
  /** Whose day it is; null for everybody's. */
  readonly owner: string | null;
  readonly today: string;
  readonly measure: Measure;
}

const SECTION_OF: Readonly<Record<DayReason['kind'], DaySectionKey>> = {
  stepOverdue: 'overdue',
  dueToday: 'today',
  closePassed: 'closePassed',
  stale: 'stale',
  noStep: 'noStep',
  assigned: 'assigned',
  neverContacted: 'neverContacted',
  ready: 'ready',
};

/** Sections in which there is something, in their order. */
export function myDay({ cards, stages, owner, today, measure }: DayInput): readonly DaySection[] {
  const found = new Map<DaySectionKey, DayItem[]>(DAY_SECTIONS.map((key) => [key, []]));
  for (const card of cards) {
    const stage = stages.get(card.stage);
    if (!stage || (owner !== null && card.owner !== owner)) continue;
    const reasons = reasonsFor(card, stage, today);
    const first = DAY_SECTIONS.find((key) => reasons.some(({ kind }) => SECTION_OF[kind] === key));
    if (first !== undefined) found.get(first)?.push({ card, stage, reasons });
  }
  const order = compareItems(measure);
  return [...found]
    .filter(([, items]) => items.length > 0)
    .map(([key, items]) => ({ key, items: [...items].sort(order) }));
}

function reasonsFor(card: Card, stage: WireStage, today: string): readonly DayReason[] {
  const dueToday: readonly DayReason[] = card.nextStepDue === today ? [{ kind: 'dueToday' }] : [];
  if (stage.kind !== 'open') return laterStep(card, stage, today, dueToday);
  const { assigned } = card;
  return [
    ...concerns(card, stage, today),
    ...dueToday,
    ...(assigned !== null && isUntouchedSince(card, assigned) ? [{ kind: 'assigned', on: assigned } as const] : []),
    ...(isNeverContacted(card) ? [{ kind: 'neverContacted' } as const] : []),
    ...(card.ready ? [{ kind: 'ready' } as const] : []),
  ];
}

function isUntouchedSince({ lastActivity }: Card, day: string): boolean {
  return lastActivity === null || lastActivity < day;
}

function isNeverContacted({ touches, lastActivity }: Card): boolean {
  return touches === 0 && lastActivity === null;
}

/** Of a won or parked deal only a next step counts that was set for after it came there: the follow-up. */
function laterStep(card: Card, stage: WireStage, today: string, dueToday: readonly DayReason[]): readonly DayReason[] {
  const { nextStepDue, inStageSince } = card;
  if (stage.kind === 'lost' || nextStepDue === null || inStageSince === null || nextStepDue <= inStageSince) return [];
  const days = daysBetween(nextStepDue, today) ?? 0;
  return days > 0 ? [{ kind: 'stepOverdue', days }] : dueToday;
}

function compareItems(measure: Measure): (a: DayItem, b: DayItem) => number {
  const ranks = new Map<Card, Rank>();
  const rankOf = ({ card }: DayItem): Rank => {
    const known = ranks.get(card) ?? rank(card, measure);
    ranks.set(card, known);
    return known;
  };
  return (a, b) => {
    const [left, right] = [rankOf(a), rankOf(b)];
    return (
      left.group - right.group ||
      compareText(left.currency, right.currency) ||
      right.amount - left.amount ||
      compareText(a.card.nextStepDue ?? '9999', b.card.nextStepDue ?? '9999') ||
      compareText(a.card.name, b.card.name)
    );
  };
}

interface Rank {
  /** 0 value and probability are known, 1 only the value, 2 not even that. */
  readonly group: 0 | 1 | 2;
  /** '' for the default currency, which stands first. */
  readonly currency: string;
  readonly amount: number;
}

function rank(card: Card, { defaultCurrency, probabilityOf }: Measure): Rank {
  const { value } = card;
  const currency = card.currency === defaultCurrency ? '' : card.currency;
  if (value === null) return { group: 2, currency: '', amount: 0 };
  const probability = probabilityOf(card);
  return probability === null
    ? { group: 1, currency, amount: value }
    : { group: 0, currency, amount: value * probability };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
