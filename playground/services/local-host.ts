/** A document with an Apps Script project bound to it. Whoever uses the host talks to this. */
import { type Clock, createClock } from './clock';
import { type CursorPlace, selectCells, standOnCell } from './cursor';
import { type CustomFunction, callableNamesOf, customFunctionsOf } from './custom-functions';
import { columnIndex } from './engine/a1-notation';
import type { CalledFrom } from './engine/custom-functions';
import type { SheetDocument } from './engine/document';
import type { Run } from './execution';
import { type FormulaError, formulaValue } from './formula-value';
import {
  clearBlock,
  type HandValue,
  moveBlock,
  type Place,
  pasteBlock,
  placeOf,
  sheetNamed,
  sortBlock,
  typeText,
  valueAt,
  valuesAt,
} from './hand';
import type { CallOptions, GestureOptions, LocalHostOptions, Start } from './host-options';
import type { HeldLocks } from './lock-service';
import { Menus } from './menus';
import { useOwnFormulas } from './parsed-formulas';
import type { Project } from './project';
import { createPropertyStores, type PropertyStores } from './properties-service';
import { type Outcome, type RunRequest, StartedRun } from './runtime';
import { interleave, type Schedule } from './schedule';
import type { Screen } from './screen';
import type { InstalledTrigger } from './script-app';
import { createScriptRun, createScriptServer, type ScriptRunner, type ScriptServer } from './script-run';
import { defaultSwitches, type Switches } from './switches';
import { type CellEdit, type ChangeType, Events, type Opening } from './triggers';
import type { MenuTree } from './ui';
import { returnToWire } from './wire';
import { createWorld, type World } from './world';

export type { CallOptions, GestureOptions, LocalHostOptions, Start } from './host-options';

const SIX_MINUTES_MS = 360_000;
const HALF_A_MINUTE_MS = 30_000;
const DEFAULT_USER = 'owner@example.com';

export class LocalHost<S extends Screen = Screen> {
  readonly project: Project;
  readonly document: SheetDocument;
  readonly screen: S;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly properties: PropertyStores = createPropertyStores();
  readonly locks: HeldLocks = new Map();
  readonly triggers: InstalledTrigger[] = [];
  /** How the runs ended that triggers and menus started, in their order. */
  readonly outcomes: Outcome[] = [];
  readonly owner: string;
  readonly events: Events;
  /** How often a custom function was run (C-15). */
  customFunctionRuns = 0;
  readonly #menus: Menus;
  readonly #world: World;
  readonly #timeScale: number;
  readonly #cursors = new Map<string, CursorPlace>();
  readonly #servers = new Map<string, ScriptServer>();

