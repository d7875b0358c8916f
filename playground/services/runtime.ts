/** Runs one function of a project: a fresh realm, the services of this run, and how it ended. */
import { absentServices } from './absent-services';
import { createCacheService } from './cache-service';
import { Exception } from './exception';
import { type AuthMode, Run, type RunPlan, type Stop } from './execution';
import { createHtmlService } from './html-service';
import { createLockService, releaseLocksOf } from './lock-service';
import { createConsole, createLogger, type LogLine } from './log-service';
import { Membrane } from './membrane';
import { describe, type Outcome, overTime, type ScriptError } from './outcome';
import { refusalOf } from './permissions';
import { pageNamed } from './project';
import { callWithin } from './promised-value';
import { createPropertiesService } from './properties-service';
import { randomUuid, seededRandom } from './random';
import { type Realm, TimeLimit } from './realm';
import { installDate } from './realm-date';
import type { ShownToast } from './screen';
import { createScriptApp } from './script-app';
import { createSession } from './session-service';
import { createBrowser, createUi } from './ui';
import { createUtilities } from './utilities/utilities-service';
import type { SpreadsheetPart, World } from './world';

export type { Outcome, ScriptError } from './outcome';

export interface RunRequest {
  readonly functionName: string;
  readonly user: string;
  readonly authMode: AuthMode;
  /** Where there is a window with somebody before it; a clock trigger has none. */
  readonly hasUi: boolean;
  /** Host values; handles among them belong to this run. */
  readonly args: (spreadsheet: SpreadsheetPart) => readonly unknown[];
  /** What becomes of the returned value on its way out; as a host value by default. */
  readonly receive?: (value: unknown, membrane: Membrane) => unknown;
  /** Puts the cursor where the run shall find it. */
  readonly cursor?: (run: Run, app: object) => void;
  readonly limitMs: number;
  readonly plan?: RunPlan;
}

type Ending =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly thrown: unknown };

export class StartedRun {
  readonly run: Run;
  readonly #world: World;
  readonly #request: RunRequest;
  readonly #spreadsheet: SpreadsheetPart;
  readonly #globals: Readonly<Record<string, object>>;
  readonly #logs: LogLine[] = [];
  readonly #toasts: ShownToast[] = [];
  readonly #args: readonly unknown[];
  readonly #seed: number;
  #realm: Realm | null = null;

  constructor(world: World, request: RunRequest, resumable: boolean) {
    const started = world.clock.now();
    const expired = () => world.clock.now() - started > request.limitMs;
    this.#world = world;
    this.#request = request;
    this.run = new Run({ user: request.user, authMode: request.authMode, expired }, request.plan, resumable);
    const compile = (parameters: readonly string[], body: string, fileName: string) => {
      if (this.#realm === null) throw new Error('a template was evaluated outside a run');
      return this.#realm.compile(parameters, body, fileName);
    };
    const html = createHtmlService({ page: (name) => pageNamed(world.project, name), compile });
    const ui = createUi(this.run, {
      screen: world.screen,
      oneAtATime: world.switches.oneAtATime,
      addonName: world.addonName,
      addMenu: (menu) => world.setMenu(request.user, menu),
      html,
    });
    this.#spreadsheet = world.openSpreadsheet(this.run, {
      getUi: () => {
        if (!request.hasUi) throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
        return ui;
      },
      toast: (toast) => this.#showToast({ ...toast, user: request.user }),
    });
    this.#globals = { ...this.#services(), HtmlService: html, Browser: createBrowser(ui) };
    if (request.cursor !== undefined) request.cursor(this.run, this.#spreadsheet.app);
    this.#args = request.args(this.#spreadsheet);
    this.#seed = Math.floor(world.random() * 2 ** 32);
  }

  /** Runs the script, from its start or from where it was suspended; null where it stopped to be resumed later. */
  proceed(): Outcome | null {
    const ending = this.#attempt();
    if (this.run.fault !== undefined) {
      releaseLocksOf(this.run, this.#world.locks);
      throw this.run.fault;
    }
    const stop = this.run.stopped;
    if (stop === 'suspended' || stop === 'blocked') return null;
    return this.#conclude(ending, stop);
  }

  #showToast(toast: ShownToast): void {
    const { authMode } = this.#request;
    if (authMode !== 'FULL' && !this.#world.switches.toastInSimpleTrigger) {
      throw new Exception('You do not have permission to call Spreadsheet.toast');
    }
    this.#toasts.push(toast);
    this.#world.screen.toast(toast);
  }

