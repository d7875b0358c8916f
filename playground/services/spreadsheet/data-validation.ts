/** DataValidation and its builder. Rules are only described here; a range that is given one holds it. */
import { type RuleValue, type ValidationRule, isList } from '../engine/validation-rule';
import { limits, spreadsheetErrors } from '../errors';
import { DataValidationCriteria } from './enums';
import { type Handles, inner, rangeArea } from './handles';
import { checkSignature, isDate } from './signature';

type Criterion = keyof typeof DataValidationCriteria;

/** A date in a rule as the rule keeps it: a serial number of the spreadsheet's time zone, time of day left out. */
export class DataValidation {
  readonly [inner]: { readonly handles: Handles; readonly rule: ValidationRule };

  constructor(handles: Handles, rule: ValidationRule) {
    this[inner] = { handles, rule };
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this[inner].handles, this[inner].rule);
  }

  getAllowInvalid(): boolean {
    return !this[inner].rule.rejects;
  }

  getCriteriaType(): unknown {
    return DataValidationCriteria[this[inner].rule.criteria as Criterion];
  }

  getCriteriaValues(): unknown[] {
    const { handles, rule } = this[inner];
    return scriptValues(handles, rule);
  }

  getHelpText(): string | null {
    return this[inner].rule.helpText;
  }
}

function scriptValues(handles: Handles, { criteria, values, showDropdown }: ValidationRule): unknown[] {
  const shown = values.map((value) => {
    if (typeof value === 'object' && value !== null && 'sheetId' in value) return handles.range(value);
    if (criteria.startsWith('DATE_') && typeof value === 'number') return handles.session.toDate(value);
    return isList(value) ? [...value] : value;
  });
  return criteria.startsWith('VALUE_IN_') ? [...shown, showDropdown] : shown;
}

const BLANK: ValidationRule = { criteria: '', values: [], rejects: false, showDropdown: true, helpText: null };

export class DataValidationBuilder {
  readonly [inner]: { readonly handles: Handles; rule: ValidationRule };

  constructor(handles: Handles, rule: ValidationRule = BLANK) {
    this[inner] = { handles, rule };
  }

