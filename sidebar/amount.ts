/** Numbers as people type them, in the separators of their spreadsheet. */
import { remembered } from './once';

/** The decimal sign of a locale such as `en_US` or `pl_PL`. */
export function decimalSign(locale: string): '.' | ',' {
  return new Intl.NumberFormat(languageTag(locale)).format(1.5).includes(',') ? ',' : '.';
}

/** `en_US` → `en-US`; English where the browser does not know the locale. */
export const languageTag = remembered((locale: string): string => {
  const tag = locale.replace(/_/g, '-');
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? 'en-US';
  } catch {
    // Not a language tag at all: Intl throws instead of answering "unknown".
    return 'en-US';
  }
});

/**
 * "12,000", "12 000", "1.234,56", "-5" as a number, or null. Where both signs stand in the text the last one is the
 * decimal sign; a single one that groups exactly three digits is read as the locale means it.
 */
export function parseAmount(text: string, decimal: '.' | ','): number | null {
  const compact = text.trim().replace(/[\s'’]/gu, '');
  if (!/^-?\d[\d.,]*$/.test(compact)) return null;
  const sign = decimalSignIn(compact, decimal);
  const group = sign === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = compact.split(sign);
  const groups = whole.replace('-', '').split(group);
  if (more.length > 0 || fraction.includes(group) || !areGroups(groups)) return null;
  const number = Number(`${whole.split(group).join('')}.${fraction || '0'}`);
  return Number.isFinite(number) ? number : null;
}

function decimalSignIn(text: string, decimal: '.' | ','): '.' | ',' {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const only = comma >= 0 ? ',' : '.';
  const parts = text.split(only);
  // "1.234.567" can only be groups, and "12,5" can only be a decimal.
  if (parts.length > 2) return only === ',' ? '.' : ',';
  if (parts.length === 2 && parts[1]?.length !== 3) return only;
  return decimal;
}

function areGroups(groups: readonly string[]): boolean {
  if (groups.length === 1) return true;
  const [first = '', ...others] = groups;
  const last = others.pop() ?? '';
  // India groups the upper digits in pairs: 12,34,567.
  return /^\d{1,3}$/.test(first) && /^\d{3}$/.test(last) && others.every((digits) => /^\d{2,3}$/.test(digits));
}
