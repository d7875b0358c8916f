/** Conditional format rules and their builder. */
import { type FormatLooks, type FormatRule, type GradientPoint, NO_LOOKS } from '../engine/conditional-formats';
import { spreadsheetErrors } from '../errors';
import { Color, hexColor } from './color';
import { BooleanCriteria, InterpolationType } from './enums';
import { type RangeHandle, type Handles, inner, rangeArea } from './handles';
import { checkSignature, isDate } from './signature';

interface Described extends FormatRule {
  readonly ranges: readonly RangeHandle[];
}

const NOTHING: Described = { rects: [], ranges: [], criteria: null, values: [], looks: NO_LOOKS, gradient: [] };

export class ConditionalFormatRule {
  readonly [inner]: { readonly handles: Handles; readonly rule: Described };

  constructor(handles: Handles, rule: Described) {
    this[inner] = { handles, rule };
  }

  getRanges(): RangeHandle[] {
    return [...this[inner].rule.ranges];
  }

  getBooleanCondition(): BooleanCondition | null {
    const { rule } = this[inner];
    return rule.criteria === null ? null : new BooleanCondition(rule);
  }

  getGradientCondition(): GradientCondition | null {
    const { rule } = this[inner];
    return rule.criteria === null ? new GradientCondition(rule) : null;
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this[inner].handles, this[inner].rule);
  }
}

class BooleanCondition {
  readonly #rule: FormatRule;

  constructor(rule: FormatRule) {
    this.#rule = rule;
  }

  getCriteriaType(): unknown {
    return BooleanCriteria[this.#rule.criteria as keyof typeof BooleanCriteria];
  }

  getCriteriaValues(): unknown[] {
    return [...this.#rule.values];
  }

  getBackground(): string | null {
    return this.#rule.looks.background;
  }

  getBackgroundObject(): Color | null {
    const { background } = this.#rule.looks;
    return background === null ? null : new Color(background);
  }

  getFontColor(): string | null {
    return this.#rule.looks.fontColor;
  }

  getFontColorObject(): Color | null {
    const { fontColor } = this.#rule.looks;
    return fontColor === null ? null : new Color(fontColor);
  }

  getBold(): boolean | null {
    return this.#rule.looks.bold;
  }

  getItalic(): boolean | null {
    return this.#rule.looks.italic;
  }

  getUnderline(): boolean | null {
    return this.#rule.looks.underline;
  }

  getStrikethrough(): boolean | null {
    return this.#rule.looks.strikethrough;
  }
}

class GradientCondition {
  readonly #rule: FormatRule;

  constructor(rule: FormatRule) {
    this.#rule = rule;
  }

  getMinColor(): string | null {
    return this.#rule.gradient[0]?.color ?? null;
  }

  getMaxColor(): string | null {
    return this.#rule.gradient[this.#rule.gradient.length - 1]?.color ?? null;
  }

  getMidColor(): string | null {
    return this.#rule.gradient.length > 2 ? (this.#rule.gradient[1]?.color ?? null) : null;
  }
}

export class ConditionalFormatRuleBuilder {
  readonly [inner]: { readonly handles: Handles; rule: Described };

  constructor(handles: Handles, rule: Described = NOTHING) {
    this[inner] = { handles, rule };
  }

  build(): ConditionalFormatRule {
    return new ConditionalFormatRule(this[inner].handles, this[inner].rule);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this[inner].handles, this[inner].rule);
  }

  getRanges(): RangeHandle[] {
    return [...this[inner].rule.ranges];
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.build().getBooleanCondition();
  }

  setRanges(ranges: readonly unknown[]): this {
    checkSignature('ConditionalFormatRuleBuilder.setRanges', [ranges], 'array');
    const areas = ranges.map(rangeArea).filter((area) => area !== null);
    if (areas.length !== ranges.length) throw signature('setRanges', 'Object[]');
    const { handles } = this[inner];
    return this.#change({ ranges: areas.map((area) => handles.range(area)), rects: areas });
  }

  setBackground(color: unknown): this {
    return this.#looks({ background: hexColor(color) });
  }

  setBackgroundObject(color: unknown): this {
    return this.setBackground(color);
  }

  setFontColor(color: unknown): this {
    return this.#looks({ fontColor: hexColor(color) });
  }

  setFontColorObject(color: unknown): this {
    return this.setFontColor(color);
  }

  setBold(bold: boolean | null): this {
    return this.#looks({ bold });
  }

  setItalic(italic: boolean | null): this {
    return this.#looks({ italic });
  }

  setUnderline(underline: boolean | null): this {
    return this.#looks({ underline });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#looks({ strikethrough });
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenFormulaSatisfied(formula: string): this {
    checkSignature('ConditionalFormatRuleBuilder.whenFormulaSatisfied', [formula], 'string');
    return this.#when('CUSTOM_FORMULA', formula);
  }

  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', start, end);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenDateAfter(date: unknown): this {
    return this.#whenDate('DATE_AFTER', date);
  }

  whenDateBefore(date: unknown): this {
    return this.#whenDate('DATE_BEFORE', date);
  }

  whenDateEqualTo(date: unknown): this {
    return this.#whenDate('DATE_EQUAL_TO', date);
  }

  withCriteria(criteria: unknown, values: readonly unknown[]): this {
    const name = Object.entries(BooleanCriteria).find(([, member]) => member === criteria)?.[0];
    if (name === undefined) throw signature('withCriteria', 'String,Object[]');
    return this.#when(name, ...values.map((value) => (typeof value === 'number' ? value : String(value))));
  }

  setGradientMinpoint(color: unknown): this {
    return this.#gradient('min', { color, type: 'MIN', value: '' });
  }

  setGradientMaxpoint(color: unknown): this {
    return this.#gradient('max', { color, type: 'MAX', value: '' });
  }

  setGradientMinpointWithValue(color: unknown, type: unknown, value: unknown): this {
    return this.#gradient('min', { color, type: interpolation(type), value });
  }

  setGradientMidpointWithValue(color: unknown, type: unknown, value: unknown): this {
    return this.#gradient('mid', { color, type: interpolation(type), value });
  }

  setGradientMaxpointWithValue(color: unknown, type: unknown, value: unknown): this {
    return this.#gradient('max', { color, type: interpolation(type), value });
  }

  #when(criteria: string, ...values: readonly (string | number)[]): this {
    return this.#change({ criteria, values, gradient: [] });
  }

