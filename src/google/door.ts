/** The one door of the sidebar: looks up the call, checks the request, and turns whatever happens into an answer. */
import * as v from 'valibot';
import { issues, refused } from '../app/issues';
import { type Answer, type Answers, type CallName, type Request, requests } from '../app/rpc';
import { calls } from './calls';

export function answer(call: unknown, request: unknown): Answer<unknown> {
  if (!isCall(call))
    return refused(issues.invalid('call', String(call), "one of the sidebar's calls", 'Reload the sidebar.'));
  const parsed = v.safeParse(requests[call], request ?? {});
  if (!parsed.success) return refused(...parsed.issues.slice(0, 5).map((issue) => invalidRequest(call, issue)));
  try {
    return handle(call, parsed.output);
  } catch (error) {
    return refused(failure(error));
  }
}

function isCall(call: unknown): call is CallName {
  return typeof call === 'string' && Object.prototype.hasOwnProperty.call(requests, call);
}

function handle<K extends CallName>(call: K, request: unknown): Answer<Answers[K]> {
  // The schema of this very call has just accepted the request.
  const run = calls[call] as (request: Request<K>) => Answer<Answers[K]>;
  return run(request as Request<K>);
}

function invalidRequest(call: CallName, issue: v.BaseIssue<unknown>) {
  const where = [call, ...(issue.path ?? []).map((item) => String(item.key))].join('.');
  return issues.invalid(where, issue.received, issue.expected ?? 'another value', 'Reload the sidebar.');
}

/** Google's own refusals are told in plain words; anything else is a fault of ours. */
function failure(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error);
  if (/protected cell or object/.test(message)) return issues.protectedCells();
  if (/typed columns/.test(message)) return issues.typedColumns();
  if (/violates the data validation/.test(message)) return issues.validation(message);
  if (/too many times|too many scripts|computer time/.test(message)) return issues.quota();
  if (/Lock timeout/.test(message)) return issues.busy();
  return issues.bug(message);
}
