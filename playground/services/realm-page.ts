/**
 * A realm as a fresh same-origin iframe. What can be taken out of its global scope is taken out; `window`, `document`,
 * `location` and `top` cannot be, so that strictness is the business of the tests, which run in `node:vm`.
 */
import type { Project } from './project';
import { LANGUAGE_GLOBALS, type OpenRealm, type Realm, type RealmIntrinsics } from './realm';

type FrameGlobal = Record<string, unknown> &
  RealmIntrinsics & { eval(source: string): unknown; readonly Function: FunctionConstructor };

export const openPageRealm: OpenRealm = (project) => {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const { contentDocument, contentWindow } = frame;
  if (contentDocument === null || contentWindow === null) throw new Error('the browser gave the frame no document');
  const global = contentWindow as unknown as FrameGlobal;
  const evaluate = global.eval;
  const {
    Function: FrameFunction,
    Object: FrameObject,
    Array: FrameArray,
    Date: FrameDate,
    Error: FrameError,
  } = global;
  removeForeignGlobals(global);
  return {
    global,
    intrinsics: { Object: FrameObject, Array: FrameArray, Date: FrameDate, Error: FrameError },
    load: () => runScripts(contentDocument, contentWindow, project),
    lookUp: (path) => lookUp(evaluate, path),
    compile: (parameters, body) => FrameFunction(...parameters, body) as (...values: readonly unknown[]) => unknown,
    within: (_limitMs, act) => act(),
    close: () => frame.remove(),
  } satisfies Realm;
};

function removeForeignGlobals(global: Record<string, unknown>): void {
  for (const name of Object.getOwnPropertyNames(global)) {
    if (!LANGUAGE_GLOBALS.has(name)) Reflect.deleteProperty(global, name);
  }
}

/** A script element, unlike eval, shares its `const` and `let` with the ones behind it. */
function runScripts(frameDocument: Document, frameWindow: Window, project: Project): void {
  for (const { name, source } of project.scripts) {
    let thrown: { readonly error: unknown } | null = null;
    const remember = (event: ErrorEvent) => {
      thrown = { error: event.error };
      event.preventDefault();
    };
    EventTarget.prototype.addEventListener.call(frameWindow, 'error', remember as EventListener);
    const element = frameDocument.createElement('script');
    element.textContent = `${source}\n//# sourceURL=${name}`;
    frameDocument.head.append(element);
    EventTarget.prototype.removeEventListener.call(frameWindow, 'error', remember as EventListener);
    rethrow(thrown);
  }
}

function rethrow(thrown: { readonly error: unknown } | null): void {
  if (thrown !== null) throw thrown.error;
}

function lookUp(evaluate: (source: string) => unknown, path: string): unknown {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(path)) return undefined;
  const root = path.split('.')[0];
  return evaluate(`typeof ${root} === 'undefined' ? undefined : ${path}`);
}
