/** Which of the pipeline's stages the stage words of a list mean. Stages are never made for an import. */
import { compactName } from '../../cells/recognise/plain-name';
import { isSlip } from '../../cells/recognise/similar-words';
import type { RecognisedStage } from '../../cells/recognise/stages';
import { meaningOf } from '../../cells/recognise/stage-words';
import type { StageList } from '../../domain/pipeline';
import type { Stage } from '../../domain/stage';

export interface StageMatch {
  /** The commonest spelling in the list. */
  readonly word: string;
  readonly deals: number;
  /** null leaves the stage of known deals, and starts new ones in the first stage. */
  readonly to: Stage | null;
  /** `guessed` and `unknown` are worth a question. */
  readonly how: 'named' | 'said' | 'guessed' | 'unknown';
}

/** `said` is the user's own answer: word → key of a stage, '' to leave the stage as it is. */
export function matchStages(
  found: readonly RecognisedStage[],
  stages: StageList,
  said: Readonly<Record<string, string>>,
): readonly StageMatch[] {
  return found.map(({ name, words, kind, deals }): StageMatch => {
    const spellings = [name, ...words];
    const answer = spellings.map((word) => said[word]).find((key) => key !== undefined);
    if (answer !== undefined) return { word: name, deals, to: stages.byKey(answer), how: 'said' };
    const named = first(spellings, (word) => stageNamed(word, stages));
    if (named) return { word: name, deals, to: named, how: 'named' };
    const ofKind = kind === 'open' ? [] : stages.stages.filter((stage) => stage.kind === kind);
    const guess = only(ofKind) ?? stageOfRank(name, stages);
    return { word: name, deals, to: guess, how: guess ? 'guessed' : 'unknown' };
  });
}

/** The stage of that name, or the only one whose name differs by accents, punctuation or a slip of the finger. */
function stageNamed(word: string, stages: StageList): Stage | null {
  const exact = stages.find(word, '');
  if (exact) return exact;
  const key = compactName(word);
  if (key === '') return null;
  const namesOf = (stage: Stage) => [stage.name, ...stage.formerNames].map(compactName);
  const same = stages.stages.find((stage) => namesOf(stage).includes(key));
  return same ?? only(stages.stages.filter((stage) => namesOf(stage).some((name) => isSlip(name, key))));
}

/** The only open stage that stands where the word stands in a usual sale: `Offer sent` for `Proposal`. */
function stageOfRank(word: string, stages: StageList): Stage | null {
  const meaning = meaningOf(word);
  if (meaning.kind !== 'open') return null;
  return only(
    stages.stages.filter((stage) => {
      const own = meaningOf(stage.name);
      return stage.kind === 'open' && own.kind === 'open' && own.rank === meaning.rank;
    }),
  );
}

/** The same stage in the deal's own pipeline, where that has one of the name. */
export function stageIn(stage: Stage, pipeline: string, stages: StageList): Stage {
  const own = stages.find(stage.name, pipeline);
  return own?.pipeline === pipeline ? own : stage;
}

function only<T>(items: readonly T[]): T | null {
  const [item] = items;
  return item !== undefined && items.length === 1 ? item : null;
}

function first<T, R>(items: readonly T[], read: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}
