import { describe, expect, it } from 'vitest';
import { dayOf, fullYear, readDateNumber, readDateText } from '../../../src/cells/recognise/date-text';

const MARCH_5 = 46_086;
const DAY_MS = 86_400_000;
const MIDNIGHT = Date.UTC(2026, 2, 5);
const NO_SUCH_DAY = { kind: 'unreadable', reason: 'there is no such day' };
const NO_DATE = { kind: 'unreadable', reason: 'it is not a date' };
const ONLY_A_NUMBER = { kind: 'unreadable', reason: 'it is a number, not a date' };
const day = (date: number) => ({ kind: 'day', day: date });
const serial = (number: number) => ({ kind: 'serial', serial: number });
const moment = (milliseconds: number, midnight = false) => ({
  kind: 'moment',
  milliseconds,
  writtenDay: MARCH_5,
  midnight,
});
const numbers = (separator: string, first: number, second: number, third: number, shortYear = false) => ({
  kind: 'numbers',
  separator,
  first,
  second,
  third,
  shortYear,
});

describe('a date text', () => {
  it.each(['', ' ', 'n/a', '-', '0000-00-00', '0000-00-00 00:00:00'])('%j says nothing', (text) => {
    expect(readDateText(text)).toEqual({ kind: 'nothing' });
  });

  it.each([
    '2026-03-05',
    ' 2026-03-05 ',
    '2026-3-5',
    '2026/03/05',
    '2026.3.5.',
    '2026 - 03 - 05',
    '2026-03-05T',
    '2026-03-05 14:30',
    '2026-03-05, 2:30 pm',
    '2026-03-05 at 14.30',
    '20260305',
    '5 Mar 2026',
    '5th March 2026',
    'Mar 5, 2026',
    'March 5 2026',
    'Thursday, 5 March 2026',
    'Thu Mar 5 2026',
    '05-Mar-26',
    '2026 March 5',
    '5. März 2026',
    '5 de março de 2026',
    '5 mars 2026 14:30',
    '5 mars 2026 14h30',
    '2026年3月5日',
    '2026 年 3 月 5 号',
    '２０２６-０３-０５',
  ])('%j is the 5th of March 2026', (text) => {
    expect(readDateText(text)).toEqual(day(MARCH_5));
  });

  it.each<[string, unknown]>([
    ['3/4/2026', numbers('/', 3, 4, 2026)],
    ['3/4/2026 9:05 AM', numbers('/', 3, 4, 2026)],
    ['03-04-26', numbers('-', 3, 4, 26, true)],
    ['3.4.2026', numbers('.', 3, 4, 2026)],
    ['25/12/1998', numbers('/', 25, 12, 1998)],
    ['26/12/05', numbers('/', 26, 12, 5, true)],
  ])('%j is three numbers that its column settles', (text, expected) => {
    expect(readDateText(text)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['2026-03-05T14:30:00Z', moment(MIDNIGHT + 14.5 * 3_600_000)],
    ['2026-03-05 14:30Z', moment(MIDNIGHT + 14.5 * 3_600_000)],
    ['2026-03-05T14:30:15.250Z', moment(MIDNIGHT + 14.5 * 3_600_000 + 15_250)],
    ['2026-03-05T00:00:00.000Z', moment(MIDNIGHT, true)],
    ['2026-03-05 00:00:00 UTC', moment(MIDNIGHT, true)],
    ['2026-03-05T00:01Z', moment(MIDNIGHT + 60_000)],
    ['2026-03-05T00:00:01Z', moment(MIDNIGHT + 1000)],
    ['2026-03-05T00:00:00+05:30', moment(MIDNIGHT - 5.5 * 3_600_000, true)],
    ['2026-03-05T20:00:00-0800', moment(MIDNIGHT + 28 * 3_600_000)],
    ['2026-03-05T23:59:00gmt', moment(MIDNIGHT + DAY_MS - 60_000)],
    ['2026-03-05T24:00:00Z', moment(MIDNIGHT + DAY_MS)],
    [String(MIDNIGHT), moment(MIDNIGHT, true)],
    [String(MIDNIGHT + 1), moment(MIDNIGHT + 1)],
  ])('%j is a moment', (text, expected) => {
    expect(readDateText(text)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['46086', serial(46_086)],
    ['46086.75', serial(46_086)],
    ['20000', serial(20_000)],
    ['80000', serial(80_000)],
    ['19999', ONLY_A_NUMBER],
    ['80001', ONLY_A_NUMBER],
    ['5', ONLY_A_NUMBER],
    ['2026-02-30', NO_SUCH_DAY],
    ['2026-13-01', NO_SUCH_DAY],
    ['20260230', NO_SUCH_DAY],
    ['2026-02-30T10:00Z', NO_SUCH_DAY],
    ['31 Feb 2026', NO_SUCH_DAY],
    ['2026年2月30日', NO_SUCH_DAY],
    ['2026-03-05T25:00Z', { kind: 'unreadable', reason: 'there is no such time' }],
    ['2026-03-05T10:60Z', { kind: 'unreadable', reason: 'there is no such time' }],
    ['1899-12-31', { kind: 'unreadable', reason: 'the year 1899 is out of reach' }],
    ['2200-01-01', { kind: 'unreadable', reason: 'the year 2200 is out of reach' }],
    ['March 2026', { kind: 'unreadable', reason: 'it names no full day' }],
    ['March', { kind: 'unreadable', reason: 'it names no full day' }],
    ['soon', NO_DATE],
    ['3-4/2026', NO_DATE],
    ['3.4', NO_DATE],
    ['03/2026', NO_DATE],
    ['1/2/3', NO_DATE],
    ['1/2/345', NO_DATE],
    ['123/4/2026', NO_DATE],
    ['2026/3/2027', NO_DATE],
    ['5 March 2026 maybe', NO_DATE],
    ['March or April 5', NO_DATE],
    ['early March 2026', NO_DATE],
    ['x2026-03-05', NO_DATE],
    ['5 6 March 2026', NO_DATE],
  ])('%j is %j', (text, expected) => {
    expect(readDateText(text)).toEqual(expected);
  });
});

describe('a number where a date should be', () => {
  it.each<[number, unknown]>([
    [20_000, serial(20_000)],
    [80_000, serial(80_000)],
    [46_086.9, serial(46_086)],
    [19_999.9, ONLY_A_NUMBER],
    [80_000.5, ONLY_A_NUMBER],
    [20_260_305, day(MARCH_5)],
    [20_260_305.5, ONLY_A_NUMBER],
    [19_000_101, day(2)],
    [19_000_100, ONLY_A_NUMBER],
    [21_991_231, day(109_574)],
    [21_991_232, ONLY_A_NUMBER],
    [MIDNIGHT, moment(MIDNIGHT, true)],
    [946_684_800_000, { kind: 'moment', milliseconds: 946_684_800_000, writtenDay: 36_526, midnight: true }],
    [946_684_799_999, ONLY_A_NUMBER],
    [4_102_444_800_000, { kind: 'moment', milliseconds: 4_102_444_800_000, writtenDay: 73_051, midnight: true }],
    [4_102_444_800_001, ONLY_A_NUMBER],
    [-5, ONLY_A_NUMBER],
  ])('%d is %j', (value, expected) => {
    expect(readDateNumber(value)).toEqual(expected);
  });
});

describe('a day', () => {
  it('is that of a leap year only where there is one', () => {
    expect(dayOf(2028, 2, 29)).toEqual(day(46_812));
    expect(dayOf(2026, 2, 29)).toEqual(NO_SUCH_DAY);
    expect(dayOf(1900, 1, 1)).toEqual(day(2));
    expect(dayOf(2199, 12, 31)).toEqual(day(109_574));
    expect(dayOf(2026, 0, 5)).toEqual(NO_SUCH_DAY);
    expect(dayOf(2026, 3, 0)).toEqual(NO_SUCH_DAY);
  });

  it.each([
    [0, 2000],
    [69, 2069],
    [70, 1970],
    [99, 1999],
    [100, 100],
    [2026, 2026],
  ])('in the year %d is in %d', (year, full) => {
    expect(fullYear(year)).toBe(full);
  });
});
