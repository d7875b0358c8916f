import { describe, expect, it } from 'vitest';
import { type LimitedStage, staleLimit, staleLimits } from '../../src/metrics/stale-limits';
import { journey, LEAD, LOST, PROPOSAL, QUALIFIED, STAGES, WON } from './journeys';

const withDays = (days: Readonly<Record<number, number>> = {}): readonly LimitedStage[] =>
  STAGES.map((stage, at) => ({ ...stage, staleAfterDays: days[at] ?? null }));
/** Stays in Lead of 10, 20, … 100 days, all of them ended. */
const TEN = Array.from({ length: 10 }, (_, at) =>
  journey(at, [LEAD, 0], [at % 2 === 0 ? QUALIFIED : LOST, (at + 1) * 10]),
);
const limits = (stages = withDays(), givenDays: number | null = null, floor = 10) =>
  staleLimits(stages, TEN, { asOf: 200, floor, givenDays });

describe('the stale limits', () => {
  it('are the days within which nine of ten left, by any exit, and the floor is enough', () => {
    expect(limits()[LEAD]).toMatchObject({ usualDays: 90, limitDays: 90, source: 'usual' });
  });

  it('are none below the floor', () => {
    expect(limits(withDays(), null, 11)[LEAD]).toMatchObject({ usualDays: null, limitDays: null, source: 'usual' });
  });

  it('are the days of the stage where it has some, beside the usual ones', () => {
    expect(limits(withDays({ [LEAD]: 0 }))[LEAD]).toMatchObject({ usualDays: 90, limitDays: 0, source: 'stage' });
  });

  it('are the days given for all, whatever the stage has', () => {
    expect(limits(withDays({ [LEAD]: 7 }), 14)[LEAD]).toMatchObject({ usualDays: 90, limitDays: 14, source: 'given' });
    expect(limits(withDays(), 14)[PROPOSAL]).toMatchObject({ usualDays: null, limitDays: 14, source: 'given' });
  });

  it('count whoever still stands there as long as he was seen', () => {
    // Qualified: five came on days 10 to 90 and stand there on day 200.
    expect(limits()[QUALIFIED]).toEqual({
      usualDays: null,
      limitDays: null,
      source: 'usual',
      stays: [190, 170, 150, 130, 110].map((days, at) => expect.objectContaining({ deal: at * 2, days, ended: false })),
    });
  });

  it('take each visit of a deal for itself, and going back for an end', () => {
    const twice = TEN.map(({ deal }) => journey(deal, [QUALIFIED, 0], [LEAD, 5], [QUALIFIED, 15], [LOST, 20]));
    const found = staleLimits(withDays({ [QUALIFIED]: 7 }), twice, { asOf: 200, floor: 20, givenDays: null });
    expect(found[QUALIFIED]).toMatchObject({ usualDays: 5, limitDays: 7, source: 'stage' });
    expect(found[LEAD]?.usualDays).toBeNull();
  });

  it('come one for each stage, in order', () => {
    expect(limits()).toHaveLength(STAGES.length);
    expect(limits()[WON]?.stays).toEqual([]);
  });

  it.each([
    [5, 6, 7, 5, 'given'],
    [null, 6, 7, 6, 'stage'],
    [null, null, 7, 7, 'usual'],
    [null, null, null, null, 'usual'],
    [0, 6, null, 0, 'given'],
  ] as const)('of %s given, %s of the stage and %s usual days are %s', (given, stage, usual, limitDays, source) => {
    expect(staleLimit(given, stage, usual)).toEqual({ usualDays: usual, limitDays, source });
  });
});
