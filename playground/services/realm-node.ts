/** A realm as a fresh `node:vm` context; the project's scripts are compiled once. */
import vm from 'node:vm';
import type { Project } from './project';
import { LANGUAGE_GLOBALS, type OpenRealm, type Realm, type RealmIntrinsics, TimeLimit } from './realm';

const compiled = new WeakMap<Project, readonly vm.Script[]>();
const PENDING = '__pendingCall';
const runPending = new vm.Script(`${PENDING}()`);
const afterwards = new vm.Script('undefined');
const readIntrinsics = new vm.Script('({ Object, Array, Date, Error })');

export const openNodeRealm: OpenRealm = (project) => {
  const scripts = scriptsOf(project);
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  const intrinsics = readIntrinsics.runInContext(context) as RealmIntrinsics;
  const global = vm.runInContext('globalThis', context) as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(global)) if (!LANGUAGE_GLOBALS.has(name)) delete global[name];
  return {
    global,
    intrinsics,
    load: (limitMs) => within(context, limitMs, () => runAll(scripts, context)),
    lookUp: (path) => lookUp(context, path),
    compile: (parameters, body, fileName) =>
      vm.compileFunction(body, [...parameters], { parsingContext: context, filename: fileName }) as (
        ...values: readonly unknown[]
      ) => unknown,
    within: (limitMs, act) => within(context, limitMs, act),
    close: () => undefined,
  } satisfies Realm;
};

function scriptsOf(project: Project): readonly vm.Script[] {
  const known = compiled.get(project);
  if (known !== undefined) return known;
  const scripts = project.scripts.map(({ name, source }) => new vm.Script(source, { filename: name }));
  compiled.set(project, scripts);
  return scripts;
}

function runAll(scripts: readonly vm.Script[], context: vm.Context): void {
  for (const script of scripts) script.runInContext(context);
}

function lookUp(context: vm.Context, path: string): unknown {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(path)) return undefined;
  const root = path.split('.')[0];
  return vm.runInContext(`typeof ${root} === 'undefined' ? undefined : ${path}`, context);
}

/** vm limits only what it evaluates itself, so the call is left in a global that a one-line script picks up. */
function within<T>(context: vm.Context, limitMs: number, act: () => T): T {
  let result: { readonly value: T } | undefined;
  context[PENDING] = () => {
    delete context[PENDING];
    result = { value: act() };
  };
  try {
    runPending.runInContext(context, { timeout: limitMs });
    afterwards.runInContext(context);
  } catch (error) {
    if (isTimeout(error)) throw new TimeLimit(`Exceeded maximum execution time (${limitMs} ms)`, { cause: error });
    throw error;
  }
  if (result === undefined) throw new Error('the call was cut off without a time limit');
  return result.value;
}

/** The error comes from whichever realm was cut off. */
function isTimeout(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
