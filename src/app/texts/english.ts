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
  pipelines: {
    added: (names: readonly string[]) => `New in the Pipelines tab: ${listed(names)}.`,
    renamed: (from: string, to: string) => `The stage "${from}" is now called "${to}"; its deals and history follow.`,
    moved: (count: number, stage: string) => `${deals(count)} moved to "${stage}".`,
    changedMeanwhile:
      'The Pipelines tab was changed in the meantime. Nothing was written: look at it again, then repeat.',
    nameEmpty: 'A name is needed. Type one.',
    nameTooLong: (most: number) => `This name is too long. Use at most ${most} characters.`,
    nameSigns: (signs: string) => `A name cannot contain ${signs}. Leave them out.`,
    nameStart: (sign: string) => `A name cannot begin with ${sign}. Begin with another sign.`,
    stageExists: (name: string) => `There is a stage "${name}" in this pipeline already. Choose another name.`,
    stageWasNamed: (name: string, stage: string) =>
      `"${stage}" was once called "${name}", and its history goes by that name. Choose another name.`,
    pipelineExists: (name: string) => `There is a pipeline "${name}" already. Choose another name.`,
    pipelineWasNamed: (name: string, pipeline: string) =>
      `"${pipeline}" was once called "${name}", and its history goes by that name. Choose another name.`,
    noPipeline: (name: string) => `There is no pipeline "${name}" any more. Look again.`,
    lastOfKind: {
      open: 'This is the only open stage of its pipeline: new deals start in an open stage. Add another one first.',
      won: 'This is the only won stage of its pipeline: without one, no deal can be won. Add another one first.',
      lost: 'This is the only lost stage of its pipeline: without one, no deal can be lost. Add another one first.',
    },
    lastPipeline: 'This is the only pipeline. Add another one first.',
    whereTo: (count: number) => `${deals(count)} stand here. Choose the stage that they go to.`,
    sameStage: 'The deals cannot go to what is being deleted. Choose another stage.',
    noColumn: (header: string) => `The deals table has no column "${header}". Choose another one.`,
    unknown: 'That is not on offer any more. Look again.',
  },
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
