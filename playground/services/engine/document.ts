/** One spreadsheet on Univer, as its users know it: tabs, cells, formulas. It knows nothing of Apps Script. */
import {
  type ICellData,
  IResourceManagerService,
  type Nullable,
  ObjectMatrix,
  type Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FormulaDataModel, IFunctionService } from '@univerjs/engine-formula';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { type Rect, cellA1, closedRect, parseA1 } from './a1-notation';
import { Calculation, type Turns } from './calculation';
import { type Area, areasMeet } from './area';
import { type CellWrite, cellData } from './cell-write';
import { ConditionalFormats } from './conditional-formats';
import { Decorations } from './decorations';
import { Filters } from './filters';
import { MovingAreas } from './moving-areas';
import { Notes } from './notes';
import { Protections } from './protections';
import { Validations } from './validations';
import { type CellError, CustomFunctions, type RunCustomFunction } from './custom-functions';
import { PARSE_ERROR, formulaCell, formulaSource, shownFormula } from './formula-cell';
import { FormulaIndex } from './formula-index';
import { type FormulaSyntax, type GridSize, calledFunctions, regrow, toEngineFormula } from './formula-text';
import { type SheetLocale, sheetLocale } from './locale';
import { Grid } from './grid';
import { Names } from './names';
import { fromRelative, toRelative } from './relative-formula';
import { SheetCells } from './sheet-cells';
import type { DocumentSnapshot } from './snapshot';
import { Tabs } from './tabs';
import { TimeZone } from './time-zone';
import { Engine, rangeOf, rectOf } from './univer';
import { type FormulaCells, readsVolatile } from './volatile';

export interface DocumentOptions {
  readonly univer: Univer;
  readonly unitId: string;
  readonly timeZone: string;
  readonly locale: string;
}

/** Custom functions are calculated in turns, after everything else and first for the tab in view. */
export interface Pace extends Turns {
  /** Results have come, and others may still be awaited. */
  readonly progressed: () => void;
}

const GRID_CHANGES = new Set<string>([
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
  SetWorksheetRowCountMutation.id,
  SetWorksheetColumnCountMutation.id,
]);

export class SheetDocument {
  readonly engine: Engine;
  readonly tabs: Tabs;
  readonly grid: Grid;
  readonly names: Names;
  readonly notes: Notes;
  readonly validations: Validations;
  readonly conditionalFormats: ConditionalFormats;
  readonly filters: Filters;
  readonly protections: Protections;
  readonly decorations: Decorations;
  /** Columns that a user has made part of a native table with types (S-40). */
  readonly typedAreas: Area[] = [];
  /** What the clock says; the year completes dates that are typed without one. */
  now: () => number = Date.now;
  private readonly formulaIndex: FormulaIndex;
  private readonly calculation: Calculation;
  private readonly functions: CustomFunctions;
  private readonly ownWrites = new WeakSet<object>();
  private settling: Promise<void> | null = null;
  private zone: TimeZone;
  private writing: SheetLocale;
  private gridChanged = false;
  /** Told whenever formulas have become stale; a page recalculates soon after, a script when it reads. */
  onChange: (() => void) | null = null;
  /** How custom functions share their thread with a person; without it they run at once. */
  pace: Pace | null = null;
  /** Told what a script selects; a page shows it. */
  onSelect: ((area: Area) => void) | null = null;

  constructor({ univer, unitId, timeZone, locale }: DocumentOptions) {
    this.engine = new Engine(univer, unitId);
    this.formulaIndex = new FormulaIndex(this.engine);
    this.tabs = new Tabs(this.engine);
    this.grid = new Grid(this.engine);
    this.names = new Names(this.engine);
    this.notes = new Notes(this.engine);
    this.conditionalFormats = new ConditionalFormats(this.engine, (sheetId, written) => {
      return toEngineFormula(written, this.writing.formulaSyntax, this.gridSize(sheetId))?.text ?? written;
    });
    this.filters = new Filters(this.engine);
    const areas = new MovingAreas(this.engine);
    this.validations = new Validations(this.engine, areas);
    this.protections = new Protections(areas);
    this.decorations = new Decorations(areas);
    this.zone = new TimeZone(timeZone);
    this.writing = sheetLocale(locale);
    this.calculation = new Calculation(this.engine, {
      dirty: () => this.onDirty(),
      pass: () => this.functions.beginPass(),
      shown: (value) => this.functions.shown(value),
    });
    this.functions = new CustomFunctions(this.engine.injector, {
      unitId,
      timeZone: () => this.zone,
      dateFormat: (withTime) => this.dateFormat(withTime),
      isVolatile: (range) => readsVolatile(range, this.formulaCells()),
    });
    this.watch();
  }

