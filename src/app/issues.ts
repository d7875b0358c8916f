/** Answers of the server that are not what was asked for: built here, so that each kind is worded once. */
import { type Issue, issueText } from '../domain/issue';
import type { Answer, IssueCode, WireIssue } from './rpc';
import type { Refusal } from './gates';

export function done<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function refused(...issues: readonly WireIssue[]): Answer<never> {
  return { ok: false, issues };
}

export function wireIssue(issue: Issue & { readonly code: IssueCode }, text = issueText(issue)): WireIssue {
  return { ...issue, text };
}

function plainIssue(code: IssueCode, where: string, text: string): WireIssue {
  return { code, where, received: '', expected: '', fix: '', text };
}

export const issues = {
  notSetUp: () =>
    plainIssue(
      'not-set-up',
      'document',
      'This document is not a pipeline yet. Choose "Turn this sheet into a pipeline" first.',
    ),
  alreadySetUp: (tab: string) =>
    plainIssue('refused', 'document', `This document has a pipeline already: the tab "${tab}". Nothing was changed.`),
  noTab: (tab: string) => plainIssue('invalid', 'tab', `There is no tab "${tab}". Choose another one.`),
  busy: () =>
    plainIssue(
      'busy',
      'document',
      'Somebody else is changing the pipeline at this moment. Nothing was lost: try again.',
    ),
  gone: (dealId: string) =>
    plainIssue(
      'gone',
      dealId,
      `The deal ${dealId} is no longer in the table. Somebody deleted its row or changed its ID.`,
    ),
  conflict: (dealId: string, what: string) => ({
    ...plainIssue('conflict', dealId, `Somebody was faster: ${what} Look at the deal again, then decide.`),
    received: what,
  }),
  noStage: (key: string) =>
    plainIssue('invalid', 'Stage', `That stage is no longer in the Pipelines tab (${key}). Reload the sidebar.`),
  invalid: (where: string, received: string, expected: string, fix: string) =>
    wireIssue({ code: 'invalid', where, received, expected, fix }),
  pipelines: (code: 'conflict' | 'invalid', text: string) => plainIssue(code, 'Pipelines', text),
  nothingToUndo: () =>
    plainIssue(
      'refused',
      'undo',
      'There is nothing to take back here: this move has been taken back already or is the first of its deal.',
    ),
  protectedCells: () =>
    plainIssue(
      'refused',
      'document',
      'Part of the sheet is protected against you. Ask its owner to let you edit the deals and the deal log.',
    ),
  typedColumns: () =>
    plainIssue(
      'refused',
      'Deals',
      'The deals stand in a Google table with typed columns, which add-ons may not change. Choose "Convert to unformatted data" in the table menu, then try again.',
    ),
  validation: (message: string) =>
    plainIssue(
      'refused',
      'Deals',
      `The sheet refused a value: ${message.replace(/^Exception: /, '')} Change the rule of that cell or the value.`,
    ),
  quota: () =>
    plainIssue(
      'busy',
      'Google',
      'Google lets this account do no more for the moment. Nothing was lost: try again in a minute.',
    ),
  bug: (code: string) =>
    plainIssue('bug', 'Dealsheet', `Something went wrong in Dealsheet (${code}). Nothing was half saved: try again.`),
} as const;

/** One issue for each thing that the gate asks for, so that the sidebar can ask for all at once. */
export function refusalIssues(refusal: Refusal, stage: string): readonly WireIssue[] {
  const found = refusal.missing.map((header) =>
    wireIssue(
      { code: 'needs', where: header, received: '', expected: 'a value', fix: '' },
      `"${stage}" needs "${header}". Fill it in, then move the deal.`,
    ),
  );
  if (refusal.needsReason)
    found.push(
      plainIssue('needs-reason', 'Close reason', `"${stage}" needs a close reason. Say why the deal was lost.`),
    );
  if (refusal.otherPipeline !== null)
    found.push(plainIssue('refused', 'Stage', `"${stage}" belongs to the pipeline "${refusal.otherPipeline}".`));
  return found;
}
