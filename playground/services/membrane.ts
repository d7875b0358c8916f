/**
 * The border between host and script. Arrays, dates and plain objects are copied into the realm of whoever receives
 * them, services and handles appear as strict proxies, and errors of services as the realm's own `Exception`.
 */
import { Exception, NotImplemented } from './exception';
import { type Run, StopSignal } from './execution';
import type { Realm } from './realm';

/** A service or handle that names itself here appears under that name; else its `toString` or class name does. */
export const serviceName: unique symbol = Symbol('serviceName');
/** A handle with this member keeps, in its own map, whatever a script assigns to it (HTML templates do). */
export const scriptProperties: unique symbol = Symbol('scriptProperties');
/** Methods listed here get their arguments as the script gave them, uncopied. */
export const uncopied: unique symbol = Symbol('uncopied');

/** Names that the language itself looks up on any object; their absence is not a missing method. */
const LANGUAGE_MEMBERS = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'length', 'inspect', 'nodeType']);

type Members = Record<PropertyKey, unknown>;

export interface Border {
  /** The sentence with which a call is refused in this run, or null. */
  refusal(service: string, member: string): string | null;
  readonly foreignDates: boolean;
}

export class Membrane {
  readonly #realm: Realm;
  readonly #run: Run;
  readonly #border: Border;
  readonly #proxies = new WeakMap<object, object>();
  readonly #hosts = new WeakMap<object, object>();

  constructor(realm: Realm, run: Run, border: Border) {
    this.#realm = realm;
    this.#run = run;
    this.#border = border;
  }

  toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return this.#arrayToScript(value);
    if (value instanceof Date) return this.#border.foreignDates ? value : this.dateToScript(value);
    if (isPlain(value)) return this.#recordToScript(value);
    return this.handle(value);
  }

  dateToScript(date: Date): Date {
    return new this.#realm.intrinsics.Date(date.getTime());
  }

  toHost(value: unknown): unknown {
    return this.#toHost(value, new Set());
  }

  /** The host's own object behind a proxy, or undefined. */
  hostOf(value: unknown): object | undefined {
    return typeof value === 'object' && value !== null ? this.#hosts.get(value) : undefined;
  }

  /** The realm's error for whatever the host threw. */
  errorToScript(thrown: unknown, where: string): unknown {
    if (!(thrown instanceof Error)) return thrown;
    if (thrown instanceof Exception) return this.exception(thrown.message);
    if (thrown instanceof NotImplemented) {
      this.#run.lacking.add(thrown.member);
      return new this.#realm.intrinsics.Error(thrown.message);
    }
    this.#run.fault = new Error(`the local host failed in ${where}: ${thrown.message}`, { cause: thrown });
    return new StopSignal('killed');
  }

  exception(message: string): Error {
    const error = new this.#realm.intrinsics.Error(message);
    Object.defineProperty(error, 'name', { value: 'Exception', configurable: true, writable: true });
    return error;
  }

  /** The strict proxy that stands for a service or handle in the script. */
  handle(host: object, name = nameOf(host)): object {
    const known = this.#proxies.get(host);
    if (known !== undefined) return known;
    const target = new this.#realm.intrinsics.Object();
    const proxy = new Proxy(target, this.#handler(host, name));
    this.#proxies.set(host, proxy);
    this.#hosts.set(proxy, host);
    return proxy;
  }

  #handler(host: object, name: string): ProxyHandler<object> {
    const methods = new Map<string, (...values: unknown[]) => unknown>();
    const kept = keptProperties(host);
    const get = (_target: object, property: PropertyKey): unknown => {
      if (typeof property === 'symbol') return property === Symbol.toStringTag ? name : undefined;
      const key = String(property);
      if (kept?.has(key)) return kept.get(key);
      if (!(key in host)) return this.#missing(name, key);
      const member = (host as Members)[key];
      if (typeof member === 'function') return method(key);
      if (/^[A-Z]/.test(key) && typeof member === 'object' && member !== null)
        return this.handle(member, `${name}.${key}`);
      return this.toScript(member);
    };
    const method = (key: string) => {
      const known = methods.get(key);
      if (known !== undefined) return known;
      const made = (...values: unknown[]) => this.#invoke(host, name, key, values);
      methods.set(key, made);
      return made;
    };
    return {
      get,
      has: (_target, property) => property in host,
      set: (target, property, value) => {
        if (kept !== undefined) kept.set(String(property), value);
        else Reflect.set(target, property, value);
        return true;
      },
    };
  }

  #missing(name: string, key: string): unknown {
    if (key === 'toString') return () => name;
    if (LANGUAGE_MEMBERS.has(key)) return undefined;
    const lacking = new NotImplemented(`${name}.${key}`);
    if (/^[A-Z]/.test(key)) throw this.errorToScript(lacking, lacking.member);
    return () => {
      const refusal = this.#border.refusal(name, key);
      throw this.errorToScript(refusal === null ? lacking : new Exception(refusal), lacking.member);
    };
  }

  #invoke(host: object, name: string, key: string, values: readonly unknown[]): unknown {
    const label = `${name}.${key}`;
    try {
      const refusal = isHarmless(host, key) ? null : this.#border.refusal(name, key);
      const value = this.#run.pass(label, () => {
        if (refusal !== null) throw new Exception(refusal);
        const asGiven = uncopied in host && (host as { [uncopied]: ReadonlySet<string> })[uncopied].has(key);
        const given = asGiven ? values : values.map((one) => this.toHost(one));
        return ((host as Members)[key] as (...all: unknown[]) => unknown).apply(host, [...given]);
      });
      return this.toScript(value);
    } catch (thrown) {
      throw this.errorToScript(thrown, label);
    }
  }

  #arrayToScript(list: readonly unknown[]): unknown[] {
    const copy = new this.#realm.intrinsics.Array<unknown>(list.length);
    for (let i = 0; i < list.length; i += 1) copy[i] = this.toScript(list[i]);
    return copy;
  }

  #recordToScript(record: object): object {
    const entries = Object.entries(record);
    if (entries.some(([, value]) => typeof value === 'function')) return this.handle(record);
    const copy = new this.#realm.intrinsics.Object() as Members;
    for (const [key, value] of entries) copy[key] = this.toScript(value);
    return copy;
  }

  #toHost(value: unknown, above: Set<object>): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const host = this.#hosts.get(value);
    if (host !== undefined) return host;
    if (above.has(value)) throw new Exception('Converting circular structure');
    above.add(value);
    const copy = this.#copyToHost(value, above);
    above.delete(value);
    return copy;
  }

  #copyToHost(value: object, above: Set<object>): unknown {
    if (Array.isArray(value)) {
      const list: unknown[] = new Array(value.length);
      for (let i = 0; i < value.length; i += 1) list[i] = this.#toHost(value[i], above);
      return list;
    }
    const tag = Object.prototype.toString.call(value);
    if (tag === '[object Date]') return new Date((value as Date).getTime());
    if (tag === '[object String]' || tag === '[object Number]' || tag === '[object Boolean]') return value.valueOf();
    if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#toHost(one, above)]));
  }
}

function keptProperties(host: object): Map<string, unknown> | undefined {
  return scriptProperties in host
    ? (host as { [scriptProperties]: Map<string, unknown> })[scriptProperties]
    : undefined;
}

/** Printing, and enum members, are no business of permissions. */
function isHarmless(host: object, key: string): boolean {
  return key === 'toString' || key === 'toJSON' || 'ordinal' in host;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function nameOf(host: object): string {
  if (serviceName in host) return String((host as Members)[serviceName]);
  const printed = host.toString === Object.prototype.toString ? '' : String(host);
  return /^[A-Za-z]\w*$/.test(printed) ? printed : host.constructor.name;
}
