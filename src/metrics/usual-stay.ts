import { kaplanMeier, type Stay } from './kaplan-meier';
import { survivalTime } from './survival-time';

/** Of those who come to a stage, the share that stays longer than usual. */
const UNUSUAL_SHARE = 1 / 10;

/**
 * The usual stay in a stage: the days within which nine of ten leave it, by whatever exit.
 *
 * Takes the finished and the running stays of one stage; null where fewer than `floor` are finished, and where more
 * than a tenth outlasts every end that was seen.
 * Source: ActiveCampaign's pipeline guide ("longer than usual" is relative to the stage's own history). Variant: the
 * running stays count too, since the percentile of the finished ones alone calls every slow deal unusual.
 *
 * @example usualStay([{ days: 3, ended: true }, { days: 8, ended: true }], 2) // 8
 */
export function usualStay(stays: readonly Stay[], floor: number): number | null {
  const finished = stays.filter(({ ended }) => ended).length;
  return finished < floor ? null : survivalTime(kaplanMeier(stays), UNUSUAL_SHARE);
}
