import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneOfOffsets } from '../../src/cells/zone';
import { isoDate, parseIsoDate } from '../../src/domain/calendar-date';
import { offsetIn } from './offset-in';

const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'Pacific/Apia',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Europe/Warsaw',
];
const FROM = Date.UTC(2005, 0, 1);
const TO = Date.UTC(2030, 0, 1);

function zoneOf(name: string) {
  return zoneOfOffsets(offsetIn(name));
}

/** The day by the machine's own calendar, which knows nothing of offsets. */
function dayByIntl(zone: string, instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

function serial(iso: string): number {
  const day = parseIsoDate(iso);
  if (day === null) throw new Error(iso);
  return day;
}

describe('the day of an instant', () => {
  it.each(ZONES)('is the one that calendars in %s show, at any minute of 25 years', (name) => {
    const zone = zoneOf(name);
    fc.assert(
      fc.property(fc.integer({ min: FROM / 60_000, max: TO / 60_000 }), (minute) => {
        expect(isoDate(zone.dayOf(minute * 60_000))).toBe(dayByIntl(name, minute * 60_000));
      }),
      { seed: 20_260_305, numRuns: 300 },
    );
  });

  it.each([
    // Midnight did not exist: the clocks went from 00:00 to 01:00.
    ['America/Sao_Paulo', '2018-11-04T02:59:00Z', '2018-11-03'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04'],
    ['Africa/Cairo', '2024-04-25T21:59:00Z', '2024-04-25'],
    ['Africa/Cairo', '2024-04-25T22:00:00Z', '2024-04-26'],
    // 23:00 to 24:00 came twice.
    ['America/Sao_Paulo', '2018-02-18T01:30:00Z', '2018-02-17'],
    ['America/Sao_Paulo', '2018-02-18T02:30:00Z', '2018-02-17'],
    ['America/Sao_Paulo', '2018-02-18T03:00:00Z', '2018-02-18'],
    // 30 December 2011 did not exist.
    ['Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['Asia/Kolkata', '2026-03-04T18:29:00Z', '2026-03-04'],
    ['Asia/Kolkata', '2026-03-04T18:30:00Z', '2026-03-05'],
    ['America/Los_Angeles', '2024-02-29T07:59:00Z', '2024-02-28'],
    ['America/Los_Angeles', '2024-02-29T08:00:00Z', '2024-02-29'],
  ])('in %s at %s is %s', (name, instant, expected) => {
    expect(isoDate(zoneOf(name).dayOf(Date.parse(instant)))).toBe(expected);
  });
});

describe('the start of a day', () => {
  it.each(ZONES)('in %s is the first minute that falls on it', (name) => {
    const zone = zoneOf(name);
    fc.assert(
      fc.property(fc.integer({ min: serial('2005-01-01'), max: serial('2029-12-31') }), (day) => {
        fc.pre(!(name === 'Pacific/Apia' && isoDate(day) === '2011-12-30'));
        const start = zone.startOf(day);
        expect(dayByIntl(name, start)).toBe(isoDate(day));
        expect(dayByIntl(name, start - 60_000)).toBe(
          name === 'Pacific/Apia' && isoDate(day) === '2011-12-31' ? '2011-12-29' : isoDate(day - 1),
        );
      }),
      { seed: 20_260_306, numRuns: 300 },
    );
  });

  it('is where the clocks jumped to when midnight or the whole day was skipped', () => {
    expect(zoneOf('America/Sao_Paulo').startOf(serial('2018-11-04'))).toBe(Date.parse('2018-11-04T03:00:00Z'));
    expect(zoneOf('Africa/Cairo').startOf(serial('2024-04-26'))).toBe(Date.parse('2024-04-25T22:00:00Z'));
    const apia = zoneOf('Pacific/Apia');
    expect(apia.startOf(serial('2011-12-30'))).toBe(Date.parse('2011-12-30T10:00:00Z'));
    expect(apia.startOf(serial('2011-12-31'))).toBe(Date.parse('2011-12-30T10:00:00Z'));
  });
});

describe('the questions it asks', () => {
  it('are a few for each year, however many dates there are', () => {
    let asked = 0;
    const offsets = offsetIn('America/Los_Angeles');
    const zone = zoneOfOffsets((instant) => {
      asked += 1;
      return offsets(instant);
    });
    const start = Date.UTC(2024, 0, 1);
    for (let hour = 0; hour < 3 * 365 * 24; hour += 1) zone.dayOf(start + hour * 3_600_000);
    // 25 half months a year, and at most 17 questions for each of the six changes.
    expect(asked).toBeLessThanOrEqual(3 * 25 + 2 + 6 * 17);
  });

  it('are none before the first date', () => {
    const asksNobody = () => {
      throw new Error('asked');
    };
    expect(() => zoneOfOffsets(asksNobody)).not.toThrow();
    expect(() => zoneOfOffsets(asksNobody).dayOf(0)).toThrow('asked');
  });
});
