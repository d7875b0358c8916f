import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeIncidence } from '../../src/metrics/cumulative-incidence';
import { kaplanMeier, type Stay } from '../../src/metrics/kaplan-meier';
import { survivalTime } from '../../src/metrics/survival-time';
import { usualStay } from '../../src/metrics/usual-stay';

/** `6 6+ 9`: ended after 6, still going on after 6, ended after 9 days. */
const stays = (text: string): readonly Stay[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ days: Number(one.replace('+', '')), ended: !one.endsWith('+') }));

/** `3w 5l 9`: won after 3, lost after 5 days, still open after 9. */
const outcomes = (text: string) =>
  text.split(' ').map((one) => ({ days: Number.parseInt(one, 10), outcome: /[a-z]$/.exec(one)?.[0] ?? null }));

const anyStays = fc.array(fc.record({ days: fc.nat(30), ended: fc.boolean() }), { maxLength: 40 });
const anyOutcomes = fc.array(fc.record({ days: fc.nat(30), outcome: fc.constantFrom('w', 'l', 'p', null) }), {
  maxLength: 40,
});

// Freireich et al. 1963, remission in weeks under 6-MP: the textbook data of Kaplan–Meier.
const FREIREICH = stays('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');

describe('Kaplan–Meier', () => {
  it.each([
    [6, 21, 3, 0.857],
    [7, 17, 1, 0.807],
    [10, 15, 1, 0.753],
    [13, 12, 1, 0.69],
    [16, 11, 1, 0.627],
    [22, 7, 1, 0.538],
    [23, 6, 1, 0.448],
  ])('on Freireich: on day %d of %d at risk %d end and %d go on', (at, atRisk, events, survival) => {
    const step = kaplanMeier(FREIREICH).find((one) => one.at === at);
    expect(step).toMatchObject({ atRisk, events });
    expect(step?.survival).toBeCloseTo(survival, 3);
  });

  it('has a step for each day with an end and for no other', () => {
    expect(kaplanMeier(FREIREICH).map(({ at }) => at)).toEqual([6, 7, 10, 13, 16, 22, 23]);
  });

  it.each<[string, string, readonly (readonly [number, number, number, number])[]]>([
    ['nothing', '', []],
    ['one that ended', '5', [[5, 1, 1, 0]]],
    ['one that goes on', '5+', []],
    ['a stay of 0 days', '0 4+', [[0, 2, 1, 0.5]]],
    // Whoever is last seen on the day of an end was at risk on it: 1 of 2 ends, then 0 are left.
    ['a tie of an end and a censoring', '5+ 5', [[5, 2, 1, 0.5]]],
    // 3 of 4, then half of these: 0.75 × 0.5.
    [
      'days in any order',
      '9+ 8 3 8+',
      [
        [3, 4, 1, 0.75],
        [8, 3, 1, 0.5],
      ],
    ],
    [
      'several ends on one day',
      '2 2 2 7',
      [
        [2, 4, 3, 0.25],
        [7, 1, 1, 0],
      ],
    ],
    [
      'a number that sorts differently as text',
      '10 9',
      [
        [9, 2, 1, 0.5],
        [10, 1, 1, 0],
      ],
    ],
  ])('of %s', (_, text, expected) => {
    const steps = kaplanMeier(stays(text));
    expect(steps.map(({ at, atRisk, events }) => [at, atRisk, events])).toEqual(
      expected.map(([at, atRisk, events]) => [at, atRisk, events]),
    );
    steps.forEach(({ survival }, step) => expect(survival).toBeCloseTo(expected[step]?.[3] ?? Number.NaN, 12));
  });

  it('is the share that lasts longer where everything has ended', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }), (days) => {
        for (const { at, survival } of kaplanMeier(days.map((one) => ({ days: one, ended: true })))) {
          expect(survival).toBeCloseTo(days.filter((one) => one > at).length / days.length, 12);
        }
      }),
      { seed: 31 },
    );
  });

  it('falls from day to day within 0 and 1, whatever the order of the stays, which it leaves alone', () => {
    fc.assert(
      fc.property(anyStays, (some) => {
        const steps = kaplanMeier(Object.freeze(some));
        expect(kaplanMeier(some.slice().reverse())).toEqual(steps);
        let before = { at: -1, survival: 1 };
        for (const step of steps) {
          expect(step.at).toBeGreaterThan(before.at);
          expect(step.survival).toBeLessThan(before.survival);
          expect(step.survival).toBeGreaterThanOrEqual(0);
          before = step;
        }
        expect(steps.reduce((sum, { events }) => sum + events, 0)).toBe(some.filter(({ ended }) => ended).length);
      }),
      { seed: 32 },
    );
  });
});

