import { kaplanMeier } from './kaplan-meier';

export interface Observation {
  readonly days: number;
  /** What ended it; null where it still went on when it was last seen. */
  readonly outcome: string | null;
}

export interface IncidenceStep {
  /** Days since the beginning. */
  readonly at: number;
  /** The share that has had the outcome by then: 0..1. */
  readonly incidence: number;
}

/**
 * The share that has had one of several outcomes by each day: before each day the share that has had none yet × those
 * with this outcome ÷ those at risk, added up.
 *
 * Takes observations in any order, in calendar days; answers the days on which the outcome was seen, in order, none
 * where it never was. The last step is the chance ever to have it, as far as anybody was watched.
 * Source: O. O. Aalen and S. Johansen, "An Empirical Transition Matrix for Non-homogeneous Markov Chains Based on
 * Censored Observations", Scandinavian Journal of Statistics 5 (1978). Variant: never 1 − Kaplan–Meier with the other
 * outcomes censored, which answers as if a lost deal could still be won and promises too much.
 *
 * @example
 * cumulativeIncidence([{ days: 3, outcome: 'lost' }, { days: 5, outcome: 'won' }, { days: 9, outcome: null }], 'won')
 * // [{ at: 5, incidence: 0.333… }]
 */
export function cumulativeIncidence(observations: readonly Observation[], outcome: string): readonly IncidenceStep[] {
  const happened = new Map<number, number>();
  for (const seen of observations) {
    if (seen.outcome === outcome) happened.set(seen.days, (happened.get(seen.days) ?? 0) + 1);
  }
  const steps: IncidenceStep[] = [];
  let survivalBefore = 1;
  let incidence = 0;
  for (const { at, atRisk, survival } of kaplanMeier(observations.map(asStay))) {
    const events = happened.get(at);
    if (events !== undefined) {
      incidence += (survivalBefore * events) / atRisk;
      steps.push({ at, incidence });
    }
    survivalBefore = survival;
  }
  return steps;
}

function asStay({ days, outcome }: Observation): { days: number; ended: boolean } {
  return { days, ended: outcome !== null };
}
