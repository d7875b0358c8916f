/** Reads a column of amounts; which of `.` and `,` is the decimal mark is decided from the whole column. */
import { isBlankCell, isDateCell, saysNothing } from './cell-text';
import { isIsoCurrency, sharedSymbolMeans, usualDecimal, withoutCurrency } from './currencies';
import type { CellProblem } from './read-dates';
import { sentences } from './sentences/sentences';

export interface AmountColumn {
  readonly values: readonly (number | null)[];
  /** ISO code of the currency written in the cell; null where none is, or where its symbol is shared by several. */
  readonly currencies: readonly (string | null)[];
  /** The currency of all cells that name one; null where they name several, or a symbol that could be another. */
  readonly onlyCurrency: string | null;
  readonly problems: readonly CellProblem[];
  readonly question?: string;
}

export interface AmountHints {
  /** ISO code that the header or the user names; settles what `$` means. */
  readonly currency?: string;
}

type DecimalMark = '.' | ',';

/** The digits of an amount and what they alone prove about the decimal mark. */
interface AmountText {
  readonly digits: string;
  readonly factor: number;
  readonly mark: string | null;
  /** Decimal mark that the digits prove; 'either' where they contain none. */
  readonly proves: DecimalMark | 'either' | 'unclear';
}

const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  tys: 1e3,
  rb: 1e3,
  ribu: 1e3,
  mil: 1e3,
  thousand: 1e3,
  万: 1e4,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  jt: 1e6,
  juta: 1e6,
  million: 1e6,
  亿: 1e8,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  billion: 1e9,
};

export function readAmounts(cells: readonly unknown[], hints: AmountHints = {}): AmountColumn {
  const texts = cells.map((cell) =>
    typeof cell === 'string' && !isBlankCell(cell) && !saysNothing(cell) ? parseAmount(cell) : null,
  );
  const decimal = provenDecimal(texts);
  const written = new Set(texts.map((text) => text?.mark).filter((mark): mark is string => typeof mark === 'string'));
  const around = [...written, ...(hints.currency === undefined ? [] : [hints.currency])];
  const usualHere = usualOfAll(around);
  const values: (number | null)[] = [];
  const problems: CellProblem[] = [];
  const doubtful: string[] = [];
  let unread = 0;

  cells.forEach((cell, index) => {
    const text = texts[index] ?? null;
    if (typeof cell === 'number' && Number.isFinite(cell)) {
      values.push(cell);
      return;
    }
    if (text === null) {
      if (!isNothing(cell)) problems.push({ index, text: shown(cell), reason: sentences().reason.notAnAmount });
      values.push(null);
      return;
    }
    const mark = decimalOf(text, decimal);
    if (mark === null) {
      unread++;
      doubtful.push(shown(cell));
      problems.push({ index, text: shown(cell), reason: sentences().reason.eitherMark });
      values.push(null);
      return;
    }
    if (text.proves === 'unclear' && decimal === 'unproven' && (usualDecimal(text.mark) ?? usualHere) !== mark)
      doubtful.push(shown(cell));
    values.push(numberOf(text, mark));
  });

  const currencies = texts.map((text) => currencyOf(text?.mark ?? null, around));
  const question = questionAbout(doubtful, unread) ?? symbolQuestion(texts, currencies);
  const onlyCurrency = onlyOf(texts, currencies);
  return { values, currencies, onlyCurrency, problems, ...(question === null ? {} : { question }) };
}

function onlyOf(texts: readonly (AmountText | null)[], currencies: readonly (string | null)[]): string | null {
  const named = new Set(currencies.filter((_, index) => (texts[index]?.mark ?? null) !== null));
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

/** Whether a cell could stand in a column of amounts; `marked` where a currency is written. */
export function looksLikeAmount(text: string): { readonly amount: boolean; readonly marked: boolean } {
  const parsed = parseAmount(text);
  return { amount: parsed !== null, marked: parsed !== null && parsed.mark !== null };
}

/** The decimal mark of the currencies written anywhere in the column, where they agree. */
function usualOfAll(marks: readonly string[]): DecimalMark | null {
  const usual = new Set(marks.map(usualDecimal).filter((mark): mark is DecimalMark => mark !== null));
  const [only] = usual;
  return usual.size === 1 && only !== undefined ? only : null;
}

function isNothing(cell: unknown): boolean {
  return isBlankCell(cell) || (typeof cell === 'string' && saysNothing(cell));
}

function shown(cell: unknown): string {
  return isDateCell(cell) ? sentences().aDate : String(cell).trim();
}

function currencyOf(mark: string | null, around: readonly string[]): string | null {
  if (mark === null) return null;
  return isIsoCurrency(mark) ? mark : sharedSymbolMeans(mark, around);
}

const BODY =
  /^(?:\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+|\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:\.\d{3})+|\d+)?(?:[.,]\d+)?$/;
