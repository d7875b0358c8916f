/** Numbers that arrived as text: `1 200,50 €`, `$1,200.50`, `25%`, `(500)`. */

const SPACES = /[\s\u00a0\u202f']/g;
const CURRENCY = /^(?:\p{Sc}|[A-Z]{3}(?![A-Za-z]))|(?:\p{Sc}|(?<![A-Za-z])[A-Z]{3})$/gu;
const DIGITS = /^\d[\d.,]*$|^[.,]\d+$/;

/** The number that the text spells, or null where it is none. `decimalComma` settles `1,200` and `1.200`. */
export function parseNumber(text: string, decimalComma: boolean): number | null {
  const inBrackets = /^\s*\((.*)\)\s*$/.exec(text);
  let rest = (inBrackets?.[1] ?? text).replace(SPACES, '');
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1);
  const sign = /^[+\-\u2212]/.exec(rest);
  if (sign) rest = rest.slice(1);
  rest = rest.replace(CURRENCY, '');
  const lateSign = sign ? null : /^[+\-\u2212]/.exec(rest);
  if (lateSign) rest = rest.slice(1);
  if (!DIGITS.test(rest)) return null;
  const digits = withDecimalPoint(rest, decimalComma);
  if (digits === null) return null;
  const negative =
    inBrackets !== null || (sign !== null && sign[0] !== '+') || (lateSign !== null && lateSign[0] !== '+');
  const number = Number(digits) / (percent ? 100 : 1);
  return negative ? -number : number;
}

/** Drops what separates thousands; null where the separators make no sense, such as `1.2.3`. */
function withDecimalPoint(digits: string, decimalComma: boolean): string | null {
  const decimal = decimalMark(digits, decimalComma);
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = decimal === '' ? [digits] : digits.split(decimal);
  if (more.length > 0 || /[.,]/.test(fraction)) return null;
  const groups = whole.split(decimal === '' ? /[.,]/ : group);
  const grouped = groups.length > 1;
  if (grouped && (!/^\d{1,3}$/.test(groups[0] ?? '') || !groups.slice(1).every((part) => /^\d{3}$/.test(part))))
    return null;
  return fraction === '' ? groups.join('') : `${groups.join('')}.${fraction}`;
}

/** The last of two different marks is the decimal one; a single one is unless it could separate thousands. */
function decimalMark(digits: string, decimalComma: boolean): '.' | ',' | '' {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point < 0 && comma < 0) return '';
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const mark = point >= 0 ? '.' : ',';
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return '';
  const usual = decimalComma ? ',' : '.';
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  return couldGroup && mark !== usual ? '' : mark;
}
