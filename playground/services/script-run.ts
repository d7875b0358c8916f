/** The client half of HtmlService: `google.script.run` and `google.script.host` for a page that the host shows. */
import { seededRandom } from './random';
import type { Outcome } from './runtime';
import { argumentsToWire } from './wire';

export interface ScriptServerPorts {
  readonly perform: (functionName: string, args: readonly unknown[]) => Outcome | Promise<Outcome>;
  /** Seed of the order in which concurrent calls are served and answered; null keeps the order of sending. */
  readonly completionSeed: number | null;
  readonly scriptErrorName: boolean;
  readonly severalAccounts: boolean;
  readonly later?: (work: () => void) => void;
}

/** Serves one call of a page; rejects with the client's error where the server fails. */
export type ScriptServer = (functionName: string, args: readonly unknown[]) => Promise<unknown>;

const CONCURRENT = 10;
const SEVERAL_ACCOUNTS =
  "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";

/** At most ten calls at a time, in no particular order. */
export function createScriptServer(ports: ScriptServerPorts): ScriptServer {
  const later = ports.later ?? ((work) => setTimeout(work, 0));
  const random = ports.completionSeed === null ? () => 0 : seededRandom(ports.completionSeed);
  const waiting: (() => Promise<void>)[] = [];
  let inFlight = 0;
  const serveOne = async () => {
    if (inFlight >= CONCURRENT) return;
    const [next] = waiting.splice(Math.floor(random() * Math.min(CONCURRENT, waiting.length)), 1);
    if (next === undefined) return;
    inFlight += 1;
    await next();
    inFlight -= 1;
    later(() => void serveOne());
  };
  return (functionName, args) =>
    new Promise((resolve, reject) => {
      waiting.push(() => serve(functionName, args, ports).then(resolve, reject));
      later(() => void serveOne());
    });
}

async function serve(functionName: string, args: readonly unknown[], ports: ScriptServerPorts): Promise<unknown> {
  if (ports.severalAccounts) throw clientError(SEVERAL_ACCOUNTS, ports.scriptErrorName);
  const outcome = await ports.perform(functionName, args);
  if (outcome.status === 'done') return outcome.value;
  const { name, message } = outcome.error ?? { name: 'Error', message: 'The server ended without an answer.' };
  throw clientError(ports.scriptErrorName ? `${name}: ${message}` : message, ports.scriptErrorName);
}

export interface ScriptRunPorts {
  /** Names that the client gets to see: top-level functions without a trailing underscore. */
  readonly functionNames: readonly string[];
  readonly server: ScriptServer;
  /** Told of failures that no handler takes. */
  readonly unhandled?: (error: unknown) => void;
}

interface Handlers {
  readonly success?: (value: unknown, userObject: unknown) => void;
  readonly failure?: (error: unknown, userObject: unknown) => void;
  readonly userObject?: unknown;
}

/** Runners are immutable: each `with…` gives another one. */
export interface ScriptRunner {
  withSuccessHandler(handler: (value: unknown, userObject: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown, userObject: unknown) => void): ScriptRunner;
  withUserObject(userObject: unknown): ScriptRunner;
  readonly [functionName: string]: unknown;
}

export function createScriptRun(ports: ScriptRunPorts, handlers: Handlers = {}): ScriptRunner {
  const calls = ports.functionNames.map((functionName): [string, unknown] => [
    functionName,
    (...values: unknown[]) => send(functionName, argumentsToWire(values), handlers, ports),
  ]);
  const withMore = (more: Handlers) => createScriptRun(ports, { ...handlers, ...more });
  return {
    ...Object.fromEntries(calls),
    withSuccessHandler: (success) => withMore({ success }),
    withFailureHandler: (failure) => withMore({ failure }),
    withUserObject: (userObject) => withMore({ userObject }),
  };
}

function send(functionName: string, args: readonly unknown[], handlers: Handlers, ports: ScriptRunPorts): void {
  const { success, failure, userObject } = handlers;
  ports.server(functionName, args).then(
    (value) => success?.(value, userObject),
    (error: unknown) => {
      if (failure === undefined) ports.unhandled?.(error);
      else failure(error, userObject);
    },
  );
}

function clientError(message: string, scriptErrorName: boolean): Error {
  const error = new Error(message);
  if (scriptErrorName) error.name = 'ScriptError';
  return error;
}
