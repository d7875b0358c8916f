/** Between the values of a deal's columns and the texts of their editors. */
import { parseIsoDate } from '../src/domain/calendar-date';
import type { FieldKind, WireField } from '../src/app/rpc';
import { decimalSign, parseAmount } from './amount';
import { editableNumber } from './formats';
import { texts } from './texts/texts';
import type { CardPatch, FieldValues } from './write-queue';

export type Parsed =
  | { readonly ok: true; readonly value: string | number | null }
  | { readonly ok: false; readonly error: string };

export function parseField(kind: FieldKind, text: string, locale: string): Parsed {
  if (text.trim() === '') return { ok: true, value: null };
  switch (kind) {
    case 'text':
    case 'longText':
    case 'choice':
      return { ok: true, value: text };
    case 'date':
      return parseIsoDate(text) === null ? fail(texts().deal.notADate(text)) : { ok: true, value: text };
    case 'number':
    case 'money': {
      const number = parseAmount(text, decimalSign(locale));
      return number === null ? fail(texts().deal.notANumber(text)) : { ok: true, value: number };
    }
    case 'percent': {
      const percent = parseAmount(text.replace('%', ''), decimalSign(locale));
      const valid = percent !== null && percent >= 0 && percent <= 100;
      return valid ? { ok: true, value: clean(percent / 100) } : fail(texts().deal.notAPercent(text));
    }
  }
}

function fail(error: string): Parsed {
  return { ok: false, error };
}

/** Without the dust that binary fractions leave: 0.3 × 100 is 30. */
function clean(number: number): number {
  return Number(number.toPrecision(12));
}

export function fieldText(field: Pick<WireField, 'kind' | 'value'>, locale: string): string {
  const { kind, value } = field;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return editableNumber(kind === 'percent' ? clean(value * 100) : value, locale);
}

export interface ParsedFields {
  readonly values: FieldValues;
  /** Header → what is wrong with the text typed there. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Every typed text by the kind of its column; a column that we do not know is text. */
export function parseFields(
  typed: Readonly<Record<string, string>>,
  editors: readonly WireField[],
  locale: string,
): ParsedFields {
  const values: Record<string, string | number | null> = {};
  const errors: Record<string, string> = {};
  for (const [header, text] of Object.entries(typed)) {
    const kind = editors.find((editor) => editor.header === header)?.kind ?? 'text';
    const parsed = parseField(kind, text, locale);
    if (parsed.ok) values[header] = parsed.value;
    else errors[header] = parsed.error;
  }
  return { values, errors };
}

/** What the card shows of fields that are being saved. */
export function patchOf(fields: FieldValues, headers: Readonly<Record<string, string>>): CardPatch {
  const text = (key: string) => textAt(fields, headers[key]);
  const name = text('name');
  const company = text('company');
  const owner = text('owner');
  const currency = text('currency');
  const priority = text('priority');
  const nextStep = text('nextStep');
  const nextStepDue = text('nextStepDue');
  const expectedClose = text('expectedClose');
  const value = valueAt(fields, headers['value']);
  return {
    ...(name !== undefined && { name }),
    ...(company !== undefined && { company }),
    ...(owner !== undefined && { owner }),
    ...(currency !== undefined && { currency }),
    ...(priority !== undefined && { priority }),
    ...(nextStep !== undefined && { nextStep }),
    ...(nextStepDue !== undefined && { nextStepDue: nextStepDue || null }),
    ...(expectedClose !== undefined && { expectedClose: expectedClose || null }),
    ...(value !== undefined && { value: typeof value === 'number' ? value : null }),
  };
}

function valueAt(fields: FieldValues, header: string | undefined): string | number | null | undefined {
  return header !== undefined && header in fields ? fields[header] : undefined;
}

function textAt(fields: FieldValues, header: string | undefined): string | undefined {
  const value = valueAt(fields, header);
  return value === undefined ? undefined : String(value ?? '');
}
