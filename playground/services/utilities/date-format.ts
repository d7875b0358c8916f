/** Dates to text and back by the letters of Java's SimpleDateFormat (Z-3), in any IANA time zone. */
import { Exception } from '../exception';
import { instantOf, isTimeZone, offsetAt, zoneName } from '../zoned-time';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;

interface Token {
  readonly letter: string;
  readonly text: string;
}

/** Letters carry the field; quoted and other characters are literal, with an empty letter. */
function tokens(pattern: string): Token[] {
  const found = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  return found.map((text) => {
    if (text.startsWith("'")) {
      return { letter: '', text: text === "''" ? "'" : text.slice(1, -1).replaceAll("''", "'") };
    }
    return /^[A-Za-z]/.test(text) ? { letter: text.charAt(0), text } : { letter: '', text };
  });
}

export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const zone = resolveZone(timeZone);
  const instant = date.getTime();
  if (Number.isNaN(instant)) throw new Exception('Invalid argument: date. Should be of type: Date');
  const offset = offsetAt(zone, instant);
  const wall = new Date(instant + offset);
  const one = ({ letter, text }: Token) =>
    letter === '' ? text : formatField(letter, text.length, wall, offset, zone);
  return tokens(pattern).map(one).join('');
}

function formatField(letter: string, width: number, wall: Date, offset: number, zone: string): string {
  const number = (value: number) => String(value).padStart(width, '0');
  const hour = wall.getUTCHours();
  switch (letter) {
    case 'G':
      return wall.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(wall.getUTCFullYear(), width);
    case 'Y':
      return yearText(weekYear(wall), width);
    case 'M':
    case 'L':
      return width > 2 ? shortened(MONTHS[wall.getUTCMonth()] ?? '', width) : number(wall.getUTCMonth() + 1);
    case 'w':
      return number(weekOfYear(wall));
    case 'W':
      return number(Math.ceil((wall.getUTCDate() + startOfMonth(wall).getUTCDay()) / 7));
    case 'D':
      return number(dayOfYear(wall));
    case 'd':
      return number(wall.getUTCDate());
    case 'F':
      return number(Math.ceil(wall.getUTCDate() / 7));
    case 'E':
      return shortened(DAYS[wall.getUTCDay()] ?? '', width);
    case 'u':
      return number(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour === 0 ? 24 : hour);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 === 0 ? 12 : hour % 12);
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    case 'z':
      return zoneName(zone, wall.getTime() - offset, width > 3 ? 'long' : 'short');
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : offsetText(offset, width > 2 ? ':' : '').slice(0, width === 1 ? 3 : undefined);
    default:
      throw new Exception(`Illegal pattern character '${letter}'`);
  }
}

interface ParsedFields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  afternoon: boolean | null;
  dayOfYear: number | null;
  offset: number | null;
}

export function parseDate(text: string, timeZone: string, pattern: string): Date {
  const zone = resolveZone(timeZone);
  const refuse = () => new Exception(`Unparseable date: "${text}"`);
  const fields: ParsedFields = {
    ...{ year: 1970, month: 0, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 },
    ...{ afternoon: null, dayOfYear: null, offset: null },
  };
  const list = tokens(pattern);
  let position = 0;
  for (const [index, token] of list.entries()) {
    const length = parseToken(token, list[index + 1], text.slice(position), fields);
    if (length < 0) throw refuse();
    position += length;
  }
  const { afternoon } = fields;
  const hour = afternoon === null ? fields.hour : (fields.hour % 12) + (afternoon ? 12 : 0);
  const wall = new Date(0);
  wall.setUTCFullYear(fields.year, fields.dayOfYear === null ? fields.month : 0, fields.dayOfYear ?? fields.day);
  wall.setUTCHours(hour, fields.minute, fields.second, fields.millisecond);
  return new Date(fields.offset === null ? instantOf(zone, wall.getTime()) : wall.getTime() - fields.offset);
}

