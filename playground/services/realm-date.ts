/** Makes a realm's Date follow the host's clock and the script's time zone, whatever zone the machine is in. */
import { instantOf, offsetAt } from './zoned-time';

export interface RealmTime {
  readonly now: () => number;
  readonly zone: string;
}

type DateMethod = (this: Date, ...values: number[]) => unknown;

const LOCAL_GETTERS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const LOCAL_SETTERS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const ZONED = /(?:\bZ|\bUTC?|\bGMT|[+-]\d{2}:?\d{2}|\b[ECMP][SD]T)\s*(?:\(.*\))?$|\dZ$/i;
const DATE_ONLY = /^[+-]?\d{4,6}(-\d{2}(-\d{2})?)?$/;

export function installDate(global: Record<string, unknown>, Native: DateConstructor, time: RealmTime): void {
  const { zone } = time;
  const parse = (text: string) => parseDate(Native, text, zone);
  const make = (values: readonly unknown[]): number => {
    if (values.length === 0) return time.now();
    if (values.length > 1) return fromParts(Native, values.map(Number), zone);
    const [value] = values;
    if (Object.prototype.toString.call(value) === '[object Date]') return (value as Date).getTime();
    const primitive = typeof value === 'object' && value !== null ? value.toString() : value;
    return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  };
  patchPrototype(Native.prototype, Native, zone);
  define(Native, 'now', () => time.now());
  define(Native, 'parse', (text: unknown) => parse(String(text)));
  const Patched = new Proxy(Native, {
    construct: (target, values, newTarget) => Reflect.construct(target, [make(values)], newTarget) as object,
    apply: (target) => new target(time.now()).toString(),
  });
  define(Native.prototype, 'constructor', Patched);
  define(global, 'Date', Patched);
}

function patchPrototype(prototype: Date, Native: DateConstructor, zone: string): void {
  const native = prototype as unknown as Record<string, DateMethod>;
  const call = (name: string, date: Date, values: readonly number[]) => native[name]?.apply(date, [...values]);
  const wall = (date: Date) => new Native(date.getTime() + (offsetOf(date, zone) ?? Number.NaN));
  for (const name of LOCAL_GETTERS) {
    define(prototype, `get${name}`, function (this: Date) {
      return call(`getUTC${name}`, wall(this), []);
    });
  }
  for (const name of LOCAL_SETTERS) {
    define(prototype, `set${name}`, function (this: Date, ...values: number[]) {
      const start = name === 'FullYear' && Number.isNaN(this.getTime()) ? new Native(0) : wall(this);
      call(`setUTC${name}`, start, values);
      const local = start.getTime();
      return this.setTime(Number.isNaN(local) ? local : instantOf(zone, local));
    });
  }
  define(prototype, 'getYear', function (this: Date) {
    return this.getFullYear() - 1900;
  });
  define(prototype, 'getTimezoneOffset', function (this: Date) {
    const offset = offsetOf(this, zone);
    return offset === undefined ? Number.NaN : -offset / 60_000;
  });
  patchTexts(prototype, wall, zone);
}

function patchTexts(prototype: Date, wall: (date: Date) => Date, zone: string): void {
  const words = (date: Date) => /^(\w{3}), (\d+) (\w{3}) (-?\d+) ([\d:]+) GMT$/.exec(wall(date).toUTCString());
  const dayText = (date: Date) => {
    const [, day, dayOfMonth, month, year] = words(date) ?? [];
    return day === undefined ? 'Invalid Date' : `${day} ${month} ${dayOfMonth} ${year}`;
  };
  const timeText = (date: Date) => {
    const [, , , , , clock] = words(date) ?? [];
    return clock === undefined ? 'Invalid Date' : `${clock} GMT${signed(offsetAt(zone, date.getTime()))}`;
  };
  define(prototype, 'toDateString', function (this: Date) {
    return dayText(this);
  });
  define(prototype, 'toTimeString', function (this: Date) {
    return timeText(this);
  });
  define(prototype, 'toString', function (this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${dayText(this)} ${timeText(this)}`;
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = prototype[name] as (this: Date, locale: string, options: Intl.DateTimeFormatOptions) => string;
    define(prototype, name, function (this: Date, locale = 'en-US', options: Intl.DateTimeFormatOptions = {}) {
      return native.call(this, locale, { timeZone: zone, ...options });
    });
  }
}

function parseDate(Native: DateConstructor, text: string, zone: string): number {
  const trimmed = text.trim();
  if (DATE_ONLY.test(trimmed) || ZONED.test(trimmed)) return new Native(trimmed).getTime();
  const asUtc = /^[+-]?\d{4,6}-\d{2}-\d{2}T/.test(trimmed) ? `${trimmed}Z` : `${trimmed} UTC`;
  const wall = new Native(asUtc).getTime();
  return Number.isNaN(wall) ? wall : instantOf(zone, wall);
}

function fromParts(Native: DateConstructor, parts: readonly number[], zone: string): number {
  const [year = Number.NaN, month = 0, ...rest] = parts;
  const wall = Native.UTC(year, month, ...rest);
  return Number.isNaN(wall) ? wall : instantOf(zone, wall);
}

function offsetOf(date: Date, zone: string): number | undefined {
  const instant = date.getTime();
  return Number.isNaN(instant) ? undefined : offsetAt(zone, instant);
}

function signed(offsetMs: number): string {
  const minutes = Math.abs(Math.trunc(offsetMs / 60_000));
  const digits = (part: number) => String(part).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}${digits(minutes % 60)}`;
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}
