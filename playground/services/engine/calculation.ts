/** Brings every formula up to date, at once and on demand, instead of Univer's timer and asynchronous engine. */
import { type ICommandInfo, ICommandService, type IUnitRange } from '@univerjs/core';
import {
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type IAllRuntimeData,
  IFormulaCurrentConfigService,
  type IFormulaDatasetConfig,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  RemoveDefinedNameMutation,
  SetArrayFormulaDataMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  OtherFormulaMarkDirty,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { Dependencies, type DependencyTree } from './dependencies';
import { leftCells, plainCells, spillsOf } from './spills';
import type { Engine, Injector } from './univer';

type Dirty = Omit<IFormulaDatasetConfig, 'formulaData' | 'arrayFormulaCellData' | 'arrayFormulaRange'>;
type DirtyMap = Record<string, unknown>;

/** Parsed formulas keep the range that a name stood for when they were parsed. */
const RESOLVED_ONCE = new Set<string>([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);
const LOCAL = { onlyLocal: true };
/** A result whose size depends on itself would never come to rest. */
const MOST_ROUNDS = 20;

export class Calculation {
  private readonly injector: Injector;
  private readonly unitId: string;
  private readonly commands: ICommandService;
  private readonly conversions: IActiveDirtyManagerService;
  private readonly dependencies: Dependencies;
  private readonly runtime: IFormulaRuntimeService;
  private readonly config: IFormulaCurrentConfigService;
  private waiting: ICommandInfo[] = [];
  private extraRanges: IUnitRange[] = [];
  private force = false;
  private calculating = false;

  constructor({ injector, unitId }: Engine, onDirty: () => void) {
    this.injector = injector;
    this.unitId = unitId;
    this.commands = injector.get(ICommandService);
    this.conversions = injector.get(IActiveDirtyManagerService);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.dependencies = new Dependencies(injector);
    injector.get(TriggerCalculationController).dispose();
    this.force = true;
    this.commands.onCommandExecuted((command, options) => {
      // Formulas of conditional formats are marked by a local command, unlike everything else that is local.
      const isOwn = options?.onlyLocal === true && command.id !== OtherFormulaMarkDirty.id;
      if (isOwn || !this.conversions.get(command.id)) return;
      this.waiting.push(command);
      if (RESOLVED_ONCE.has(command.id)) this.markAll();
      onDirty();
    });
  }

  get isDirty(): boolean {
    return this.hasWork();
  }

  /** Calculate these cells too, whether or not anything that they read has changed. */
  mark(ranges: readonly IUnitRange[]): void {
    this.extraRanges.push(...ranges);
  }

  /** Everything again, from the text of the formulas: names and functions may mean something else now. */
  markAll(): void {
    const generator = this.injector.get(IFormulaDependencyGenerator) as unknown as {
      _disposeByUnitId(unitId: string): void;
    };
    generator._disposeByUnitId(this.unitId);
    this.force = true;
  }

  run(): void {
    if (this.calculating || !this.isDirty) return;
    this.calculating = true;
    try {
      // What a result no longer spills over is read by others too; they only find out in a further round.
      let rounds = 0;
      do {
        this.apply(this.calculate(this.takeDirty()));
        rounds += 1;
      } while (this.hasWork() && rounds < MOST_ROUNDS);
    } finally {
      this.calculating = false;
    }
  }

  private hasWork(): boolean {
    return this.force || this.waiting.length > 0 || this.extraRanges.length > 0;
  }

  private takeDirty(): Dirty {
    const dirty: Dirty = {
      forceCalculate: this.force,
      dirtyRanges: this.extraRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    for (const command of this.waiting) this.addDirty(dirty, command);
    this.waiting = [];
    this.extraRanges = [];
    this.force = false;
    return dirty;
  }

  private addDirty(dirty: Dirty, command: ICommandInfo): void {
    const found = this.conversions.get(command.id)?.getDirtyData(command);
    if (!found) return;
    dirty.forceCalculate ||= found.forceCalculation === true;
    for (const range of found.dirtyRanges ?? []) dirty.dirtyRanges.push(range);
    merge(dirty.dirtyNameMap, found.dirtyNameMap);
    merge(dirty.dirtyDefinedNameMap, found.dirtyDefinedNameMap);
    merge(dirty.dirtySuperTableMap, found.dirtySuperTableMap);
    merge(dirty.dirtyUnitFeatureMap, found.dirtyUnitFeatureMap);
    merge(dirty.dirtyUnitOtherFormulaMap, found.dirtyUnitOtherFormulaMap);
    merge(dirty.clearDependencyTreeCache, found.clearDependencyTreeCache);
  }

  private calculate(dirty: Dirty): IAllRuntimeData {
    const model = this.injector.get(FormulaDataModel);
    this.config.load({
      ...dirty,
      formulaData: model.getFormulaData(),
      arrayFormulaCellData: model.getArrayFormulaCellData(),
      arrayFormulaRange: model.getArrayFormulaRange(),
      rowData: model.getHiddenRowsFiltered(),
    });
    this.runtime.reset();
    this.runtime.setFormulaCycleIndex(0);
    this.calculateFormulas();
    this.calculateReadersOfSpills(this.runtime.getAllRuntimeData());
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    const result = this.runtime.getAllRuntimeData();
    this.runtime.reset();
    return result;
  }

  private calculateFormulas(): void {
    const trees = this.dependencies.inOrder();
    if (trees.length > 0) this.runtime.markedAsSuccessfullyExecuted();
    const interpreter = this.injector.get(Interpreter);
    for (let tree = trees.pop(); tree !== undefined; tree = trees.pop()) this.calculateOne(interpreter, tree);
  }

  private calculateOne(interpreter: Interpreter, tree: DependencyTree): void {
    const { runtime } = this;
    runtime.setCurrent(tree.row, tree.column, tree.rowCount, tree.columnCount, tree.subUnitId, tree.unitId);
    if (tree.getDirtyData && tree.featureId) {
      const found = tree.getDirtyData(this.config.getDirtyData(), runtime.getAllRuntimeData());
      runtime.setRuntimeFeatureCellData(tree.featureId, found.runtimeCellData);
      runtime.setRuntimeFeatureRange(tree.featureId, found.dirtyRanges);
      return;
    }
    const node = this.dependencies.nodeOf(tree);
    const value = interpreter.execute({ node, refOffsetX: tree.refOffsetX, refOffsetY: tree.refOffsetY });
    if (tree.formulaId) runtime.setRuntimeOtherData(tree.formulaId, tree.refOffsetX, tree.refOffsetY, value);
    else runtime.setRuntimeData(value);
    node.resetCalculationState();
  }

  /** Only now is it known how far the results spill, so whatever reads those cells comes second. */
  private calculateReadersOfSpills(first: IAllRuntimeData): void {
    const ranges: IUnitRange[] = [];
    const excluded: NonNullable<IFormulaDatasetConfig['excludedCell']> = {};
    for (const [unitId, sheets] of Object.entries(first.arrayFormulaRange)) {
      for (const [sheetId, spills] of Object.entries(sheets ?? {})) {
        const found = spillsOf(unitId, sheetId, spills);
        ranges.push(...found.ranges);
        excluded[unitId] = { ...excluded[unitId], [sheetId]: found.cells };
      }
    }
    if (ranges.length === 0) return;
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.config.loadDirtyRangesAndExcludedCell(ranges, excluded);
    this.calculateFormulas();
  }

  /** Cells that a result spilled over until now, and does not any more. */
  private leftBySpills(model: FormulaDataModel, data: IAllRuntimeData): IUnitRange[] {
    const before = model.getArrayFormulaRange()[this.unitId] ?? {};
    const after = data.arrayFormulaRange[this.unitId];
    const calculated = data.clearArrayFormulaCellData[this.unitId];
    return Object.entries(before).flatMap(([sheetId, spills]) =>
      leftCells(spills, after?.[sheetId] ?? {}, calculated?.[sheetId]).map((range) => ({
        unitId: this.unitId,
        sheetId,
        range,
      })),
    );
  }

  private apply(data: IAllRuntimeData): void {
    const { functionsExecutedState } = data;
    if (functionsExecutedState === FormulaExecutedStateType.SUCCESS) {
      const model = this.injector.get(FormulaDataModel);
      this.mark(this.leftBySpills(model, data));
      model.clearPreviousArrayFormulaCellData(data.clearArrayFormulaCellData);
      model.mergeArrayFormulaCellData(data.arrayFormulaCellData);
      model.mergeArrayFormulaRange(data.arrayFormulaRange);
      const spills = {
        arrayFormulaRange: model.getArrayFormulaRange(),
        arrayFormulaCellData: model.getArrayFormulaCellData(),
        arrayFormulaEmbedded: data.arrayFormulaEmbedded,
      };
      this.commands.syncExecuteCommand(SetArrayFormulaDataMutation.id, spills, LOCAL);
      const results = { unitData: plainCells(data.unitData), unitOtherData: data.unitOtherData };
      this.commands.syncExecuteCommand(SetFormulaCalculationResultMutation.id, results, LOCAL);
    }
    this.commands.syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, { functionsExecutedState }, LOCAL);
  }
}

function merge(target: DirtyMap | undefined, source: DirtyMap | undefined): void {
  if (!target || !source) return;
  for (const [key, value] of Object.entries(source)) {
    const existing = target[key];
    if (isMap(existing) && isMap(value)) merge(existing, value);
    else target[key] = isMap(value) ? { ...value } : value;
  }
}

function isMap(value: unknown): value is DirtyMap {
  return typeof value === 'object' && value !== null;
}
