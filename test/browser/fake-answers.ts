/** What every half of the fake server answers with. */
import type { Answer, IssueCode, WireIssue } from '../../src/app/rpc';

export function done<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function issue(code: IssueCode, where: string, text: string): WireIssue {
  return { code, where, received: '', expected: '', fix: '', text };
}

export function refused(code: IssueCode, where: string, text: string): Answer<never> {
  return { ok: false, issues: [issue(code, where, text)] };
}

export function gone(dealId: string): Answer<never> {
  return refused('gone', dealId, `The deal ${dealId} is no longer in the table.`);
}