  #attempt(): Ending {
    const { project, openRealm, clock, switches } = this.#world;
    const realm = openRealm(project);
    this.#realm = realm;
    const { authMode } = this.#request;
    const { oauthScopes } = project.manifest;
    const membrane = new Membrane(realm, this.run, {
      refusal: (service, member) => refusalOf(authMode, oauthScopes, service, member),
      foreignDates: switches.dateRealm === 'foreign',
    });
    for (const [name, service] of Object.entries(this.#globals)) realm.global[name] = membrane.handle(service, name);
    const now = () => Number(this.run.pass('Date.now', () => clock.now()));
    installDate(realm.global, realm.intrinsics.Date, { now, zone: project.manifest.timeZone });
    const { Math: realmMath } = realm.global as { Math: Math };
    realmMath.random = seededRandom(this.#seed);
    try {
      realm.load(this.#request.limitMs);
      return { kind: 'returned', value: this.#callFunction(realm, membrane) };
    } catch (thrown) {
      return { kind: 'threw', thrown };
    } finally {
      realm.close();
    }
  }

  #callFunction(realm: Realm, membrane: Membrane): unknown {
    const { functionName, limitMs, receive } = this.#request;
    const target = realm.lookUp(functionName);
    if (typeof target !== 'function') throw membrane.exception(`Script function not found: ${functionName}`);
    const owner = functionName.includes('.') ? realm.lookUp(functionName.replace(/\.[^.]*$/, '')) : undefined;
    const value = callWithin(realm, membrane, limitMs, () =>
      Reflect.apply(
        target,
        owner,
        this.#args.map((one) => membrane.toScript(one)),
      ),
    );
    return receive === undefined ? membrane.toHost(value) : receive(value, membrane);
  }

  #conclude(ending: Ending, stop: Stop | null): Outcome {
    const timedOut = ending.kind === 'threw' && ending.thrown instanceof TimeLimit;
    const killed = stop === 'killed' || timedOut;
    let error = killed ? overTime() : ending.kind === 'threw' ? describe(ending.thrown) : null;
    if (killed) this.#spreadsheet.abandon(this.#world.switches.killedWrites === 'applied');
    else error = this.#commit() ?? error;
    releaseLocksOf(this.run, this.#world.locks);
    const { functionName, user } = this.#request;
    const common = {
      functionName,
      user,
      counts: this.run.counts,
      logs: this.#logs,
      toasts: this.#toasts,
      lacking: [...this.run.lacking],
    };
    if (killed) return { status: 'killed', error: overTime(), ...common };
    if (error !== null) return { status: 'failed', error, ...common };
    return { status: 'done', value: ending.kind === 'returned' ? ending.value : undefined, ...common };
  }

  /** Writes that were not flushed are committed when the script ends, also when it failed; their errors come late (S-11). */
  #commit(): ScriptError | null {
    try {
      this.#spreadsheet.finish();
      return null;
    } catch (thrown) {
      if (thrown instanceof Exception) return describe(thrown);
      throw thrown;
    }
  }

  #services(): Record<string, object> {
    const world = this.#world;
    const { run } = this;
    const { charts } = this.#spreadsheet;
    const { switches, clock } = world;
    const properties = createPropertiesService(run, {
      stores: world.stores,
      valueLimit: switches.propertyValueLimit,
      owner: world.owner,
    });
    return {
      ...absentServices(),
      PropertiesService: properties,
      ScriptProperties: properties.getScriptProperties(),
      UserProperties: properties.getUserProperties(),
      SpreadsheetApp: this.#spreadsheet.app,
      ...(charts === undefined ? {} : { Charts: charts }),
      LockService: createLockService(run, { held: world.locks, clock, secondLock: switches.secondLock }),
      CacheService: createCacheService(run, { store: world.cacheStore, clock }),
      Session: createSession(run, {
        manifest: world.project.manifest,
        userLocale: world.userLocale,
        emailVisible: switches.emailVisible,
        temporaryKeyInLimited: switches.temporaryKeyInLimited,
      }),
      Utilities: createUtilities({ clock, uuid: () => randomUuid(world.random) }),
      ScriptApp: createScriptApp(run, {
        triggers: world.triggers,
        spreadsheetId: world.spreadsheetId,
        isAddOn: world.isAddOn,
        needsAuthorisation: () => false,
      }),
      Logger: createLogger(this.#logs),
      console: createConsole(this.#logs, () => clock.now()),
    };
  }
}
