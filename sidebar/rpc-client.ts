/** The door to the server over google.script.run: every way in which a call can go wrong ends in an outcome. */
import type { Answer, Answers, CallName, Request, WireIssue } from '../src/app/rpc';
import { type Language, spokenLanguage } from '../src/domain/language';
import { type Trouble, troubleFrom } from './trouble';

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The server answered and said no. */
  | { readonly kind: 'refused'; readonly issues: readonly WireIssue[] }
  /** No answer came: whether the server did it is not known. */
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface ScriptRun {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
  dealsheet(call: string, request: unknown, language: Language): void;
}

export interface Client {
  request<K extends CallName>(call: K, request: Request<K>): Promise<Outcome<Answers[K]>>;
}

/** `run` is null where the page was not opened by a spreadsheet. */
export function scriptClient(run: ScriptRun | null): Client {
  return {
    request<K extends CallName>(call: K, request: Request<K>): Promise<Outcome<Answers[K]>> {
      return new Promise((resolve) => {
        if (!run) {
          resolve({ kind: 'failed', trouble: { kind: 'outside', detail: '' } });
          return;
        }
        try {
          run
            .withSuccessHandler((value) => resolve(readAnswer<K>(value)))
            .withFailureHandler((error) => resolve({ kind: 'failed', trouble: troubleFrom(error) }))
            .dealsheet(call, request, spokenLanguage());
        } catch (error) {
          // Google's client throws here and now where an argument cannot be sent; no handler is called then.
          resolve({ kind: 'failed', trouble: { kind: 'illegal', detail: troubleFrom(error).detail } });
        }
      });
    },
  };
}

/** A return value that Google could not carry arrives as null: that is a failure, never an empty success. */
function readAnswer<K extends CallName>(value: unknown): Outcome<Answers[K]> {
  if (!isAnswer<Answers[K]>(value)) return { kind: 'failed', trouble: { kind: 'noAnswer', detail: String(value) } };
  return value.ok ? { kind: 'done', value: value.value } : { kind: 'refused', issues: value.issues };
}

function isAnswer<T>(value: unknown): value is Answer<T> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'value' in value && value.value !== null;
  return value.ok === false && 'issues' in value && Array.isArray(value.issues);
}
