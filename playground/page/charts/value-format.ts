/** How charts write numbers and dates: by the format of an axis, by that of the cells, or plainly. */
import type { SheetLocale } from '../../services/engine/locale';
import { displayText, isGeneral } from '../../services/engine/number-format';

export type WriteNumber = (value: number) => string;

interface Named {
  /** On an axis: steps are round, and so exact. */
  readonly axis: Intl.NumberFormatOptions;
  readonly label?: Intl.NumberFormatOptions;
}

/** Google's words for formats. */
const NAMED: Readonly<Record<string, Named>> = {
  decimal: { axis: { maximumFractionDigits: 3 } },
  percent: { axis: { style: 'percent', maximumFractionDigits: 2 }, label: { style: 'percent' } },
  short: { axis: { notation: 'compact', maximumSignificantDigits: 4 } },
  long: { axis: { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 } },
  scientific: { axis: { notation: 'scientific', maximumFractionDigits: 3 } },
};

/** Writes the numbers of an axis: by its own format, else as the first of its columns is written. */
export function axisWriter(own: string | undefined, cells: string | undefined, locale: SheetLocale): WriteNumber {
  return writer(own ?? cells, 'axis', locale);
}

/** Writes single values: as their cells do, else as their axis does. */
export function valueWriter(own: string | undefined, cells: string | undefined, locale: SheetLocale): WriteNumber {
  return writer(isGeneral(cells) ? own : cells, 'label', locale);
}

/** Writes a date by a pattern of Google Charts such as `MMM yy`, else as its cell does. */
export function writeDate(
  serial: number,
  own: string | undefined,
  cell: string | undefined,
  locale: SheetLocale,
): string {
  const isPattern = own !== undefined && /[yMdEQHhms]/.test(own) && !/^(short|medium|long|full|none)$/.test(own);
  return displayText(serial, isPattern ? datePattern(own) : cell, locale);
}

function writer(format: string | undefined, where: 'axis' | 'label', locale: SheetLocale): WriteNumber {
  const named = format === undefined ? undefined : NAMED[format];
  if (named) {
    const options = where === 'label' ? (named.label ?? named.axis) : named.axis;
    const numbers = new Intl.NumberFormat(locale.name.replaceAll('_', '-'), options);
    return (value) => numbers.format(value);
  }
  if (format === 'currency') return writer(`"${locale.currency}"#,##0.00`, where, locale);
  const pattern = format === 'none' || format === undefined ? undefined : numberPattern(format, locale);
  return (value) => displayText(value, pattern, locale);
}

/** Google Charts' patterns are ICU's: `¤` is the currency, literals stand in single quotes. */
function numberPattern(pattern: string, { currency }: SheetLocale): string {
  return quoted(pattern).replaceAll('¤', `"${currency}"`);
}

/** ICU tells months from minutes by case, a sheet by what stands beside them. */
function datePattern(pattern: string): string {
  const parts = quoted(pattern).split(/("[^"]*")/);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/E{4}/g, 'dddd').replace(/E+/g, 'ddd')))
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\by\b/g, 'yyyy').replace(/L/g, 'M').toLowerCase()))
    .join('');
}

function quoted(pattern: string): string {
  return pattern.replace(/'([^']*)'/g, (_all, literal: string) => (literal === '' ? "'" : `"${literal}"`));
}
