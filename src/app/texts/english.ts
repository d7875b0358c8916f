/** Every sentence that the server half says to a user: English, as the shape that each further language fills. */
import type { Refusal } from '../gates';

export const english = {
  putBack: (stage: string, typed: string, why: string) =>
    `Dealsheet put this back to "${stage}". You chose "${typed}": ${why}`,
  stageIsEmpty: 'a deal always has a stage. To end it, choose a lost or parked stage.',
  noSuchStage: 'there is no such stage. Stages are listed in the Pipelines tab.',
  refused: (refusal: Refusal) => {
    const reasons: string[] = [];
    if (refusal.missing.length > 0) reasons.push(`${listed(refusal.missing)} must be filled first`);
    if (refusal.needsReason) reasons.push('a close reason is needed first');
    if (refusal.otherPipeline !== null) reasons.push(`that stage belongs to the pipeline "${refusal.otherPipeline}"`);
    return `${reasons.join('; ')}. Then choose the stage again.`;
  },
  statusFollowsStage: (typed: string, status: string, stage: string | null) =>
    stage === null
      ? `You typed "${typed}". Status follows the stage and is "${status}" here.`
      : `You typed "${typed}". Status follows the stage: choose the stage "${stage}" instead.`,
  dateFollowsLog: (typed: string) => `You typed "${typed}". This date comes from the deal log.`,
  idKept: (typed: string) => `You typed "${typed}". The deal ID was kept, because the deal log knows the deal by it.`,
  duplicatesSplit: (count: number) => `${deals(count)} had the ID of another deal and got one of their own.`,
  found: (count: number) => `${deals(count)} had changed in the sheet; the changes are now in the deal log.`,
  vanished: (names: readonly string[]) =>
    `No longer in the table: ${listed(names)}. Their history stays in the deal log.`,
  returned: (names: readonly string[]) => `Back in the table: ${listed(names)}.`,
  withoutStage: (rows: readonly number[]) =>
    `Without a stage, so not in the pipeline yet: ${rows.length === 1 ? 'row' : 'rows'} ${listed(rows.map(String))}.`,
  overtaken: (typed: string, stage: string) =>
    `You typed "${typed}" while somebody moved this deal to "${stage}". Choose the stage again if yours is right.`,
  imports: {
    unread: (deal: string, what: string) => `${deal}: ${what}`,
    moreUnread: (count: number) => `${count} more ${count === 1 ? 'row holds' : 'rows hold'} something unreadable.`,
    unknownPipelines: (names: readonly string[]) => `Pipelines that are not in this document: ${listed(names)}.`,
    formulas: (headers: readonly string[]) => `Filled by formulas, so left as they are: ${listed(headers)}.`,
    leftOut: (headers: readonly string[]) => `The deals table has no column for: ${listed(headers)}.`,
    unclear: (count: number) => `${count} ${count === 1 ? 'row was' : 'rows were'} left out: not clear which deal.`,
    emptyText: 'There is nothing in it yet: paste a list with its headers, or choose a file.',
    ownTab: (tab: string) => `"${tab}" is the pipeline itself. Choose another tab.`,
    nothingToUndo: 'There is no import to take back.',
    kept: (deal: string, why: 'moved' | 'edited' | 'gone') => `${deal}: ${KEPT[why]}`,
  },
};

const KEPT = {
  moved: 'changed since the import, so it stays as it is',
  edited: 'somebody has typed in its row since, so it stays as it is',
  gone: 'no longer in the table',
};

export type Texts = typeof english;

function deals(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}

const LISTED = 5;

/** "A, B and C", or the first five "and 7 more". */
function listed(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  if (items.length > LISTED) return `${items.slice(0, LISTED).join(', ')} and ${items.length - LISTED} more`;
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
