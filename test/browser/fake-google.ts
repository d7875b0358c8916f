/** google.script.run over the fake server, with Google's manners: copies, illegal arguments, lost answers, delays. */
import type { FakeServer } from './fake-server';

/** What goes wrong with a call. `lost`: it is carried out, but its answer never arrives. */
export type Fault = 'accounts' | 'quota' | 'lock' | 'offline' | 'null' | 'lost' | 'hang';

const TEXTS: Readonly<Record<Exclude<Fault, 'null' | 'hang'>, string>> = {
  accounts:
    "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
  quota: 'There are too many scripts running simultaneously for this Google user account.',
  lock: 'Lock timeout: another process was holding the lock for too long.',
  offline: 'NetworkError: Connection failure due to HTTP 0',
  lost: 'NetworkError: Connection failure due to HTTP 0',
};

export interface FakeLine {
  latencyMs: number;
  /** Taken one by one, by the next calls that are not `open` or `poll`. */
  readonly faults: Fault[];
  /** Taken by the next `open`. */
  readonly openFaults: Fault[];
  /** Time that this page spent on playing the server. */
  spentMs: number;
}

type Handler = (value: unknown) => void;

export class FakeRun {
  readonly #server: FakeServer;
  readonly #line: FakeLine;
  readonly #succeed: Handler;
  readonly #fail: Handler;

  constructor(server: FakeServer, line: FakeLine, succeed: Handler = () => {}, fail: Handler = () => {}) {
    this.#server = server;
    this.#line = line;
    this.#succeed = succeed;
    this.#fail = fail;
  }

  withSuccessHandler(handler: Handler): FakeRun {
    return new FakeRun(this.#server, this.#line, handler, this.#fail);
  }

  withFailureHandler(handler: Handler): FakeRun {
    return new FakeRun(this.#server, this.#line, this.#succeed, handler);
  }

  dealsheet(call: string, request: unknown): void {
    refuseIllegal(request);
    const sent: unknown = JSON.parse(JSON.stringify(request));
    const faults = call === 'open' ? this.#line.openFaults : this.#line.faults;
    const fault = call === 'poll' ? undefined : faults.shift();
    const respond = () => this.#respond(call, sent, fault);
    if (this.#line.latencyMs === 0) queueMicrotask(respond);
    else setTimeout(respond, this.#line.latencyMs);
  }

  #respond(call: string, request: unknown, fault: Fault | undefined): void {
    if (fault === 'hang') return;
    if (fault !== undefined && fault !== 'null' && fault !== 'lost') {
      this.#fail(new Error(TEXTS[fault]));
      return;
    }
    const started = performance.now();
    const answer: unknown = JSON.parse(JSON.stringify(this.#server.handle(call, request)));
    this.#line.spentMs += performance.now() - started;
    if (fault === 'lost') this.#fail(new Error(TEXTS.lost));
    else this.#succeed(fault === 'null' ? null : answer);
  }
}

/** Google's client throws at once, before anything is sent. */
function refuseIllegal(value: unknown): void {
  if (value === null || typeof value !== 'object') {
    if (['function', 'symbol', 'bigint'].includes(typeof value))
      throw new TypeError('Failed due to illegal value in property: 1');
    return;
  }
  const legal = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!legal) throw new TypeError('Failed due to illegal value in property: 1');
  for (const part of Object.values(value)) refuseIllegal(part);
}
