/** The filter of a view, asked about cards. */
import type { WireStage } from '../src/app/rpc';
import { dealFilter, type FilteredDeal, searchText } from '../src/domain/deal-filter';
import type { DealFilter } from '../src/domain/deal-view';
import { caredFor, dayNumber } from './attention';
import type { Card } from './card';

/** Says of each card, with its stage, whether the filter lets it through. */
export function cardFilter(filter: DealFilter, today: string): (card: Card, stage: WireStage) => boolean {
  const passes = dealFilter(filter, dayNumber(today) ?? 0);
  return (card, stage) => passes(filteredDeal(card), stage);
}

/** Folding the text of ten thousand cards takes longer than looking through it: each card is turned once. */
const turned = new WeakMap<Card, FilteredDeal>();

function filteredDeal(card: Card): FilteredDeal {
  const known = turned.get(card);
  if (known) return known;
  const deal = { ...caredFor(card), owner: card.owner, search: searchText(card), extra: card.extra };
  turned.set(card, deal);
  return deal;
}
