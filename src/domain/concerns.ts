/** What about an open deal needs care, as facts; the words are in the catalogues. */
import type { CalendarDate } from './calendar-date';
import type { Stage } from './stage';

export type Concern =
  | { readonly kind: 'stepOverdue'; readonly days: number }
  | { readonly kind: 'closePassed'; readonly days: number }
  | { readonly kind: 'stale'; readonly days: number; readonly limit: number }
  | { readonly kind: 'noStep' };

/** As much of a deal as says whether it needs care. */
export interface CaredFor {
  readonly expectedClose: CalendarDate | null;
  readonly nextStep: string;
  readonly nextStepDue: CalendarDate | null;
  readonly inStageSince: CalendarDate | null;
}

export type CareStage = Pick<Stage, 'kind' | 'staleAfterDays'>;

export function concerns(deal: CaredFor, stage: CareStage, today: CalendarDate): readonly Concern[] {
  if (stage.kind !== 'open') return [];
  const found: Concern[] = [];
  const stepDays = daysSince(deal.nextStepDue, today);
  if (stepDays > 0) found.push({ kind: 'stepOverdue', days: stepDays });
  const closeDays = daysSince(deal.expectedClose, today);
  if (closeDays > 0) found.push({ kind: 'closePassed', days: closeDays });
  const stageDays = daysSince(deal.inStageSince, today);
  const limit = stage.staleAfterDays;
  if (limit !== null && stageDays > limit) found.push({ kind: 'stale', days: stageDays, limit });
  if (deal.nextStep === '' && deal.nextStepDue === null) found.push({ kind: 'noStep' });
  return found;
}

/** 0 where the day is not known: what is not known is not late. */
function daysSince(day: CalendarDate | null, today: CalendarDate): number {
  return day === null ? 0 : today - day;
}