  get timeZone(): TimeZone {
    return this.zone;
  }

  get locale(): SheetLocale {
    return this.writing;
  }

  setTimeZone(name: string): void {
    this.zone = new TimeZone(name);
    this.calculation.markAll();
  }

  setLocale(name: string): void {
    this.writing = sheetLocale(name);
  }

  currentYear(): number {
    const serial = this.zone.serialAt(this.now());
    return new Date((serial - 25_569) * 86_400_000).getUTCFullYear();
  }

  dateFormat(withTime: boolean): string {
    const { dateFormat, timeFormat } = this.writing;
    return withTime ? `${dateFormat} ${timeFormat}` : dateFormat;
  }

  cells(sheetId: string): SheetCells {
    return new SheetCells(this.engine.injector, this.engine.workbook, this.engine.sheet(sheetId));
  }

  /** The rows and columns up to the last with content; spilled results count, looks alone do not (S-8). */
  extent(sheetId: string): { readonly rows: number; readonly columns: number } {
    return this.cells(sheetId).extent();
  }

  copySheet(sheetId: string, name: string): string {
    const id = this.tabs.insert({ name, template: sheetId });
    const whole = { row: 0, column: 0, rows: this.tabs.rows(sheetId), columns: this.tabs.columns(sheetId) };
    this.validations.copy(sheetId, id);
    this.conditionalFormats.replace(id, this.conditionalFormats.on(sheetId));
    this.notes.copy(sheetId, id);
    for (const typed of this.typedAreas.filter((area) => area.sheetId === sheetId))
      this.typedAreas.push({ ...typed, sheetId: id });
    const filter = this.filters.on(sheetId);
    if (filter) this.filters.create(id, filter);
    for (const { by, area, header, first, second, footer } of this.decorations.bandingsOn({ sheetId, ...whole })) {
      this.decorations.addBanding({ ...area, sheetId: id }, by, { header, first, second, footer });
    }
    return id;
  }

  /** Rows change places with their looks, notes and formulas; `order[i]` is where the i-th row stood. */
  sortRows(sheetId: string, rect: Rect, order: readonly number[]): void {
    const notes = this.notes.within(sheetId, rect);
    const formulas = this.formulasWithin(sheetId, rect);
    const places = new Map(order.map((from, to) => [rect.row + from, rect.row + to]));
    this.grid.reorder(sheetId, rect, order);
    const rewritten = formulas.map(({ row: from, column, relative }) => {
      const row = places.get(from) ?? from;
      return { row, column, content: { kind: 'formula', text: fromRelative(relative, row, column) } as const };
    });
    this.write(sheetId, rewritten, 'comma');
    for (const { row, column } of notes) this.notes.set(sheetId, row, column, '');
    for (const { row, column, note } of notes) this.notes.set(sheetId, places.get(row) ?? row, column, note);
  }

