/** Reads a deal typed in one line: "Acme 12k" is a deal named Acme worth 12,000. */
import { parseAmount } from './amount';

export interface QuickDeal {
  readonly name: string;
  readonly value: number | null;
  /** ISO code, or '' where none was typed. */
  readonly currency: string;
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', zł: 'PLN', rp: 'IDR', rm: 'MYR' };
const CODES = ['USD', 'EUR', 'GBP', 'PLN', 'IDR', 'CNY', 'INR', 'JPY', 'CHF', 'SEK', 'NOK', 'DKK', 'CZK', 'CAD', 'AUD'];
const CURRENCY = `[$¥€£₹]|zł|rp|rm|${CODES.join('|')}`;
const DIGITS = "\\d{1,3}(?:\\s\\d{3})+(?:[.,]\\d+)?|\\d[\\d.,']*";
const MONEY = new RegExp(
  `\\s(${CURRENCY})?\\s?(${DIGITS})\\s?(k|m|mln|mio|tys|jt|rb|万)?\\.?\\s?(${CURRENCY})?$`,
  'iu',
);
const MULTIPLES: Readonly<Record<string, number>> = {
  k: 1e3,
  tys: 1e3,
  rb: 1e3,
  万: 1e4,
  m: 1e6,
  mln: 1e6,
  mio: 1e6,
  jt: 1e6,
};

/** Null where nothing was typed. An amount counts only after a name, so "2024" and "=1+1" stay names. */
export function parseQuickDeal(line: string, decimal: '.' | ','): QuickDeal | null {
  const text = line.trim().replace(/\s+/gu, ' ');
  if (text === '') return null;
  const plain = { name: text, value: null, currency: '' };
  const match = MONEY.exec(text);
  if (!match) return plain;
  const [all, before, digits, multiple, after] = match;
  const name = text.slice(0, text.length - all.length).trim();
  const amount = parseAmount(digits ?? '', decimal);
  if (amount === null || /^0\d/.test(digits ?? '') || !/\p{L}/u.test(name)) return plain;
  const bare = (before ?? multiple ?? after) === undefined;
  if (bare && (isYear(digits ?? '') || endsInDigits(name))) return plain;
  const times = MULTIPLES[(multiple ?? '').toLowerCase()] ?? 1;
  return { name, value: round(amount * times), currency: currencyOf(before ?? after ?? '') };
}

/** "Call +48 600 100 200" ends in a telephone number, not in an amount. */
function endsInDigits(name: string): boolean {
  return /(^|\s)[+(]?[\d()-]+$/u.test(name);
}

/** "Renewal 2026" is a name with a year in it. */
function isYear(digits: string): boolean {
  return /^20[1-3]\d$/.test(digits.trim());
}

/** The signs of several currencies ($, ¥) leave the choice to the table's default. */
function currencyOf(word: string): string {
  const code = word.toUpperCase();
  return CODES.includes(code) ? code : (SIGNS[word.toLowerCase()] ?? '');
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
