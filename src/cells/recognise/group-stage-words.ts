/** The spellings of a column that mean the same stage. */
import type { StageKind } from '../../domain/stage';
import { saysNothing } from './cell-text';
import { compactName } from './plain-name';
import { isSlip } from './similar-words';
import { meaningOf } from './stage-words';

export interface StageGroup {
  readonly key: string;
  readonly spellings: Map<string, number>;
  /** Those of the spellings that are slips; they give no stage its name. */
  readonly slips: Set<string>;
  readonly outcomes: Set<StageKind>;
  readonly firstSeen: number;
  deals: number;
}

export interface StageGroups {
  readonly groups: readonly StageGroup[];
  /** `keyOfWord` of every word → key of its group, which differs where the word is a typo. */
  readonly keyOf: ReadonlyMap<string, string>;
}

/** '' where the word says nothing; words of symbols alone are compared as they stand. */
export function keyOfWord(word: string): string {
  return saysNothing(word) ? '' : compactName(word) || word.trim();
}

export function groupStageWords(
  words: readonly string[],
  outcomes: readonly (StageKind | null)[],
  empty: readonly string[],
): StageGroups {
  const byKey = new Map<string, StageGroup>();
  const keys = new Map<string, string>();
  words.forEach((word, index) => {
    let key = keys.get(word);
    if (key === undefined) {
      key = keyOfWord(word);
      keys.set(word, key);
    }
    if (key === '') return;
    const group = byKey.get(key) ?? {
      key,
      spellings: new Map<string, number>(),
      slips: new Set<string>(),
      outcomes: new Set<StageKind>(),
      firstSeen: index,
      deals: 0,
    };
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
      spellings: new Map<string, number>([[word.trim(), 0]]),
      slips: new Set<string>(),
      outcomes: new Set<StageKind>(),
      firstSeen: words.length + index,
      deals: 0,
    };
    byKey.set(key, group);
  });
  return withoutTypos([...byKey.values()]);
}

/** A slip joins the word that was meant: `Negotation` is Negotiation where only few rows say so. */
function withoutTypos(groups: readonly StageGroup[]): StageGroups {
  const keyOf = new Map<string, string>();
  const kept: StageGroup[] = [];
  const isUnknown = (group: StageGroup) => Number(meaningOf(nameOf(group)).kind === 'unknown');
  for (const group of [...groups].sort((a, b) => isUnknown(a) - isUnknown(b) || b.deals - a.deals)) {
    const commoner = kept.find((other) => isTypoOf(group, other));
    keyOf.set(group.key, commoner?.key ?? group.key);
    if (!commoner) {
      kept.push(group);
      continue;
    }
    for (const [spelling, count] of group.spellings) {
      commoner.spellings.set(spelling, count);
      if (!isPlural(group.key, commoner.key)) commoner.slips.add(spelling);
    }
    for (const outcome of group.outcomes) commoner.outcomes.add(outcome);
    commoner.deals += group.deals;
  }
  return { groups: kept.sort((a, b) => a.firstSeen - b.firstSeen), keyOf };
}

function isTypoOf(rare: StageGroup, common: StageGroup): boolean {
  if (rare.key.replace(/\D/g, '') !== common.key.replace(/\D/g, '')) return false;
  const meaning = meaningOf(nameOf(rare));
  const target = meaningOf(nameOf(common));
  // `Leads` and `Lead`, however many say so.
  if (meaning.kind === 'open' && meaning.kind === target.kind && isPlural(rare.key, common.key)) return true;
  if (!isSlip(common.key, rare.key)) return false;
  // `Qualifed` is no word, and Qualified is a stage: then it is a slip even where many make it.
  if (meaning.kind === 'unknown' && target.kind === 'open') return true;
  if (rare.deals > Math.max(1, common.deals / 4) || rare.deals >= common.deals) return false;
  if (meaning.kind === 'suspect') return meaning.maybe === target.kind;
  return meaning.kind === 'unknown' || meaning.kind === target.kind;
}

function isPlural(a: string, b: string): boolean {
  return `${a}s` === b || `${b}s` === a;
}

/** The commonest spelling that is no slip. */
export function nameOf(group: StageGroup): string {
  let name = '';
  let most = -1;
  for (const [spelling, count] of group.spellings) {
    if (count > most && !group.slips.has(spelling)) [name, most] = [spelling, count];
  }
  return name;
}
