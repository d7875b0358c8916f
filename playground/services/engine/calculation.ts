/** Brings every formula up to date, at once and on demand, instead of Univer's timer and asynchronous engine. */
import './made-references';
import { type ICommandInfo, ICommandService, type IUnitRange } from '@univerjs/core';
import {
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaExecutedStateType,
  type FunctionVariantType,
  IActiveDirtyManagerService,
  type IAllRuntimeData,
  IFormulaCurrentConfigService,
  type IFormulaDatasetConfig,
  IFormulaRuntimeService,
  Interpreter,
  RemoveDefinedNameMutation,
  SetArrayFormulaDataMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  OtherFormulaMarkDirty,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { SetWorksheetNameMutation } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { Dependencies, type DependencyTree } from './dependencies';
import { forgetParsed } from './forget-parsed';
import { leftCells, placeKey, plainCells, spillsOf } from './spills';
import type { Engine, Injector } from './univer';

type Dirty = Omit<IFormulaDatasetConfig, 'formulaData' | 'arrayFormulaCellData' | 'arrayFormulaRange'>;
type DirtyMap = Record<string, unknown>;

/** Parsed formulas keep the range that a name stood for when they were parsed, and the tab's name in it. */
const RESOLVED_ONCE = new Set<string>([
  SetDefinedNameMutation.id,
  RemoveDefinedNameMutation.id,
  SetWorksheetNameMutation.id,
]);
const LOCAL = { onlyLocal: true };
/** A result whose size depends on itself would never come to rest. */
const MOST_ROUNDS = 20;

export interface CalculationEvents {
  /** There are formulas to calculate again. */
  readonly dirty: () => void;
  /** Formulas are about to be calculated, one after the other, each after what it reads. */
  readonly pass: () => void;
  /** What a cell shows whose formula has just given this. */
  readonly shown: (value: FunctionVariantType) => FunctionVariantType;
}

/** Work that others may interrupt. */
export interface Turns {
  /** How long it goes on at a stretch. */
  readonly runMs: number;
  readonly rest: () => Promise<void>;
}

type Steps = Generator<undefined, IAllRuntimeData>;

/** What there is to do before all results are right. */
interface Work {
  readonly commands: readonly ICommandInfo[];
  readonly ranges: readonly IUnitRange[];
  readonly force: boolean;
}

interface Unfinished {
  readonly work: Work;
  readonly steps: Steps;
}

export class Calculation {
  private readonly injector: Injector;
  private readonly events: CalculationEvents;
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
  private unfinished: Unfinished | null = null;

  constructor({ injector, unitId }: Engine, events: CalculationEvents) {
    this.injector = injector;
    this.events = events;
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
      const isConverted = this.conversions.get(command.id) !== undefined;
      if (isOwn || !(isConverted || RESOLVED_ONCE.has(command.id))) return;
      this.abandon();
      if (isConverted) this.waiting.push(command);
      if (RESOLVED_ONCE.has(command.id)) this.markAll();
      events.dirty();
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
    forgetParsed(this.injector);
    this.force = true;
  }

  run(): void {
    if (this.calculating || !this.isDirty) return;
    this.abandon();
    this.calculating = true;
    try {
      // What a result no longer spills over is read by others too; they only find out in a further round.
      let rounds = 0;
      do {
        this.apply(finish(this.steps(this.takeWork())));
        rounds += 1;
      } while (this.hasWork() && rounds < MOST_ROUNDS);
    } finally {
      this.calculating = false;
    }
  }

  /** The same with rests in between. It ends early where a change comes that has to be calculated first. */
  async runInTurns(turns: Turns): Promise<void> {
    if (this.calculating) return;
    this.abandon();
    for (let rounds = 0; this.hasWork() && rounds < MOST_ROUNDS; rounds += 1) {
      const work = this.takeWork();
      const data = await this.finishInTurns({ work, steps: this.steps(work) }, turns);
      if (data === null) return;
      this.apply(data);
    }
  }

  private async finishInTurns(begun: Unfinished, { runMs, rest }: Turns): Promise<IAllRuntimeData | null> {
    this.unfinished = begun;
    for (;;) {
      const data = this.goOn(begun.steps, runMs);
      if (data !== null) {
        this.unfinished = null;
        return data;
      }
      await rest();
      if (this.unfinished !== begun) return null;
    }
  }

  private goOn(steps: Steps, runMs: number): IAllRuntimeData | null {
    const until = performance.now() + runMs;
    this.calculating = true;
    try {
      do {
        const { done, value } = steps.next();
        if (done) return value;
      } while (performance.now() < until);
      return null;
    } finally {
      this.calculating = false;
    }
  }

  /** What is half calculated is calculated again later: it may rest upon cells that have changed. */
  private abandon(): void {
    if (this.unfinished === null) return;
    const { work, steps } = this.unfinished;
    this.unfinished = null;
    steps.return(undefined as never);
    this.waiting.unshift(...work.commands);
    this.extraRanges.push(...work.ranges);
    this.force ||= work.force;
  }

  private hasWork(): boolean {
    return this.force || this.waiting.length > 0 || this.extraRanges.length > 0;
  }

  private takeWork(): Work {
    const work = { commands: this.waiting, ranges: this.extraRanges, force: this.force };
    this.waiting = [];
    this.extraRanges = [];
    this.force = false;
    return work;
  }

  private dirtyBy({ commands, ranges, force }: Work): Dirty {
    const dirty: Dirty = {
      forceCalculate: force,
      dirtyRanges: [...ranges],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    for (const command of commands) this.addDirty(dirty, command);
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

  /** A step for each formula. */
  private *steps(work: Work): Steps {
    this.configure(this.dirtyBy(work));
    this.runtime.reset();
    this.runtime.setFormulaCycleIndex(0);
    try {
      // Only after a pass is it known how far its results spill, so whatever reads those cells comes in the next.
      let spilled = yield* this.pass();
      for (let passes = 1; spilled.length > 0 && passes < MOST_ROUNDS; passes += 1) {
        FORMULA_REF_TO_ARRAY_CACHE.clear();
        this.configure(this.dirtyBy({ commands: [], ranges: spilled, force: false }));
        spilled = yield* this.pass();
      }
      return this.runtime.getAllRuntimeData();
    } finally {
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
      this.runtime.reset();
    }
  }

  private configure(dirty: Dirty): void {
    const model = this.injector.get(FormulaDataModel);
    this.config.load({
      ...dirty,
      formulaData: model.getFormulaData(),
      arrayFormulaCellData: model.getArrayFormulaCellData(),
      arrayFormulaRange: model.getArrayFormulaRange(),
      rowData: model.getHiddenRowsFiltered(),
    });
  }

  /** Calculates what is dirty; the answer is where the results have spilled to. */
  private *pass(): Generator<undefined, IUnitRange[]> {
    this.events.pass();
    const trees = this.dependencies.inOrder();
    if (trees.length > 0) this.runtime.markedAsSuccessfullyExecuted();
    const interpreter = this.injector.get(Interpreter);
    const calculated = new Map<string, Set<string>>();
    for (let tree = trees.pop(); tree !== undefined; tree = trees.pop()) {
      this.calculateOne(interpreter, tree);
      const cells = calculated.get(tree.subUnitId) ?? new Set();
      calculated.set(tree.subUnitId, cells.add(placeKey(tree.row, tree.column)));
      yield;
    }
    const spills = this.runtime.getAllRuntimeData().arrayFormulaRange[this.unitId] ?? {};
    return [...calculated].flatMap(([sheetId, cells]) =>
      spillsOf(spills[sheetId] ?? {}, cells).map((range) => ({ unitId: this.unitId, sheetId, range })),
    );
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
    const given = interpreter.execute({ node, refOffsetX: tree.refOffsetX, refOffsetY: tree.refOffsetY });
    const value = this.events.shown(given);
    if (tree.formulaId) runtime.setRuntimeOtherData(tree.formulaId, tree.refOffsetX, tree.refOffsetY, value);
    else runtime.setRuntimeData(value);
    node.resetCalculationState();
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

function finish(steps: Steps): IAllRuntimeData {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
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
