/**
 * One run of a script: the door through which every service call passes. The door counts, and lets a schedule
 * fail, kill or interleave the run between any two calls.
 */

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
