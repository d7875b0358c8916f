/** What a stage is, in the words that somebody may type into the Pipelines tab in any language that we speak. */
import type { StageKind } from '../domain/stage';

const WORDS: Readonly<Record<StageKind, readonly string[]>> = {
  open: ['open', 'otwarty', 'otwarta', 'otwarte', 'terbuka', '进行中'],
  won: ['won', 'wygrany', 'wygrana', 'wygrane', 'menang', '赢单'],
  lost: ['lost', 'przegrany', 'przegrana', 'przegrane', 'kalah', '输单'],
  parked: ['parked', 'odłożony', 'odłożona', 'odłożone', 'ditunda', '搁置'],
};
const BY_WORD: ReadonlyMap<string, StageKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind as StageKind] as const)),
);

/** Null where the word is none of them. */
export function kindNamed(text: string): StageKind | null {
  return BY_WORD.get(text.trim().toLowerCase()) ?? null;
}
