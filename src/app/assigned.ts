import type { CalendarDate } from '../domain/calendar-date';
import { effectiveMoves, type Move } from '../domain/move';
import type { Zone } from '../domain/zone';
import { groupByDeal } from './pending';

/** How long a deal that somebody was given counts as new to him. */
const DAYS = 14;

/**
 * Deal ID → the day on which it was given to its present owner by somebody else: a change of its owner, or its creation
 * in his name. A change that names nobody, such as a hand edit, counts: owners seldom give deals to themselves. A deal
 * that nobody says who created does not, or every list that is turned into a pipeline would be news.
 */
export function assignedOn(moves: readonly Move[], today: CalendarDate, zone: Zone): ReadonlyMap<string, CalendarDate> {
  const days = new Map<string, CalendarDate>();
  for (const [dealId, own] of groupByDeal(moves)) {
    const given = givenIn(effectiveMoves(own));
    const day = given && zone.dayOf(given.when ?? given.logged);
    if (day !== null && today - day < DAYS) days.set(dealId, day);
  }
  return days;
}

/** The move that made the present owner the owner; null where he gave it to himself, or it is not among them. */
function givenIn(moves: readonly Move[]): Move | null {
  const owner = moves[moves.length - 1]?.owner ?? '';
  if (owner === '') return null;
  const before = moves.map((move) => move.owner !== owner).lastIndexOf(true);
  const given = moves[before + 1];
  if (!given || given.by === owner) return null;
  const isNew = given.from === '';
  if (before < 0 && !isNew) return null;
  return isNew && given.by === '' ? null : given;
}