  constructor(options: LocalHostOptions<S>) {
    this.project = options.project;
    this.document = options.document;
    this.screen = options.screen;
    this.clock = createClock(options.now === undefined ? undefined : new Date(options.now).getTime());
    this.switches = { ...defaultSwitches, ...options.switches };
    this.owner = options.users?.[0] ?? DEFAULT_USER;
    this.#timeScale = options.timeScale ?? 1;
    this.#menus = new Menus(options.menusChanged ?? (() => undefined));
    this.#world = createWorld(options, this, this.#menus);
    this.events = new Events({
      project: options.project,
      triggers: this.triggers,
      switches: this.switches,
      outcomes: this.outcomes,
      now: () => this.clock.now(),
      run: (request) => this.run(request),
      request: (functionName, user, authMode, hasUi) =>
        this.requestOf({ functionName, options: { user, authMode, hasUi } }),
    });
    useOwnFormulas(this.document);
    const names = customFunctionsOf(options.project).map(({ name }) => name);
    this.document.setCustomFunctions(names, (name, args, cell) => this.#evaluateCustomFunction(name, args, cell));
  }

  /** Runs a function to its end. */
  call(functionName: string, args: readonly unknown[] = [], options: CallOptions = {}): Outcome {
    return this.run(this.requestOf({ functionName, args, options }));
  }

  /** The same, for a screen that answers questions later. */
  async callLater(functionName: string, args: readonly unknown[] = [], options: CallOptions = {}): Promise<Outcome> {
    return this.#runLater(this.requestOf({ functionName, args, options }));
  }

  /** Runs a function as google.script.run does; `value` is what the success handler receives. */
  rpc(functionName: string, args: readonly unknown[] = [], options: CallOptions = {}): Outcome {
    if (!this.callableNames().includes(functionName)) {
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    }
    return this.run(this.requestOf({ functionName, args, options, isRpc: true }));
  }

  run(request: RunRequest): Outcome {
    useOwnFormulas(this.document);
    const outcome = new StartedRun(this.#world, request, false).proceed();
    if (outcome === null) throw new Error(`${request.functionName} stopped to be resumed, but nobody would resume it`);
    return outcome;
  }

  /** Runs two functions turn by turn. */
  interleave(starts: readonly [Start, Start], schedule: Schedule): [Outcome, Outcome] {
    const [a, b] = starts;
    const started = (start: Start) => new StartedRun(this.#world, this.requestOf(start), true);
    return interleave([started(a), started(b)], schedule, (lock) => this.locks.has(lock));
  }

  requestOf({ functionName, args = [], options = {}, isRpc = false }: Start): RunRequest {
    const { user = this.owner, authMode = 'FULL', hasUi = true, ...plan } = options;
    const cursor = this.#cursors.get(user);
    return {
      functionName,
      user,
      authMode,
      hasUi,
      args: () => args,
      ...(cursor === undefined || authMode === 'CUSTOM_FUNCTION'
        ? {}
        : { cursor: (run: Run, app: object) => selectCells(run, app, cursor) }),
      ...(isRpc ? { receive: returnToWire } : {}),
      limitMs: (authMode === 'FULL' ? SIX_MINUTES_MS : HALF_A_MINUTE_MS) * this.#timeScale,
      plan,
    };
  }

  /** Serves the calls of pages that this user has open. */
  server(user: string = this.owner): ScriptServer {
    const known = this.#servers.get(user);
    if (known !== undefined) return known;
    const { completionSeed, scriptErrorName, severalAccounts } = this.switches;
    const perform = async (functionName: string, args: readonly unknown[]) => {
      const outcome = await this.#runLater(this.requestOf({ functionName, args, options: { user }, isRpc: true }));
      // A page gets its answer without waiting for custom functions, as from Google.
      void this.settle();
      return outcome;
    };
    const server = createScriptServer({ perform, completionSeed, scriptErrorName, severalAccounts });
    this.#servers.set(user, server);
    return server;
  }

  /** google.script.run for a page that runs in the same realm as the host. */
  scriptRun(user: string = this.owner): ScriptRunner {
    return createScriptRun({ functionNames: this.callableNames(), server: this.server(user) });
  }

  callableNames(): readonly string[] {
    return callableNamesOf(this.project);
  }

  customFunctions(): readonly CustomFunction[] {
    return customFunctionsOf(this.project);
  }

  menus(user: string = this.owner): readonly MenuTree[] {
    return this.#menus.of(user);
  }

  /** Chooses a menu item by its path, `Menu > Submenu > Item`. */
  clickMenu(path: string | readonly string[], options: CallOptions = {}): Outcome {
    const outcome = this.call(this.#menus.functionAt(options.user ?? this.owner, path), [], options);
    this.outcomes.push(outcome);
    return outcome;
  }

  async clickMenuLater(path: string | readonly string[], options: CallOptions = {}): Promise<Outcome> {
    const outcome = await this.callLater(this.#menus.functionAt(options.user ?? this.owner, path), [], options);
    this.outcomes.push(outcome);
    return outcome;
  }

  /** Types into a cell; false where the sheet itself refuses the text, and no trigger fires. */
  edit(a1: string, text: string, options: GestureOptions = {}): boolean {
    const place = this.#placeOf(a1);
    const oldValue = valueAt(this.document, place);
    if (!typeText(this.document, place, text)) return false;
    this.#edited('type', place, options, oldValue);
    return true;
  }

  paste(a1: string, values: readonly (readonly HandValue[])[], options: GestureOptions = {}): void {
    const corner = this.#placeOf(a1);
    const place = { ...corner, rows: values.length, columns: values[0]?.length ?? 0 };
    const oldValue = valueAt(this.document, place);
    pasteBlock(this.document, place, values, this.switches.pasteIsValidated);
    this.#edited('paste', place, options, oldValue);
  }

  clear(a1: string, options: GestureOptions = {}): void {
    const place = this.#placeOf(a1);
    const oldValue = valueAt(this.document, place);
    clearBlock(this.document, place);
    this.#edited('clear', place, options, oldValue);
  }

  /** Drags a block elsewhere on its tab. */
  move(from: string, to: string, options: GestureOptions = {}): void {
    const [source, target] = [this.#placeOf(from), this.#placeOf(to)];
    moveBlock(this.document, source, target);
    this.#edited('move', { ...target, rows: source.rows, columns: source.columns }, options);
  }

  /** Sorts the rows of a block by the column with this letter. */
  sort(a1: string, column: string, ascending = true, options: GestureOptions = {}): void {
    const place = this.#placeOf(a1);
    sortBlock(this.document, place, columnIndex(column), ascending);
    this.#edited('sort', place, options);
  }

  /** Selects cells: what scripts that this user starts find as the active range. */
  select(a1: string, user: string = this.owner): void {
    this.#cursors.set(user, this.#placeOf(a1));
  }

  /** Rows and columns are counted from 1. */
  insertRows(sheetName: string, before: number, count = 1, options: GestureOptions = {}): void {
    this.document.grid.insert(sheetNamed(this.document, sheetName), 'rows', before - 1, count, 'before');
    this.#changed('INSERT_ROW', options);
  }

  deleteRows(sheetName: string, first: number, count = 1, options: GestureOptions = {}): void {
    this.document.grid.remove(sheetNamed(this.document, sheetName), 'rows', first - 1, count);
    this.#changed('REMOVE_ROW', options);
  }

  insertColumns(sheetName: string, before: number, count = 1, options: GestureOptions = {}): void {
    this.document.grid.insert(sheetNamed(this.document, sheetName), 'columns', before - 1, count, 'before');
    this.#changed('INSERT_COLUMN', options);
  }

  deleteColumns(sheetName: string, first: number, count = 1, options: GestureOptions = {}): void {
    this.document.grid.remove(sheetNamed(this.document, sheetName), 'columns', first - 1, count);
    this.#changed('REMOVE_COLUMN', options);
  }

  insertSheet(name: string, options: GestureOptions = {}): void {
    this.document.tabs.insert({ name });
    this.#changed('INSERT_GRID', options);
  }

  deleteSheet(name: string, options: GestureOptions = {}): void {
    this.document.tabs.remove(sheetNamed(this.document, name));
    this.#changed('REMOVE_GRID', options);
  }

  renameSheet(name: string, newName: string, options: GestureOptions = {}): void {
    this.document.tabs.rename(sheetNamed(this.document, name), newName);
    this.#changed('OTHER', options);
  }

  /** Opens the document, as a user who has installed the add-on, or in whose file it was used before. */
  open(opening: Partial<Opening> = {}): void {
    this.events.opened({ user: this.owner, ...opening });
  }

  install(user: string = this.owner): void {
    this.events.installedBy(user);
  }

  /** Runs an installable trigger, named by its id or its function, as its creator. */
  runTrigger(name: string): void {
    this.events.runTrigger(name);
  }

  hold(): void {
    this.events.hold();
  }

  release(): void {
    this.events.release();
  }

  sheetNames(): string[] {
    return this.document.tabs.ids().map((id) => this.document.tabs.name(id));
  }

  /** Values as scripts get them: dates as Date, blanks as empty text. */
  values(a1: string): unknown[][] {
    return valuesAt(this.document, placeOf(this.document, a1));
  }

  /** What a formula shows. */
  evaluate(formula: string): Promise<unknown[][] | FormulaError> {
    useOwnFormulas(this.document);
    return formulaValue(this.document, formula);
  }

  settle(): Promise<void> {
    useOwnFormulas(this.document);
    return this.document.settle();
  }

  advance(ms: number): void {
    this.clock.advance(ms);
  }

  setClock(instant: Date | number | string): void {
    this.clock.set(new Date(instant).getTime());
  }

  /** A hand is always on some tab, and that is the active one. */
  #placeOf(a1: string): Place {
    const place = placeOf(this.document, a1);
    this.document.tabs.activate(place.sheetId);
    return place;
  }

  #edited(gesture: CellEdit['gesture'], place: Place, options: GestureOptions, oldValue?: unknown): void {
    const { user = this.owner, ...plan } = options;
    const { sheetName, row, column, rows, columns } = place;
    const value = valueAt(this.document, place);
    this.#cursors.set(user, place);
    this.events.edited({ gesture, user, sheetName, row, column, rows, columns, value, oldValue }, plan);
  }

  #changed(changeType: ChangeType, { user = this.owner }: GestureOptions): void {
    this.events.changed(changeType, user);
  }

  async #runLater(request: RunRequest): Promise<Outcome> {
    const started = new StartedRun(this.#world, request, true);
    for (;;) {
      const outcome = started.proceed();
      if (outcome !== null) return outcome;
      const awaited = started.run.takeAwaited();
      if (awaited !== null) started.run.giveReply(await awaited);
      else started.run.loseHope();
      started.run.resume(Number.POSITIVE_INFINITY);
    }
  }

  #evaluateCustomFunction(functionName: string, args: readonly unknown[], from: CalledFrom): unknown {
    this.customFunctionRuns += 1;
    const blank = { 'empty text': '', null: null, undefined: undefined }[this.switches.blankArgument];
    const given = args.map((one) => (one === '' ? blank : one));
    const options = { authMode: 'CUSTOM_FUNCTION', hasUi: false } as const;
    const { row, column, sheetId } = from;
    const place = { sheetName: this.document.tabs.name(sheetId), row, column, rows: 1, columns: 1 };
    const request = this.requestOf({ functionName, args: given, options });
    const outcome = this.run({ ...request, cursor: (_run, app) => standOnCell(app, place) });
    if (outcome.status === 'done') return outcome.value;
    throw new Error(
      outcome.status === 'killed' ? 'Exceeded maximum execution time (line 0).' : (outcome.error?.message ?? ''),
    );
  }
}
