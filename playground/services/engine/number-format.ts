/** A value as the grid shows it (S-14). */
import { numfmt } from '@univerjs/core';
import type { CellScalar } from './cell-value';
import type { SheetLocale } from './locale';

const GENERAL_DIGITS = 10;

export function displayText(value: CellScalar, format: string | undefined, locale: SheetLocale): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return format === undefined || format === '@' ? value : shownBy(format, value, locale);
  if (format === undefined || isGeneral(format)) return generalNumber(value, locale);
  return format === '@' ? generalNumber(value, locale) : shownBy(format, value, locale);
}

export function isGeneral(format: string | undefined): boolean {
  return format === undefined || format === '' || /^general$/i.test(format) || format === '0.###############';
}

function shownBy(format: string, value: string | number, locale: SheetLocale): string {
  return numfmt.format(enginePattern(format), value, { locale: locale.name, throws: false, overflow: '#####' });
}

/** `am/pm` and `[$€]` as the formatter knows them. */
function enginePattern(format: string): string {
  return format.replace(/am\/pm/gi, 'AM/PM').replace(/\[\$([^\]-]*)\]/g, (_all, symbol: string) => `"${symbol}"`);
}

function generalNumber(value: number, locale: SheetLocale): string {
  const rounded = Number(value.toPrecision(GENERAL_DIGITS));
  return String(rounded).replace('.', locale.decimal).replace('e', 'E');
}
