/** What formulas show, as JSON can say it. */
import type { TimeZone } from '../services/engine/time-zone';
import type { Host } from '../services/host';

export type ResultCell = string | number | boolean | { readonly error: string; readonly message: string };

export interface FormulaResult {
  readonly formula: string;
  readonly values: readonly (readonly ResultCell[])[];
}

export async function formulaResults(host: Host, formulas: readonly string[]): Promise<FormulaResult[]> {
  const results: FormulaResult[] = [];
  for (const formula of formulas) {
    const shown = await host.evaluate(formula);
    const zone = host.document.timeZone;
    const values = Array.isArray(shown) ? shown.map((row) => row.map((value) => resultCell(value, zone))) : [[shown]];
    results.push({ formula, values });
  }
  return results;
}

const ERROR = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERROR!)$/;

function resultCell(value: unknown, zone: TimeZone): ResultCell {
  if (value instanceof Date) return isoText(zone.serialAt(value.getTime()));
  if (typeof value === 'string' && ERROR.test(value)) return { error: value, message: '' };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/** A day as `2026-03-05`, a point in time as `2026-03-05T14:30:00`, in the spreadsheet's time zone. */
function isoText(serial: number): string {
  const text = new Date(Math.round((serial - UNIX_EPOCH) * MS_PER_DAY)).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19);
}
