/** Which stages the words of a column name, in which order they follow each other, and which of them close a deal. */
import type { StageKind } from '../../domain/stage';
import { saysNothing } from './cell-text';
import { compactName } from './plain-name';
import { askAboutClosed, askAboutSuspects, askAboutUnknown } from './sentences';
import { isSlip } from './similar-words';
import { meaningOf, stageNumber, type WordMeaning } from './stage-words';

export interface RecognisedStage {
  /** The commonest spelling. */
  readonly name: string;
  /** Every spelling that was found, the commonest first. */
  readonly words: readonly string[];
  readonly kind: StageKind;
  /** False where the kind is only the cautious reading and a question asks about it. */
  readonly sure: boolean;
  readonly deals: number;
}

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
}

interface Group {
  readonly key: string;
  readonly spellings: Map<string, number>;
  readonly outcomes: Set<StageKind>;
  readonly firstSeen: number;
  deals: number;
}

interface Judgement {
  readonly kind: StageKind;
  readonly sure: boolean;
  readonly doubt: 'closed' | 'suspect' | 'unknown' | null;
  readonly maybe?: StageKind;
  readonly rank: number | null;
}

interface Judged extends Judgement {
  readonly group: Group;
}

const KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'parked'];
const SYNTHETIC: Readonly<Record<StageKind, string>> = { open: 'Open', won: 'Won', lost: 'Lost', parked: 'Parked' };

export function recogniseStages(
  words: readonly string[],
  statusWords: readonly string[] = [],
  options: StageOptions = {},
): RecognisedStages {
  const { groups, keyOf } = groupWords(words, options.outcomes ?? [], options.empty ?? []);
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

  const found = inOrder(judged).map((one) => ({ key: one.group.key, stage: stageOfGroup(one) }));
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

/** What a status word says for sure about the deal; null where it says nothing or could mean two things. */
export function statusKind(word: string, answers: Readonly<Record<string, string>> = {}): StageKind | null {
  return statusKinds([word], answersByKey(answers))[0]?.kind ?? null;
}

/** '' where the word says nothing; words of symbols alone are compared as they stand. */
function keyOfWord(word: string): string {
  return saysNothing(word) ? '' : compactName(word) || word.trim();
}

function groupWords(words: readonly string[], outcomes: readonly (StageKind | null)[], empty: readonly string[]) {
  const byKey = new Map<string, Group>();
  const keys = new Map<string, string>();
  words.forEach((word, index) => {
    let key = keys.get(word);
    if (key === undefined) {
      key = keyOfWord(word);
      keys.set(word, key);
    }
    if (key === '') return;
    const group = byKey.get(key) ?? { key, spellings: new Map(), outcomes: new Set(), firstSeen: index, deals: 0 };
    byKey.set(key, group);
    const spelling = word.replace(/\s+/g, ' ').trim();
    group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + 1);
    group.deals++;
    const outcome = outcomes[index];
    if (outcome) group.outcomes.add(outcome);
  });
  empty.forEach((word, index) => {
    const key = keyOfWord(word);
    if (key === '' || byKey.has(key)) return;
    const group = {
      key,
      spellings: new Map([[word.trim(), 0]]),
      outcomes: new Set<StageKind>(),
      firstSeen: words.length + index,
      deals: 0,
    };
    byKey.set(key, group);
  });
  return withoutTypos([...byKey.values()]);
}

/** A slip of a commoner word joins it: `Negotation` is Negotiation where only few rows say so. */
function withoutTypos(groups: readonly Group[]) {
  const keyOf = new Map<string, string>();
  const kept: Group[] = [];
  for (const group of [...groups].sort((a, b) => b.deals - a.deals)) {
    const commoner = kept.find((other) => isTypoOf(group, other));
    keyOf.set(group.key, commoner?.key ?? group.key);
    if (!commoner) {
      kept.push(group);
      continue;
    }
    for (const [spelling, count] of group.spellings) commoner.spellings.set(spelling, count);
    for (const outcome of group.outcomes) commoner.outcomes.add(outcome);
    commoner.deals += group.deals;
  }
  return { groups: kept.sort((a, b) => a.firstSeen - b.firstSeen), keyOf };
}

