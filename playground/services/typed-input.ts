/** What a cell becomes when this text is typed into it, in the spreadsheet's locale (S-6, G-3). */
import type { SheetLocale } from './engine/locale';

export type TypedInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly text: string }
  /** A number, date, time, percentage or amount of money, with the format that its spelling asks for. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string };

interface Numeral {
  readonly value: number;
  readonly format?: string;
}

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const CURRENCIES = ['$', '€', '£', '¥', '₹', 'zł', 'Rp', 'R$', 'CHF', '₩', '₽', '₺'];

export function readTypedInput(text: string, locale: SheetLocale, today: { readonly year: number }): TypedInput {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', text };
  if (text.startsWith("'")) return text === "'" ? { kind: 'blank' } : { kind: 'text', value: text.slice(1) };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  if (/^\+[^\d\s.,]/.test(trimmed) && /^\+[A-Za-z(]/.test(trimmed)) return { kind: 'formula', text: `=${trimmed}` };
  const number = numeral(trimmed, locale) ?? dateAndTime(trimmed, locale, today.year);
  return number ? { kind: 'number', ...number } : { kind: 'text', value: text };
}

function numeral(text: string, locale: SheetLocale): Numeral | null {
  const negative = /^\((.+)\)$/.exec(text);
  const { rest, symbol, after } = withoutCurrency(negative?.[1] ?? text, locale);
  const percent = /^(.*?)\s*%$/.exec(rest);
  const digits = plainNumber(percent?.[1] ?? rest, locale);
  if (digits === null) return null;
  const value = (negative ? -1 : 1) * digits.value;
  if (percent) return { value: value / 100, format: digits.hasDecimals ? '0.00%' : '0%' };
  if (symbol !== null) return { value, format: currencyFormat(symbol, after, digits.hasDecimals) };
  if (digits.exponent) return { value, format: '0.00E+00' };
  return digits.grouped ? { value, format: digits.hasDecimals ? '#,##0.00' : '#,##0' } : { value };
}

function currencyFormat(symbol: string, after: boolean, hasDecimals: boolean): string {
  const number = hasDecimals ? '#,##0.00' : '#,##0';
  return after ? `${number} [$${symbol}]` : `[$${symbol}]${number}`;
}

function withoutCurrency(text: string, locale: SheetLocale): { rest: string; symbol: string | null; after: boolean } {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const unsigned = text.slice(sign.length).trim();
  for (const symbol of [locale.currency, ...CURRENCIES]) {
    if (unsigned.startsWith(symbol)) return { rest: sign + unsigned.slice(symbol.length).trim(), symbol, after: false };
    if (unsigned.endsWith(symbol))
      return { rest: sign + unsigned.slice(0, -symbol.length).trim(), symbol, after: true };
  }
  return { rest: text, symbol: null, after: false };
}

function plainNumber(
  text: string,
  { decimal, group }: SheetLocale,
): { value: number; grouped: boolean; hasDecimals: boolean; exponent: boolean } | null {
  const d = escaped(decimal);
  const g = /\s/.test(group) ? String.raw`[\s\u00a0\u202f]` : escaped(group);
  const pattern = new RegExp(`^([+-]?)(\\d{1,3}(?:${g}\\d{2,3})*${g}\\d{3}|\\d*)(?:${d}(\\d*))?(?:[eE]([+-]?\\d+))?$`);
  const match = pattern.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent] = match ?? [];
  if (!match || (whole === '' && fraction === '')) return null;
  const digits = whole.replace(/\D/g, '');
  const value = Number(`${sign}${digits || '0'}.${fraction || '0'}${exponent === undefined ? '' : `e${exponent}`}`);
  if (!Number.isFinite(value)) return null;
  return { value, grouped: digits !== whole, hasDecimals: fraction !== '', exponent: exponent !== undefined };
}

function dateAndTime(text: string, locale: SheetLocale, year: number): Numeral | null {
  const time = timeOfDay(text);
  if (time !== null) return { value: time, format: locale.timeFormat };
  const split = /^(.*?\d)[T\s]+(\d{1,2}:\d{2}.*)$/.exec(text);
  const day = calendarDay(split?.[1] ?? text, locale, year);
  if (day === null) return null;
  if (!split) return day;
  const clock = timeOfDay(split[2] ?? '');
  return clock === null ? null : { value: day.value + clock, format: `${day.format ?? ''} ${locale.timeFormat}` };
}

function timeOfDay(text: string): number | null {
  const match = /^(\d{1,3}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(am|pm)?Z?$/i.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds = '0', fraction = '0', half] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (Number(minutes) > 59 || Number(seconds) > 59 || (half !== undefined && Number(hours) > 12)) return null;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction)) / 86_400;
}

function calendarDay(text: string, locale: SheetLocale, year: number): Numeral | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]), 'yyyy-mm-dd');
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numeric) return numericDay(numeric, locale, year);
  return namedDay(text, locale, year);
}

/** A dot joins a date only where the locale writes its dates so; elsewhere `3.4` is no date. */
function numericDay(match: RegExpExecArray, locale: SheetLocale, thisYear: number): Numeral | null {
  const [, first = '', separator, second = '', yearText] = match;
  if (separator === '.' && !locale.dateFormat.includes('.')) return null;
  const monthFirst = locale.dateOrder !== 'dmy';
  const [month, dayOfMonth] = monthFirst ? [first, second] : [second, first];
  const format = yearText === undefined ? (monthFirst ? 'm/d' : 'd/m') : locale.dateFormat;
  return day(fullYear(yearText, thisYear), Number(month), Number(dayOfMonth), format);
}

function namedDay(text: string, locale: SheetLocale, thisYear: number): Numeral | null {
  const dayFirst = /^(\d{1,2})[\s-]([A-Za-z]{3,9})\.?(?:,?[\s-](\d{4}|\d{2}))?$/.exec(text);
  const monthFirst = /^([A-Za-z]{3,9})\.?[\s-](\d{1,2})(?:,?[\s-](\d{4}|\d{2}))?$/.exec(text);
  const found = dayFirst ?? monthFirst;
  if (!found) return null;
  const [, first = '', second = '', yearText] = found;
  const [dayText, monthText] = dayFirst ? [first, second] : [second, first];
  const month = monthNumber(monthText.toLowerCase());
  return month === 0 ? null : day(fullYear(yearText, thisYear), month, Number(dayText), locale.dateFormat);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name) + 1 || MONTH_NAMES.indexOf(name) + 1;
}

function fullYear(text: string | undefined, thisYear: number): number {
  if (text === undefined) return thisYear;
  if (text.length > 2) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function day(year: number, month: number, dayOfMonth: number, format: string): Numeral | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null;
  const value = date.getTime() / MS_PER_DAY + UNIX_EPOCH;
  return value < 0 ? null : { value, format };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
