import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, type Stay } from '../../src/metrics/kaplan-meier';
import { restrictedMean } from '../../src/metrics/restricted-mean';

/** `6 6+ 9`: ended after 6, still going on after 6, ended after 9 days. */
const stays = (text: string): readonly Stay[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ days: Number(one.replace('+', '')), ended: !one.endsWith('+') }));
const meanOf = (text: string, limit: number) => restrictedMean(kaplanMeier(stays(text)), limit);

// Freireich et al. 1963, remission in weeks under 6-MP: the textbook data of Kaplan–Meier.
const FREIREICH = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';

describe('the restricted mean', () => {
  it.each([
    // The area under the published curve, added up apart from this code.
    [10, 9.277311],
    [23, 17.909244],
    [35, 23.287395],
  ])('of Freireich to week %d is %d', (limit, expected) => {
    expect(meanOf(FREIREICH, limit)).toBeCloseTo(expected, 6);
  });

  it.each<[string, string, number, number]>([
    // maestrano.atlassian.net, stage duration: 5, 10 and 20 days are 11.67 in the mean.
    ['is the plain mean where everybody has ended by the limit', '5 10 20', 20, 35 / 3],
    ['is the plain mean beyond the last end', '5 10 20', 90, 35 / 3],
    ['counts nobody for longer than the limit', '5 10 20', 10, 25 / 3],
    ['counts an end on the limit for the whole of it', '5', 5, 5],
    ['counts stays of 0 days as 0', '0 4', 10, 2],
    ['runs on flat beyond the last end', '4 9+', 12, 8],
    ['is the limit where nothing has ended', '3+', 7, 7],
    ['is the limit where nobody came', '', 7, 7],
    ['is 0 to a limit of 0', '5 10', 0, 0],
    ['is 0 to a limit below 0', '5 10', -5, 0],
  ])('%s', (_, text, limit, expected) => {
    expect(meanOf(text, limit)).toBeCloseTo(expected, 12);
  });

  it('of stays that have all ended is the mean of each cut at the limit, and never falls as the limit grows', () => {
    const ended = fc.array(fc.nat(40), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(ended, fc.nat(50), (days, limit) => {
        const curve = kaplanMeier(days.map((one) => ({ days: one, ended: true })));
        const cut = days.reduce((sum, one) => sum + Math.min(one, limit), 0) / days.length;
        expect(restrictedMean(curve, limit)).toBeCloseTo(cut, 9);
        expect(restrictedMean(curve, limit + 1)).toBeGreaterThanOrEqual(restrictedMean(curve, limit));
      }),
      { seed: 51, numRuns: 200 },
    );
  });
});
