/** Answers of the server that are not what was asked for: built here, so that each kind is worded once. */
import type { Issue } from '../domain/issue';
import type { Refusal } from './gates';
import type { Answer, IssueCode, WireIssue } from './rpc';
import { texts } from './texts/texts';

export function done<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function refused(...issues: readonly WireIssue[]): Answer<never> {
  return { ok: false, issues };
}

/** The custom functions say the same in English: `issueText`. */
function sentenceOf({ where, received, expected, fix }: Issue): string {
  const { nothing, found, sentence } = texts().issue;
  return sentence(where, received === '' ? nothing : found(received), expected, fix);
}

export function wireIssue(issue: Issue & { readonly code: IssueCode }, text = sentenceOf(issue)): WireIssue {
  return { ...issue, text };
}

function plainIssue(code: IssueCode, where: string, text: string): WireIssue {
  return { code, where, received: '', expected: '', fix: '', text };
}

export const issues = {
  notSetUp: () => plainIssue('not-set-up', 'document', texts().issue.notSetUp),
  alreadySetUp: (tab: string) => plainIssue('refused', 'document', texts().issue.alreadySetUp(tab)),
  stopped: () => plainIssue('stopped', 'document', texts().issue.stopped),
  noTab: (tab: string) => plainIssue('invalid', 'tab', texts().issue.noTab(tab)),
  busy: () => plainIssue('busy', 'document', texts().issue.busy),
  gone: (dealId: string) => plainIssue('gone', dealId, texts().issue.gone(dealId)),
  conflict: (dealId: string, what: string) => ({
    ...plainIssue('conflict', dealId, texts().issue.conflict(what)),
    received: what,
  }),
  noStage: (key: string) => plainIssue('invalid', 'Stage', texts().issue.noStage(key)),
  invalid: (where: string, received: string, expected: string, fix: string) =>
    wireIssue({ code: 'invalid', where, received, expected, fix }),
  pipelines: (code: 'conflict' | 'invalid', text: string) => plainIssue(code, 'Pipelines', text),
  nothingToUndo: () => plainIssue('refused', 'undo', texts().issue.nothingToUndo),
  activityGone: () => plainIssue('refused', 'Activities', texts().activities.gone),
  noActivityColumn: (tab: string, header: string) =>
    plainIssue('refused', 'Activities', texts().activities.noColumn(tab, header)),
  notKept: (dealId: string) => plainIssue('refused', dealId, texts().activities.notKept(dealId)),
  protectedCells: () => plainIssue('refused', 'document', texts().issue.protectedCells),
  typedColumns: () => plainIssue('refused', 'Deals', texts().issue.typedColumns),
  validation: (message: string) =>
    plainIssue('refused', 'Deals', texts().issue.validation(message.replace(/^Exception: /, ''))),
  views: (text: string) => plainIssue('refused', 'view', text),
  chartTabs: (text: string) => plainIssue('refused', 'chart tabs', text),
  month: (text: string) => plainIssue('refused', 'month', text),
  quota: () => plainIssue('busy', 'Google', texts().issue.quota),
  bug: (code: string) => plainIssue('bug', 'Dealsheet', texts().issue.bug(code)),
} as const;

/** One issue for each thing that the gate asks for, so that the sidebar can ask for all at once. */
export function refusalIssues(refusal: Refusal, stage: string): readonly WireIssue[] {
  const say = texts().issue;
  const found = refusal.missing.map((header) =>
    wireIssue(
      { code: 'needs', where: header, received: '', expected: say.expected.value, fix: '' },
      say.needs(stage, header),
    ),
  );
  if (refusal.needsReason) found.push(plainIssue('needs-reason', 'Close reason', say.needsReason(stage)));
  if (refusal.otherPipeline !== null)
    found.push(plainIssue('refused', 'Stage', say.otherPipeline(stage, refusal.otherPipeline)));
  return found;
}
