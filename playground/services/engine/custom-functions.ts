/** The script's functions as the engine sees them: Google's argument shapes in, Google's refusals out (C-1 to C-9). */
import type { ICellData, IUnitRange, Nullable, ObjectMatrix } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { formatOf, isDateFormat, scalarOf } from './cell-value';
import { type CustomResult, customResult } from './custom-result';
import { ResultMemory } from './result-memory';
import type { TimeZone } from './time-zone';
import type { Injector } from './univer';

export interface CalledFrom {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export type RunCustomFunction = (name: string, args: unknown[], cell: CalledFrom) => unknown;

/** What an error cell says of itself when pointed at. */
export interface CellError {
  readonly type: string;
  readonly message: string;
}

export interface CustomFunctionHost {
  readonly unitId: string;
  readonly timeZone: () => TimeZone;
  readonly dateFormat: (withTime: boolean) => string;
  /** Whether these ranges hold, or read, a volatile function. */
  readonly isVolatile: (range: IUnitRange) => boolean;
}

const LOADING = 'Loading...';
const VOLATILE = 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';
const MAX_ARGUMENTS = 255;

export class CustomFunctions {
  /** Asked before a function runs. One that may not yet says in its cell that it is loading, and is calculated later (C-19). */
  mayRun: () => boolean = () => true;
  private readonly host: CustomFunctionHost;
  private readonly service: IFunctionService;
  private readonly memory = new ResultMemory();
  private readonly errors = new Map<string, CellError>();
  private registered: readonly string[] = [];
  private run: RunCustomFunction = () => undefined;
  private loading: IUnitRange[] = [];
  private isStalled = false;
  /** What has been read in this pass: one over many formulas reads the deals for each of them. */
  private readonly ranges = new Map<string, unknown>();
  private readonly volatile = new Map<string, boolean>();

  constructor(injector: Injector, host: CustomFunctionHost) {
    this.host = host;
    this.service = injector.get(IFunctionService);
  }

  get names(): readonly string[] {
    return this.registered;
  }

  replace(names: readonly string[], run: RunCustomFunction): void {
    this.service.unregisterExecutors(...this.registered);
    this.registered = names.map((name) => name.toUpperCase());
    this.run = run;
    this.memory.clear();
    this.errors.clear();
    const calculate = (name: string, from: CalledFrom, variants: readonly FunctionVariantType[]) =>
      this.calculate(name, from, variants);
    this.service.registerExecutors(...names.map((name) => new ScriptFunction(name, calculate)));
  }

  /** Cells may have other values from here on. */
  beginPass(): void {
    this.ranges.clear();
    this.volatile.clear();
  }

  /** What a cell shows whose formula gave this: a function that loads, wherever it stands in it, lets all of it load. */
  shown(value: FunctionVariantType): FunctionVariantType {
    const { isStalled } = this;
    this.isStalled = false;
    return isStalled ? StringValueObject.create(LOADING) : value;
  }

  get isLoading(): boolean {
    return this.loading.length > 0;
  }

  /** The cells that still wait, to be calculated now: where a tab is given and has any, only those of that tab. */
  takeLoading(firstTab?: string): IUnitRange[] {
    const first = this.loading.filter(({ sheetId }) => sheetId === firstTab);
    const taken = first.length > 0 ? first : this.loading;
    this.loading = this.loading.filter((range) => !taken.includes(range));
    return taken;
  }

  errorAt(sheetId: string, row: number, column: number): CellError | undefined {
    return this.errors.get(`${sheetId}!${row},${column}`);
  }

  private calculate(name: string, from: CalledFrom, variants: readonly FunctionVariantType[]): BaseValueObject {
    const failed = variants.find((variant) => variant.isError());
    if (failed) return failed as BaseValueObject;
    const ranges = variants.filter((variant) => variant.isReferenceObject()).map((variant) => reference(variant));
    if (ranges.some((range) => this.isVolatile(range))) return this.fail(from, VOLATILE);
    const args = variants.map((variant) => this.argument(variant));
    const known = this.memory.find(name, args);
    if (known) return this.show(from, known);
    if (!this.mayRun()) {
      this.loading.push(this.cellRange(from));
      this.isStalled = true;
      return StringValueObject.create(LOADING);
    }
    const result = this.call(name, args, from);
    this.memory.keep(name, args, result);
    return this.show(from, result);
  }

  private call(name: string, args: unknown[], from: CalledFrom): CustomResult {
    try {
      return customResult(this.run(name, args, from));
    } catch (thrown) {
      return { kind: 'error', message: messageOf(thrown) };
    }
  }

  private show(from: CalledFrom, result: CustomResult): BaseValueObject {
    if (result.kind === 'error') return this.fail(from, result.message);
    this.errors.delete(`${from.sheetId}!${from.row},${from.column}`);
    if (result.kind === 'scalar') return this.valueObject(result.value);
    return ArrayValueObject.create({
      calculateValueList: result.rows.map((row) => row.map((value) => this.valueObject(value))),
      rowCount: result.rows.length,
      columnCount: result.rows[0]?.length ?? 0,
      unitId: this.host.unitId,
      sheetId: from.sheetId,
      row: from.row,
      column: from.column,
    });
  }

