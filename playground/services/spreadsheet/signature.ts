/** Google checks the types of arguments; so does this, with its sentence (S-5). */
import { spreadsheetErrors } from '../errors';

export type Kind =
  | 'number'
  | 'string'
  | 'boolean'
  | 'array'
  | 'rows'
  | 'object'
  | 'date'
  | 'any'
  | 'value'
  | 'function';

/** Refuses the call unless its arguments fit one of the forms, given as `'number, number'` or `''`. */
export function checkSignature(method: string, args: readonly unknown[], ...forms: readonly string[]): void {
  const given = trimmed(args);
  if (forms.some((form) => fits(given, form === '' ? [] : (form.split(', ') as Kind[])))) return;
  throw spreadsheetErrors.signature(given.map(typeName).join(','), `SpreadsheetApp.${method}`);
}

/** `undefined` given last is the same as nothing given. */
function trimmed(args: readonly unknown[]): readonly unknown[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === undefined) length -= 1;
  return args.slice(0, length);
}

function fits(args: readonly unknown[], kinds: readonly Kind[]): boolean {
  return args.length === kinds.length && kinds.every((kind, index) => isKind(args[index], kind));
}

function isKind(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'function':
      return typeof value === 'function';
    case 'array':
      return Array.isArray(value);
    case 'rows':
      return Array.isArray(value) && value.every(Array.isArray);
    case 'date':
      return isDate(value);
    case 'object':
      return value === null || (typeof value === 'object' && !Array.isArray(value));
    case 'value':
      return value === null || value === undefined || typeof value !== 'object' || isDate(value);
  }
}

/** A Date of any realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** The type as Google names it in the sentence. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value))
    return Array.isArray(value[0]) ? 'Object[][]' : `${value.length > 0 ? elementName(value[0]) : 'number'}[]`;
  if (isDate(value)) return 'Date';
  if (typeof value === 'function') return 'function';
  return `SpreadsheetApp.${value.constructor.name}`;
}

function elementName(value: unknown): string {
  const name = typeName(value);
  return name.startsWith('SpreadsheetApp.') && Object.getPrototypeOf(value) === Object.prototype ? 'Object' : name;
}
