/** Money, numbers and days as the user's locale writes them. */
import { languageTag } from './amount';
import { remembered } from './once';

// Making a format costs a hundred times more than using it.
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(languageTag(locale), options);
  formats.set(key, format);
  return format;
}

const dayFormat = remembered(
  (locale) => new Intl.DateTimeFormat(languageTag(locale), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
);
const yearFormat = remembered(
  (locale) =>
    new Intl.DateTimeFormat(languageTag(locale), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);

const monthFormat = remembered(
  (locale) => new Intl.DateTimeFormat(languageTag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** "October 2026" of `2026-10`. */
export function monthText(month: string, locale: string): string {
  return formatDay(`${month}-01`, monthFormat(locale));
}

export type MoneyWidth = 'full' | 'short';

/** "€12,000", or "€1.3M" where there is little room; a currency that is no ISO code stands behind the number. */
export function moneyText(amount: number, currency: string, locale: string, width: MoneyWidth = 'full'): string {
  const short = width === 'short' && Math.abs(amount) >= 100_000;
  const digits: Intl.NumberFormatOptions = short
    ? { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }
    : fractionDigits(Number.isInteger(amount) || width === 'short' ? 0 : 2);
  if (/^[A-Z]{3}$/.test(currency)) {
    return numberFormat(locale, { ...digits, style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
      amount,
    );
  }
  const number = numberFormat(locale, digits).format(amount);
  return currency === '' ? number : `${number} ${currency}`;
}

function fractionDigits(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** A number as it stands in an editor: no grouping, the locale's decimal sign. */
export function editableNumber(number: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 20, useGrouping: false }).format(number);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?/;

/** "5 Mar 2026" of `2026-03-05`; with a time where the text has one; any other text as it is. */
export function dayText(day: string, locale: string): string {
  return formatDay(day, yearFormat(locale));
}

/** "5 Mar" where the year is that of `today`, else as `dayText`. */
export function shortDay(day: string, today: string, locale: string): string {
  return formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? dayFormat(locale) : yearFormat(locale));
}

function formatDay(day: string, format: Intl.DateTimeFormat): string {
  const match = DAY.exec(day);
  if (!match) return day;
  const text = format.format(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return match[4] === undefined ? text : `${text}, ${match[4]}`;
}

/** "63 %" of 0.631, "6.3 %" of 0.0631. */
export function percentText(share: number, locale: string): string {
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  return numberFormat(locale, { style: 'percent', ...fractionDigits(digits) }).format(share);
}
