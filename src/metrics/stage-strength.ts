import type { CalendarDate } from '../domain/calendar-date';
import type { JourneyStage, Visit } from '../domain/journey';
import { newcombeInterval, type Proportion } from './newcombe-interval';
import { stageExit } from './stage-exit';
import type { Interval } from './wilson-interval';

export interface DateSpan {
  /** First day. */
  readonly from: CalendarDate;
  /** Last day. */
  readonly to: CalendarDate;
}

/** A visit and whose it is. */
export interface Stop {
  readonly deal: number;
  readonly visit: Visit;
}

/** The deals that left a stage in a period, once for each visit: for a later stage or Won, and for a lost one. */
export interface DecidedExits {
  readonly advanced: readonly number[];
  readonly lost: readonly number[];
  /** Advanced ÷ (advanced + lost); null where there are none. */
  readonly rate: number | null;
}

export interface StageStrength {
  readonly decided: DecidedExits;
  /** The same in the period of equal length just before. */
  readonly decidedBefore: DecidedExits;
  /** The range of the true change of the rate; null where nothing was decided in one of the two. */
  readonly change: Interval | null;
  /** The rate is lower than before, and by more than chance. */
  readonly weak: boolean;
}

/**
 * Whether a stage is weaker than before: of the deals that left it decided, the share that advanced in the period, and
 * in the one of equal length just before.
 *
 * Takes the list of all stages, the visits to one of them and the period; a visit counts by the day it ended. Weak is a
 * rate whose fall is beyond chance: the whole 95 % interval of the change lies below 0.
 * Source: ActiveCampaign's pipeline guide (weak stages); `newcombeInterval`. Variant: compared with its own past, not
 * with the other stages, because early stages always let fewest through.
 *
 * @example
 * stageStrength(
 *   [{ pipeline: 'Sales', kind: 'open' }, { pipeline: 'Sales', kind: 'won' }],
 *   [{ deal: 1, visit: { stage: 0, entered: 5, next: 1, left: 17 } }],
 *   { from: 1, to: 30 },
 * ).decided.rate // 1
 */
export function stageStrength(
  stages: readonly JourneyStage[],
  stops: readonly Stop[],
  { from, to }: DateSpan,
): StageStrength {
  const decided = decidedExits(stages, stops, { from, to });
  const decidedBefore = decidedExits(stages, stops, { from: from - (to - from + 1), to: from - 1 });
  const change = newcombeInterval(proportionOf(decided), proportionOf(decidedBefore));
  return { decided, decidedBefore, change, weak: change !== null && change.high < 0 };
}

export function isWithin(day: CalendarDate | null, { from, to }: DateSpan): boolean {
  return day !== null && from <= day && day <= to;
}

function decidedExits(stages: readonly JourneyStage[], stops: readonly Stop[], period: DateSpan): DecidedExits {
  const exits = stops.filter(({ visit }) => isWithin(visit.left, period));
  const dealsThat = (exit: 'advanced' | 'lost') =>
    exits.filter(({ visit }) => stageExit(stages, visit) === exit).map(({ deal }) => deal);
  const advanced = dealsThat('advanced');
  const lost = dealsThat('lost');
  const decided = advanced.length + lost.length;
  return { advanced, lost, rate: decided === 0 ? null : advanced.length / decided };
}

function proportionOf({ advanced, lost }: DecidedExits): Proportion {
  return { successes: advanced.length, n: advanced.length + lost.length };
}