const SUFFIX = /^(.*?\d)\s*([a-z]+|万|亿)\.?$/i;

function parseAmount(cell: string): AmountText | null {
  let text = cell
    .normalize('NFKC')
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/[’‘`´]/g, "'")
    .replace(/[−–—]/g, '-')
    .trim();
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed?.[1] !== undefined) {
    negative = true;
    text = bracketed[1].trim();
  }
  // `500,-` and `500.--` are how round sums are written in German and Swiss lists.
  text = text.replace(/(\d)[.,]-{1,2}(?=\D*$)/, '$1');
  // A plus before groups of digits is a telephone number.
  if (/^\+\s?\d+ \d/.test(text)) return null;
  const outer = unsigned(text);
  const currency = withoutCurrency(outer.text);
  const inner = unsigned(currency.rest.trim());
  const suffix = SUFFIX.exec(inner.text);
  const factor = suffix?.[2] === undefined ? 1 : FACTORS[suffix[2].toLowerCase()];
  const digits = suffix?.[1] ?? inner.text;
  if (factor === undefined || !/\d/.test(digits) || !BODY.test(digits)) return null;
  const signs = [negative, outer.negative, inner.negative].filter((sign) => sign).length;
  if (signs > 1) return null;
  return { digits: (signs === 1 ? '-' : '') + digits, factor, mark: currency.mark, proves: provedBy(digits) };
}

function unsigned(text: string): { readonly text: string; readonly negative: boolean } {
  const leading = /^([-+])\s*(.+)$/.exec(text);
  if (leading?.[2] !== undefined) return { text: leading[2], negative: leading[1] === '-' };
  const trailing = /^(.*\d)\s*-$/.exec(text);
  return trailing?.[1] === undefined ? { text, negative: false } : { text: trailing[1], negative: true };
}

function provedBy(digits: string): AmountText['proves'] {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points === 0 && commas === 0) return 'either';
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const mark = points > 0 ? '.' : ',';
  if (points + commas > 1) return mark === '.' ? ',' : '.';
  const [whole = '', rest = ''] = digits.split(mark);
  const couldGroup = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldGroup ? 'unclear' : mark;
}

function provenDecimal(texts: readonly (AmountText | null)[]): DecimalMark | 'unproven' | 'contradictory' {
  const proven = new Set(texts.map((text) => text?.proves));
  if (proven.has('.') && proven.has(',')) return 'contradictory';
  if (proven.has('.')) return '.';
  return proven.has(',') ? ',' : 'unproven';
}

/** null where the cell stays unread. */
function decimalOf(text: AmountText, column: DecimalMark | 'unproven' | 'contradictory'): DecimalMark | null {
  if (text.proves === '.' || text.proves === ',') return text.proves;
  if (text.proves === 'either') return '.';
  if (column === '.' || column === ',') return column;
  const usual = usualDecimal(text.mark);
  if (column === 'contradictory') return usual;
  // Money with exactly three decimals is rare; three digits after one mark are thousands until somebody says otherwise.
  return text.digits.includes('.') ? ',' : '.';
}

function numberOf(text: AmountText, decimal: DecimalMark): number {
  const grouping = decimal === '.' ? /[ ',]/g : /[ '.]/g;
  const value = Number(text.digits.replace(grouping, '').replace(',', '.')) * text.factor;
  return text.factor === 1 ? value : Math.round(value * 100) / 100;
}

/** A shared symbol beside another currency makes sums of two moneys; alone it is the document's own currency. */
function symbolQuestion(texts: readonly (AmountText | null)[], currencies: readonly (string | null)[]): string | null {
  const index = currencies.findIndex(
    (currency, position) => currency === null && (texts[position]?.mark ?? null) !== null,
  );
  const shared = texts[index]?.mark ?? null;
  if (shared === null || currencies.every((currency) => currency === null)) return null;
  return sentences().askInColumn.sharedSymbol(shared);
}

function questionAbout(doubtful: readonly string[], unread: number): string | null {
  const [example] = doubtful;
  if (example === undefined) return null;
  const { decimalMark, thousandsMark } = sentences().askInColumn;
  return unread > 0 ? decimalMark(example, unread) : thousandsMark(example);
}
