import type { CalendarDate } from '../domain/calendar-date';
import type { Journey, JourneyStage } from '../domain/journey';
import type { Stay } from './kaplan-meier';
import { stageStays } from './stage-stays';
import { usualStay } from './usual-stay';

export interface LimitedStage extends JourneyStage {
  /** Days after which a deal in it is stale, as the user typed them; null where he did not. */
  readonly staleAfterDays: number | null;
}

export interface StaleLimit {
  /** The days within which nine of ten leave; null where too few have, or more than a tenth outlasts every end seen. */
  readonly usualDays: number | null;
  /** Null where nobody can say what is too long. */
  readonly limitDays: number | null;
  /** Where the limit comes from: the same days given for all, the days typed for the stage, else the usual ones. */
  readonly source: 'given' | 'stage' | 'usual';
}

export interface StageLimit extends StaleLimit {
  /** What the usual days were seen on. */
  readonly stays: readonly Stay[];
}

export interface LimitOptions {
  readonly asOf: CalendarDate;
  /** How many stays must have ended for a usual one. */
  readonly floor: number;
  /** Null where every stage has its own. */
  readonly givenDays: number | null;
}

/**
 * How long a deal may stand in each stage before it is stale: the days given, else those of the stage, else its usual
 * stay.
 *
 * One answer per stage, in their order.
 * Source: ActiveCampaign's pipeline guide; `stageStays` for the stays, each visit for itself and any exit an end,
 * and `usualStay`. Variant: the stage's own history rather than one number for all, since a contract takes longer than
 * a call.
 *
 * @example
 * staleLimits(
 *   [{ pipeline: 'Sales', kind: 'open', staleAfterDays: null }],
 *   [{ deal: 1, value: null, visits: [{ stage: 0, entered: 5, next: 1, left: 17 }] }],
 *   { asOf: 30, floor: 1, givenDays: null },
 * )[0].limitDays // 12
 */
export function staleLimits(
  stages: readonly LimitedStage[],
  journeys: readonly Journey[],
  { asOf, floor, givenDays }: LimitOptions,
): readonly StageLimit[] {
  const stays = stageStays(stages, journeys, { asOf, visits: 'each', exit: 'any' });
  return stays.map(({ counted }, at) => ({
    ...staleLimit(givenDays, stages[at]?.staleAfterDays ?? null, usualStay(counted, floor)),
    stays: counted,
  }));
}

/** The first of these limits that there is. */
export function staleLimit(givenDays: number | null, stageDays: number | null, usualDays: number | null): StaleLimit {
  const source = givenDays !== null ? 'given' : stageDays !== null ? 'stage' : 'usual';
  return { usualDays, limitDays: givenDays ?? stageDays ?? usualDays, source };
}
