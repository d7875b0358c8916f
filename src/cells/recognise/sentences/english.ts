/** Every sentence that recognition says to the user, in one place: why a column was taken for something, and what it asks. */
import type { StageKind } from '../../domain/stage';

const LISTED = 8;

export function quoted(words: readonly string[]): string {
  const listed = words.slice(0, LISTED).map((word) => `“${word}”`);
  const more = words.length - listed.length;
  return listed.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function deals(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}

export function askAboutClosed(word: string, count: number, takenAsWon: boolean): string {
  if (takenAsWon)
    return `Does “${word}” mean won (${deals(count)})? It was read as won, because a lost stage stands beside it and no won one.`;
  return `Does “${word}” mean won, lost or either (${deals(count)})? It was read as open.`;
}

export function askAboutSuspects(word: string, count: number, maybe: StageKind): string {
  return `Is “${word}” ${maybe === 'open' ? 'an open' : `a ${maybe}`} stage (${deals(count)})? It was read as open.`;
}

export function askAboutUnknown(words: readonly string[]): string {
  return words.length === 1
    ? `Is ${quoted(words)} an open stage? It was read as one.`
    : `Are ${quoted(words)} open stages? They were read as such.`;
}

export const why = {
  forced: (label: string) => `you said that it is ${label}`,
  own: () => 'a column of your own: kept as it is',
  named: (header: string, label: string) => `“${header}” is a name for ${label}`,
  weaklyNamed: (header: string, label: string) => `“${header}” can stand for ${label}, and no other column does`,
  similar: (header: string, alias: string, label: string) => `“${header}” is nearly “${alias}”, a name for ${label}`,
  contained: (header: string, alias: string, label: string) => `“${header}” speaks of “${alias}”, a name for ${label}`,
  content: (found: string, label: string) => `it holds ${found}, so it looks like ${label}`,
  enteredStage: (stage: string) => `the day each deal entered “${stage}”`,
  closeDate: () => 'read as the expected close of open deals and as the closing day of closed ones',
  closedOnly: () => 'open deals leave it blank, so it is the closing day',
  expectedOnly: () => 'another column holds the closing day, so it is the expected one',
  closedBeside: () => 'another column holds the expected close, so it is the closing day',
  namesDeals: (headers: readonly string[]) =>
    `no column names the deals, so set-up names each after its ${headers.join(' · ')}`,
  contactNotDeal: (header: string) => `“${header}” stands beside e-mail or phone, so it names the person`,
  statusIsStage: (header: string) => `“${header}” holds the stages`,
} as const;

export const ask = {
  weakColumn: (header: string, label: string) => `Is “${header}” the column for ${label}? It was read as that.`,
  column: (header: string, question: string) => `In “${header}”, ${question}`,
  contradiction: (count: number, row: number) =>
    `${count === 1 ? 'One deal has' : `${count} deals have`} a status and a stage that contradict each other (first in row ${row}): which one holds?`,
  noStage: (count: number) =>
    `${count === 1 ? 'One deal has' : `${count} deals have`} no stage: which one should it be?`,
  repeatedIds: (count: number, example: string) =>
    `${count === 1 ? 'One row repeats' : `${count} rows repeat`} the deal ID of another (such as “${example}”): are they the same deal?`,
  repeatedDeals: (count: number, row: number) =>
    `${count === 1 ? 'One row repeats' : `${count} rows repeat`} the name and value of an earlier one (first in row ${row}): ${count === 1 ? 'is it the same deal' : 'are they the same deals'}?`,
  negativeValues: (count: number, row: number) =>
    `${count === 1 ? 'One deal has' : `${count} deals have`} a negative value (first in row ${row}): is that right?`,
  headings: (words: readonly string[]) =>
    `The lines ${quoted(words)} were read as stages, each with the deals below it: is that right?`,
  lostReasons: (count: number, row: number) =>
    `${count === 1 ? 'One deal has' : `${count} deals have`} a reason for being lost and ${count === 1 ? 'is' : 'are'} not (first in row ${row}): ${count === 1 ? 'is it' : 'are they'} lost?`,
  oneCurrency: (count: number, currency: string) =>
    `${count === 1 ? 'one amount names no currency and was' : `${count} amounts name no currency and were`} read as ${currency}, as the others are: is that right?`,
  answerUnused: (word: string) =>
    `The answer about “${word}” fits no stage, status or column: is it spelled as in the sheet?`,
} as const;
