/** How long something lasted, as far as it was seen. */
export interface Stay {
  readonly days: number;
  /** False where it still went on when it was last seen: censored. */
  readonly ended: boolean;
}

export interface SurvivalStep {
  /** Days since the beginning. */
  readonly at: number;
  /** How many lasted that long and were still watched. */
  readonly atRisk: number;
  /** How many of these ended on that day. */
  readonly events: number;
  /** The share that lasts longer: 0..1. */
  readonly survival: number;
}

/**
 * The Kaplan–Meier curve: on each day on which something ended, the share that lasts longer, which is the share of the
 * day before × (1 − ended ÷ at risk).
 *
 * Takes stays in any order, in calendar days; answers the days with an end, in order, none where nothing has ended.
 * What has not ended counts as long as it was seen, because a mean of what has ended forgets the slow ones. What was
 * last seen on the day of an end was still at risk on it.
 * Source: E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958).
 *
 * @example
 * kaplanMeier([{ days: 6, ended: true }, { days: 9, ended: false }])
 * // [{ at: 6, atRisk: 2, events: 1, survival: 0.5 }]
 */
export function kaplanMeier(stays: readonly Stay[]): readonly SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  let atRisk = stays.length;
  let survival = 1;
  for (const { at, seen, events } of byDay(stays)) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      steps.push({ at, atRisk, events, survival });
    }
    atRisk -= seen;
  }
  return steps;
}

/** How many stays were last seen on each day, and how many of these ended on it, in the order of the days. */
function byDay(stays: readonly Stay[]): readonly { at: number; seen: number; events: number }[] {
  const days = new Map<number, { at: number; seen: number; events: number }>();
  for (const stay of stays) {
    const day = days.get(stay.days) ?? { at: stay.days, seen: 0, events: 0 };
    days.set(stay.days, day);
    day.seen += 1;
    if (stay.ended) day.events += 1;
  }
  return [...days.values()].sort((a, b) => a.at - b.at);
}
