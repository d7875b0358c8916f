import type { DealTally } from './deal-tally';
import { isNoData } from './no-data';
import { pipelineVelocity } from './pipeline-velocity';
import { wilsonInterval } from './wilson-interval';

/** The four factors of velocity and velocity itself; null where there is nothing to divide by or too little. */
export interface FactorFigures {
  readonly openDeals: number;
  /** Deals that the win rate rests on. */
  readonly decided: number;
  /** 0..1, with the ends of its 95 % interval. */
  readonly winRate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Mean money of the won deals. */
  readonly averageWon: number | null;
  /** Mean calendar days from creation to winning. */
  readonly cycleDays: number | null;
  /** Money per day. */
  readonly velocity: number | null;
}

/**
 * Velocity and its factors side by side, from the number of open deals and a tally of decided ones.
 *
 * Where fewer than `floor` deals are decided, all but the counts are null: with so few every factor is mostly chance.
 * Velocity is null too where a factor is, where nothing was won and where the mean cycle is 0 days.
 * Source: `pipelineVelocity`, `winRate` and `wilsonInterval`, whose variants hold; means are arithmetic.
 *
 * @example
 * factorFigures(4, { won: 1, lost: 1, wonValue: 900, valued: 1, cycleDays: 30, cycles: 1 }, 2)
 * // { openDeals: 4, decided: 2, winRate: 0.5, low: 0.094…, high: 0.905…, averageWon: 900, cycleDays: 30, velocity: 60 }
 */
export function factorFigures(openDeals: number, tally: DealTally, floor: number): FactorFigures {
  const decided = tally.won + tally.lost;
  if (decided < floor || decided === 0) return { ...NOTHING, openDeals, decided };
  const winRate = tally.won / decided;
  const interval = wilsonInterval(tally.won, decided);
  const averageWon = tally.valued === 0 ? null : tally.wonValue / tally.valued;
  const cycleDays = tally.cycles === 0 ? null : tally.cycleDays / tally.cycles;
  return {
    openDeals,
    decided,
    winRate,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    averageWon,
    cycleDays,
    velocity: velocityFrom({ openDeals, winRate, averageWon, cycleDays }),
  };
}

const NOTHING = { winRate: null, low: null, high: null, averageWon: null, cycleDays: null, velocity: null };

/** Money per day; null where a factor is missing, nothing was won or the cycle is 0 days. */
export function velocityFrom({
  openDeals,
  winRate,
  averageWon,
  cycleDays,
}: Pick<FactorFigures, 'openDeals' | 'winRate' | 'averageWon' | 'cycleDays'>): number | null {
  if (winRate === null || winRate === 0 || averageWon === null || cycleDays === null) return null;
  const velocity = pipelineVelocity({ openDeals, winRate, averageDeal: averageWon, cycleDays });
  return isNoData(velocity) ? null : velocity;
}
