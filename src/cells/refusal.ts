/** What the custom functions refuse, as issues, and the one place where an issue becomes an error's sentence. */
import { type Issue, issuesText, issueText } from '../domain/issue';

/** Whose standing sentence reads worse than their own. */
const SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = {
  'wrong-table': ({ where, received, expected, fix }) => `${where} should be ${expected}; found ${received}. ${fix}`,
  'not-an-option': ({ where, received, expected }) =>
    `"${received}" is neither an option (${expected}) nor a column of ${where}.`,
  'not-a-column': ({ where, received, fix }) => `"${received}" is not a column of ${where}. ${fix}`,
  'no-criterion': ({ where, received, fix }) => `"${received}" has no criterion beside it in ${where}. ${fix}`,
  'column-not-here': ({ received, fix }) => `A criterion on "${received}" cannot be used here: ${fix}`,
  'not-a-function': ({ received, expected, fix }) =>
    `"${received}" is no function that can be asked about. There are ${expected}. ${fix}`,
  'missing-column': ({ where, expected, fix }) => `${where} has no column "${expected}". ${fix}`,
  'above-one': ({ where, received, fix }) => `${where}: ${received} is more than 100 %: ${fix}`,
};

function sentenceOf(issue: Issue): string {
  return (SENTENCES[issue.code] ?? issueText)(issue);
}

/** The error for the formula's cell: the first five sentences, and how many more there are. */
export function refusal(issues: readonly Issue[]): Error {
  return new Error(issuesText(issues, sentenceOf));
}
