/** Something wrong in the user's data or request: data, so that it survives every boundary and every language. */
export interface Issue {
  readonly code: string;
  /** Cell, column, field or argument, as the user knows it: `Deals!F12`, `Stage`, `win_rate`. */
  readonly where: string;
  /** What was found there, as the user would read it. */
  readonly received: string;
  /** What is needed: "a date", "a number from 0 to 1". */
  readonly expected: string;
  /** What to do about it, as a sentence. */
  readonly fix: string;
}

/** One sentence for one issue: `Deals!F12: "next week" found; a date is needed. Type a date or leave it empty.` */
export function issueText(issue: Issue): string {
  const found = issue.received === '' ? 'nothing found' : `"${issue.received}" found`;
  return `${issue.where}: ${found}; ${issue.expected} is needed. ${issue.fix}`;
}

const LISTED = 5;

/** The first five issues, one to a line, and how many more there are. */
export function issuesText(issues: readonly Issue[], sentenceOf: (issue: Issue) => string = issueText): string {
  const lines = issues.slice(0, LISTED).map(sentenceOf);
  if (issues.length > LISTED) lines.push(`and ${issues.length - LISTED} more`);
  return lines.join('\n');
}
