/** The spreadsheet's time zone out of a few questions: which offset from UTC holds at an instant. */
import type { CalendarDate } from '../domain/calendar-date';
import type { Instant } from '../domain/move';
import type { Zone } from '../domain/zone';

/** Minutes to add to UTC at that instant; in Apps Script one `Utilities.formatDate` call, so asked rarely. */
export type OffsetMinutes = (instant: Instant) => number;

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH: CalendarDate = 25_569;
/** About half a month: no zone in force changes its offset twice in that time. */
const BUCKET_MS = 15 * MS_PER_DAY;

/** One bucket of time: `before` holds until `change`, `after` from then on; both in milliseconds. */
interface Bucket {
  readonly change: Instant;
  readonly before: number;
  readonly after: number;
}

/** A zone that asks for an offset once per half month it meets, and some fifteen times more where a change lies in it. */
export function zoneOfOffsets(offsetMinutes: OffsetMinutes): Zone {
  const edges = new Map<number, number>();
  const buckets = new Map<number, Bucket>();

  const offsetAtEdge = (index: number): number => {
    const known = edges.get(index);
    if (known !== undefined) return known;
    const offset = offsetMinutes(index * BUCKET_MS) * MS_PER_MINUTE;
    edges.set(index, offset);
    return offset;
  };
  const bucketAt = (index: number): Bucket => {
    const known = buckets.get(index);
    if (known) return known;
    const before = offsetAtEdge(index);
    const after = offsetAtEdge(index + 1);
    const end = (index + 1) * BUCKET_MS;
    const change = before === after ? end : findChange(offsetMinutes, index * BUCKET_MS, end);
    const bucket = { change, before, after };
    buckets.set(index, bucket);
    return bucket;
  };
  const offsetAt = (instant: Instant): number => {
    const { change, before, after } = bucketAt(Math.floor(instant / BUCKET_MS));
    return instant < change ? before : after;
  };

  return {
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / MS_PER_DAY) + UNIX_EPOCH,
    startOf: (day) => startOfDay(day, offsetAt),
  };
}

/** The first whole minute with the later offset. */
function findChange(offsetMinutes: OffsetMinutes, start: Instant, end: Instant): Instant {
  const after = offsetMinutes(end);
  let low = start / MS_PER_MINUTE;
  let high = end / MS_PER_MINUTE;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMinutes(middle * MS_PER_MINUTE) === after) high = middle;
    else low = middle;
  }
  return high * MS_PER_MINUTE;
}

/** Midnight, or where the clocks jump over it the instant at which they do. */
function startOfDay(day: CalendarDate, offsetAt: (instant: Instant) => number): Instant {
  const wall = (day - UNIX_EPOCH) * MS_PER_DAY;
  // Of the offsets a day before and after, one was in force when the wall clock showed midnight, if it ever did.
  const candidates = [wall - offsetAt(wall - MS_PER_DAY), wall - offsetAt(wall + MS_PER_DAY)];
  const midnights = candidates.filter((instant) => instant + offsetAt(instant) === wall);
  return midnights.length > 0 ? Math.min(...midnights) : Math.max(...candidates);
}
