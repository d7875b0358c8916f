/** The `SpreadsheetApp` of one run. */
import type { Area } from '../engine/area';
import type { SheetDocument } from '../engine/document';
import type { Execution } from '../execution';
import { Charts } from './charts-service';
import { ColorBuilder } from './color';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { DataValidationBuilder } from './data-validation';
import * as enums from './enums';
import { FilterCriteriaBuilder } from './filter';
import type { RangeHandle } from './handles';
import { Range } from './range';
import { RichTextValueBuilder, TextStyleBuilder } from './rich-text';
import { ScriptSession, type SessionOptions } from './script-session';
import { Sheet } from './sheet';
import { Spreadsheet, type SpreadsheetHandles } from './spreadsheet';

export interface SpreadsheetRun {
  readonly app: SpreadsheetApp;
  readonly charts: Charts;
  /** Commits what is still pending; the error of a late refusal comes here. */
  finish(): void;
  /** The run was killed: what is pending is lost, or applied. */
  abandon(applied: boolean): void;
}

export function createSpreadsheetApp(
  document: SheetDocument,
  execution: Execution,
  options: SessionOptions,
): SpreadsheetRun {
  const session = new ScriptSession(document, execution, options);
  return {
    app: new SpreadsheetApp(new RunHandles(session)),
    charts: new Charts(),
    finish: () => session.finish(),
    abandon: (applied) => session.abandon(applied),
  };
}

class RunHandles implements SpreadsheetHandles {
  readonly session: ScriptSession;
  readonly #sheets = new Map<string, Sheet>();
  readonly #spreadsheet: Spreadsheet;

  constructor(session: ScriptSession) {
    this.session = session;
    this.#spreadsheet = new Spreadsheet(this);
  }

  range(area: Area): Range {
    const { sheetId, row, column, rows, columns } = area;
    return new Range(this, { sheetId, row, column, rows, columns });
  }

  sheet(sheetId: string): Sheet {
    const known = this.#sheets.get(sheetId) ?? new Sheet(this, sheetId);
    this.#sheets.set(sheetId, known);
    return known;
  }

  spreadsheet(): Spreadsheet {
    return this.#spreadsheet;
  }
}

export class SpreadsheetApp {
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly InterpolationType = enums.InterpolationType;
  readonly ProtectionType = enums.ProtectionType;
  readonly WrapStrategy = enums.WrapStrategy;
  readonly Dimension = enums.Dimension;
  readonly SheetType = enums.SheetType;
  readonly Direction = enums.Direction;
  readonly TextDirection = enums.TextDirection;
  readonly ColorType = enums.ColorType;
  readonly RelativeDate = enums.RelativeDate;
  readonly AutoFillSeries = enums.AutoFillSeries;
  readonly ValueType = enums.ValueType;
  readonly RecalculationInterval = enums.RecalculationInterval;
  readonly BorderStyle = enums.BorderStyle;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly BandingTheme = enums.BandingTheme;
  readonly #handles: RunHandles;

  constructor(handles: RunHandles) {
    this.#handles = handles;
  }

  toString(): string {
    return 'SpreadsheetApp';
  }

  getActive(): Spreadsheet {
    return this.#handles.spreadsheet();
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.#handles.spreadsheet();
  }

  getActiveSheet(): Sheet {
    return this.#handles.spreadsheet().getActiveSheet();
  }

  getActiveRange(): Range | null {
    return this.#handles.spreadsheet().getActiveRange();
  }

  getActiveRangeList(): object {
    return this.#handles.spreadsheet().getActiveRangeList();
  }

  getCurrentCell(): RangeHandle {
    return this.#handles.spreadsheet().getCurrentCell();
  }

  getSelection(): object {
    return this.#handles.spreadsheet().getSelection();
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return this.#handles.spreadsheet().setActiveSheet(sheet);
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveSpreadsheet(): void {
    this.#handles.session.query('SpreadsheetApp.setActiveSpreadsheet', () => undefined);
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  flush(): void {
    this.#handles.session.flush();
  }

  getUi(): unknown {
    return this.#handles.session.getUi();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.#handles);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#handles);
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }

  newColor(): ColorBuilder {
    return new ColorBuilder();
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
}
