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

export const OPEN_STAGES = STAGE_PLANS.map(({ name }) => name);

/** The chance that a deal in this stage is won. */
export function winChance(stage: string): number {
  return STAGE_PLANS.slice(OPEN_STAGES.indexOf(stage)).reduce((chance, { passes }) => chance * passes, 1);
}

export interface DealStory {
  readonly stage: string;
  /** The day on which each open stage was entered that the deal came to. */
  readonly entered: readonly number[];
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
  const entered: number[] = [];
  let day = created;
  for (const [index, plan] of STAGE_PLANS.entries()) {
    entered.push(day);
    const left = day + Math.max(1, Math.round(random.waiting(plan.days)));
    const isStuck = stalls && index >= 1 && random.chance(0.5);
    if (left > today || isStuck) return { ...openDeal(random, plan, index, day, today), entered };
    if (!random.chance(plan.passes)) return { ...closedDeal(LOST, left), entered };
    if (random.chance(GOES_ON_HOLD)) return { ...onHold(left), entered };
    day = left;
  }
  return { ...closedDeal(WON, day), entered };
}

type Standing = Omit<DealStory, 'entered'>;

function closedDeal(stage: string, day: number): Standing {
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

function onHold(day: number): Standing {
  return { ...closedDeal(ON_HOLD, day), closed: null, expectedClose: day + 120 };
}

function openDeal(random: Random, plan: StagePlan, index: number, entered: number, today: number): Standing {
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
