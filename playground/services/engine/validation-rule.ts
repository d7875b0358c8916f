/** A data validation rule in Google's terms, and whether a value keeps it. */
import type { Area } from './area';
import type { CellScalar } from './cell-value';

export type RuleValue = string | number | boolean | null | readonly string[] | Area;

export interface ValidationRule {
  /** Google's name of the criterion, such as `VALUE_IN_LIST`. */
  readonly criteria: string;
  readonly values: readonly RuleValue[];
  /** Whether invalid input is refused; else it is only marked (S-19). */
  readonly rejects: boolean;
  readonly showDropdown: boolean;
  readonly helpText: string | null;
}

export interface LookedUp {
  readonly value: CellScalar;
  readonly format: string | undefined;
}

export type LookUp = (sheetId: string, row: number, column: number) => LookedUp;

/** Text is compared letter by letter; a formula of the user's own is not judged and passes. */
export function keepsRule({ criteria, values }: ValidationRule, value: CellScalar, look: LookUp): boolean {
  const [first, second] = values;
  switch (criteria) {
    case 'VALUE_IN_LIST':
      return isList(first) && first.includes(asText(value));
    case 'VALUE_IN_RANGE':
      return isArea(first) && occursIn(first, value, look);
    case 'CHECKBOX':
      return values.length === 0 ? typeof value === 'boolean' : values.includes(value);
    case 'CUSTOM_FORMULA':
      return true;
    default:
      return keepsComparison(criteria, value, first, second);
  }
}

function keepsComparison(
  criteria: string,
  value: CellScalar,
  first: RuleValue = null,
  second: RuleValue = null,
): boolean {
  if (criteria.startsWith('NUMBER_')) return typeof value === 'number' && keepsNumber(criteria, value, first, second);
  if (criteria.startsWith('DATE_')) return typeof value === 'number' && keepsDate(criteria, value, first, second);
  return keepsText(criteria, asText(value), String(first ?? ''));
}

function keepsNumber(criteria: string, value: number, first: RuleValue, second: RuleValue): boolean {
  const [low, high] = [Number(first), Number(second)];
  switch (criteria.slice('NUMBER_'.length)) {
    case 'BETWEEN':
      return value >= low && value <= high;
    case 'NOT_BETWEEN':
      return value < low || value > high;
    case 'EQUAL_TO':
      return value === low;
    case 'NOT_EQUAL_TO':
      return value !== low;
    case 'GREATER_THAN':
      return value > low;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return value >= low;
    case 'LESS_THAN':
      return value < low;
    case 'LESS_THAN_OR_EQUAL_TO':
      return value <= low;
    default:
      return true;
  }
}

/** The time of day does not count. */
function keepsDate(criteria: string, value: number, first: RuleValue, second: RuleValue): boolean {
  const [day, low, high] = [Math.floor(value), Number(first), Number(second)];
  switch (criteria.slice('DATE_'.length)) {
    case 'IS_VALID_DATE':
      return true;
    case 'AFTER':
      return day > low;
    case 'BEFORE':
      return day < low;
    case 'BETWEEN':
      return day >= low && day <= high;
    case 'NOT_BETWEEN':
      return day < low || day > high;
    case 'EQUAL_TO':
      return day === low;
    case 'ON_OR_AFTER':
      return day >= low;
    case 'ON_OR_BEFORE':
      return day <= low;
    default:
      return true;
  }
}

function keepsText(criteria: string, text: string, wanted: string): boolean {
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.toLowerCase().includes(wanted.toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.toLowerCase().includes(wanted.toLowerCase());
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return /^(https?:\/\/)?[^\s/$.?#][^\s]*\.[^\s]{2,}$/i.test(text);
    default:
      return true;
  }
}

function occursIn(area: Area, value: CellScalar, look: LookUp): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const allowed = look(area.sheetId, row, column).value;
      if (allowed !== '' && asText(allowed) === asText(value)) return true;
    }
  }
  return false;
}

function asText(value: CellScalar): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export function isArea(value: RuleValue | undefined): value is Area {
  return typeof value === 'object' && value !== null && 'sheetId' in value;
}

export function isList(value: RuleValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}
