import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Decode, base64Encode } from '../../../playground/services/utilities/base64';
import { parseCsv } from '../../../playground/services/utilities/csv';
import { formatDate, parseDate } from '../../../playground/services/utilities/date-format';
import { type DigestName, digest, hmac } from '../../../playground/services/utilities/digest';
import { formatString } from '../../../playground/services/utilities/format-string';
import { instantOf, offsetAt } from '../../../playground/services/zoned-time';

const at = (text: string) => new Date(text);

describe('Z-3 — formatDate and parseDate follow SimpleDateFormat', () => {
  it.each([
    ['yyyy-MM-dd', '2026-03-05'],
    ['yy-M-d', '26-3-5'],
    ["EEEE, d MMMM yyyy 'at' HH:mm:ss.SSS", 'Thursday, 5 March 2026 at 07:08:09.045'],
    ['EEE MMM', 'Thu Mar'],
    ['h:mm a', '7:08 AM'],
    ['D', '64'],
    ['w', '10'],
    ["''yy''", "'26'"],
    ['u F', '4 1'],
    ['Z XXX X z', '+0000 Z Z UTC'],
  ])('formats %s as %s', (pattern, expected) => {
    expect(formatDate(at('2026-03-05T07:08:09.045Z'), 'Etc/UTC', pattern)).toBe(expected);
  });

  it('takes YYYY for the week year and DD for the day of the year, as Java does', () => {
    const newYearsEve = at('2026-12-31T12:00:00Z');
    expect(formatDate(newYearsEve, 'Etc/UTC', 'YYYY-MM-DD')).toBe('2027-12-365');
  });

  it('formats in the zone that it is given', () => {
    const instant = at('2026-03-08T10:00:00Z');
    expect(formatDate(instant, 'America/Los_Angeles', 'yyyy-MM-dd HH:mm zzzz Z')).toBe(
      '2026-03-08 03:00 Pacific Daylight Time -0700',
    );
    expect(formatDate(instant, 'Asia/Kolkata', 'HH:mm XXX')).toBe('15:30 +05:30');
    expect(formatDate(instant, 'GMT+2', 'HH:mm')).toBe('12:00');
  });

  it('refuses letters that mean nothing', () => {
    expect(() => formatDate(at('2026-01-01'), 'Etc/UTC', 'yyyy-bb')).toThrow("Illegal pattern character 'b'");
  });

  it.each([
    ['2026-03-05', 'yyyy-MM-dd', 'America/New_York', '2026-03-05T05:00:00.000Z'],
    ['05/Mar/26 7:08 PM', 'dd/MMM/yy h:mm a', 'Etc/UTC', '2026-03-05T19:08:00.000Z'],
    ['20260305070809', 'yyyyMMddHHmmss', 'Asia/Kolkata', '2026-03-05T01:38:09.000Z'],
    ['2026-03-05T10:00:00+0200', "yyyy-MM-dd'T'HH:mm:ssZ", 'Asia/Tokyo', '2026-03-05T08:00:00.000Z'],
    ['Thursday 5 March 2026', 'EEEE d MMMM yyyy', 'Pacific/Apia', '2026-03-04T11:00:00.000Z'],
  ])('parses %s by %s in %s', (text, pattern, zone, expected) => {
    expect(parseDate(text, zone, pattern).toISOString()).toBe(expected);
  });

  it('refuses a text that does not fit', () => {
    expect(() => parseDate('5 March', 'Etc/UTC', 'yyyy-MM-dd')).toThrow('Unparseable date: "5 March"');
  });

  it('parses what it has formatted', () => {
    const zones = ['Etc/UTC', 'America/Los_Angeles', 'Pacific/Apia', 'Asia/Kolkata', 'Europe/Lisbon'];
    const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const pattern = 'yyyy-MM-dd HH:mm:ss.SSS Z';
        const text = formatDate(new Date(instant), zone, pattern);
        expect(parseDate(text, 'Etc/UTC', pattern).getTime()).toBe(instant);
      }),
    );
  });
});

describe('Z-5 — wall-clock time across changes of the clocks', () => {
  it.each([
    // Clocks go from 02:00 to 03:00: a time between them is read with the offset before, as JavaScript does.
    ['America/Los_Angeles', [2026, 2, 8, 2, 30], '2026-03-08T10:30:00.000Z'],
    // Clocks go from 02:00 back to 01:00: the first of the two.
    ['America/Los_Angeles', [2026, 10, 1, 1, 30], '2026-11-01T08:30:00.000Z'],
    // Midnight does not exist on this day.
    ['America/Santiago', [2026, 8, 6, 0, 0], '2026-09-06T04:00:00.000Z'],
    // The whole day was left out.
    ['Pacific/Apia', [2011, 11, 31, 0, 0], '2011-12-30T10:00:00.000Z'],
    ['Asia/Kolkata', [2026, 0, 1, 0, 0], '2025-12-31T18:30:00.000Z'],
  ] as const)('%s %j is %s', (zone, [year, month, day, hour, minute], expected) => {
    expect(new Date(instantOf(zone, Date.UTC(year, month, day, hour, minute))).toISOString()).toBe(expected);
  });

  it('knows the offset on both sides of a change', () => {
    expect(offsetAt('Europe/Lisbon', Date.UTC(2026, 2, 29, 0, 59)) / 3_600_000).toBe(0);
    expect(offsetAt('Europe/Lisbon', Date.UTC(2026, 2, 29, 1, 0)) / 3_600_000).toBe(1);
  });
});

describe('Utilities.formatString', () => {
  it.each([
    ['%s has %d of %.2f', ['Ann', 3.7, 2], 'Ann has 3 of 2.00'],
    ['%05d|%-5s|%5s|%+d', [42, 'a', 'b', 7], '00042|a    |    b|+7'],
    ['%x %X %o %e %c %b %%', [255, 255, 8, 12345, 65, true], 'ff FF 10 1.234500e+04 A true %'],
    ['%2$s %1$s', ['world', 'hello'], 'hello world'],
    ['%,d', [1234567], '1,234,567'],
  ])('%s', (template, values, expected) => {
    expect(formatString(template, values)).toBe(expected);
  });
});

describe('digests', () => {
  const names: readonly [DigestName, string][] = [
    ['MD5', 'md5'],
    ['SHA_1', 'sha1'],
    ['SHA_256', 'sha256'],
  ];

  it.each(names)('%s agrees with the platform', (name, platform) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 100 }), (value, key) => {
        expect(Buffer.from(digest(name, value)).toString('hex')).toBe(createHash(platform).update(value).digest('hex'));
        const mac = createHmac(platform, key).update(value).digest('hex');
        expect(Buffer.from(hmac(name, value, key)).toString('hex')).toBe(mac);
      }),
    );
  });
});

describe('base64', () => {
  it('agrees with the platform both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(base64Encode(bytes)).toBe(text);
        expect([...base64Decode(text)]).toEqual([...bytes]);
      }),
    );
  });
});

describe('G-5 — parseCsv only splits', () => {
  it('keeps text as text, quotes and line breaks inside cells included', () => {
    expect(parseCsv('a,"b ""x"", c"\r\n1,"two\nlines"\n')).toEqual([
      ['a', 'b "x", c'],
      ['1', 'two\nlines'],
    ]);
  });

  it('splits at another delimiter', () => {
    expect(parseCsv('1,5;2', ';')).toEqual([['1,5', '2']]);
  });
});
