import { describe, expect, it } from 'vitest';
import { type ClockedDeal, type StaleClock, type Staleness, staleness } from '../../src/metrics/staleness';

const AS_OF = 130;
const NOTHING_KNOWN: ClockedDeal = { enteredStage: null, lastActivity: null, created: null, nextStepDue: null };
const judge = (deal: Partial<ClockedDeal>, clock: StaleClock, limitDays: number | null) =>
  staleness({ ...NOTHING_KNOWN, ...deal }, { clock, asOf: AS_OF, limitDays });

describe('staleness', () => {
  it.each<[string, Partial<ClockedDeal>, StaleClock, number | null, Staleness]>([
    ['more days than the limit', { enteredStage: 100 }, 'stage', 29, { kind: 'stale', days: 30 }],
    ['as many days as the limit', { enteredStage: 100 }, 'stage', 30, { kind: 'in-time', days: 30 }],
    ['0 days and a limit of 0', { enteredStage: AS_OF }, 'stage', 0, { kind: 'in-time', days: 0 }],
    ['1 day and a limit of 0', { enteredStage: 129 }, 'stage', 0, { kind: 'stale', days: 1 }],
    ['a day after the as-of day', { enteredStage: 140 }, 'stage', 0, { kind: 'in-time', days: -10 }],
    ['a limit with a half day', { enteredStage: 100 }, 'stage', 29.5, { kind: 'stale', days: 30 }],
    ['no limit', { enteredStage: 1 }, 'stage', null, { kind: 'no-limit' }],
    ['no day of entry', { created: 1, lastActivity: 1 }, 'stage', 5, { kind: 'unknown-day' }],
    ['neither limit nor day', {}, 'stage', null, { kind: 'no-limit' }],
    ['age', { created: 30, enteredStage: 129 }, 'age', 99, { kind: 'stale', days: 100 }],
    ['no day of creation', { enteredStage: 1, lastActivity: 1 }, 'age', 5, { kind: 'unknown-day' }],
    ['the last activity', { lastActivity: 110, created: 1 }, 'activity', 14, { kind: 'stale', days: 20 }],
    ['no activity ever', { created: 110, enteredStage: 1 }, 'activity', 14, { kind: 'stale', days: 20 }],
    ['neither activity nor creation', { enteredStage: 1 }, 'activity', 14, { kind: 'unknown-day' }],
  ])('of a deal with %s', (_, deal, clock, limit, expected) => {
    expect(judge(deal, clock, limit)).toEqual(expected);
  });

  it.each([
    ['today', AS_OF, 'step-planned'],
    ['on the last day of the limit', AS_OF + 14, 'step-planned'],
    ['a day later', AS_OF + 15, 'stale'],
    ['yesterday', AS_OF - 1, 'stale'],
    ['on no day', null, 'stale'],
  ])('by activity, with a next step due %s', (_, nextStepDue, kind) => {
    expect(judge({ lastActivity: 100, nextStepDue }, 'activity', 14).kind).toBe(kind);
  });

  it.each<StaleClock>(['stage', 'age'])('by %s goes on whatever is planned', (clock) => {
    expect(judge({ enteredStage: 100, created: 100, nextStepDue: AS_OF }, clock, 14).kind).toBe('stale');
  });

  it('without a day to count from is unknown although a step is planned', () => {
    expect(judge({ nextStepDue: AS_OF }, 'activity', 14)).toEqual({ kind: 'unknown-day' });
  });
});
