/**
 * One run of a script: the door through which every service call passes. The door counts, and lets a schedule
 * fail, kill or interleave the run between any two calls.
 */
import { Exception } from './exception';
import type { Reply } from './screen';

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** What a service call does; handles and builders never come here, so they are never counted. */
export type CallKind = 'read' | 'write' | 'flush' | 'query' | 'change' | 'property' | 'cache' | 'lock' | 'ui';

export interface ServiceCall {
  /** Apps Script's name, such as `Range.getValues`. */
  readonly name: string;
  readonly kind: CallKind;
  /** How many cells the call reads or writes; 0 where it moves none. */
  readonly cells: number;
}

export interface Counts {
  readonly serviceCalls: number;
  readonly rangeReads: number;
  readonly rangeWrites: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly flushes: number;
  readonly calls: readonly ServiceCall[];
}

/** The door, as the services see it. */
export interface Execution {
  readonly user: string;
  readonly authMode: AuthMode;
  /** Passes one service call through the door and returns what `effect` returns. */
  call<T>(call: ServiceCall, effect: () => T): T;
}

export interface RunPlan {
  /** The service call, counted from 1, that fails with `failWith`. */
  readonly failAt?: number;
  readonly failWith?: string;
  /** The service call, counted from 1, before which the run ends abruptly, as Google ends one after six minutes. */
  readonly killAt?: number;
  /** Runs before every service call, `n` counted from 1: another user's gesture, or a whole other run. */
  readonly before?: (n: number, call: ServiceCall) => void;
}

/** Why a run went no further; `blocked` waits for a lock that another run holds. */
export type Stop = 'killed' | 'suspended' | 'blocked';

/** Thrown to unwind a stopped script. A script may catch it, but no service does anything for that script any more. */
export class StopSignal {
  readonly stop: Stop;

  constructor(stop: Stop) {
    this.stop = stop;
  }
}

interface JournalEntry {
  readonly name: string;
  answer?: { readonly value: unknown } | { readonly thrown: unknown };
  /** Index behind the last entry that this one contains. */
  end: number;
}

const NOT_FOR_CUSTOM_FUNCTIONS: ReadonlySet<CallKind> = new Set(['write', 'change', 'ui']);

export interface RunIdentity {
  readonly user: string;
  readonly authMode: AuthMode;
  /** Whether the run has used up its time; it is then ended abruptly (L-7). */
  readonly expired?: () => boolean;
}

export class Run implements Execution {
  readonly user: string;
  readonly authMode: AuthMode;
  /** Members that the script asked for and the host lacks, whether or not the script caught the error. */
  readonly lacking = new Set<string>();
  /** An error of the host itself; whoever started the run is told of it. */
  fault: unknown;
  readonly #expired: () => boolean;
  readonly #plan: RunPlan;
  readonly #calls: ServiceCall[] = [];
  readonly #journal: JournalEntry[] | null;
  #reply: { readonly value: Reply } | null = null;
  #awaited: Promise<Reply> | null = null;
  #position = 0;
  #stop: Stop | null = null;
  #suspendAfter = Number.POSITIVE_INFINITY;
  #waitsFor: string | null = null;
  #patient = true;
  #isOpen = false;

  constructor(identity: RunIdentity, plan: RunPlan = {}, resumable = false) {
    this.user = identity.user;
    this.authMode = identity.authMode;
    this.#expired = identity.expired ?? (() => false);
    this.#plan = plan;
    this.#journal = resumable ? [] : null;
  }

  get stopped(): Stop | null {
    return this.#stop;
  }

  /** Whether the run can stop and be taken up again later. */
  get resumable(): boolean {
    return this.#journal !== null;
  }

