/** The deals that a month leaves open: which they are, what can be chosen for each, and what became of them. */
import { addMonths, isoDate, monthStart, parseIsoDate } from '../src/domain/calendar-date';
import { stageByKey } from './board';
import type { Card } from './card';
import { cardOf, optimisticOf } from './selectors';
import type { Confirmed, State } from './state';

export interface OpenEnds {
  /** The late ones first; in each part the larger value, in the currency of the month before others. */
  readonly deals: readonly string[];
  readonly late: number;
}

export function isOpenDeal({ pipelines }: Pick<Confirmed, 'pipelines'>, card: Card | null): card is Card {
  return card !== null && stageByKey(pipelines, card.stage)?.kind === 'open';
}

/** Open deals that were expected by that day, and those that are expected on no day. */
export function openEnds(state: State, until: string, currency: string): OpenEnds {
  const { confirmed, queue } = state;
  if (!confirmed) return { deals: [], late: 0 };
  const open = [...optimisticOf(confirmed, queue.writes).cards.values()].filter((card) => isOpenDeal(confirmed, card));
  const currencyOf = (card: Card) => card.currency || confirmed.defaultCurrency;
  const inOther = (card: Card) => Number(card.value !== null && currencyOf(card) !== currency);
  const largestFirst = (a: Card, b: Card) =>
    inOther(a) - inOther(b) ||
    (inOther(a) === 0 ? 0 : currencyOf(a).localeCompare(currencyOf(b))) ||
    (b.value ?? 0) - (a.value ?? 0);
  const late = open.filter(({ expectedClose }) => expectedClose !== null && expectedClose <= until).sort(largestFirst);
  const undated = open.filter(({ expectedClose }) => expectedClose === null).sort(largestFirst);
  return { deals: [...late, ...undated].map(({ id }) => id), late: late.length };
}

export function shownDeal({ month }: State): string | null {
  return month.step === 'late' ? (month.deals[month.at] ?? null) : null;
}

export type OfferedClose = 'week' | 'month' | 'end';

/** The days that one gesture chooses; none of them lies in the past, and none is the one that the deal has. */
export function offeredCloses({ expectedClose }: Card, today: string): readonly (readonly [OfferedClose, string])[] {
  const now = parseIsoDate(today) ?? 0;
  const from = Math.max(now, parseIsoDate(expectedClose ?? '') ?? now);
  const offered = [
    ['week', from + 7],
    ['month', addMonths(from, 1)],
    ['end', addMonths(monthStart(now), 1) - 1],
  ] as const;
  return offered.map(([kind, day]) => [kind, isoDate(day)] as const).filter(([, day]) => day !== expectedClose);
}

/** Of the deals that the user decided about: what the table has of it by now. */
export function monthOutcome({ confirmed, month }: State) {
  const outcome = { moved: 0, won: 0, lost: 0 };
  for (const [dealId, was] of Object.entries(month.was)) {
    const card = confirmed?.cards.get(dealId);
    const kind = stageByKey(confirmed?.pipelines ?? [], card?.stage ?? '')?.kind;
    if (kind === 'won') outcome.won += 1;
    else if (kind === 'lost') outcome.lost += 1;
    else if (card && card.expectedClose !== was) outcome.moved += 1;
  }
  return outcome;
}

/** The day that was chosen for a deal and could not be saved; '' where there is none, or it is still on its way. */
export function keptDay(state: State, dealId: string): string {
  const header = state.confirmed?.headers['expectedClose'] ?? '';
  const isOnItsWay = state.queue.writes.some((write) => write.dealId === dealId);
  return isOnItsWay ? '' : (state.drafts[dealId]?.[header] ?? '');
}

/** Deals gone through of which something was not saved, and that ask for another look. */
export function unsettledDeals(state: State): readonly Card[] {
  const shown = shownDeal(state);
  return state.month.deals.flatMap((dealId) => {
    const isSettled = state.panels[dealId] === undefined && keptDay(state, dealId) === '';
    const card = dealId === shown || isSettled ? null : cardOf(state, dealId);
    return card ? [card] : [];
  });
}
