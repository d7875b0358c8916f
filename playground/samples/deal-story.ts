/** How one deal fares: how long it stands in each stage, how far it comes, and what is planned next. */
import type { Random } from './random';

export interface StagePlan {
  readonly name: string;
  /** Mean days that a deal stands here. */
  readonly days: number;
  /** Chance to move on rather than to be lost from here. */
  readonly passes: number;
  readonly nextSteps: readonly [string, ...string[]];
}

export const WON = 'Won';
export const LOST = 'Lost';
export const ON_HOLD = 'On hold';

/** Together the chances let about one decided deal in three be won, in about eleven weeks. */
const STAGE_PLANS: readonly StagePlan[] = [
  { name: 'Lead', days: 8, passes: 0.82, nextSteps: ['Call back', 'Find out who decides', 'Send introduction'] },
  { name: 'Qualified', days: 15, passes: 0.84, nextSteps: ['Book a tasting', 'Ask for headcount', 'Check the budget'] },
  { name: 'Demo', days: 12, passes: 0.85, nextSteps: ['Tasting on site', 'Invite facilities manager', 'Send summary'] },
  {
    name: 'Proposal',
    days: 22,
    passes: 0.73,
    nextSteps: ['Walk through the offer', 'Chase signature', 'Revise offer'],
  },
  {
    name: 'Negotiation',
    days: 18,
    passes: 0.78,
    nextSteps: ['Agree service terms', 'Send contract', 'Call procurement'],
  },
];

export interface DealStory {
  readonly stage: string;
  readonly enteredStage: number;
  readonly closed: number | null;
  readonly expectedClose: number;
  readonly nextStep: string;
  readonly nextStepDue: number | null;
  readonly lastActivity: number;
}

const STALLS = 0.09;
const GOES_ON_HOLD = 0.012;
const FORGETS_NEXT_STEP = 0.22;

/** Plays a deal from the day it was created until it is decided or `today` is reached. */
export function playDeal(random: Random, created: number, today: number): DealStory {
  const stalls = random.chance(STALLS);
  let entered = created;
  for (const [index, plan] of STAGE_PLANS.entries()) {
    const left = entered + Math.max(1, Math.round(random.waiting(plan.days)));
    const isStuck = stalls && index >= 1 && random.chance(0.5);
    if (left > today || isStuck) return openDeal(random, plan, index, entered, today);
    if (!random.chance(plan.passes)) return closedDeal(LOST, left);
    if (random.chance(GOES_ON_HOLD)) return { ...closedDeal(ON_HOLD, left), closed: null, expectedClose: left + 120 };
    entered = left;
  }
  return closedDeal(WON, entered);
}

function closedDeal(stage: string, day: number): DealStory {
  return {
    stage,
    enteredStage: day,
    closed: day,
    expectedClose: day,
    nextStep: '',
    nextStepDue: null,
    lastActivity: day,
  };
}

function openDeal(random: Random, plan: StagePlan, index: number, entered: number, today: number): DealStory {
  const daysAhead = STAGE_PLANS.slice(index).reduce((sum, each) => sum + each.days, 0);
  const isPlanned = !random.chance(FORGETS_NEXT_STEP);
  const lastActivity = Math.max(entered, Math.min(today, entered + Math.round(random.waiting(4))));
  const due = lastActivity + 2 + Math.round(random.waiting(9));
  return {
    stage: plan.name,
    enteredStage: entered,
    closed: null,
    expectedClose: entered + Math.round(daysAhead * (0.7 + 0.8 * random.next())) + 5,
    nextStep: isPlanned ? random.pick(plan.nextSteps) : '',
    nextStepDue: isPlanned ? skipWeekend(due) : null,
    lastActivity,
  };
}

/** Serial 1 was a Sunday, so remainders 0 and 1 are Saturday and Sunday. */
export function skipWeekend(serial: number): number {
  const remainder = serial % 7;
  if (remainder === 0) return serial + 2;
  if (remainder === 1) return serial + 1;
  return serial;
}
