/** Conditional formats: painted by the engine, read back as what they were made from. */
import { type IStyleBase, generateRandomId } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { Rect } from './a1-notation';
import { type Engine, rangeOf, rectOf } from './univer';

export interface FormatLooks {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
}

export interface GradientPoint {
  readonly color: string;
  /** `MIN`, `MAX`, `NUMBER`, `PERCENT` or `PERCENTILE`. */
  readonly type: string;
  readonly value: string;
}

export interface FormatRule {
  readonly rects: readonly Rect[];
  /** Google's name of the criterion, `TEXT_EQUAL_TO` or `CUSTOM_FORMULA`; null for a gradient. */
  readonly criteria: string | null;
  readonly values: readonly (string | number)[];
  readonly looks: FormatLooks;
  readonly gradient: readonly GradientPoint[];
}

/** A formula as it is written in the sheet, in the engine's own syntax. */
type TranslateFormula = (sheetId: string, written: string) => string;

type Painted = IConditionFormattingRule & { readonly source?: FormatRule };

const NUMBERS: Readonly<Record<string, CFNumberOperator>> = {
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
};
const TEXTS: Readonly<Record<string, CFTextOperator>> = {
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  TEXT_EQUAL_TO: CFTextOperator.equal,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
};
/** Rules about days, as rules about serial numbers; the time of day does not count. */
const DAYS: Readonly<Record<string, (day: number) => Comparison>> = {
  DATE_BEFORE: (day) => ({ operator: CFNumberOperator.lessThan, value: day }),
  DATE_AFTER: (day) => ({ operator: CFNumberOperator.greaterThanOrEqual, value: day + 1 }),
  DATE_EQUAL_TO: (day) => ({ operator: CFNumberOperator.between, value: [day, day + LAST_MOMENT] }),
};
const LAST_MOMENT = 1 - 1 / 86_400_000;

type Comparison =
  | { readonly operator: CFNumberOperator.lessThan | CFNumberOperator.greaterThanOrEqual; readonly value: number }
  | { readonly operator: CFNumberOperator.between; readonly value: [number, number] };

const POINTS: Readonly<Record<string, CFValueType>> = {
  MIN: CFValueType.min,
  MAX: CFValueType.max,
  NUMBER: CFValueType.num,
  PERCENT: CFValueType.percent,
  PERCENTILE: CFValueType.percentile,
};

export class ConditionalFormats {
  private readonly engine: Engine;
  private readonly translate: TranslateFormula;

  constructor(engine: Engine, translate: TranslateFormula) {
    this.engine = engine;
    this.translate = translate;
  }

  on(sheetId: string): FormatRule[] {
    return this.painted(sheetId).map(({ ranges, source }) => ({
      ...(source ?? { criteria: null, values: [], looks: NO_LOOKS, gradient: [] }),
      rects: ranges.map(rectOf),
    }));
  }

  /** All rules of the sheet, whosever they were (S-28). The engine adds each in front of the others. */
  replace(sheetId: string, rules: readonly FormatRule[]): void {
    for (const { cfId } of this.painted(sheetId)) this.engine.run(DeleteConditionalRuleMutation.id, sheetId, { cfId });
    for (const rule of [...rules].reverse()) {
      const painted: Painted = {
        cfId: generateRandomId(),
        ranges: rule.rects.map(rangeOf),
        stopIfTrue: false,
        rule: paint(rule, (formula) => this.translate(sheetId, formula)),
        source: rule,
      };
      this.engine.run(AddConditionalRuleMutation.id, sheetId, { rule: painted });
    }
  }

  private painted(sheetId: string): readonly Painted[] {
    const model = this.engine.injector.get(ConditionalFormattingRuleModel);
    return [...(model.getSubunitRules(this.engine.unitId, sheetId) ?? [])];
  }
}

export const NO_LOOKS: FormatLooks = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

function paint(
  { criteria, values, looks, gradient }: FormatRule,
  translate: (formula: string) => string,
): IConditionFormattingRule['rule'] {
  const base = { type: CFRuleType.highlightCell, style: paintLooks(looks) } as const;
  if (criteria === null) return { type: CFRuleType.colorScale, config: gradient.map(paintPoint) };
  const [first = '', second = ''] = values;
  const number = NUMBERS[criteria];
  if (number === CFNumberOperator.between || number === CFNumberOperator.notBetween) {
    const value: [number, number] = [Number(first), Number(second)];
    return { ...base, subType: CFSubRuleType.number, operator: number, value };
  }
  if (number !== undefined) return { ...base, subType: CFSubRuleType.number, operator: number, value: Number(first) };
  const text = TEXTS[criteria];
  if (text !== undefined) return { ...base, subType: CFSubRuleType.text, operator: text, value: String(first) };
  const days = typeof first === 'number' ? DAYS[criteria] : undefined;
  if (days) return { ...base, subType: CFSubRuleType.number, ...days(Number(first)) };
  if (criteria.startsWith('DATE_')) {
    return { ...base, subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.today };
  }
  return { ...base, subType: CFSubRuleType.formula, value: translate(String(first)) };
}

function paintPoint({ color, type, value }: GradientPoint, index: number) {
  return { index, color, value: { type: POINTS[type] ?? CFValueType.num, value: Number(value) } };
}

function paintLooks(looks: FormatLooks): IStyleBase {
  return {
    ...(looks.background === null ? {} : { bg: { rgb: looks.background } }),
    ...(looks.fontColor === null ? {} : { cl: { rgb: looks.fontColor } }),
    ...(looks.bold === null ? {} : { bl: looks.bold ? 1 : 0 }),
    ...(looks.italic === null ? {} : { it: looks.italic ? 1 : 0 }),
    ...(looks.underline === null ? {} : { ul: { s: looks.underline ? 1 : 0 } }),
    ...(looks.strikethrough === null ? {} : { st: { s: looks.strikethrough ? 1 : 0 } }),
  };
}