  get counts(): Counts {
    return countsOf(this.#calls);
  }

  get serviceCalls(): number {
    return this.#calls.length;
  }

  call<T>(call: ServiceCall, effect: () => T): T {
    if (this.#isOpen) return effect();
    this.#refuseWhenStopped();
    if (this.authMode === 'CUSTOM_FUNCTION' && NOT_FOR_CUSTOM_FUNCTIONS.has(call.kind)) {
      throw new Exception(`You do not have permission to call ${call.name.slice(call.name.indexOf('.') + 1)}`);
    }
    const n = this.#calls.length + 1;
    if (n > this.#suspendAfter) this.stop('suspended');
    if (this.#plan.killAt !== undefined && n >= this.#plan.killAt) this.stop('killed');
    this.#plan.before?.(n, call);
    this.#calls.push(call);
    if (n === this.#plan.failAt) throw new Exception(this.#plan.failWith ?? 'Service error: Spreadsheets');
    // What one service does by way of another is no further call of the script's.
    return this.uncounted(effect);
  }

  /** Does what the host needs on behalf of the run, past the door. */
  uncounted<T>(effect: () => T): T {
    const wasOpen = this.#isOpen;
    this.#isOpen = true;
    try {
      return effect();
    } finally {
      this.#isOpen = wasOpen;
    }
  }

  /** Ends the run here; everything that it asks of a service from now on is refused. */
  stop(stop: Stop): never {
    this.#stop = stop;
    throw new StopSignal(stop);
  }

  /**
   * Everything that a script learns from outside comes through here. A resumable run writes it down; when the
   * script is run again from its start, the written answers are given back without effect until they are used up.
   */
  pass(name: string, act: () => unknown): unknown {
    this.#refuseWhenStopped();
    if (this.#expired()) this.stop('killed');
    const journal = this.#journal;
    if (journal === null) return act();
    const written = journal[this.#position];
    if (written !== undefined && written.name !== name) {
      throw new Error(`a resumed run asked for ${name} where it had asked for ${written.name} before`);
    }
    if (written?.answer !== undefined) {
      this.#position = written.end;
      if ('thrown' in written.answer) throw written.answer.thrown;
      return written.answer.value;
    }
    const entry = written ?? { name, end: 0 };
    if (written === undefined) journal.push(entry);
    this.#position += 1;
    return this.#record(entry, act);
  }

  /** The lock that a blocked run waits for. */
  get waitsFor(): string | null {
    return this.#waitsFor;
  }

  /** Blocks a run that can be suspended until the others have gone on; any other run has waited in vain. */
  waitForOthers(lock: string): void {
    if (this.#journal === null || !this.#patient) return;
    this.#calls.pop();
    this.#waitsFor = lock;
    this.stop('blocked');
  }

  /** Lets a blocked run time out when nobody will release its lock. */
  loseHope(): void {
    this.#patient = false;
  }

  /** Suspends the run until a person has replied. */
  awaitReply(reply: Promise<Reply>): never {
    if (this.#journal === null) throw new Error('a question that is answered later needs a run that can be suspended');
    this.#calls.pop();
    this.#awaited = reply;
    this.stop('suspended');
  }

  /** What the run waits for, taken out of it. */
  takeAwaited(): Promise<Reply> | null {
    const awaited = this.#awaited;
    this.#awaited = null;
    return awaited;
  }

  giveReply(value: Reply): void {
    this.#reply = { value };
  }

  takeReply(): Reply | undefined {
    const reply = this.#reply?.value;
    this.#reply = null;
    return reply;
  }

  /** Makes the run start again from its journal and go on live until it has passed `calls` service calls more. */
  resume(calls: number): void {
    this.#stop = null;
    this.#waitsFor = null;
    this.#position = 0;
    this.#suspendAfter = this.#calls.length + calls;
  }

  #record(entry: JournalEntry, act: () => unknown): unknown {
    try {
      const value = act();
      entry.answer = { value };
      return value;
    } catch (thrown) {
      if (!(thrown instanceof StopSignal)) entry.answer = { thrown };
      throw thrown;
    } finally {
      entry.end = this.#position;
    }
  }

  #refuseWhenStopped(): void {
    if (this.#stop !== null) throw new StopSignal(this.#stop);
  }
}

function countsOf(calls: readonly ServiceCall[]): Counts {
  const reads = calls.filter((call) => call.kind === 'read');
  const writes = calls.filter((call) => call.kind === 'write');
  const cells = (list: readonly ServiceCall[]) => list.reduce((sum, call) => sum + call.cells, 0);
  return {
    serviceCalls: calls.length,
    rangeReads: reads.length,
    rangeWrites: writes.length,
    cellsRead: cells(reads),
    cellsWritten: cells(writes),
    flushes: calls.filter((call) => call.kind === 'flush').length,
    calls: [...calls],
  };
}
