/** How a figure is shown: what it is, never how many digits it happens to have. */
export type CellFormat = 'text' | 'count' | 'money' | 'rate' | 'days' | 'date' | 'month' | 'number';

/**
 * Number formats of Sheets, which writes separators as the spreadsheet's locale has them. Money carries no symbol: which
 * currency is shown depends on a cell of the tab, and a format cannot follow it.
 */
const PATTERNS: Readonly<Record<Exclude<CellFormat, 'date'>, string>> = {
  text: 'General',
  count: '#,##0',
  money: '#,##0',
  rate: '0.0%',
  days: '#,##0.0',
  month: 'mmm yyyy',
  number: '#,##0.0',
};

export function patternOf(format: CellFormat, locale: string): string {
  return format === 'date' ? datePattern(locale) : PATTERNS[format];
}

const DATE_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^en_US/, 'm/d/yyyy'],
  [/^(en|es|fr|it|pt|id|vi|th|el|he|iw|ar)(_|$)/, 'dd/mm/yyyy'],
  [/^(pl|de|ru|uk|tr|cs|sk|ro|bg|fi|nb|no|da|hr|sl|et|lv)(_|$)/, 'dd.mm.yyyy'],
];

/** A day as people of the locale write it; where that is not known, in the order that nobody mistakes. */
function datePattern(locale: string): string {
  return DATE_PATTERNS.find(([locales]) => locales.test(locale))?.[1] ?? 'yyyy-mm-dd';
}
