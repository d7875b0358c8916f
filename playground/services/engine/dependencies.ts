/**
 * Which formulas to calculate, and in which order. Univer's own walk is asynchronous, though nothing in it ever
 * waits: only asynchronous functions would, and there are none here. Apps Script reads a result in the statement
 * after the one that changed it, so this is the same walk without the promises.
 */
import { type IUnitRange, RTree } from '@univerjs/core';
import {
  type BaseAstNode,
  type FormulaDependencyTree as DependencyTree,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  IOtherFormulaManagerService,
  Interpreter,
} from '@univerjs/engine-formula';
import type { Injector } from './univer';

export type { DependencyTree };

type Node = BaseAstNode;

/** The parts of Univer's generator that the walk is made of; a test pins the version that has them. */
interface Internals {
  readonly _dependencyTreeCache: Map<number, DependencyTree>;
  readonly _dependencyRTreeCacheForAddressFunction: RTree;
  readonly _executedAddressFunctionNodeIds: Set<number>;
  readonly _dependencyManagerService: {
    reset(): void;
    openKdTree(): void;
    closeKdTree(): void;
    addDependencyRTreeCache(tree: DependencyTree): void;
    clearOtherFormulaDependency(unitId: string, sheetId: string): void;
    clearFeatureFormulaDependency(unitId: string, sheetId: string): void;
    clearFormulaDependency(unitId: string, sheetId: string): void;
  };
  _updateRangeFlatten(): void;
  _getUpdateTreeListAndMakeDependency(): DependencyTree[];
  _calculateRunList(trees: DependencyTree[]): DependencyTree[];
  _checkIsCycleDependency(trees: DependencyTree[]): boolean;
  _registerFormulas(units: string[], formulas: unknown, sheets: unknown, trees: DependencyTree[]): void;
  _registerOtherFormulas(formulas: unknown, units: string[], trees: DependencyTree[]): void;
  _registerFeatureFormulas(trees: DependencyTree[]): void;
  _getTreeNode(tree: DependencyTree): Node;
  _includeTree(tree: DependencyTree, node: Node): boolean;
  _getAddressFunctionNodeList(node: Node): DependencyTree['addressFunctionNodes'];
  _nodeTraversalRef(node: Node, found: Node[]): void;
  _buildTreeNodeById(ids: Set<number>): DependencyTree[];
  _searchDependencyByAddressFunction(cache: RTree, ranges: IUnitRange[], found: Set<number>): Set<number>;
  _addDependencyTreeByAddressFunction(tree: DependencyTree, ranges: IUnitRange[]): void;
}

export class Dependencies {
  private readonly generator: Internals;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private readonly others: IOtherFormulaManagerService;
  private readonly interpreter: Interpreter;

  constructor(injector: Injector) {
    this.generator = injector.get(IFormulaDependencyGenerator) as unknown as Internals;
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.others = injector.get(IOtherFormulaManagerService);
    this.interpreter = injector.get(Interpreter);
  }

  /** The dirty formulas, those that others wait for last: the caller takes them from the end. */
  inOrder(): DependencyTree[] {
    const { generator } = this;
    generator._updateRangeFlatten();
    this.forgetStale();
    this.collect();
    generator._dependencyManagerService.openKdTree();
    const trees = generator._calculateRunList(generator._getUpdateTreeListAndMakeDependency());
    if (generator._checkIsCycleDependency(trees)) this.runtime.enableCycleDependency();
    generator._dependencyTreeCache.clear();
    generator._dependencyRTreeCacheForAddressFunction.clear();
    generator._dependencyManagerService.closeKdTree();
    this.runtime.clearArrayObjectCache();
    return trees;
  }

  nodeOf(tree: DependencyTree): Node {
    return this.generator._getTreeNode(tree);
  }

  private forgetStale(): void {
    const manager = this.generator._dependencyManagerService;
    for (const [unitId, sheets] of Object.entries(this.config.getClearDependencyTreeCache())) {
      for (const sheetId of Object.keys(sheets ?? {})) {
        manager.clearOtherFormulaDependency(unitId, sheetId);
        manager.clearFeatureFormulaDependency(unitId, sheetId);
        manager.clearFormulaDependency(unitId, sheetId);
      }
    }
  }

