/** Currencies as they are written beside an amount: symbols, codes and the words after a number. */

/** Symbols that belong to one currency only. */
const SYMBOLS: Readonly<Record<string, string>> = {
  R$: 'BRL',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  MX$: 'MXN',
  NT$: 'TWD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '฿': 'THB',
  '₫': 'VND',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '₸': 'KZT',
  zł: 'PLN',
  zl: 'PLN',
  Rp: 'IDR',
  Rs: 'INR',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  元: 'CNY',
  人民币: 'CNY',
  RMB: 'CNY',
  円: 'JPY',
  euro: 'EUR',
  euros: 'EUR',
};

/** Symbols that several countries share; only the column or the user can say which currency is meant. */
const SHARED_SYMBOLS = ['$', '¥', '￥', 'kr'];

const CODES = (
  'USD EUR GBP JPY CNY AUD CAD CHF NZD HKD SGD TWD KRW INR IDR MYR THB PHP VND PLN CZK HUF RON BGN SEK NOK DKK ISK TRY RUB UAH KZT ' +
  'ILS AED SAR QAR KWD BHD EGP ZAR NGN KES GHS MAD BRL MXN ARS CLP COP PEN UYU PKR BDT LKR'
).split(' ');

const DOLLARS = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU']);
const YEN = new Set(['JPY', 'CNY']);
const CROWNS = new Set(['SEK', 'NOK', 'DKK', 'ISK']);

const DECIMAL_COMMA = new Set(
  'BRL PLN IDR RUB TRY CZK VND UAH DKK NOK SEK HUF RON BGN KZT ARS CLP COP UYU ISK'.split(' '),
);
const DECIMAL_POINT = new Set(
  'USD GBP JPY CNY AUD CAD NZD HKD SGD TWD KRW INR MYR THB PHP MXN ILS AED NGN KES PKR BDT LKR GHS PEN EGP $ ¥ ￥'.split(
    ' ',
  ),
);

const BY_MARK: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SYMBOLS).map(([symbol, code]): [string, string] => [symbol.toLowerCase(), code]),
  ...CODES.map((code): [string, string] => [code.toLowerCase(), code]),
  ...SHARED_SYMBOLS.map((symbol): [string, string] => [symbol, symbol]),
]);

const MARKS = [...BY_MARK.keys()].sort((a, b) => b.length - a.length).map((mark) => mark.replace(/\$/g, '\\$'));
const LEADING = new RegExp(`^(${MARKS.join('|')})\\.?\\s*(?=[-−+(\\d.,])`, 'i');
const TRAILING = new RegExp(`\\s*(${MARKS.join('|')})\\.?$`, 'i');

/** An amount without its currency; `mark` is an ISO code, a shared symbol such as `$`, or null where none is written. */
export function withoutCurrency(text: string): { readonly rest: string; readonly mark: string | null } {
  const before = LEADING.exec(text);
  const afterLeading = before ? text.slice(before[0].length) : text;
  const after = TRAILING.exec(afterLeading);
  const rest = after ? afterLeading.slice(0, after.index) : afterLeading;
  const mark = before?.[1] ?? after?.[1];
  return { rest, mark: mark === undefined ? null : (BY_MARK.get(mark.toLowerCase()) ?? null) };
}

/** Every currency that is known by its code, the commonest first. */
export const CURRENCY_CODES: readonly string[] = CODES;

export function isIsoCurrency(mark: string): boolean {
  return mark.length === 3 && CODES.includes(mark);
}

/** The ISO code, or the shared symbol, that a cell of a currency column means; null where it is neither. */
export function currencyNamed(text: string): string | null {
  return BY_MARK.get(text.trim().toLowerCase()) ?? null;
}

/** The currency that a header such as `Amount (USD)` or `Valor R$` names. */
export function currencyInHeader(header: string): string | null {
  for (const part of header.split(/[\s()[\],;:/_-]+/)) {
    const code = part === part.toUpperCase() || part.length < 3 ? currencyNamed(part) : null;
    if (code !== null) return code;
  }
  return null;
}

/** What a shared symbol means where the currencies written around it leave one possibility; null otherwise. */
export function sharedSymbolMeans(symbol: string, around: Iterable<string>): string | null {
  const family = symbol === '$' ? DOLLARS : symbol === 'kr' ? CROWNS : YEN;
  const possible = [...new Set(around)].filter((code) => family.has(code));
  const [only] = possible;
  return possible.length === 1 && only !== undefined ? only : null;
}

/** The decimal separator that is usual where the currency is; null where both are (the euro) or nobody knows. */
export function usualDecimal(mark: string | null): '.' | ',' | null {
  if (mark === null) return null;
  if (DECIMAL_COMMA.has(mark)) return ',';
  return DECIMAL_POINT.has(mark) ? '.' : null;
}