/** The number of characters taken from the front of `rest`, or -1 where the token does not match. */
function parseToken(token: Token, next: Token | undefined, rest: string, fields: ParsedFields): number {
  if (token.letter === '') return rest.startsWith(token.text) ? token.text.length : -1;
  const width = token.text.length;
  if (token.letter === 'E') return nameIn(DAYS, rest).length;
  if ((token.letter === 'M' || token.letter === 'L') && width > 2) {
    const name = nameIn(MONTHS, rest);
    fields.month = name.index;
    return name.length;
  }
  if (token.letter === 'a') {
    const half = /^(am|pm)/i.exec(rest)?.[0];
    fields.afternoon = half === undefined ? null : half.toLowerCase() === 'pm';
    return half?.length ?? -1;
  }
  if ('zZX'.includes(token.letter)) return parseOffset(rest, fields);
  // Digits that touch the next field are taken by width: yyyyMMdd.
  const touching = next !== undefined && next.letter !== '';
  const digits = new RegExp(`^\\s*[+-]?\\d{1,${touching ? width : 9}}`).exec(rest)?.[0];
  if (digits === undefined) return -1;
  return setNumber(token, digits.trim(), fields) ? digits.length : -1;
}

function setNumber(token: Token, digits: string, fields: ParsedFields): boolean {
  const value = Number(digits);
  switch (token.letter) {
    case 'y':
    case 'Y':
      fields.year = token.text.length <= 2 && digits.length <= 2 ? centuryOf(value) : value;
      return true;
    case 'M':
    case 'L':
      fields.month = value - 1;
      return true;
    case 'd':
      fields.day = value;
      return true;
    case 'D':
      fields.dayOfYear = value;
      return true;
    case 'H':
    case 'K':
      fields.hour = value;
      return true;
    case 'k':
      fields.hour = value % 24;
      return true;
    case 'h':
      fields.hour = value % 12;
      return true;
    case 'm':
      fields.minute = value;
      return true;
    case 's':
      fields.second = value;
      return true;
    case 'S':
      fields.millisecond = value;
      return true;
    default:
      return 'wWFu'.includes(token.letter);
  }
}

function parseOffset(rest: string, fields: ParsedFields): number {
  const zero = /^(?:Z|UTC|GMT)(?![+-])/.exec(rest)?.[0];
  if (zero !== undefined) {
    fields.offset = 0;
    return zero.length;
  }
  const [whole, sign, hours, minutes = '0'] = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?/.exec(rest) ?? [];
  if (whole === undefined) return -1;
  fields.offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return whole.length;
}

function nameIn(names: readonly string[], rest: string): { index: number; length: number } {
  const lower = rest.toLowerCase();
  const index = names.findIndex((name) => lower.startsWith(name.slice(0, 3).toLowerCase()));
  const name = names[index] ?? '';
  if (index < 0) return { index, length: -1 };
  return { index, length: lower.startsWith(name.toLowerCase()) ? name.length : 3 };
}

/** Java reads a two-digit year as the one between 80 years ago and 20 years ahead. */
function centuryOf(year: number): number {
  const now = new Date().getUTCFullYear();
  const guess = Math.floor(now / 100) * 100 + year;
  return guess > now + 20 ? guess - 100 : guess <= now - 80 ? guess + 100 : guess;
}

/** SimpleDateFormat takes a zone that it does not know for GMT. */
function resolveZone(timeZone: string): string {
  return isTimeZone(timeZone) ? timeZone : 'Etc/UTC';
}

function shortened(name: string, width: number): string {
  return width > 3 ? name : name.slice(0, 3);
}

function yearText(year: number, width: number): string {
  const shown = year > 0 ? year : 1 - year;
  return width === 2 ? String(shown % 100).padStart(2, '0') : String(shown).padStart(width, '0');
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}${separator}${digits(minutes % 60)}`;
}

function startOfMonth(wall: Date): Date {
  return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1));
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
}

/** Weeks begin on Sunday and the first one holds 1 January, as in the locale en_US. */
function weekYear(wall: Date): number {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * DAY_MS);
  return saturday.getUTCFullYear();
}

function weekOfYear(wall: Date): number {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * DAY_MS);
  return Math.ceil(dayOfYear(saturday) / 7);
}
