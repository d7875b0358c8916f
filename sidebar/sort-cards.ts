/** The orders in which the cards of a stage can stand. */
import type { WireStage } from '../src/app/rpc';
import type { Sort } from '../src/domain/deal-view';
import { priorityRank } from '../src/domain/priority-rank';
import type { Card } from './card';

type Compare = (a: Card, b: Card) => number;

const LAST = '9999';

const byDue: Compare = (a, b) => compareText(a.nextStepDue ?? LAST, b.nextStepDue ?? LAST);
const byValue: Compare = (a, b) => (b.value ?? -1) - (a.value ?? -1);
const byName: Compare = (a, b) => compareText(a.name, b.name);

const ORDERS: Readonly<Record<Sort, Compare>> = {
  nextStep: byDue,
  value: byValue,
  age: (a, b) => compareText(a.inStageSince ?? LAST, b.inStageSince ?? LAST),
  priority: (a, b) => priorityRank(a.priority) - priorityRank(b.priority) || byDue(a, b),
  close: (a, b) => compareText(a.expectedClose ?? LAST, b.expectedClose ?? LAST),
  name: byName,
};
/** Closed deals have no next step and no age: the latest stands first. */
const LATEST_FIRST: Compare = (a, b) => compareText(b.inStageSince ?? '', a.inStageSince ?? '');
const ALSO_CLOSED: readonly Sort[] = ['value', 'name'];

/** The cards in that order; a deal that was just moved comes first, so that nobody has to look for it. */
export function sortCards(
  cards: readonly Card[],
  sort: Sort,
  stage: WireStage,
  justMoved: string | null,
): readonly Card[] {
  const compare = stage.kind === 'open' || ALSO_CLOSED.includes(sort) ? ORDERS[sort] : LATEST_FIRST;
  return [...cards].sort((a, b) => {
    if (a.id === justMoved) return -1;
    if (b.id === justMoved) return 1;
    return compare(a, b) || byValue(a, b) || byName(a, b);
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
