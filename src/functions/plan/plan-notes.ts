/** What stands in the Note of a plan's rows. */
import { countOf, noteOf, notEnoughHistory, toldCount } from '../../cells/note';
import { plainNumber } from '../../cells/plain-number';
import type { CalendarDate } from '../../domain/calendar-date';
import type { PlannedStep } from '../../metrics/pipeline-plan';
import type { ExaminedStep } from './plan-steps';
import type { PlanGoal } from './read-won';

/** What a computed number of deals may exceed a whole one by. */
const DUST = 1e-9;

export function noteOnStep(step: ExaminedStep, planned: PlannedStep): string {
  return noteOf([
    onRate(step),
    planned.mustEnter === null ? '' : onStay(step),
    onGap(planned.gap),
    toldCount(step.undatedEntries, 'deal came on an unknown day', 'deals came on unknown days'),
  ]);
}

function onRate({ rate, rateN }: ExaminedStep): string {
  if (rate === 0) return 'nobody goes on from here: no number of deals would be enough';
  if (rate !== null) return '';
  return rateN === null ? 'no rate given' : notEnoughHistory(rateN);
}

function onStay({ meanStayDays, finishedStays, hasEnoughStays }: ExaminedStep): string {
  if (meanStayDays !== null) return '';
  if (!hasEnoughStays) return `stay: ${notEnoughHistory(finishedStays)}`;
  return 'nobody can say when a deal is stale: type Stale after (days) in Stages';
}

function onGap(gap: number | null): string {
  if (gap === null) return '';
  const few = Math.ceil(-gap - DUST);
  const many = Math.floor(gap + DUST);
  if (few > 0) return `${few} too few`;
  return many > 0 ? `${many} more than needed` : 'as many as needed';
}

export function noteOnWon(goal: PlanGoal | null, asOf: CalendarDate): string {
  if (goal === null) return 'no goal for that day: add one to Goals';
  const { period, won } = goal;
  const isReached = won.value >= period.target;
  return noteOf([
    `${plainNumber(won.value)} of ${plainNumber(period.target)} won${isReached ? ': the target is met' : ''}`,
    `${countOf(period.end - asOf, 'day', 'days')} left`,
    won.averageDeal === null ? 'no won deal has a value: give average_deal' : '',
    toldCount(won.undated, 'won deal has no Closed', 'won deals have no Closed'),
  ]);
}
