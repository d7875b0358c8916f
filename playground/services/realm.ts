/** The global scope of one run, as whoever runs scripts sees it: a vm context in Node, an iframe in the page. */
import type { Project } from './project';

/** Thrown when a script was cut off because it ran too long. */
export class TimeLimit extends Error {
  override readonly name = 'TimeLimit';
}

/** The constructors of the realm that values have to be built with. */
export interface RealmIntrinsics {
  readonly Object: ObjectConstructor;
  readonly Array: ArrayConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
}

export interface Realm {
  readonly global: Record<string, unknown>;
  readonly intrinsics: RealmIntrinsics;
  /** Runs the files of the project in their order. */
  load(limitMs: number): void;
  /** The value of a global name or a dotted path, `undefined` where there is none; sees `const` and `let` too. */
  lookUp(path: string): unknown;
  /** Makes a function from source text, with the global scope around it. */
  compile(parameters: readonly string[], body: string, fileName: string): (...values: readonly unknown[]) => unknown;
  /** Calls `act`, ends it with TimeLimit if it runs longer than `limitMs`, and runs the promise jobs that it left. */
  within<T>(limitMs: number, act: () => T): T;
  close(): void;
}

export type OpenRealm = (project: Project) => Realm;

/** Globals that ECMAScript defines and Apps Script has; everything else is taken out of a fresh realm. */
export const LANGUAGE_GLOBALS: ReadonlySet<string> = new Set([
  ...['globalThis', 'undefined', 'NaN', 'Infinity', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
  ...['Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'Date', 'String', 'RegExp', 'JSON'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'ArrayBuffer', 'DataView', 'Promise', 'Proxy', 'Reflect'],
  ...['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array'],
  ...['Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
]);
