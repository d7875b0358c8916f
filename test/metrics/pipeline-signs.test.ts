import { describe, expect, it } from 'vitest';
import type { Journey } from '../../src/domain/journey';
import { bloat } from '../../src/metrics/bloat';
import { inflow } from '../../src/metrics/inflow';
import { lossSource } from '../../src/metrics/loss-source';
import { CALL, journey, LATER, LEAD, LEFT, LOST, PROPOSAL, QUALIFIED, REJECTED, STAGES, WON } from './journeys';

const AS_OF = 300;
/** The recent days are 271 to 300, those before 91 to 270. */
const times = (count: number, day: number) => Array.from({ length: count }, () => day);

describe('the inflow', () => {
  it.each<[string, readonly number[], number, number]>([
    ['today and the first of the 30 days', [300, 271], 2, 0],
    ['the day before, and the first of the 180', [270, 91], 0, 2],
    ['neither tomorrow nor longer ago', [301, 90], 0, 0],
    ['nobody', [], 0, 0],
  ])('counts %s', (_, days, recent, before) => {
    expect(inflow(days, AS_OF, 10)).toEqual({ recent, before, isFalling: false });
  });

  it.each([
    // 24 in six months are 4 a month: half of that is 2.
    [1, 24, 10, true],
    [2, 24, 10, false],
    [0, 10, 10, true],
    [0, 9, 10, false],
    [0, 0, 0, false],
  ])('of %d recent after %d before, with a floor of %d, falls: %s', (recent, before, floor, isFalling) => {
    const days = [...times(recent, 290), ...times(before, 200)];
    expect(inflow(days, AS_OF, floor)).toEqual({ recent, before, isFalling });
  });
});

describe('bloat', () => {
  const begun = (journeys: readonly Journey[]) =>
    journeys.map((one) => ({ ...one, began: one.visits[0]?.entered ?? null }));
  const OLD = journey(1, [LEAD, 100]);
  const NEW = journey(2, [LEAD, 290]);

  it.each<[string, readonly Journey[], number, number, boolean]>([
    ['new deals beside old ones that stand still', [OLD, NEW, { ...NEW, deal: 3 }], 2, 0, true],
    ['nothing new', [OLD], 0, 0, false],
    ['nothing old to advance', [NEW], 1, 0, false],
    ['an old one that is lost', [journey(1, [LEAD, 100], [LOST, 280]), NEW], 1, 0, false],
    ['an old one that came 30 days ago', [journey(1, [LEAD, 270]), NEW], 1, 0, true],
    ['one that came 29 days ago', [journey(1, [LEAD, 271])], 1, 0, false],
    ['one from an unknown day', [journey(1, [LEAD, null]), NEW], 1, 0, false],
    ['one that advanced', [OLD, NEW, journey(3, [LEAD, 100], [QUALIFIED, 271])], 1, 1, false],
    ['one that advanced today', [OLD, NEW, journey(3, [LEAD, 100], [QUALIFIED, 300])], 1, 1, false],
    ['one that advanced twice', [OLD, NEW, journey(3, [LEAD, 100], [QUALIFIED, 280], [WON, 290])], 1, 1, false],
    ['one that advanced long ago', [OLD, NEW, journey(3, [LEAD, 100], [QUALIFIED, 270])], 1, 0, true],
    ['one that advances tomorrow', [OLD, NEW, journey(3, [LEAD, 100], [QUALIFIED, 301])], 1, 0, true],
    ['one that advanced on an unknown day', [OLD, NEW, journey(3, [LEAD, 100], [QUALIFIED, null])], 1, 0, true],
    ['one that went back', [OLD, NEW, journey(3, [PROPOSAL, 100], [LEAD, 280])], 1, 0, true],
    ['one that comes tomorrow', [OLD, journey(2, [LEAD, 301])], 0, 0, false],
    ['nothing at all', [], 0, 0, false],
  ])('with %s', (_, journeys, added, advanced, isBloated) => {
    expect(bloat(STAGES, begun(journeys), AS_OF)).toEqual({ added, advanced, isBloated });
  });
});

describe('where losses leave from', () => {
  it('is the last open stage of most lost deals, among all whose stage is known', () => {
    const deals = [
      journey(1, [LEAD, 1], [QUALIFIED, 2], [LOST, 3]),
      journey(2, [PROPOSAL, 1], [QUALIFIED, 2], [LATER, 3], [LOST, 4]),
      journey(3, [LEAD, 1], [REJECTED, 2]),
      journey(4, [CALL, 1], [LEFT, 2]),
      journey(5, [LOST, 1]),
      journey(6, [LEAD, 1], [LOST, 2], [LEAD, 3]),
      journey(7, [LEAD, 1], [WON, 2]),
    ];
    expect(lossSource(STAGES, deals)).toEqual({ stage: QUALIFIED, losses: 2, ofLosses: 4 });
  });

  it('is the first of stages that tie', () => {
    const deals = [journey(1, [PROPOSAL, 1], [LOST, 2]), journey(2, [LEAD, 1], [LOST, 2])];
    expect(lossSource(STAGES, deals)).toEqual({ stage: LEAD, losses: 1, ofLosses: 2 });
  });

  it('is nowhere without losses, and without a stage before them', () => {
    expect(lossSource(STAGES, [])).toBeNull();
    expect(lossSource(STAGES, [journey(1, [LOST, 1]), journey(2, [LEAD, 1])])).toBeNull();
  });
});
