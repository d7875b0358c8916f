import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactedShare, contactedWithin } from '../../src/metrics/contacted-share';
import { leadResponseTime, type ResponseClock } from '../../src/metrics/lead-response-time';

const contacted = (hours: number): ResponseClock => ({ hours, contacted: true });
const waiting = (hours: number): ResponseClock => ({ hours, contacted: false });

describe('the lead response time', () => {
  it('of a lead created at 10:00 and contacted at 10:30 is half an hour (metrickittools.com, "Lead response time")', () => {
    expect(leadResponseTime([contacted(0.5)])).toBe(0.5);
  });

  it.each<[string, ResponseClock[], number]>([
    // By hand: the first hour at which the share still waiting is no more than a half.
    ['the middle one of three', [contacted(5), contacted(1), contacted(3)], 3],
    ['the first by which half were contacted', [contacted(1), contacted(3)], 1],
    ['later for a lead that still waits', [contacted(1), contacted(3), waiting(9)], 3],
    ['a clock that stopped before the first contact leaves who is at risk', [waiting(1), contacted(2)], 2],
    // At 2, 2/3 still wait; at 4 the only one left at risk is contacted.
    ['a clock that runs on between', [contacted(2), waiting(3), contacted(4)], 4],
    ['0 where everybody was contacted at once', [contacted(0), contacted(0)], 0],
  ])('is %s', (_, clocks, expected) => {
    expect(leadResponseTime(clocks)).toBe(expected);
  });

  it('is no data without leads, and another where more than half wait longer than any that was contacted', () => {
    expect(leadResponseTime([])).toEqual({ kind: 'no-data', reason: 'no-leads' });
    expect(leadResponseTime([waiting(5)])).toEqual({ kind: 'no-data', reason: 'median-not-reached' });
    expect(leadResponseTime([contacted(1), waiting(5), waiting(6)])).toEqual({
      kind: 'no-data',
      reason: 'median-not-reached',
    });
  });

  it('never gets shorter because of a lead that nobody contacts', () => {
    const clocks = fc.array(fc.record({ hours: fc.nat(200), contacted: fc.boolean() }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(clocks, (given) => {
        const before = leadResponseTime(given);
        const after = leadResponseTime([...given, waiting(1000)]);
        if (typeof after === 'number') expect(Number(before)).toBeLessThanOrEqual(after);
        const all = given.filter((clock) => clock.contacted).map(({ hours }) => hours);
        if (typeof before === 'number') expect(all).toContain(before);
      }),
      { seed: 107 },
    );
  });
});

describe('the share contacted within a limit', () => {
  it.each<[ResponseClock, 'within' | 'not within' | 'open']>([
    [contacted(24), 'within'],
    [contacted(24.1), 'not within'],
    [waiting(24), 'not within'],
    [waiting(23.9), 'open'],
  ])('answers for %j within 24 hours: %s', (clock, expected) => {
    expect(contactedWithin(clock, 24)).toBe(expected);
  });

  it('is over the clocks that have an answer', () => {
    // By hand: within 1 of 4, one has no answer yet.
    const clocks = [contacted(2), contacted(30), waiting(48), waiting(24), waiting(3)];
    expect(contactedShare(clocks, 24)).toBe(0.25);
    expect(contactedShare(clocks, 1)).toBe(0);
    expect(contactedShare([waiting(0)], 0)).toBe(0);
    expect(contactedShare([contacted(0)], 0)).toBe(1);
  });

  it('is no data where no clock has an answer', () => {
    expect(contactedShare([], 24)).toEqual({ kind: 'no-data', reason: 'no-leads' });
    expect(contactedShare([waiting(23)], 24)).toEqual({ kind: 'no-data', reason: 'no-leads' });
  });

  it('reaches half where the plain median lies', () => {
    const hours = fc.array(fc.nat(200), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(hours, (given) => {
        const clocks = given.map(contacted);
        const median = Number(leadResponseTime(clocks));
        expect(Number(contactedShare(clocks, median))).toBeGreaterThanOrEqual(0.5);
        expect(Number(contactedShare(clocks, median - 1))).toBeLessThan(0.5);
      }),
      { seed: 108 },
    );
  });
});
