/** What about a card needs care, and the days that it counts in. */
import type { WireStage } from '../src/app/rpc';
import { parseIsoDate } from '../src/domain/calendar-date';
import * as domain from '../src/domain/concerns';
import type { Card } from './card';
import { remembered } from './once';

/** Ten thousand deals share a few hundred days. */
export const dayNumber = remembered(parseIsoDate);

function dayOf(date: string | null): number | null {
  return date === null ? null : dayNumber(date);
}

/** Days from one `YYYY-MM-DD` to another, or null where either is unknown. */
export function daysBetween(from: string | null, to: string): number | null {
  const start = dayOf(from);
  const end = dayNumber(to);
  return start === null || end === null ? null : end - start;
}

export function concerns(card: Card, stage: WireStage, today: string): readonly domain.Concern[] {
  const day = dayNumber(today);
  return day === null ? [] : domain.concerns(caredFor(card), stage, day);
}

export function caredFor(card: Card): domain.CaredFor {
  return {
    expectedClose: dayOf(card.expectedClose),
    nextStep: card.nextStep,
    nextStepDue: dayOf(card.nextStepDue),
    inStageSince: dayOf(card.inStageSince),
  };
}
