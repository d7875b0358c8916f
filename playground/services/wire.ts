/** What may cross between a page and the server (R-1 … R-4), in both directions. */
import { Exception } from './exception';
import type { Membrane } from './membrane';

/**
 * Copies the arguments of a google.script.run call as sending them does. Throws the client's TypeError, at once and
 * past any failure handler, where one is illegal.
 */
export function argumentsToWire(values: readonly unknown[]): unknown[] {
  const [only] = values;
  if (values.length === 1 && isForm(only)) return [formFields(only)];
  return values.map((value, index) => argumentToWire(value, String(index), []));
}

function argumentToWire(value: unknown, property: string, above: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') throw illegal(property);
  if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((one, index) => argumentToWire(one, String(index), inside));
  if (!isPlain(value)) throw illegal(property);
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept.map(([key, one]) => [key, argumentToWire(one, key, inside)]));
}

function illegal(property: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${property}`);
}

/** Objects of any realm that come from a literal or from JSON. */
function isPlain(value: object): boolean {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

interface Form {
  readonly elements: Iterable<{
    readonly name: string;
    readonly value: string;
    readonly type: string;
    readonly checked?: boolean;
  }>;
}

function isForm(value: unknown): value is Form {
  return (
    typeof value === 'object' && value !== null && 'tagName' in value && value.tagName === 'FORM' && 'elements' in value
  );
}

function formFields(form: Form): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const { name, value, type, checked } of form.elements) {
    if (name === '' || ((type === 'checkbox' || type === 'radio') && checked !== true)) continue;
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return fields;
}

/** Thrown where nothing of the whole value can be sent. */
const UNSENDABLE = Symbol('unsendable');

/** What a success handler receives for a returned value: null for the whole if a date or a service's object is in it. */
export function returnToWire(value: unknown, membrane: Membrane): unknown {
  try {
    return resultToWire(value, membrane, []);
  } catch (thrown) {
    if (thrown === UNSENDABLE) return null;
    throw thrown;
  }
}

function resultToWire(value: unknown, membrane: Membrane, above: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'function') return String(value);
  if (typeof value !== 'object') throw unsupported();
  if (membrane.hostOf(value) !== undefined) throw UNSENDABLE;
  if (above.includes(value)) throw unsupported();
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((one) => resultToWire(one, membrane, inside));
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Date]') throw UNSENDABLE;
  if (ArrayBuffer.isView(value) || tag === '[object ArrayBuffer]') throw unsupported();
  if (tag !== '[object Object]') return {};
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept.map(([key, one]) => [key, resultToWire(one, membrane, inside)]));
}

function unsupported(): Exception {
  return new Exception('The script completed but the returned value is not a supported return type.');
}
