/** The one door of the sidebar: looks up the call, checks the request, and turns whatever happens into an answer. */
import { issues, refused } from '../app/issues';
import { type CallName, isCallName, readRequest } from '../app/requests';
import type { Answer, Answers } from '../app/rpc';
import { texts } from '../app/texts/texts';
import { isLanguage, speak } from '../domain/language';
import { calls } from './calls';
import { isProtectedError } from './protected-cells';
import { isTypedColumnsError } from './typed-columns';

/** The caller says in which language it speaks; one that it does not say is English. */
export function answer(call: unknown, request: unknown, language: unknown): Answer<unknown> {
  if (isLanguage(language)) speak(language);
  if (!isCallName(call))
    return refused(issues.invalid('call', String(call), texts().issue.expected.call, texts().issue.fix.reload));
  try {
    return handle(call, request);
  } catch (error) {
    return refused(failure(error));
  }
}

function handle<K extends CallName>(call: K, sent: unknown): Answer<Answers[K]> {
  const read = readRequest(call, sent);
  if ('request' in read) return calls[call](read.request);
  const { expected, fix } = texts().issue;
  const listed = read.problems.slice(0, 5);
  return refused(
    ...listed.map((one) => issues.invalid(one.where, one.received, one.expected || expected.anything, fix.reload)),
  );
}

/** Google's own refusals are told in plain words; anything else is a fault of ours. */
function failure(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error);
  if (isProtectedError(error)) return issues.protectedCells();
  if (isTypedColumnsError(error)) return issues.typedColumns();
  if (message.includes('violates the data validation')) return issues.validation(message);
  if (/too many times|too many scripts|computer time/.test(message)) return issues.quota();
  if (message.includes('Lock timeout')) return issues.busy();
  return issues.bug(message);
}