function isTypoOf(rare: Group, common: Group): boolean {
  if (rare.deals > Math.max(1, common.deals / 4) || rare.deals >= common.deals) return false;
  if (rare.key.replace(/\D/g, '') !== common.key.replace(/\D/g, '')) return false;
  if (!isSlip(common.key, rare.key)) return false;
  const meaning = meaningOf(nameOf(rare));
  const target = meaningOf(nameOf(common));
  if (meaning.kind === 'suspect') return meaning.maybe === target.kind;
  return meaning.kind === 'unknown' || meaning.kind === target.kind;
}

function nameOf(group: Group): string {
  let name = '';
  let most = -1;
  for (const [spelling, count] of group.spellings) {
    if (count > most) [name, most] = [spelling, count];
  }
  return name;
}

function judge(
  meaning: WordMeaning,
  answered: StageKind | null,
  group: Group,
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

function answersByKey(answers: Readonly<Record<string, string>>): ReadonlyMap<string, StageKind> {
  const byKey = new Map<string, StageKind>();
  for (const [word, answer] of Object.entries(answers)) {
    const kind = KINDS.find((one) => one === answer.trim().toLowerCase());
    if (kind !== undefined) byKey.set(keyOfWord(word), kind);
  }
  return byKey;
}

/** By the users' own numbers, else by where known stages stand in a sale, else as the words first appear. */
function inOrder(judged: readonly Judged[]): readonly Judged[] {
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
  const position = (one: Judged) => (numbered ? numbers.get(one) : ranks.get(one)) ?? 0;
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

interface StatusKind {
  readonly word: string;
  readonly kind: StageKind | null;
}

function statusKinds(words: readonly string[], answers: ReadonlyMap<string, StageKind>): readonly StatusKind[] {
  const known = new Map<string, StatusKind>();
  return words.map((raw) => {
    const seen = known.get(raw);
    if (seen) return seen;
    const word = raw.trim();
    const meaning = meaningOf(word);
    const clear =
      meaning.kind === 'open' || meaning.kind === 'won' || meaning.kind === 'lost' || meaning.kind === 'parked';
    const read: StatusKind = { word, kind: answers.get(keyOfWord(word)) ?? (clear ? meaning.kind : null) };
    known.set(raw, read);
    return read;
  });
}

/** Adds a won, lost or parked stage where rows end there by their status or flags and no stage word says so. */
function withClosingStages(
  stages: readonly RecognisedStage[],
  words: readonly string[],
  statuses: readonly StatusKind[],
  outcomes: readonly (StageKind | null)[],
  stageOf: (word: string) => RecognisedStage | null,
): readonly RecognisedStage[] {
  const missing = new Map<StageKind, string>();
  const rows = Math.max(words.length, statuses.length, outcomes.length);
  const cached = new Map<string, RecognisedStage | null>();
  for (let row = 0; row < rows; row++) {
    const status = statuses[row];
    const kind = status?.kind ?? outcomes[row] ?? null;
    if (kind === null || kind === 'open' || missing.has(kind)) continue;
    const word = words[row] ?? '';
    const known = cached.get(word);
    const stage = known === undefined ? stageOf(word) : known;
    cached.set(word, stage);
    if (stage?.kind !== kind) missing.set(kind, status?.kind ? status.word : SYNTHETIC[kind]);
  }
  const added = KINDS.filter((kind) => missing.has(kind) && !stages.some((stage) => stage.kind === kind)).map(
    (kind): RecognisedStage => ({ name: missing.get(kind) ?? SYNTHETIC[kind], words: [], kind, sure: true, deals: 0 }),
  );
  return KINDS.flatMap((kind) => [...stages, ...added].filter((stage) => stage.kind === kind));
}

function questionsAbout(judged: readonly Judged[], wonIsLeft: boolean): readonly string[] {
  const doubtful = (doubt: Judgement['doubt']) => judged.filter((one) => one.doubt === doubt);
  const unknown = doubtful('unknown');
  return [
    ...doubtful('closed').map((one) => askAboutClosed(nameOf(one.group), one.group.deals, wonIsLeft)),
    ...doubtful('suspect').map((one) => askAboutSuspects(nameOf(one.group), one.group.deals, one.maybe ?? 'open')),
    ...(unknown.length === 0 ? [] : [askAboutUnknown(unknown.map((one) => nameOf(one.group)))]),
  ];
}