  build(): DataValidation {
    return new DataValidation(this[inner].handles, this[inner].rule);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this[inner].handles, this[inner].rule);
  }

  getAllowInvalid(): boolean {
    return this.build().getAllowInvalid();
  }

  getCriteriaType(): unknown {
    return this.build().getCriteriaType();
  }

  getCriteriaValues(): unknown[] {
    return this.build().getCriteriaValues();
  }

  getHelpText(): string | null {
    return this[inner].rule.helpText;
  }

  setAllowInvalid(allow: boolean): this {
    checkSignature('DataValidationBuilder.setAllowInvalid', [allow], 'boolean');
    return this.#change({ rejects: !allow });
  }

  setHelpText(helpText: string): this {
    checkSignature('DataValidationBuilder.setHelpText', [helpText], 'string');
    return this.#change({ helpText });
  }

  requireValueInList(values: readonly unknown[], showDropdown?: boolean): this {
    checkSignature('DataValidationBuilder.requireValueInList', [values, showDropdown], 'array', 'array, boolean');
    if (values.length > limits.listItems) throw spreadsheetErrors.listTooLong();
    return this.#require('VALUE_IN_LIST', [values.map(String)], showDropdown ?? true);
  }

  requireValueInRange(range: unknown, showDropdown?: boolean): this {
    const given = [range, showDropdown];
    checkSignature('DataValidationBuilder.requireValueInRange', given, 'object', 'object, boolean');
    const area = rangeArea(range);
    if (!area) throw signature('requireValueInRange', 'Object');
    return this.#require('VALUE_IN_RANGE', [{ ...area }], showDropdown ?? true);
  }

  requireCheckbox(checked?: unknown, unchecked?: unknown): this {
    const values = [checked, unchecked].filter((value) => value !== undefined).map(plain);
    return this.#require('CHECKBOX', values);
  }

  requireFormulaSatisfied(formula: string): this {
    checkSignature('DataValidationBuilder.requireFormulaSatisfied', [formula], 'string');
    return this.#require('CUSTOM_FORMULA', [formula]);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#numbers('requireNumberBetween', 'NUMBER_BETWEEN', [start, end]);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.#numbers('requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', [start, end]);
  }

  requireNumberEqualTo(number: number): this {
    return this.#numbers('requireNumberEqualTo', 'NUMBER_EQUAL_TO', [number]);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.#numbers('requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', [number]);
  }

  requireNumberGreaterThan(number: number): this {
    return this.#numbers('requireNumberGreaterThan', 'NUMBER_GREATER_THAN', [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#numbers('requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberLessThan(number: number): this {
    return this.#numbers('requireNumberLessThan', 'NUMBER_LESS_THAN', [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#numbers('requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }

  requireDate(): this {
    return this.#dates('requireDate', 'DATE_IS_VALID_DATE', []);
  }

  requireDateAfter(date: Date): this {
    return this.#dates('requireDateAfter', 'DATE_AFTER', [date]);
  }

  requireDateBefore(date: Date): this {
    return this.#dates('requireDateBefore', 'DATE_BEFORE', [date]);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.#dates('requireDateBetween', 'DATE_BETWEEN', [start, end]);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.#dates('requireDateNotBetween', 'DATE_NOT_BETWEEN', [start, end]);
  }

  requireDateEqualTo(date: Date): this {
    return this.#dates('requireDateEqualTo', 'DATE_EQUAL_TO', [date]);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.#dates('requireDateOnOrAfter', 'DATE_ON_OR_AFTER', [date]);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.#dates('requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', [date]);
  }

  requireTextContains(text: string): this {
    return this.#text('requireTextContains', 'TEXT_CONTAINS', [text]);
  }

  requireTextDoesNotContain(text: string): this {
    return this.#text('requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', [text]);
  }

  requireTextEqualTo(text: string): this {
    return this.#text('requireTextEqualTo', 'TEXT_EQUAL_TO', [text]);
  }

  requireTextIsEmail(): this {
    return this.#text('requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', []);
  }

  requireTextIsUrl(): this {
    return this.#text('requireTextIsUrl', 'TEXT_IS_VALID_URL', []);
  }

  withCriteria(criteria: unknown, values: readonly unknown[]): this {
    const name = Object.entries(DataValidationCriteria).find(([, member]) => member === criteria)?.[0];
    if (name === undefined) throw signature('withCriteria', 'String,Object[]');
    if (name === 'VALUE_IN_RANGE') return this.requireValueInRange(values[0], values[1] !== false);
    if (name === 'VALUE_IN_LIST') return this.requireValueInList(values[0] as readonly unknown[], values[1] !== false);
    return this.#require(
      name,
      values.map((value) => (isDate(value) ? this.#serial(value) : plain(value))),
    );
  }

  #numbers(method: string, criteria: string, values: readonly number[]): this {
    checkSignature(`DataValidationBuilder.${method}`, values, values.map(() => 'number').join(', '));
    return this.#require(criteria, values);
  }

  #dates(method: string, criteria: string, dates: readonly Date[]): this {
    checkSignature(`DataValidationBuilder.${method}`, dates, dates.map(() => 'date').join(', '));
    return this.#require(
      criteria,
      dates.map((date) => this.#serial(date)),
    );
  }

  #text(method: string, criteria: string, texts: readonly string[]): this {
    checkSignature(`DataValidationBuilder.${method}`, texts, texts.map(() => 'string').join(', '));
    return this.#require(criteria, texts);
  }

  #serial(date: Date): number {
    return Math.floor(this[inner].handles.session.document.timeZone.serialAt(date.getTime()));
  }

  #require(criteria: string, values: readonly RuleValue[], showDropdown = true): this {
    return this.#change({ criteria, values, showDropdown });
  }

  #change(change: Partial<ValidationRule>): this {
    this[inner].rule = { ...this[inner].rule, ...change };
    return this;
  }
}

function plain(value: unknown): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function signature(method: string, types: string) {
  return spreadsheetErrors.signature(types, `SpreadsheetApp.DataValidationBuilder.${method}`);
}
