/** How urgent the words of a Priority column are, in the languages that Dealsheet speaks. */
import { foldText } from './fold-text';

const WORDS: readonly (readonly string[])[] = [
  ['urgent', 'critical', 'highest', 'hot', 'pilne', 'pilny', 'krytyczny', 'mendesak', 'sangat tinggi', '紧急', '最高'],
  ['high', 'wysoki', 'wysoka', 'wysokie', 'tinggi', '高'],
  ['medium', 'normal', 'middle', 'warm', 'sredni', 'srednia', 'srednie', 'normalny', 'sedang', '中', '普通'],
  ['low', 'cold', 'niski', 'niska', 'niskie', 'rendah', '低'],
  ['lowest', 'najnizszy', 'sangat rendah', '最低'],
];

const RANKS: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap((words, rank) => words.map((word) => [word, rank] as const)),
);
const UNKNOWN = WORDS.length;

/**
 * 0 for the most urgent; letters and numbers, such as A or 1, count from the first; words that say nothing come after
 * all that do, and a blank last.
 */
export function priorityRank(priority: string): number {
  const word = foldText(priority);
  if (word === '') return UNKNOWN + 1;
  const known = RANKS.get(word);
  if (known !== undefined) return known;
  const digits = /^p?(\d)$/.exec(word)?.[1];
  if (digits !== undefined) return Math.min(Number(digits), UNKNOWN - 1);
  return /^[a-e]$/.test(word) ? word.charCodeAt(0) - 97 : UNKNOWN;
}
