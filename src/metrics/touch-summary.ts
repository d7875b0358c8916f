import type { Status } from '../domain/stage';
import { mean } from './mean';
import { median } from './median';

export interface TouchedDeal {
  readonly status: Status;
  /** How often somebody of us reached out. */
  readonly touches: number;
}

export interface TouchFigures {
  readonly deals: number;
  readonly touches: number;
  /** Mean touches of the won and of the lost deals; null where there are none, or fewer than the floor. */
  readonly touchesPerWon: number | null;
  readonly touchesPerLost: number | null;
  readonly neverContacted: number;
  /** Median touches of the lost deals that were contacted at all; null where there are none, or fewer than the floor. */
  readonly givenUpAfter: number | null;
  /** What the three rest on. */
  readonly won: number;
  readonly lost: number;
  readonly lostContacted: number;
}

/**
 * How much work stands behind some deals: touches, how many a win and a loss took, who was never contacted, and after
 * how many touches deals were given up.
 *
 * Parked deals count as deals, and wait for no contact. Given up after is a median, because a few stubborn attempts
 * would move a mean.
 * Source: ActiveCampaign's pipeline guide; the texts hold against each other that a sale takes about eight touches and
 * that most give up after two (N2, N3). Variant: lost deals that nobody ever contacted were not given up, but
 * forgotten.
 *
 * @example touchSummary([{ status: 'Won', touches: 8 }, { status: 'Lost', touches: 2 }], 1).givenUpAfter // 2
 */
export function touchSummary(deals: readonly TouchedDeal[], floor: number): TouchFigures {
  const touchesOf = (status: Status) => deals.filter((deal) => deal.status === status).map(({ touches }) => touches);
  const won = touchesOf('Won');
  const lost = touchesOf('Lost');
  const lostContacted = lost.filter((touches) => touches > 0);
  return {
    deals: deals.length,
    touches: deals.reduce((sum, { touches }) => sum + touches, 0),
    touchesPerWon: won.length < floor ? null : mean(won),
    touchesPerLost: lost.length < floor ? null : mean(lost),
    neverContacted: deals.filter(({ status, touches }) => status !== 'Parked' && touches === 0).length,
    givenUpAfter: lostContacted.length < floor ? null : median(lostContacted),
    won: won.length,
    lost: lost.length,
    lostContacted: lostContacted.length,
  };
}
