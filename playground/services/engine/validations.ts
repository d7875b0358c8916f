/** Data validation. The engine holds and paints the rules and moves them with their cells; what they mean is Google's. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type ISheetDataValidationRule,
  generateRandomId,
} from '@univerjs/core';
import { AddDataValidationMutation, UpdateDataValidationMutation, UpdateRuleType } from '@univerjs/data-validation';
import { ClearRangeDataValidationCommand, SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { spreadsheetErrors } from '../errors';
import type { Exception } from '../exception';
import { type Rect, cellA1, closedRect, parseA1, quotedSheet, rectA1 } from './a1-notation';
import type { Area } from './area';
import type { CellScalar } from './cell-value';
import type { AreaHolder, MovingAreas } from './moving-areas';
import { type Engine, rangeOf } from './univer';
import { type LookUp, type ValidationRule, isArea, isList, keepsRule } from './validation-rule';

type Painted = Pick<IDataValidationRule, 'type'> & Partial<IDataValidationRule>;

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  BETWEEN: DataValidationOperator.BETWEEN,
  NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  EQUAL_TO: DataValidationOperator.EQUAL,
  NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
  GREATER_THAN: DataValidationOperator.GREATER_THAN,
  GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LESS_THAN: DataValidationOperator.LESS_THAN,
  LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
  AFTER: DataValidationOperator.GREATER_THAN,
  BEFORE: DataValidationOperator.LESS_THAN,
  ON_OR_AFTER: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  ON_OR_BEFORE: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

export class Validations {
  private readonly engine: Engine;

  constructor(engine: Engine, areas: MovingAreas) {
    this.engine = engine;
    areas.keep(() => this.listedAreas());
  }

  rejectsAnything(sheetId: string): boolean {
    return this.painted(sheetId).some((rule) => rule.errorStyle === DataValidationErrorStyle.STOP);
  }

  at(sheetId: string, row: number, column: number): ValidationRule | null {
    const rule = this.model.getRuleByLocation(this.engine.unitId, sheetId, row, column);
    return rule ? this.read(rule) : null;
  }

  /** Blank is always accepted, and so is anything where the rule only warns. */
  accepts(sheetId: string, row: number, column: number, value: CellScalar, look: LookUp): boolean {
    const rule = value === '' ? null : this.at(sheetId, row, column);
    return !rule?.rejects || keepsRule(rule, value, look);
  }

  refusal(_sheetId: string, row: number, column: number): Exception {
    return spreadsheetErrors.validation(cellA1(row, column));
  }

  set(sheetId: string, rects: readonly Rect[], rule: ValidationRule | null): void {
    const ranges = rects.map(rangeOf);
    if (ranges.length === 0) return;
    if (this.painted(sheetId).length > 0) this.engine.run(ClearRangeDataValidationCommand.id, sheetId, { ranges });
    if (!rule) return;
    const painted: ISheetDataValidationRule = {
      uid: generateRandomId(),
      ranges,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: rule.rejects ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
      ...(rule.helpText === null ? {} : { error: rule.helpText, prompt: rule.helpText, showInputMessage: true }),
      ...this.paint(rule),
      bizInfo: holding(rule),
    };
    this.engine.run(AddDataValidationMutation.id, sheetId, { rule: painted });
  }

  copy(fromSheetId: string, toSheetId: string): void {
    for (const rule of this.painted(fromSheetId)) {
      const copied = { ...structuredClone(rule), uid: generateRandomId() };
      this.engine.run(AddDataValidationMutation.id, toSheetId, { rule: copied });
    }
  }

  private get model(): SheetDataValidationModel {
    return this.engine.injector.get(SheetDataValidationModel);
  }

  private painted(sheetId: string): readonly ISheetDataValidationRule[] {
    return this.model.getRules(this.engine.unitId, sheetId);
  }

  /** The engine moves rules with their cells, but not the range that a list comes from. */
  private listedAreas(): AreaHolder[] {
    return this.engine.workbook.getSheets().flatMap((sheet) => {
      const sheetId = sheet.getSheetId();
      return this.painted(sheetId).flatMap((painted): AreaHolder[] => {
        const rule = this.read(painted);
        const [area] = rule.values;
        return isArea(area) ? [{ area, place: (moved) => this.relist(sheetId, painted, rule, moved) }] : [];
      });
    });
  }

  private relist(sheetId: string, painted: ISheetDataValidationRule, rule: ValidationRule, moved: Area): void {
    const changed = { ...rule, values: [moved] };
    const { type, formula1 = '' } = this.paint(changed);
    painted.bizInfo = holding(changed);
    const payload = { type: UpdateRuleType.SETTING, payload: { type, formula1 } };
    this.engine.run(UpdateDataValidationMutation.id, sheetId, { ruleId: painted.uid, payload });
  }

  private paint(rule: ValidationRule): Painted {
    const [first, second] = rule.values;
    if (isList(first)) return { ...dropdown(rule), formula1: JSON.stringify(first) };
    if (isArea(first)) {
      const name = quotedSheet(this.engine.sheet(first.sheetId).getName());
      return { ...dropdown(rule), formula1: `=${name}!${absolute(rectA1(first))}` };
    }
    const operator = OPERATORS[rule.criteria.replace(/^(NUMBER|DATE)_/, '')] ?? DataValidationOperator.BETWEEN;
    const formulas = { formula1: String(first ?? ''), formula2: String(second ?? '') };
    if (rule.criteria.startsWith('NUMBER_')) return { type: DataValidationType.DECIMAL, operator, ...formulas };
    if (rule.criteria.startsWith('DATE_')) return { type: DataValidationType.DATE, operator, ...formulas };
    if (rule.criteria === 'CHECKBOX') return { type: DataValidationType.CHECKBOX, ...checkboxFormulas(rule) };
    if (rule.criteria === 'CUSTOM_FORMULA') return { type: DataValidationType.CUSTOM, formula1: String(first) };
    return { type: DataValidationType.ANY };
  }

  /** A rule made in the grid's own dialog has no Google rule in it; lists and checkboxes are read all the same. */
  private read(painted: ISheetDataValidationRule): ValidationRule {
    const kept = (painted.bizInfo as { readonly rule?: ValidationRule } | undefined)?.rule;
    const rejects = painted.errorStyle === DataValidationErrorStyle.STOP;
    const base = { rejects, showDropdown: painted.showDropDown !== false, helpText: painted.error ?? null };
    const area = painted.formula1?.startsWith('=') ? this.areaOf(painted.formula1.slice(1)) : null;
    if (kept) return area && isArea(kept.values[0]) ? { ...kept, values: [area] } : kept;
    if (isCheckbox(painted)) return { ...base, criteria: 'CHECKBOX', values: [] };
    if (area) return { ...base, criteria: 'VALUE_IN_RANGE', values: [area] };
    return { ...base, criteria: 'VALUE_IN_LIST', values: [listOf(painted.formula1 ?? '')] };
  }

  private areaOf(reference: string): (Rect & { readonly sheetId: string }) | null {
    const open = parseA1(reference);
    const sheet = open?.sheetName ? this.engine.workbook.getSheetBySheetName(open.sheetName) : undefined;
    if (!open || !sheet) return null;
    return { sheetId: sheet.getSheetId(), ...closedRect(open, sheet.getRowCount(), sheet.getColumnCount()) };
  }
}

function isCheckbox({ type }: ISheetDataValidationRule): boolean {
  const checkbox: string = DataValidationType.CHECKBOX;
  return type === checkbox;
}

/** Google's rule, kept in a part of the engine's that is there for others' data. */
function holding(rule: ValidationRule): NonNullable<IDataValidationRule['bizInfo']> {
  const bizInfo = { showTime: false, rule };
  return bizInfo;
}

function dropdown(rule: ValidationRule): Painted {
  return {
    type: DataValidationType.LIST,
    showDropDown: rule.showDropdown,
    renderMode: DataValidationRenderMode.CUSTOM,
  };
}

function checkboxFormulas({ values }: ValidationRule): Partial<IDataValidationRule> {
  const [checked, unchecked] = values;
  return {
    ...(checked === undefined ? {} : { formula1: String(checked) }),
    ...(unchecked === undefined ? {} : { formula2: String(unchecked) }),
  };
}

function listOf(formula: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(formula);
    if (Array.isArray(list)) return list.map(String);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
  }
  return formula.split(',');
}

function absolute(a1: string): string {
  return a1.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
