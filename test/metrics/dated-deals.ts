/** Deals of a few days and amounts, and many of them by chance. */
import fc from 'fast-check';
import type { DatedDeal } from '../../src/metrics/deal-tally';

type Days = Pick<DatedDeal, 'created' | 'closed'>;

const PLAIN: DatedDeal = { status: 'Open', created: 0, closed: null, value: null, countsInRate: true };

export function open(created: number | null): DatedDeal {
  return { ...PLAIN, created };
}

export function won(
  created: Days['created'],
  closed: Days['closed'],
  value: number | null = 100,
  filled: Partial<DatedDeal> = {},
): DatedDeal {
  return { ...PLAIN, status: 'Won', created, closed, value, ...filled };
}

export function lost(created: Days['created'], closed: Days['closed'], filled: Partial<DatedDeal> = {}): DatedDeal {
  return { ...PLAIN, status: 'Lost', created, closed, ...filled };
}

export const FIRST_DAY = 46_000;

/** Of about seven months; some have no value, no day, or a reason that does not count. */
const anyDatedDeal: fc.Arbitrary<DatedDeal> = fc
  .record({
    status: fc.constantFrom<DatedDeal['status']>('Open', 'Won', 'Lost'),
    start: fc.nat(200),
    days: fc.integer({ min: -2, max: 90 }),
    value: fc.option(fc.nat(9999)),
    countsInRate: fc.boolean(),
    isCreatedKnown: fc.boolean(),
    isClosedKnown: fc.constantFrom(true, true, true, false),
  })
  .map(({ status, start, days, value, countsInRate, isCreatedKnown, isClosedKnown }) => ({
    status,
    created: isCreatedKnown ? FIRST_DAY + start : null,
    closed: status !== 'Open' && isClosedKnown ? FIRST_DAY + start + days : null,
    value: status === 'Won' ? value : null,
    countsInRate: status === 'Open' || countsInRate,
  }));

export const anyDatedDeals = fc.array(anyDatedDeal, { maxLength: 30 });
