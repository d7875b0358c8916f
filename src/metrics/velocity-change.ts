import { type FactorFigures, velocityFrom } from './factor-figures';

/** The factors of the velocity of one window; null where one is missing. */
export type WindowFactors = Pick<FactorFigures, 'openDeals' | 'winRate' | 'averageWon' | 'cycleDays'>;

export type FactorName = keyof WindowFactors;

export interface FactorChange {
  readonly before: number | null;
  readonly now: number | null;
  /** What it adds to the change of ln velocity: the four add up to it. Null where a factor is missing or 0. */
  readonly logChange: number | null;
  /** Its part of the change of velocity: the four add up to 1. Null where velocity is unchanged, too. */
  readonly share: number | null;
  /** The best of all windows: the highest, of the cycle the shortest. */
  readonly best: number | null;
  /** What velocity would be now with this factor at its best and the others as they are. */
  readonly velocityAtBest: number | null;
}

export interface VelocityChange {
  readonly factors: Readonly<Record<FactorName, FactorChange>>;
  /** The change of ln velocity. */
  readonly logChange: number | null;
}

/** A longer cycle slows velocity, more of the others raises it. */
const SIGNS: Readonly<Record<FactorName, 1 | -1>> = { openDeals: 1, winRate: 1, averageWon: 1, cycleDays: -1 };
const FACTORS = ['openDeals', 'winRate', 'averageWon', 'cycleDays'] as const;
/** Logarithms of equal velocities differ by the dust of their rounding. */
const ROUNDING_DUST = 1e-12;

/**
 * What changed velocity between the last two of several windows: ln velocity = ln open deals + ln win rate + ln average
 * won − ln cycle days, so its change is the sum of the changes of the four, without a remainder.
 *
 * Takes the factors of windows, oldest first. A share of the change is negative where the factor went the other way.
 * Source: ruling of this project; the logarithmic split of a product in B. W. Ang, "The LMDI approach to decomposition
 * analysis: a practical guide", Energy Policy 33 (2005). Variant: not "each factor by 10 %", which in a product is
 * always 10 % (11.1 % for the cycle) and tells nothing; instead what each would bring at its own best.
 *
 * @example
 * velocityChange([
 *   { openDeals: 10, winRate: 0.5, averageWon: 100, cycleDays: 20 },
 *   { openDeals: 20, winRate: 0.5, averageWon: 100, cycleDays: 10 },
 * ]).factors.cycleDays
 * // { before: 20, now: 10, logChange: 0.69…, share: 0.5, best: 10, velocityAtBest: 100 }
 */
export function velocityChange(windows: readonly WindowFactors[]): VelocityChange {
  const [now = NOTHING, before = NOTHING] = [...windows].reverse();
  const changes = FACTORS.map((name) =>
    SIGNS[name] > 0 ? logRatio(now[name], before[name]) : logRatio(before[name], now[name]),
  );
  const total = changes.reduce((sum, change) => sum + change, 0);
  const isKnown = Number.isFinite(total);
  const isUnchanged = Math.abs(total) < ROUNDING_DUST;
  const factorOf = (name: FactorName): FactorChange => {
    const change = changes[FACTORS.indexOf(name)] ?? 0;
    const best = bestOf(windows, name);
    return {
      before: before[name],
      now: now[name],
      logChange: isKnown ? change : null,
      // What did not change has a share of 0, never one of −0.
      share: isKnown && !isUnchanged ? change / total + 0 : null,
      best,
      velocityAtBest: best === null || !isWhole(now) ? null : velocityFrom({ ...now, [name]: best }),
    };
  };
  return {
    factors: {
      openDeals: factorOf('openDeals'),
      winRate: factorOf('winRate'),
      averageWon: factorOf('averageWon'),
      cycleDays: factorOf('cycleDays'),
    },
    logChange: isKnown ? total : null,
  };
}

const NOTHING: WindowFactors = { openDeals: 0, winRate: null, averageWon: null, cycleDays: null };

/** NaN where one of them is missing or not above 0. */
function logRatio(one: number | null, other: number | null): number {
  return isPositive(one) && isPositive(other) ? Math.log(one / other) : Number.NaN;
}

function isWhole(factors: WindowFactors): boolean {
  return FACTORS.every((name) => isPositive(factors[name]));
}

function bestOf(windows: readonly WindowFactors[], name: FactorName): number | null {
  const known = windows.map((window) => window[name]).filter(isPositive);
  if (known.length === 0) return null;
  return SIGNS[name] > 0 ? Math.max(...known) : Math.min(...known);
}

function isPositive(factor: number | null): factor is number {
  return factor !== null && factor > 0;
}
