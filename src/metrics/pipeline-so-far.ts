import type { CalendarDate } from '../domain/calendar-date';
import { type DatedDeal, tallyOf } from './deal-tally';
import { type FactorFigures, factorFigures } from './factor-figures';
import { isNoData } from './no-data';
import { standingAt } from './standing-at';
import { wonPerDay } from './won-per-day';

export interface SoFarOptions {
  readonly asOf: CalendarDate;
  readonly floor: number;
  /** The first day on which any deal of the table was decided, these or others. */
  readonly firstClose: CalendarDate | null;
}

export interface PipelineSoFar {
  /** The first close; null where it is unknown or still to come. */
  readonly since: CalendarDate | null;
  readonly added: number;
  readonly won: number;
  readonly lost: number;
  readonly factors: FactorFigures;
  /** Money of all wins whose day is known ÷ the days from the first close to `asOf`. */
  readonly wonPerDay: number | null;
}

/**
 * The pipeline and the factors of its velocity over all the time that is known, as of a day.
 *
 * Nothing has to be placed in time, so deals whose days are unknown count too; what was created or closed after `asOf`
 * has not happened yet. Where nothing did, the velocity is that of `velocityOfDeals`, but null below the floor.
 * Source: ActiveCampaign's pipeline guide; `velocityOfDeals`, `wonPerDay`.
 *
 * @example
 * pipelineSoFar(
 *   [{ status: 'Won', created: 1, closed: 31, value: 900, countsInRate: true }],
 *   { asOf: 40, floor: 1, firstClose: 31 },
 * ).wonPerDay // 90
 */
export function pipelineSoFar(deals: readonly DatedDeal[], options: SoFarOptions): PipelineSoFar {
  const { asOf, floor, firstClose } = options;
  const there = deals.filter((deal) => standingAt(deal, asOf) !== 'not yet');
  const decided = there.filter((deal) => standingAt(deal, asOf) === 'decided');
  const dated = decided.filter(({ closed }) => closed !== null);
  const perDay = wonPerDay([tallyOf(dated).wonValue], { since: firstClose, asOf });
  const won = decided.filter(({ status }) => status === 'Won').length;
  return {
    since: firstClose !== null && firstClose <= asOf ? firstClose : null,
    added: there.length,
    won,
    lost: decided.length - won,
    factors: factorFigures(there.length - decided.length, tallyOf(decided), floor),
    wonPerDay: isNoData(perDay) ? null : perDay,
  };
}
