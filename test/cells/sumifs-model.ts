/**
 * SUMIFS told plainly, rule after rule, for tests to hold the criteria against: after Google's help on SUMIFS and
 * COUNTIF, with what Dealsheet adds (empty criteria, ranges, days that count whole).
 */
export interface ModelColumn {
  /** What the column keeps; 'own' is a column of the user's, which may keep anything. */
  readonly keeps: 'text' | 'numbers' | 'days' | 'own';
  readonly decimalComma: boolean;
  readonly offsetMinutes: number;
}

const OPERATORS = ['<>', '>=', '<=', '=', '>', '<'] as const;
type Operator = (typeof OPERATORS)[number];
type Plain = number | string | boolean | null;

/** Whether the cell meets the criterion, which may be a range: then any of its cells will do. */
export function meetsPlainly(criterion: unknown, cell: unknown, column: ModelColumn): boolean {
  const wanted = conditionsIn(criterion);
  return wanted.length === 0 || wanted.some((one) => meetsOne(one, cell, column));
}

/** What is left of a criterion without its empty cells and without operators that were joined to an empty one. */
export function conditionsIn(criterion: unknown): readonly unknown[] {
  const all: readonly unknown[] = Array.isArray(criterion) ? criterion.flat() : [criterion];
  return all.filter((one) => !isEmpty(one) && !['>', '>=', '<', '<='].includes(String(one)));
}

function meetsOne(criterion: unknown, cell: unknown, column: ModelColumn): boolean {
  if (criterion === '=') return isEmpty(cell);
  if (criterion === '<>') return !isEmpty(cell);
  const { operator, operand } = split(criterion);
  if (operator === '<>') return !meetsOne(typeof operand === 'string' ? `=${operand}` : operand, cell, column);
  const wanted = plain(truthIn(operand, column), column);
  if (operator === '=' && typeof wanted === 'string' && /[*?~]/.test(wanted)) {
    return typeof cell === 'string' && cell !== '' && isLike([...cell.toLowerCase()], [...wanted]);
  }
  return stands(plain(cell, column), operator, wanted);
}

function split(criterion: unknown): { readonly operator: Operator; readonly operand: unknown } {
  if (typeof criterion !== 'string') return { operator: '=', operand: criterion };
  const operator = OPERATORS.find((sign) => criterion.startsWith(sign));
  return operator === undefined
    ? { operator: '=', operand: criterion }
    : { operator, operand: criterion.slice(operator.length) };
}

/** Only values of one kind have an order; nothing stands before or after a blank. */
function stands(value: Plain, operator: Operator, wanted: Plain): boolean {
  if (value === null || wanted === null || typeof value !== typeof wanted) return false;
  if (operator === '=') return value === wanted;
  if (typeof value === 'boolean') return false;
  if (operator === '>') return value > wanted;
  if (operator === '>=') return value >= wanted;
  return operator === '<' ? value < wanted : value <= wanted;
}

function plain(value: unknown, column: ModelColumn): Plain {
  if (isEmpty(value)) return null;
  if (value instanceof Date) return Math.floor((value.getTime() / 60_000 + column.offsetMinutes) / 1440) + 25_569;
  if (column.keeps === 'text') return String(value).toLowerCase();
  if (typeof value === 'boolean') return value;
  const number = typeof value === 'number' ? value : numberIn(String(value), column);
  if (number === null) return String(value).toLowerCase();
  return column.keeps === 'days' ? Math.floor(number) : number;
}

/** A typed TRUE is a checkbox's, except among words. */
function truthIn(operand: unknown, { keeps }: ModelColumn): unknown {
  if (typeof operand !== 'string' || keeps === 'text') return operand;
  const word = operand.toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : operand;
}

function numberIn(text: string, { decimalComma }: ModelColumn): number | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return Date.parse(text) / 86_400_000 + 25_569;
  const [decimal, group] = decimalComma ? [',', '.'] : ['.', ','];
  const digits = text.endsWith('%') ? text.slice(0, -1) : text;
  const number = /^-?\d[\d.,]*$/.test(digits) ? Number(digits.split(group).join('').replace(decimal, '.')) : Number.NaN;
  if (Number.isNaN(number)) return null;
  return text.endsWith('%') ? number / 100 : number;
}

/** Sign by sign: `*` any run, `?` any one, `~` takes the next of these for itself. */
function isLike(text: readonly string[], pattern: readonly string[]): boolean {
  const [sign, next = ''] = pattern;
  if (sign === undefined) return text.length === 0;
  if (sign === '*') return isLike(text, pattern.slice(1)) || (text.length > 0 && isLike(text.slice(1), pattern));
  if (sign === '~' && '*?~'.includes(next) && next !== '') {
    return text[0] === next && isLike(text.slice(1), pattern.slice(2));
  }
  return text.length > 0 && (sign === '?' || text[0] === sign) && isLike(text.slice(1), pattern.slice(1));
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined;
}
