/** What the status beside a stage says, and the closing stages that only the status knows. */
import { type StageKind, statusOf } from '../../domain/stage';
import { keyOfWord } from './group-stage-words';
import { meaningOf } from './stage-words';
import type { RecognisedStage } from './recognised-stage';

const KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'parked'];

/** What a status word says for sure about the deal; null where it says nothing or could mean two things. */
export function statusKind(word: string, answers: Readonly<Record<string, string>> = {}): StageKind | null {
  return statusKinds([word], answersByKey(answers))[0]?.kind ?? null;
}

export function answersByKey(answers: Readonly<Record<string, string>>): ReadonlyMap<string, StageKind> {
  const byKey = new Map<string, StageKind>();
  for (const [word, answer] of Object.entries(answers)) {
    const kind = KINDS.find((one) => one === answer.trim().toLowerCase());
    if (kind !== undefined) byKey.set(keyOfWord(word), kind);
  }
  return byKey;
}

export interface StatusKind {
  readonly word: string;
  readonly kind: StageKind | null;
}

export function statusKinds(words: readonly string[], answers: ReadonlyMap<string, StageKind>): readonly StatusKind[] {
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
export function withClosingStages(
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
    if (stage?.kind !== kind) missing.set(kind, status?.kind ? status.word : statusOf(kind));
  }
  const added = KINDS.filter((kind) => missing.has(kind) && !stages.some((stage) => stage.kind === kind)).map(
    (kind): RecognisedStage => ({ name: missing.get(kind) ?? statusOf(kind), words: [], kind, sure: true, deals: 0 }),
  );
  return KINDS.flatMap((kind) => [...stages, ...added].filter((stage) => stage.kind === kind));
}
