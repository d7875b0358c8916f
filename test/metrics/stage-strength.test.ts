import { describe, expect, it } from 'vitest';
import type { Visit } from '../../src/domain/journey';
import { type Stop, stageStrength } from '../../src/metrics/stage-strength';
import { CALL, LATER, LEAD, LOST, PROPOSAL, QUALIFIED, STAGES } from './journeys';

describe('the strength of a stage', () => {
  /** So many deals that left on a day for the next stage or for Lost. */
  const leaving = (left: number, advanced: number, lost: number): readonly Stop[] =>
    Array.from({ length: advanced + lost }, (_, deal) => ({
      deal,
      visit: { stage: LEAD, entered: 0, next: deal < advanced ? QUALIFIED : LOST, left },
    }));
  const strengthOf = (now: readonly Stop[], before: readonly Stop[]) =>
    stageStrength(STAGES, [...before, ...now], { from: 11, to: 20 });

  it('is weak at 3 of 10 after 9 of 10: the change is −0.8090 to −0.1705 (Newcombe 1998, Table II)', () => {
    const strength = strengthOf(leaving(15, 3, 7), leaving(5, 9, 1));
    expect(strength.change?.low).toBeCloseTo(-0.809, 4);
    expect(strength.change?.high).toBeCloseTo(-0.1705, 4);
    expect(strength).toMatchObject({ weak: true, decided: { rate: 0.3 }, decidedBefore: { rate: 0.9 } });
  });

  it.each<[string, readonly number[], readonly number[]]>([
    ['a rate that rose', [9, 1], [3, 7]],
    ['a fall that may be chance', [2, 8], [5, 5]],
    ['the same rate', [5, 5], [5, 5]],
    ['nothing before', [0, 9], [0, 0]],
    ['nothing now', [0, 0], [9, 0]],
  ])('is not weak with %s', (_, [advanced = 0, lost = 0], [advancedBefore = 0, lostBefore = 0]) => {
    expect(strengthOf(leaving(15, advanced, lost), leaving(5, advancedBefore, lostBefore)).weak).toBe(false);
  });

  it.each([
    [0, [], []],
    [1, [], [0]],
    [10, [], [0]],
    [11, [0], []],
    [20, [0], []],
    [21, [], []],
  ])('counts an exit on day %d in the days 11 to 20, or the ten before, or not at all', (day, now, before) => {
    const strength = strengthOf(leaving(day, 1, 0), []);
    expect(strength.decided.advanced).toEqual(now);
    expect(strength.decidedBefore.advanced).toEqual(before);
  });

  it('counts neither a way back, nor parking, nor who is still here, nor an exit on an unknown day', () => {
    const stop = (filled: Partial<Visit>): Stop => ({
      deal: 1,
      visit: { stage: QUALIFIED, entered: 0, next: PROPOSAL, left: 15, ...filled },
    });
    const stops = [
      stop({ next: LEAD }),
      stop({ next: LATER }),
      stop({ next: CALL }),
      stop({ next: null, left: null }),
      stop({ left: null }),
    ];
    expect(stageStrength(STAGES, stops, { from: -5, to: 5 }).decided.advanced).toEqual([]);
    expect(strengthOf(stops, []).decided).toEqual({ advanced: [], lost: [], rate: null });
    expect(strengthOf([...stops, stop({}), stop({ next: LOST })], []).decided).toEqual({
      advanced: [1],
      lost: [1],
      rate: 0.5,
    });
  });
});
