/** What a custom function may return: a value, or a full rectangle of values. Anything else is refused (C-7). */

export type ResultValue = string | number | boolean | Date;

export type CustomResult =
  | { readonly kind: 'scalar'; readonly value: ResultValue }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly ResultValue[])[] }
  | { readonly kind: 'error'; readonly message: string };

export function customResult(returned: unknown): CustomResult {
  if (returned === undefined) return refused('it returned nothing');
  if (!Array.isArray(returned)) {
    const value = resultValue(returned);
    return value === null ? refused(`it returned ${described(returned)}`) : { kind: 'scalar', value };
  }
  return customRows(returned);
}

function customRows(returned: readonly unknown[]): CustomResult {
  if (returned.length === 0) return refused('it returned an empty array');
  const columns = returned.some(Array.isArray) ? null : 1;
  const width = columns ?? (Array.isArray(returned[0]) ? returned[0].length : 0);
  if (width === 0) return refused('it returned an empty row');
  const rows: ResultValue[][] = [];
  for (const row of returned) {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
    if (cells.length !== width) return refused('it returned rows of different lengths');
    const values = cells.map(resultValue);
    const odd = values.indexOf(null);
    if (odd >= 0) return refused(`it returned ${described(cells[odd])} in an array`);
    rows.push(values.filter((value) => value !== null));
  }
  return { kind: 'rows', rows };
}

function resultValue(value: unknown): ResultValue | null {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return isDate(value) && !Number.isNaN(value.getTime()) ? new Date(value.getTime()) : null;
}

/** A Date of any realm: scripts run in one of their own. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function described(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value === undefined) return 'undefined';
  return isDate(value) ? 'an invalid date' : `a value of type ${typeof value}`;
}

function refused(what: string): CustomResult {
  return { kind: 'error', message: `The local host refuses this result of a custom function: ${what}.` };
}
