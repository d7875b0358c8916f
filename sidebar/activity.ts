/** An activity as it is logged, and the form that asks for the next step in the same breath. */
import { isoDate, parseIsoDate, weekday } from '../src/domain/calendar-date';
import type { Request } from '../src/app/rpc';

/** What a rep logs with one key; anything else is typed into the Activities tab. */
export const ACTIVITY_KINDS = ['call', 'e-mail', 'meeting', 'note'] as const;

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export type Direction = 'in' | 'out';
/** What takes an activity back, as the server gave it. */
export type ActivityMark = Request<'undoActivity'>['activity'];

/** What stands in the form. */
export interface StepDraft {
  readonly text: string;
  /** `YYYY-MM-DD`, or '' for none. */
  readonly due: string;
  readonly outcome: string;
  readonly note: string;
}

export interface StepForm {
  readonly dealId: string;
  /** What is being logged, and the write that waits for the answer; null where only the next step is asked for. */
  readonly log: { readonly kind: ActivityKind; readonly write: number } | null;
  /** The deal was just won: when is it looked at again? */
  readonly followUp: boolean;
  readonly draft: StepDraft;
  /** What the form opened with: only what differs from it is saved. */
  readonly offered: StepDraft;
}

const MONDAY = 1;

/** The days that one tap chooses. */
export function offeredDays(today: string, followUp: boolean): readonly OfferedDay[] {
  const day = parseIsoDate(today);
  if (day === null) return [];
  const inDays = (days: number): OfferedDay => ({ kind: 'inDays', days, due: isoDate(day + days) });
  if (followUp) return [inDays(30), inDays(90)];
  return [inDays(1), inDays(3), { kind: 'monday', due: isoDate(day + daysUntil(day, MONDAY)) }];
}

export type OfferedDay =
  | { readonly kind: 'inDays'; readonly days: number; readonly due: string }
  | { readonly kind: 'monday'; readonly due: string };

/** From 1 to 7: on a Monday the next one is a week away. */
function daysUntil(from: number, wanted: number): number {
  return ((wanted - weekday(from) + 6) % 7) + 1;
}