  private fail(from: CalledFrom, message: string): BaseValueObject {
    this.errors.set(`${from.sheetId}!${from.row},${from.column}`, { type: '#ERROR!', message });
    return ErrorValueObject.create('#ERROR!' as ErrorType, message);
  }

  private valueObject(value: string | number | boolean | Date): BaseValueObject {
    if (typeof value === 'number') return NumberValueObject.create(value);
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    if (typeof value === 'string') return StringValueObject.create(value);
    const serial = this.host.timeZone().serialAt(value.getTime());
    return NumberValueObject.create(serial, this.host.dateFormat(!Number.isInteger(serial)));
  }

  private isVolatile(range: BaseReferenceObject): boolean {
    return remembered(this.volatile, keyOf(range), () => this.host.isVolatile(range.toUnitRange()));
  }

  private argument(variant: FunctionVariantType): unknown {
    if (variant.isReferenceObject()) {
      const range = reference(variant);
      return remembered(this.ranges, keyOf(range), () => this.rangeArgument(range));
    }
    const value = variant as BaseValueObject;
    if (!value.isArray()) return this.literal(value);
    const array = value as ArrayValueObject;
    const rows = array.getArrayValue().map((row) => row.map((cell) => (cell ? this.literal(cell) : '')));
    return array.getRowCount() === 1 && array.getColumnCount() === 1 ? rows[0]?.[0] : rows;
  }

  private literal(value: BaseValueObject): unknown {
    if (value.isNull()) return '';
    const raw = value.getValue();
    return typeof raw === 'number' && isDateFormat(value.getPattern()) ? this.toDate(raw) : raw;
  }

  private rangeArgument(range: BaseReferenceObject): unknown {
    const { startRow, endRow, startColumn, endColumn } = range.getRangePosition();
    const read = this.cellReader(range);
    if (startRow === endRow && startColumn === endColumn) return read(startRow, startColumn);
    const rows = new Array<unknown[]>(endRow - startRow + 1);
    for (let row = startRow; row <= endRow; row += 1) {
      const values: unknown[] = new Array(endColumn - startColumn + 1);
      for (let column = startColumn; column <= endColumn; column += 1) values[column - startColumn] = read(row, column);
      rows[row - startRow] = values;
    }
    return rows;
  }

  /** Univer's own reader makes an object per cell; here only cells that this calculation touched go through it. */
  private cellReader(range: BaseReferenceObject): (row: number, column: number) => unknown {
    const stored = range.getCurrentActiveSheetData().cellData.getMatrix();
    const styles = range.getCurrentStylesData();
    const fresh = [
      range.getCurrentRuntimeSheetData(),
      range.getCurrentRuntimeActiveArrayFormulaCellData(),
      range.getCurrentActiveArrayFormulaCellData(),
    ].filter((matrix): matrix is ObjectMatrix<Nullable<ICellData>> => matrix !== undefined);
    return (row, column) => {
      const base = stored[row]?.[column];
      const isFresh = fresh.some((matrix) => matrix.getValue(row, column));
      const cell = isFresh ? range.getCellData(row, column) : base;
      if (!cell) return '';
      const value = scalarOf(cell);
      if (typeof value !== 'number') return value;
      return isDateFormat(formatOf(base, styles) ?? formatOf(cell, styles)) ? this.toDate(value) : value;
    };
  }

  private toDate(serial: number): Date {
    return new Date(this.host.timeZone().epochAt(serial));
  }

  private cellRange({ sheetId, row, column }: CalledFrom): IUnitRange {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    return { unitId: this.host.unitId, sheetId, range };
  }
}

type Calculate = (name: string, from: CalledFrom, variants: readonly FunctionVariantType[]) => BaseValueObject;

class ScriptFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = MAX_ARGUMENTS;
  override needsReferenceObject = true;
  private readonly scriptName: string;
  private readonly calculateInScript: Calculate;

  constructor(name: string, calculate: Calculate) {
    super(name.toUpperCase());
    this.scriptName = name;
    this.calculateInScript = calculate;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const from = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    return this.calculateInScript(this.scriptName, from, variants);
  }
}

function reference(variant: FunctionVariantType): BaseReferenceObject {
  return variant as BaseReferenceObject;
}

function keyOf(range: BaseReferenceObject): string {
  const { startRow, endRow, startColumn, endColumn } = range.getRangePosition();
  return `${range.getSheetId()}!${startRow},${startColumn}:${endRow},${endColumn}`;
}

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  if (!known.has(key)) known.set(key, find());
  return known.get(key) as T;
}

function messageOf(thrown: unknown): string {
  const message = typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : thrown;
  return String(message);
}
