import type { CalendarDate } from '../domain/calendar-date';

/** Days since it entered its stage, since anybody was in touch, or since it was created. */
export type StaleClock = 'stage' | 'activity' | 'age';

export interface ClockedDeal {
  readonly enteredStage: CalendarDate | null;
  readonly lastActivity: CalendarDate | null;
  readonly created: CalendarDate | null;
  readonly nextStepDue: CalendarDate | null;
}

export interface StaleRule {
  readonly clock: StaleClock;
  readonly asOf: CalendarDate;
  /** Null where nobody can say what is too long. */
  readonly limitDays: number | null;
}

export type Staleness =
  | { readonly kind: 'stale' | 'in-time'; readonly days: number }
  /** A next step is planned in time, the day to count from is unknown, or there is no limit. */
  | { readonly kind: 'step-planned' | 'unknown-day' | 'no-limit' };

/**
 * Whether an open deal is stale: more days on the clock than its limit.
 *
 * Days are calendar days to `asOf`. Where no activity is known the activity clock runs from the day of creation. A
 * planned next step stops only that clock, and only where it is due from `asOf` on and within the limit: a step in the
 * far future is no activity.
 * Source: ActiveCampaign's pipeline guide; "radio-silent", too long in one stage and too old are three clocks that
 * tools mix up (Pipedrive counts idle days, Freshsales age, LeadLiaison days in the stage). Variant: offered by name,
 * one at a time.
 *
 * @example
 * staleness(
 *   { enteredStage: 100, lastActivity: null, created: 90, nextStepDue: null },
 *   { clock: 'stage', asOf: 130, limitDays: 21 },
 * ) // { kind: 'stale', days: 30 }
 */
export function staleness(deal: ClockedDeal, { clock, asOf, limitDays }: StaleRule): Staleness {
  if (limitDays === null) return { kind: 'no-limit' };
  const since = startOf(deal, clock);
  if (since === null) return { kind: 'unknown-day' };
  if (clock === 'activity' && isDueWithin(deal.nextStepDue, asOf, limitDays)) return { kind: 'step-planned' };
  const days = asOf - since;
  return { kind: days > limitDays ? 'stale' : 'in-time', days };
}

function startOf({ enteredStage, lastActivity, created }: ClockedDeal, clock: StaleClock): CalendarDate | null {
  switch (clock) {
    case 'stage':
      return enteredStage;
    case 'activity':
      return lastActivity ?? created;
    case 'age':
      return created;
  }
}

function isDueWithin(due: CalendarDate | null, asOf: CalendarDate, days: number): boolean {
  return due !== null && due >= asOf && due <= asOf + days;
}
