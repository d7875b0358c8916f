/** Which stages the words of a column name, in which order they follow each other, and which of them close a deal. */
import type { StageKind } from '../../domain/stage';
import { answersByKey, statusKinds, withClosingStages } from './closing-stages';
import { groupStageWords, keyOfWord, nameOf, type StageGroup } from './group-stage-words';
import type { RecognisedStage } from './recognised-stage';
import { sentences } from './sentences/sentences';
import { meaningOf, stageNumber, type WordMeaning } from './stage-words';

export type { RecognisedStage } from './recognised-stage';

export interface RecognisedStages {
  /** Open stages in order, then won, lost and parked ones. */
  readonly stages: readonly RecognisedStage[];
  readonly questions: readonly string[];
  /** The stage that a word of the column names; null for a blank. */
  readonly stageOf: (word: string) => RecognisedStage | null;
  /**
   * Where a deal stands whose status says that it is won, lost or parked, while its stage word names another kind of stage:
   * the stage of that kind. null where no such stage is needed or there is none.
   */
  readonly stageFor: (kind: StageKind) => RecognisedStage | null;
}

export interface StageOptions {
  /** Stage word → kind, as the user answered; the spelling does not count. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Per row, what flags such as `Is Closed Won` say; parallel to the words. */
  readonly outcomes?: readonly (StageKind | null)[];
  /** Stages that the list knows of although no deal stands in them now. */
  readonly empty?: readonly string[];
  /** The place of each stage in the way that deals took, by `keyOfWord`. */
  readonly places?: ReadonlyMap<string, number>;
}

interface Judgement {
  readonly kind: StageKind;
  readonly sure: boolean;
  readonly doubt: 'closed' | 'suspect' | 'unknown' | null;
  readonly maybe?: StageKind;
  readonly rank: number | null;
}

interface Judged extends Judgement {
  readonly group: StageGroup;
}

export function recogniseStages(
  words: readonly string[],
  statusWords: readonly string[] = [],
  options: StageOptions = {},
): RecognisedStages {
  const { groups, keyOf } = groupStageWords(words, options.outcomes ?? [], options.empty ?? []);
  const answers = answersByKey(options.answers ?? {});
  const meanings = new Map(groups.map((group) => [group, meaningOf(nameOf(group))]));
  const hasLost = [...meanings.values()].some((meaning) => meaning.kind === 'lost');
  const hasWon = [...meanings.values()].some((meaning) => meaning.kind === 'won');
  const judged = groups.map((group): Judged => {
    const answered = [...group.spellings.keys()]
      .map((word) => answers.get(keyOfWord(word)))
      .find((kind) => kind !== undefined);
    return {
      group,
      ...judge(meanings.get(group) ?? { kind: 'unknown' }, answered ?? null, group, { hasWon, hasLost }),
    };
  });

  const found = inOrder(judged, options.places ?? new Map<string, number>()).map((one) => ({
    key: one.group.key,
    stage: stageOfGroup(one),
  }));
  const statuses = statusKinds(statusWords, answers);
  const stages = withClosingStages(
    found.map((one) => one.stage),
    words,
    statuses,
    options.outcomes ?? [],
    (word) => {
      const key = keyOf.get(keyOfWord(word));
      return found.find((one) => one.key === key)?.stage ?? null;
    },
  );
  const byKey = new Map(found.map((one) => [one.key, one.stage]));
  const byWord = new Map<string, RecognisedStage | null>();
  return {
    stages,
    questions: questionsAbout(judged, hasLost && !hasWon),
    stageOf: (word) => {
      const known = byWord.get(word);
      if (known !== undefined) return known;
      const stage = byKey.get(keyOf.get(keyOfWord(word)) ?? '') ?? null;
      byWord.set(word, stage);
      return stage;
    },
    stageFor: (kind) => stages.find((stage) => stage.kind === kind) ?? null,
  };
}

function judge(
  meaning: WordMeaning,
  answered: StageKind | null,
  group: StageGroup,
  beside: { readonly hasWon: boolean; readonly hasLost: boolean },
): Judgement {
  const rank = meaning.kind === 'open' ? meaning.rank : null;
  if (answered !== null) return { kind: answered, sure: true, doubt: null, rank };
  if (meaning.kind === 'open' || meaning.kind === 'won' || meaning.kind === 'lost' || meaning.kind === 'parked') {
    return { kind: meaning.kind, sure: true, doubt: null, rank };
  }
  const [outcome] = group.outcomes;
  if (outcome !== undefined && group.outcomes.size === 1) return { kind: outcome, sure: true, doubt: null, rank };
  if (meaning.kind === 'suspect') return { kind: 'open', sure: false, doubt: 'suspect', maybe: meaning.maybe, rank };
  if (meaning.kind === 'unknown') return { kind: 'open', sure: false, doubt: 'unknown', rank };
  // Beside a lost stage and no won one, "closed" is what is left for won; it is still asked about.
  const wonIsLeft = beside.hasLost && !beside.hasWon;
  return { kind: wonIsLeft ? 'won' : 'open', sure: false, doubt: 'closed', rank };
}

/** By the users' own numbers, else as deals went, else by where known stages stand in a sale, else as the words appear. */
function inOrder(judged: readonly Judged[], places: ReadonlyMap<string, number>): readonly Judged[] {
  const open = judged.filter((one) => one.kind === 'open');
  const numbers = new Map(open.map((one) => [one, stageNumber(nameOf(one.group))]));
  const numbered = open.length > 0 && open.every((one) => numbers.get(one) !== null);
  let rank = 0;
  const ranks = new Map(
    open.map((one) => {
      rank = one.rank ?? rank;
      return [one, rank];
    }),
  );
  const isSeen = open.every((one) => places.has(one.group.key));
  const position = (one: Judged) =>
    (numbered ? numbers.get(one) : isSeen ? places.get(one.group.key) : ranks.get(one)) ?? 0;
  return [
    ...[...open].sort((a, b) => position(a) - position(b) || a.group.firstSeen - b.group.firstSeen),
    ...judged.filter((one) => one.kind === 'won'),
    ...judged.filter((one) => one.kind === 'lost'),
    ...judged.filter((one) => one.kind === 'parked'),
  ];
}

function stageOfGroup(one: Judged): RecognisedStage {
  const words = [...one.group.spellings].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return { name: nameOf(one.group), words, kind: one.kind, sure: one.sure, deals: one.group.deals };
}

function questionsAbout(judged: readonly Judged[], wonIsLeft: boolean): readonly string[] {
  const doubtful = (doubt: Judgement['doubt']) => judged.filter((one) => one.doubt === doubt);
  const unknown = doubtful('unknown');
  return [
    ...doubtful('closed').map((one) => sentences().askAboutClosed(nameOf(one.group), one.group.deals, wonIsLeft)),
    ...doubtful('suspect').map((one) =>
      sentences().askAboutSuspects(nameOf(one.group), one.group.deals, one.maybe ?? 'open'),
    ),
    ...(unknown.length === 0 ? [] : [sentences().askAboutUnknown(unknown.map((one) => nameOf(one.group)))]),
  ];
}
