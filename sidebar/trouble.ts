/** Why a call never got a proper answer, told from the texts that Google's client gives. */

export type TroubleKind =
  /** Several Google accounts are signed in and the call went to the wrong one. */
  | 'accounts'
  | 'authorization'
  | 'quota'
  | 'lock'
  | 'offline'
  | 'timeout'
  | 'noAnswer'
  /** The client refused to send the request: our own mistake. */
  | 'illegal'
  /** There is no spreadsheet around this page. */
  | 'outside'
  | 'server';

export interface Trouble {
  readonly kind: TroubleKind;
  /** What Google said, for the curious and for a report. */
  readonly detail: string;
}

/** In this order: the first text that matches decides. */
const SIGNS: readonly (readonly [RegExp, TroubleKind])[] = [
  [/PERMISSION_DENIED|reading from storage|action not allowed|refused to connect/i, 'accounts'],
  [/authori[sz]ation is required|not have permission/i, 'authorization'],
  [/too many scripts|too many times|service invoked|quota|rate limit|too much computer time/i, 'quota'],
  [/lock timeout|holding the lock/i, 'lock'],
  [/maximum execution time|timed out|deadline/i, 'timeout'],
  [/network|connection|HTTP 0|offline|failed to fetch/i, 'offline'],
];

export function troubleFrom(error: unknown): Trouble {
  const detail = error instanceof Error ? error.message : String(error);
  const sign = SIGNS.find(([pattern]) => pattern.test(detail));
  return { kind: sign ? sign[1] : 'server', detail };
}