  private collect(): void {
    const { generator } = this;
    const formulas = this.config.getFormulaData();
    const others = this.others.getOtherFormulaData();
    const trees: DependencyTree[] = [];
    if (this.config.isForceCalculate()) generator._dependencyManagerService.reset();
    generator._registerFormulas(Object.keys(formulas), formulas, this.config.getUnitData(), trees);
    generator._registerOtherFormulas(others, Object.keys(others), trees);
    generator._registerFeatureFormulas(trees);
    for (const tree of trees) this.readReferences(tree);
    for (const tree of trees) {
      if (!tree.isCache) generator._dependencyManagerService.addDependencyRTreeCache(tree);
    }
    this.resolveAddressFunctions(trees);
  }

  private readReferences(tree: DependencyTree): void {
    if (!tree.formula) return;
    const node = this.generator._getTreeNode(tree);
    tree.isDirty = this.generator._includeTree(tree, node);
    const addresses = this.generator._getAddressFunctionNodeList(node);
    if (addresses.length > 0) tree.addressFunctionNodes = addresses;
    if (tree.isVirtual) return;
    this.standOn(tree);
    tree.pushRangeList(this.rangesOf(node, tree));
  }

  private rangesOf(node: Node, tree: DependencyTree): IUnitRange[] {
    const references: Node[] = [];
    this.generator._nodeTraversalRef(node, references);
    return references.map((reference) => this.rangeOf(reference, tree));
  }

  private rangeOf(node: Node, tree: DependencyTree): IUnitRange {
    const range = this.execute(node, tree) as unknown as { toUnitRange(): IUnitRange };
    const unitRange = range.toUnitRange();
    node.setValue(null);
    return unitRange;
  }

  private execute(node: Node, tree: DependencyTree): FunctionVariantType {
    return this.interpreter.execute({ node, refOffsetX: tree.refOffsetX, refOffsetY: tree.refOffsetY });
  }

  private standOn(tree: DependencyTree): void {
    this.runtime.setCurrent(tree.row, tree.column, tree.rowCount, tree.columnCount, tree.subUnitId, tree.unitId);
  }

  /** OFFSET, INDIRECT and INDEX name their ranges only once they are calculated. */
  private resolveAddressFunctions(trees: readonly DependencyTree[]): void {
    const cells = new RTree();
    for (const tree of trees) {
      const { row, column, unitId, subUnitId: sheetId } = tree;
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      cells.insert({ unitId, sheetId, range, id: tree.treeId });
    }
    this.generator._executedAddressFunctionNodeIds.clear();
    for (const tree of trees) this.resolveAddresses(cells, tree);
  }

  private resolveAddresses(cells: RTree, tree: DependencyTree): void {
    if (tree.addressFunctionNodes.length === 0) return;
    this.standOn(tree);
    const ranges = tree.addressFunctionNodes.flatMap((node) => this.rangesOf(node as unknown as Node, tree));
    const found = this.generator._searchDependencyByAddressFunction(cells, ranges, new Set());
    this.calculateFirst(cells, this.generator._buildTreeNodeById(found));
    this.addAddressedRanges(cells, tree);
  }

  private addAddressedRanges(cells: RTree, tree: DependencyTree): void {
    const nodes = tree.addressFunctionNodes;
    if (nodes.length === 0) return;
    const ranges = nodes.map((node) => this.rangeOf(node as unknown as Node, tree));
    tree.addressFunctionNodes = [];
    this.generator._addDependencyTreeByAddressFunction(tree, ranges);
    const ids = new Set([...cells.bulkSearch(ranges)].map(Number));
    this.calculateFirst(cells, this.generator._buildTreeNodeById(ids));
  }

  private calculateFirst(cells: RTree, trees: DependencyTree[]): void {
    for (let tree = trees.pop(); tree !== undefined; tree = trees.pop()) {
      this.resolveAddresses(cells, tree);
      this.standOn(tree);
      const value = this.execute(this.generator._getTreeNode(tree), tree);
      if (tree.formulaId) this.runtime.setRuntimeOtherData(tree.formulaId, tree.refOffsetX, tree.refOffsetY, value);
      else this.runtime.setRuntimeData(value);
    }
  }
}