  #whenDate(criteria: string, date: unknown): this {
    if (!isDate(date)) return this.#when(criteria, String(date));
    const { timeZone } = this[inner].handles.session.document;
    return this.#when(criteria, Math.floor(timeZone.serialAt(date.getTime())));
  }

  #gradient(at: 'min' | 'mid' | 'max', point: { color: unknown; type: string; value: unknown }): this {
    const made: GradientPoint = {
      color: hexColor(point.color) ?? '#ffffff',
      type: point.type,
      value: String(point.value),
    };
    const { gradient } = this[inner].rule;
    const inside = gradient.slice(1, -1);
    const white: GradientPoint = { color: '#ffffff', type: at === 'min' ? 'MAX' : 'MIN', value: '' };
    const [first = white, last = white] = [gradient[0], gradient[gradient.length - 1]];
    const next = at === 'min' ? [made, ...inside, last] : at === 'max' ? [first, ...inside, made] : [first, made, last];
    return this.#change({ criteria: null, gradient: next });
  }

  #looks(looks: Partial<FormatLooks>): this {
    return this.#change({ looks: { ...this[inner].rule.looks, ...looks } });
  }

  #change(change: Partial<Described>): this {
    this[inner].rule = { ...this[inner].rule, ...change };
    return this;
  }
}

function interpolation(type: unknown): string {
  const name = Object.entries(InterpolationType).find(([, member]) => member === type)?.[0];
  if (name === undefined) throw signature('setGradientMinpointWithValue', 'String,String,String');
  return name;
}

function signature(method: string, types: string) {
  return spreadsheetErrors.signature(types, `SpreadsheetApp.ConditionalFormatRuleBuilder.${method}`);
}