describe('survival time', () => {
  it('finds the median of 23 weeks on Freireich', () => {
    expect(survivalTime(kaplanMeier(FREIREICH), 1 / 2)).toBe(23);
  });

  it.each<[number, number | null]>([
    // Survival on Freireich: 0.753 on day 10, 0.690 on 13, 0.448 on 23, which is the last.
    [0.76, 10],
    [3 / 4, 13],
    [0.448, null],
    [0.449, 23],
    [1 / 4, null],
  ])('finds where no more than %d lasts longer', (share, day) => {
    expect(survivalTime(kaplanMeier(FREIREICH), share)).toBe(day);
  });

  it('takes a share that is reached exactly', () => {
    expect(survivalTime([{ at: 4, survival: 0.5 }], 0.5)).toBe(4);
    expect(survivalTime([{ at: 4, survival: 0.500001 }], 0.5)).toBeNull();
  });

  it('sees through the dust of multiplications', () => {
    // 10 stays, one ending a day: after the ninth exactly a tenth lasts longer, but 9/10 × 8/9 × … is not quite 0.1.
    const steps = kaplanMeier(stays('1 2 3 4 5 6 7 8 9 10'));
    expect(steps[8]?.survival).not.toBe(0.1);
    expect(survivalTime(steps, 1 / 10)).toBe(9);
    expect(survivalTime([{ at: 1, survival: 0.5 + 1e-12 }], 1 / 2)).toBe(1);
    expect(survivalTime([{ at: 1, survival: 0.5 + 2e-12 }], 1 / 2)).toBeNull();
  });

  it('may be day 0, and is unknown where nothing has ended', () => {
    expect(survivalTime(kaplanMeier(stays('0 0 3')), 1 / 2)).toBe(0);
    expect(survivalTime([], 1 / 2)).toBeNull();
  });
});

describe('cumulative incidence', () => {
  it.each<[string, string, string, readonly (readonly [number, number])[]]>([
    // Day 3: 1/4. Day 5 is the loss. Day 8: before it 1/2 is undecided, and 1 of 2 at risk is won: 1/4 + 1/2 × 1/2.
    [
      'wins',
      '3w 5l 8w 9',
      'w',
      [
        [3, 0.25],
        [8, 0.5],
      ],
    ],
    ['losses of the same deals', '3w 5l 8w 9', 'l', [[5, 0.25]]],
    // The open deal of day 4 is out: 1/3 of all, then 2/3 × 1/1.
    [
      'wins after a deal whose end is not seen',
      '2w 4 6w',
      'w',
      [
        [2, 1 / 3],
        [6, 1],
      ],
    ],
    // Both on one day: 1/4 each; the censored one of that day is still at risk; then 1/2 × 1/1.
    [
      'ties',
      '2w 2l 2 7w',
      'w',
      [
        [2, 0.25],
        [7, 0.75],
      ],
    ],
    ['an outcome that never came', '3l 4', 'w', []],
    ['two on one day', '1w 1w 6l 9', 'w', [[1, 0.5]]],
  ])('of %s', (_, text, outcome, expected) => {
    const steps = cumulativeIncidence(outcomes(text), outcome);
    expect(steps.map(({ at }) => at)).toEqual(expected.map(([at]) => at));
    steps.forEach(({ incidence }, step) => expect(incidence).toBeCloseTo(expected[step]?.[1] ?? Number.NaN, 12));
  });

  it('of nothing has no step', () => {
    expect(cumulativeIncidence([], 'w')).toEqual([]);
  });

  it('is 1 − Kaplan–Meier where there is but one outcome', () => {
    fc.assert(
      fc.property(anyStays, (some) => {
        const observed = some.map(({ days, ended }) => ({ days, outcome: ended ? 'w' : null }));
        const curve = kaplanMeier(some);
        const steps = cumulativeIncidence(observed, 'w');
        expect(steps.map(({ at }) => at)).toEqual(curve.map(({ at }) => at));
        steps.forEach(({ incidence }, step) => {
          expect(incidence).toBeCloseTo(1 - (curve[step]?.survival ?? Number.NaN), 12);
        });
      }),
      { seed: 33 },
    );
  });

  it('shares out everybody among the outcomes and those without one, and promises less than 1 − Kaplan–Meier', () => {
    const last = <T>(steps: readonly T[]) => steps[steps.length - 1];
    fc.assert(
      fc.property(anyOutcomes, (observed) => {
        const ever = (outcome: string) => last(cumulativeIncidence(observed, outcome))?.incidence ?? 0;
        const survivalOf = (some: readonly Stay[]) => last(kaplanMeier(some))?.survival ?? 1;
        const undecided = survivalOf(observed.map(({ days, outcome }) => ({ days, ended: outcome !== null })));
        expect(ever('w') + ever('l') + ever('p') + undecided).toBeCloseTo(1, 12);
        const naive = 1 - survivalOf(observed.map(({ days, outcome }) => ({ days, ended: outcome === 'w' })));
        expect(ever('w')).toBeLessThanOrEqual(naive + 1e-12);
      }),
      { seed: 34 },
    );
  });
});

describe('the usual stay', () => {
  it.each<[string, string, number, number | null]>([
    // Ten finished: after day 9 one of ten is left.
    ['ten finished stays', '1 2 3 4 5 6 7 8 9 10', 10, 9],
    ['one fewer than the floor', '1 2 3 4 5 6 7 8 9', 10, null],
    ['a floor that running stays do not count for', '1 2+ 3', 3, null],
    ['a running stay that lasts longer than a tenth may', '1 2 3 4+', 3, null],
    // 4/5, 3/5, 2/5, then the fifth is out, and the last of one at risk ends.
    ['a running stay that was left early', '1 2 3 4+ 8', 4, 8],
    ['nothing, and no floor', '', 0, null],
  ])('of %s', (_, text, floor, expected) => {
    expect(usualStay(stays(text), floor)).toBe(expected);
  });
});
