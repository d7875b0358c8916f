/** What about an open deal needs care, as facts; the words are in the catalogue. */
import { parseIsoDate } from '../src/domain/calendar-date';
import type { WireStage } from '../src/app/rpc';
import type { Card } from './card';
import { remembered } from './once';

export type Concern =
  | { readonly kind: 'stepOverdue'; readonly days: number }
  | { readonly kind: 'closePassed'; readonly days: number }
  | { readonly kind: 'stale'; readonly days: number; readonly limit: number }
  | { readonly kind: 'noStep' };

/** Ten thousand deals share a few hundred days. */
const dayNumber = remembered(parseIsoDate);

/** Days from one `YYYY-MM-DD` to another, or null where either is unknown. */
export function daysBetween(from: string | null, to: string): number | null {
  const start = from === null ? null : dayNumber(from);
  const end = dayNumber(to);
  return start === null || end === null ? null : end - start;
}

export function concerns(card: Card, stage: WireStage, today: string): readonly Concern[] {
  if (stage.kind !== 'open') return [];
  const found: Concern[] = [];
  const stepDays = daysBetween(card.nextStepDue, today);
  if (stepDays !== null && stepDays > 0) found.push({ kind: 'stepOverdue', days: stepDays });
  const closeDays = daysBetween(card.expectedClose, today);
  if (closeDays !== null && closeDays > 0) found.push({ kind: 'closePassed', days: closeDays });
  const stageDays = daysBetween(card.inStageSince, today);
  const limit = stage.staleAfterDays;
  if (limit !== null && stageDays !== null && stageDays > limit) found.push({ kind: 'stale', days: stageDays, limit });
  if (card.nextStep === '' && card.nextStepDue === null) found.push({ kind: 'noStep' });
  return found;
}