  /** All in one mutation; what the engine spills over is left alone. */
  write(sheetId: string, writes: Iterable<CellWrite>, syntax: FormulaSyntax = this.writing.formulaSyntax): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const grid = this.gridSize(sheetId);
    const cells = this.cells(sheetId);
    let any = false;
    for (const write of writes) {
      const row = cellValue[write.row] ?? {};
      row[write.column] = cellData(write, cells.stored(write.row, write.column), syntax, grid);
      cellValue[write.row] = row;
      any = true;
    }
    if (!any) return;
    this.ownWrites.add(cellValue);
    this.engine.run(SetRangeValuesMutation.id, sheetId, { cellValue });
  }

  isTyped(area: Area): boolean {
    return this.typedAreas.some((typed) => typed.sheetId === area.sheetId && areasMeet(typed, area));
  }

  hasFormulas(sheetId: string): boolean {
    return this.formulaIndex.has(sheetId);
  }

  /** Names whose range ends just above one of these cells take it in. */
  growNames(sheetId: string, writes: Iterable<CellWrite>): void {
    let names = this.names.all();
    for (const { row, column, content } of writes) {
      if (!content || content.kind === 'blank') continue;
      const above = names.find(({ range, sheetId: own }) => {
        const { startColumn, endColumn, endRow } = range;
        const inColumns = column >= (startColumn ?? 0) && column <= (endColumn ?? column);
        return own === sheetId && endRow !== null && endRow + 1 === row && inColumns;
      });
      if (!above) continue;
      this.names.set(above.name, sheetId, { ...above.range, endRow: row });
      names = this.names.all();
    }
  }

  formulaAt(sheetId: string, row: number, column: number): string {
    const text = this.engine.injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row, column, sheetId, this.engine.unitId);
    return shownFormula(this.cells(sheetId).stored(row, column), text ?? null);
  }

  /** The type and message of an error cell, undefined for any other. */
  errorAt(sheetId: string, row: number, column: number): CellError | undefined {
    const cells = this.cells(sheetId);
    const raw = cells.stored(row, column)?.v;
    const shown = cells.scalar(row, column);
    if (typeof shown !== 'string' || !/^#[A-Z/0]+[!?A]$/.test(shown)) return undefined;
    if (shown === '#ERROR!') {
      const known = this.functions.errorAt(sheetId, row, column);
      return known ?? { type: shown, message: formulaSource(cells.stored(row, column)) ? PARSE_ERROR : '' };
    }
    if (raw === '#SPILL!') return { type: '#REF!', message: this.spillMessage(sheetId, row, column) };
    if (shown === '#NAME?') return { type: shown, message: this.nameMessage(sheetId, row, column) };
    return { type: shown, message: '' };
  }

  setCustomFunctions(names: readonly string[], run: RunCustomFunction): void {
    this.functions.replace(names, run);
    this.calculation.markAll();
  }

  get isDirty(): boolean {
    return this.calculation.isDirty;
  }

  /** Recalculates now, in the middle of a run: unless told otherwise, custom functions wait until it is over. */
  recalculate(suspendFunctions = true): void {
    this.calculate(() => !suspendFunctions);
  }

  /** Recalculates everything, custom functions too: what happens between two runs. */
  async settle(): Promise<void> {
    const { pace, functions } = this;
    if (!pace) this.calculation.mark(functions.takeLoading());
    this.calculate(() => !pace);
    if (pace && functions.isLoading) await (this.settling ??= this.runFunctions(pace));
  }

  private async runFunctions(pace: Pace): Promise<void> {
    try {
      while (this.functions.isLoading) {
        await pace.rest();
        this.calculation.mark(this.functions.takeLoading(this.tabs.activeId));
        this.functions.mayRun = () => true;
        await this.calculation.runInTurns(pace);
        pace.progressed();
      }
    } finally {
      this.settling = null;
    }
  }

  snapshot(): DocumentSnapshot {
    const { injector, workbook, unitId } = this.engine;
    const resources = injector.get(IResourceManagerService).getResources(unitId, UniverInstanceType.UNIVER_SHEET);
    return structuredClone({
      version: 1,
      timeZone: this.zone.name,
      locale: this.writing.name,
      workbook: { ...workbook.getSnapshot(), resources },
      protections: this.protections.list,
      bandings: this.decorations.bandings,
      charts: this.decorations.charts,
      typedAreas: this.typedAreas,
    });
  }

  /** What the engine's own part of a snapshot does not hold; the workbook itself has been loaded already. */
  restoreExtras({ protections, bandings, charts, typedAreas }: DocumentSnapshot): void {
    this.protections.list.splice(0, this.protections.list.length, ...protections);
    this.decorations.bandings = [...bandings];
    this.decorations.charts = [...charts];
    this.typedAreas.splice(0, this.typedAreas.length, ...typedAreas);
  }

  gridSize(fromSheetId: string): GridSize {
    return (sheetName) => {
      const named = sheetName === null ? undefined : this.engine.workbook.getSheetBySheetName(sheetName);
      const sheet = named ?? this.engine.sheet(fromSheetId);
      return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    };
  }

  private watch(): void {
    this.engine.commands.beforeCommandExecuted((command) => {
      if (command.id === SetRangeValuesMutation.id)
        this.translateTyped(command.params as ISetRangeValuesMutationParams);
    });
    this.engine.commands.onCommandExecuted((command) => {
      if (GRID_CHANGES.has(command.id)) this.gridChanged = true;
    });
  }

  /**
   * Formulas typed into the grid arrive as written; the engine needs its own syntax. Those that it has moved to new
   * references come the same way, in that syntax already, and keep what is known of their spelling.
   */
  private translateTyped({ unitId, subUnitId, cellValue, trigger }: ISetRangeValuesMutationParams): void {
    if (unitId !== this.engine.unitId || !cellValue || this.ownWrites.has(cellValue)) return;
    const grid = this.gridSize(subUnitId);
    new ObjectMatrix(cellValue).forValue((_row, _column, cell: Nullable<ICellData>) => {
      if (!cell?.f || cell.custom) return;
      const formula = formulaCell(cell.f, this.writing.formulaSyntax, grid);
      if (formula.f !== cell.f || trigger === SetRangeValuesCommand.id) Object.assign(cell, formula);
    });
  }

  /** Where a person edits the grid nobody asks for results, so they are brought up to date a moment later. */
  private onDirty(): void {
    this.onChange?.();
  }

  private calculate(mayRun: () => boolean): void {
    this.functions.mayRun = mayRun;
    this.regrowOpenRanges();
    this.calculation.run();
  }

  private regrowOpenRanges(): void {
    if (!this.gridChanged) return;
    this.gridChanged = false;
    for (const { sheetId, row, column, formula } of this.formulas()) {
      const source = formulaSource(this.cells(sheetId).stored(row, column));
      if (!source || source.open.length === 0) continue;
      const written = shownFormula(this.cells(sheetId).stored(row, column), formula);
      if (regrow(formula, source.open, this.gridSize(sheetId)) === formula) continue;
      this.write(sheetId, [{ row, column, content: { kind: 'formula', text: written } }], 'comma');
    }
  }

  private formulasWithin(sheetId: string, rect: Rect): { row: number; column: number; relative: string }[] {
    if (!this.hasFormulas(sheetId)) return [];
    return this.formulas()
      .filter(
        ({ sheetId: own, row, column }) => own === sheetId && areasMeet(rect, { row, column, rows: 1, columns: 1 }),
      )
      .map(({ row, column }) => {
        const relative = toRelative(this.formulaAt(sheetId, row, column), row, column);
        return { row, column, relative };
      });
  }

  private formulas(): { sheetId: string; row: number; column: number; formula: string }[] {
    const found: { sheetId: string; row: number; column: number; formula: string }[] = [];
    const model = this.engine.injector.get(FormulaDataModel);
    this.formulaIndex.forEach((sheetId, row, column) => {
      const formula = model.getFormulaStringByCell(row, column, sheetId, this.engine.unitId);
      if (formula) found.push({ sheetId, row, column, formula });
    });
    return found;
  }

  private formulaCells(): FormulaCells {
    const all = this.formulas();
    const spills = this.engine.injector.get(FormulaDataModel).getArrayFormulaRange()[this.engine.unitId];
    return {
      formulasOf: (wanted) =>
        all
          .filter(({ sheetId }) => sheetId === wanted)
          .map(({ row, column, formula }) => {
            const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
            return { formula, covers: spills?.[wanted]?.[row]?.[column] ?? cell };
          }),
      resolve: (reference, fromSheetId) => this.resolve(reference, fromSheetId),
    };
  }

  private resolve(reference: string, fromSheetId: string): ReturnType<FormulaCells['resolve']> {
    const named = this.names.find(reference);
    const open = named?.range ?? parseA1(reference);
    if (!open) return null;
    const sheet = open.sheetName === null ? null : this.engine.workbook.getSheetBySheetName(open.sheetName);
    if (open.sheetName !== null && !sheet) return null;
    const sheetId = sheet?.getSheetId() ?? fromSheetId;
    const { rows, columns } = this.gridSize(sheetId)(null);
    return { sheetId, range: rangeOf(closedRect(open, rows, columns)) };
  }

  private nameMessage(sheetId: string, row: number, column: number): string {
    const formula = this.formulaAt(sheetId, row, column);
    const functions = this.engine.injector.get(IFunctionService);
    const unknown = calledFunctions(formula).find((name) => !functions.hasExecutor(name));
    return unknown === undefined ? '' : `Unknown function: '${unknown}'.`;
  }

  private spillMessage(sheetId: string, row: number, column: number): string {
    const spills = this.engine.injector.get(FormulaDataModel).getArrayFormulaRange()[this.engine.unitId];
    const range = spills?.[sheetId]?.[row]?.[column];
    if (!range) return '';
    const { rows, columns } = this.gridSize(sheetId)(null);
    const more = (what: string, count: number) =>
      `Result was not automatically expanded, please insert more ${what} (${count}).`;
    if (range.endRow >= rows) return more('rows', range.endRow - rows + 1);
    if (range.endColumn >= columns) return more('columns', range.endColumn - columns + 1);
    const blocking = this.firstContent(sheetId, rectOf(range), row, column);
    return `Array result was not expanded because it would overwrite data in ${blocking}.`;
  }

  private firstContent(sheetId: string, rect: Rect, ownRow: number, ownColumn: number): string {
    const cells = this.cells(sheetId);
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        const own = row === ownRow && column === ownColumn;
        if (!own && cells.scalar(row, column) !== '') return cellA1(row, column);
      }
    }
    return cellA1(ownRow, ownColumn);
  }
}
