/** How a spreadsheet's locale writes numbers, dates and formulas. */
import type { FormulaSyntax } from './formula-text';

export interface SheetLocale {
  /** As Google writes it: `en_US`, `de_DE`, `pl`. */
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  /** The order of day, month and year in a short date. */
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd';
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly currency: string;
  readonly formulaSyntax: FormulaSyntax;
}

const CURRENCY: Readonly<Record<string, string>> = {
  ...{
    US: '$',
    GB: '£',
    AU: '$',
    CA: '$',
    NZ: '$',
    IN: '₹',
    JP: '¥',
    CN: '¥',
    PL: 'zł',
    ID: 'Rp',
    BR: 'R$',
    CH: 'CHF',
  },
  ...{ DE: '€', FR: '€', ES: '€', IT: '€', NL: '€', IE: '€', AT: '€', BE: '€', PT: '€', FI: '€' },
};
const REGION: Readonly<Record<string, string>> = {
  en: 'US',
  pl: 'PL',
  id: 'ID',
  zh: 'CN',
  ja: 'JP',
  pt: 'BR',
  hi: 'IN',
};

const known = new Map<string, SheetLocale>();

export function sheetLocale(name: string): SheetLocale {
  const found = known.get(name) ?? readLocale(name);
  known.set(name, found);
  return found;
}

function readLocale(name: string): SheetLocale {
  const tag = name.replaceAll('_', '-');
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1_234_567.8);
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  const group = parts.find((part) => part.type === 'group')?.value ?? ',';
  const dateParts = new Intl.DateTimeFormat(tag, { calendar: 'gregory', numberingSystem: 'latn' }).formatToParts(0);
  const order = dateParts.map((part) => part.type.charAt(0)).filter((letter) => 'dmy'.includes(letter));
  const [language = 'en', region = REGION[language] ?? language.toUpperCase()] = name.split('_');
  return {
    name,
    decimal,
    group,
    dateOrder: dateOrder(order.join('')),
    dateFormat: dateFormat(dateParts),
    timeFormat: language === 'en' && region !== 'GB' ? 'h:mm:ss am/pm' : 'hh:mm:ss',
    currency: CURRENCY[region] ?? '€',
    formulaSyntax: decimal === ',' ? 'semicolon' : 'comma',
  };
}

function dateOrder(letters: string): SheetLocale['dateOrder'] {
  if (letters === 'mdy' || letters === 'ymd') return letters;
  return 'dmy';
}

function dateFormat(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }) => {
      if (type === 'year') return 'yyyy';
      if (type === 'month') return value.length > 1 ? 'mm' : 'm';
      if (type === 'day') return value.length > 1 ? 'dd' : 'd';
      return value.replace(/[^\s./年月日-]/g, '');
    })
    .join('')
    .trim();
}
