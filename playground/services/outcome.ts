/** How a run ended. */
import { type Counts, StopSignal } from './execution';
import type { LogLine } from './log-service';
import type { ShownToast } from './screen';

export interface ScriptError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export interface Outcome {
  readonly functionName: string;
  readonly user: string;
  readonly status: 'done' | 'failed' | 'killed';
  readonly value?: unknown;
  readonly error?: ScriptError;
  readonly counts: Counts;
  readonly logs: readonly LogLine[];
  readonly toasts: readonly ShownToast[];
  /** Members that the script asked for and the host lacks. */
  readonly lacking: readonly string[];
}

export function overTime(): ScriptError {
  return { name: 'Exception', message: 'Exceeded maximum execution time', stack: '' };
}

/** Works on errors of any realm. */
export function describe(thrown: unknown): ScriptError {
  if (thrown instanceof StopSignal) return overTime();
  if (typeof thrown !== 'object' || thrown === null) return { name: 'Error', message: String(thrown), stack: '' };
  const text = (key: 'name' | 'message' | 'stack') =>
    key in thrown ? String((thrown as Record<string, unknown>)[key]) : '';
  return { name: text('name') || 'Error', message: text('message') || String(thrown), stack: text('stack') };
}
