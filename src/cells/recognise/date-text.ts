/** One date text on its own: what it says for sure, and what only the rest of its column can decide. */
import { type CalendarDate, calendarDate, dateParts, parseIsoDate } from '../../domain/calendar-date';
import { saysNothing } from './cell-text';
import { monthNamed } from './month-names';
import { withoutAccents } from './plain-name';
import { sentences } from './sentences/sentences';

export type DateText =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'day'; readonly day: CalendarDate }
  /** A moment with its zone; `writtenDay` is the day as it stands in the text. */
  | {
      readonly kind: 'moment';
      readonly milliseconds: number;
      readonly writtenDay: CalendarDate;
      readonly midnight: boolean;
    }
  /** Three numbers with the year last, or a two-digit year wherever it is: the column decides. */
  | {
      readonly kind: 'numbers';
      readonly separator: string;
      readonly first: number;
      readonly second: number;
      readonly third: number;
      readonly shortYear: boolean;
    }
  | { readonly kind: 'serial'; readonly serial: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

const TIME =
  /(?:[\sT,]+(?:at|um|o)?\s*\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?|T)$/i;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
const NUMBERS = /^(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*([-/.])\s*(\d{1,4})\.?$/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/;
const NOISE = new Set(
  'de del of the r den st nd rd th mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday'.split(
    ' ',
  ),
);

/** Serial numbers of the days from 1954 to 2119: what a date that lost its format looks like. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** 2000-01-01 to 2100-01-01 in milliseconds since 1970. */
const FIRST_MOMENT = 946_684_800_000;
const LAST_MOMENT = 4_102_444_800_000;
const DAY = 86_400_000;
const UNIX_EPOCH = calendarDate(1970, 1, 1);

export function readDateText(text: string): DateText {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '' || saysNothing(trimmed) || /^0{4}-0{2}-0{2}/.test(trimmed)) return { kind: 'nothing' };
  const moment = MOMENT.exec(trimmed);
  if (moment) return readMoment(moment);
  if (/^\d+(?:\.\d+)?$/.test(trimmed) && !/^\d{1,2}\.\d{1,2}$/.test(trimmed)) return readDateNumber(Number(trimmed));
  const day = trimmed.replace(TIME, '').trim();
  const numbers = NUMBERS.exec(day);
  if (numbers && numbers[2] === numbers[4]) return readNumbers(numbers);
  const chinese = CHINESE.exec(day);
  if (chinese) return dayOf(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]));
  return readMonthName(day);
}

/** A number where a date should be: a day serial, `20260305`, or milliseconds since 1970. */
export function readDateNumber(value: number): DateText {
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) return { kind: 'serial', serial: Math.floor(value) };
  if (value >= 19_000_101 && value <= 21_991_231 && Number.isInteger(value)) {
    return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  }
  if (value >= FIRST_MOMENT && value <= LAST_MOMENT) {
    const writtenDay = UNIX_EPOCH + Math.floor(value / DAY);
    return { kind: 'moment', milliseconds: value, writtenDay, midnight: value % DAY === 0 };
  }
  return { kind: 'unreadable', reason: sentences().reason.numberNotDate };
}

/** The day of a year, month and day, or why there is none. */
export function dayOf(year: number, month: number, day: number): DateText {
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return { kind: 'unreadable', reason: sentences().reason.yearOutOfReach(year) };
  const date = calendarDate(year, month, day);
  const parts = dateParts(date);
  if (parts.month !== month || parts.day !== day) return { kind: 'unreadable', reason: sentences().reason.noSuchDay };
  return { kind: 'day', day: date };
}

/** 26 is 2026 and 98 is 1998. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function readMoment(match: RegExpExecArray): DateText {
  const [, date = '', hours = '', minutes = '', seconds = '00', fraction = '', zone = 'Z'] = match;
  const writtenDay = parseIsoDate(date);
  if (writtenDay === null) return { kind: 'unreadable', reason: sentences().reason.noSuchDay };
  const time =
    Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(`0.${fraction}0`) * 1000;
  if (Number(hours) > 24 || Number(minutes) > 59) return { kind: 'unreadable', reason: sentences().reason.noSuchTime };
  const milliseconds = (writtenDay - UNIX_EPOCH) * DAY + time - offsetOf(zone);
  const midnight = Number(hours) + Number(minutes) + Number(seconds) === 0;
  return { kind: 'moment', milliseconds, writtenDay, midnight };
}

/** Milliseconds by which a zone such as `+05:30` is ahead of Greenwich. */
function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return 0;
  const ahead = Number(match[2]) * 3_600_000 + Number(match[3]) * 60_000;
  return match[1] === '-' ? -ahead : ahead;
}

function readNumbers(match: RegExpExecArray): DateText {
  const [, a = '', separator = '', b = '', , c = ''] = match;
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if (a.length > 2) return a.length === 4 && c.length <= 2 ? dayOf(first, second, third) : notADate();
  if (c.length === 3 || c.length === 1) return notADate();
  return { kind: 'numbers', separator, first, second, third, shortYear: c.length === 2 };
}

/** `5 Mar 2026`, `Mar 5, 2026`, `05-Mar-26`, `2026 March 5`, `5. März 2026`, `5 de março de 2026`. */
function readMonthName(text: string): DateText {
  const words = withoutAccents(text)
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !NOISE.has(word));
  const months = words.map(monthNamed).filter((month): month is number => month !== null);
  const [month] = months;
  if (months.length !== 1 || month === undefined || words.length > 3) return notADate();
  const numbers = words.filter((word) => /^\d+$/.test(word));
  if (numbers.length !== words.length - 1) return notADate();
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return { kind: 'unreadable', reason: sentences().reason.noFullDay };
  if (first.length === 4) return dayOf(Number(first), month, Number(second));
  return dayOf(fullYear(Number(second)), month, Number(first));
}

function notADate(): DateText {
  return { kind: 'unreadable', reason: sentences().reason.notADate };
}
