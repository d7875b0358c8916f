/** Wall-clock time in a named time zone, from the Intl data of whatever runs the host. */

const DAY_MS = 86_400_000;
/** Offsets never change within a quarter of an hour. */
const STEP_MS = 900_000;
const CACHE_LIMIT = 50_000;

interface ZoneReader {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}

const readers = new Map<string, ZoneReader>();

export function isTimeZone(zone: string): boolean {
  if (fixedOffset(zone) !== null) return true;
  try {
    readerOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds to add to an instant to get its wall-clock time written as if it were UTC. */
export function offsetAt(zone: string, instant: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const { format, offsets } = readerOf(zone);
  const step = Math.floor(instant / STEP_MS);
  const known = offsets.get(step);
  if (known !== undefined) return known;
  if (offsets.size > CACHE_LIMIT) offsets.clear();
  const whole = Math.floor(instant / 1000) * 1000;
  const offset = wallTime(format, whole) - whole;
  offsets.set(step, offset);
  return offset;
}

/** The instant of a wall-clock time; a time that the clocks skip is read with the offset before the gap. */
export function instantOf(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - DAY_MS);
  const first = wall - before;
  if (offsetAt(zone, first) === before) return first;
  const second = wall - offsetAt(zone, wall + DAY_MS);
  return second + offsetAt(zone, second) === wall ? second : first;
}

/** The zone's name at an instant: `PST`, or `Pacific Standard Time` where `long`. */
export function zoneName(zone: string, instant: number, style: 'short' | 'long'): string {
  if (fixedOffset(zone) !== null) return zone;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** `GMT+2`, `GMT+05:30`: what Java calls a custom time zone. */
function fixedOffset(zone: string): number | null {
  const [, sign, hours, minutes = '0'] = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return hours === undefined ? null : (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
}

function readerOf(zone: string): ZoneReader {
  const known = readers.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  const reader = { format, offsets: new Map<number, number>() };
  readers.set(zone, reader);
  return reader;
}

function wallTime(format: Intl.DateTimeFormat, instant: number): number {
  const fields = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
  const field = (type: Intl.DateTimeFormatPartTypes) => Number(fields.get(type));
  const year = fields.get('era') === 'BC' ? 1 - field('year') : field('year');
  const date = new Date(0);
  date.setUTCFullYear(year, field('month') - 1, field('day'));
  date.setUTCHours(field('hour'), field('minute'), field('second'));
  return date.getTime();
}
