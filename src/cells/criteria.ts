/** One criterion as SUMIFS understands it: operators, wildcards, blanks, dates, numbers as text, no case. */
import { parseIsoDate } from '../domain/calendar-date';
import { isBlank, isDate } from './cell-value';
import type { CellKind } from './columns';
import type { Region } from './region';
import { isCells } from './table';
import { parseNumber } from './text-number';

export type CellTest = (cell: unknown) => boolean;

/** Kind of the column that is tested; null for one of the user's own. */
export type TestedKind = CellKind | null;

type Operator = '=' | '<>' | '>' | '>=' | '<' | '<=';
type Value = number | string | boolean;

/** In these a digit is a letter: deal "007" is not deal "7". */
const TEXT_KINDS: readonly TestedKind[] = ['text', 'longText', 'choice'];
const OPERATOR = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/;
const WILDCARD = /[*?]/;

/**
 * The test of a criterion argument; null where it is no condition: an empty cell, or an operator joined to one (`">="&B1`).
 * Of a range any cell may hold; its empty cells are skipped.
 */
export function readCriterion(argument: unknown, kind: TestedKind, region: Region): CellTest | null {
  if (!isCells(argument)) return readSingle(argument, kind, region);
  const tests: CellTest[] = [];
  for (const row of argument) {
    for (const cell of row) {
      const test = readSingle(cell, kind, region);
      if (test) tests.push(test);
    }
  }
  return tests.length === 0 ? null : (cell) => tests.some((test) => test(cell));
}

function readSingle(cell: unknown, kind: TestedKind, region: Region): CellTest | null {
  if (isBlank(cell)) return null;
  if (typeof cell !== 'string') {
    const wanted = valueOf(cell, kind, region);
    return wanted === null ? never : equals(wanted, kind, region);
  }
  const [, operator = '=', operand = ''] = OPERATOR.exec(cell) ?? [];
  if (operand === '') return cell === '=' ? isBlank : cell === '<>' ? (tested) => !isBlank(tested) : null;
  return compare(isOperator(operator) ? operator : '=', operand, kind, region);
}

function compare(operator: Operator, operand: string, kind: TestedKind, region: Region): CellTest {
  const wanted = operandOf(operand, kind, region);
  switch (operator) {
    case '=':
      return equality(operand, wanted, kind, region);
    case '<>': {
      const same = equality(operand, wanted, kind, region);
      return (cell) => !same(cell);
    }
    case '>':
      return ordered(wanted, kind, region, (sign) => sign > 0);
    case '>=':
      return ordered(wanted, kind, region, (sign) => sign >= 0);
    case '<':
      return ordered(wanted, kind, region, (sign) => sign < 0);
    case '<=':
      return ordered(wanted, kind, region, (sign) => sign <= 0);
  }
}

function equality(operand: string, wanted: Value, kind: TestedKind, region: Region): CellTest {
  if (typeof wanted === 'string' && /[*?~]/.test(operand)) return matchesPattern(operand);
  return equals(wanted, kind, region);
}

function equals(wanted: Value, kind: TestedKind, region: Region): CellTest {
  return (cell) => {
    if (typeof cell === typeof wanted && typeof cell !== 'string' && !isDayKind(kind)) return cell === wanted;
    return valueOf(cell, kind, region) === wanted;
  };
}

function ordered(wanted: Value, kind: TestedKind, region: Region, holds: (sign: number) => boolean): CellTest {
  return (cell) => {
    const value = valueOf(cell, kind, region);
    if (typeof value === 'number' && typeof wanted === 'number') return holds(value - wanted);
    if (typeof value === 'string' && typeof wanted === 'string')
      return holds(value < wanted ? -1 : value > wanted ? 1 : 0);
    return false;
  };
}

/** Wildcards match text only, and all of it: `*` any run of characters, `?` any one, `~` takes the next literally. */
function matchesPattern(pattern: string): CellTest {
  const source = pattern.replace(
    /~([*?~])|(\*+)|(\?)|[\s\S]/gu,
    (found, literal: string, stars: string, one: string) => {
      if (literal) return escaped(literal);
      if (stars) return '[\\s\\S]*';
      if (one) return '[\\s\\S]';
      return escaped(found);
    },
  );
  const test = new RegExp(`^${source}$`, 'iu');
  if (!WILDCARD.test(pattern.replace(/~[*?~]/g, ''))) return (cell) => typeof cell === 'string' && test.test(cell);
  return (cell) => typeof cell === 'string' && cell !== '' && test.test(cell);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function operandOf(operand: string, kind: TestedKind, region: Region): Value {
  // In a column of words TRUE is one of them.
  const isTruth = !TEXT_KINDS.includes(kind) && /^(true|false)$/i.test(operand);
  if (isTruth) return operand.toLowerCase() === 'true';
  return numberOrDay(operand, kind, region) ?? operand.toLowerCase();
}

/** A cell as it is compared: days are whole numbers, text is in lower case, null is blank or no value at all. */
function valueOf(cell: unknown, kind: TestedKind, region: Region): Value | null {
  if (typeof cell === 'string') return cell === '' ? null : (numberOrDay(cell, kind, region) ?? cell.toLowerCase());
  if (typeof cell === 'number') {
    if (TEXT_KINDS.includes(kind)) return String(cell);
    return isDayKind(kind) ? Math.floor(cell) : cell;
  }
  if (typeof cell === 'boolean') return TEXT_KINDS.includes(kind) ? String(cell) : cell;
  if (!isDate(cell) || Number.isNaN(cell.getTime())) return null;
  return region.zone.dayOf(cell.getTime());
}

function numberOrDay(text: string, kind: TestedKind, region: Region): number | null {
  if (TEXT_KINDS.includes(kind) || !/\d/.test(text)) return null;
  const day = parseIsoDate(text.trim());
  if (day !== null) return day;
  const number = parseNumber(text, region.decimalComma());
  return number !== null && isDayKind(kind) ? Math.floor(number) : number;
}

function isDayKind(kind: TestedKind): boolean {
  return kind === 'date' || kind === 'dateTime';
}

function isOperator(text: string): text is Operator {
  return ['=', '<>', '>', '>=', '<', '<='].includes(text);
}

function never(): boolean {
  return false;
}
