/** Which fields a header can mean, judged by its words alone. */
import { currencyInHeader, currencyNamed } from './currencies';
import type { HeaderMeaning } from './header-names/header-names';
import { type KnownHeader, knownHeaders } from './header-names/known-headers';
import { compactName, nameTokens } from './plain-name';
import { isSlip } from './similar-words';

export type MatchGround = 'named' | 'weak' | 'similar' | 'contained' | 'entered-stage';

export interface HeaderMatch {
  readonly meaning: HeaderMeaning;
  /** Higher is surer; a good name is above 80. */
  readonly score: number;
  readonly ground: MatchGround;
  /** The known header that it is, or is like. */
  readonly known: string;
  /** Of a column `Date entered "X"`: X. */
  readonly stage?: string;
}

/** From this score on a header is as good as our own. */
export const GOOD_NAME = 80;

const WEAKER = 42;
const SIMILAR = 66;
const CONTAINED = 54;

/** `$$$` at the head of a column is as good as "how much". */
const MONEY_SIGNS = /^[$€£¥₹]{1,5}$/;

/** The best match for each field, the surest first. */
export function matchHeader(header: string): readonly HeaderMatch[] {
  const entered = enteredStage(header);
  if (entered !== null)
    return [{ meaning: 'enteredStage', score: 100, ground: 'entered-stage', known: header, stage: entered }];
  if (MONEY_SIGNS.test(header.trim()))
    return [{ meaning: 'value', score: 100 - WEAKER, ground: 'weak', known: header.trim() }];
  const named = variantsOf(header).flatMap(({ text, score }) => namedMatches(compactName(text), score));
  const matches = named.length > 0 ? named : [...similarMatches(header), ...containedMatches(header)];
  const best = new Map<HeaderMeaning, HeaderMatch>();
  for (const match of matches) {
    if (match.score > (best.get(match.meaning)?.score ?? 0)) best.set(match.meaning, match);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Whether the words alone name a field beyond doubt. */
export function isKnownHeader(header: string): boolean {
  if (enteredStage(header) !== null) return true;
  return variantsOf(header).some(({ text, score }) =>
    namedMatches(compactName(text), score).some((match) => match.score > GOOD_NAME),
  );
}

/** `Date entered "Proposal (Sales)"`, `hs_v2_date_entered_contractsent`. */
function enteredStage(header: string): string | null {
  const match = /^(?:deal - )?(?:hs_)?(?:v2_)?date[ _]entered[ _]+["“”']?(.+?)["“”']?$/i.exec(header.trim());
  const stage = match?.[1]?.trim() ?? '';
  return stage === '' || /^(?:current[ _]|deal[ _])?stage$/i.test(stage) ? null : stage;
}

const PREFIXES = new Set(
  'deal deals opportunity opportunities opp opty property properties hs crm sf potential box lead negocio oportunidade oportunidad affaire transaktion'.split(
    ' ',
  ),
);

function variantsOf(header: string): readonly { readonly text: string; readonly score: number }[] {
  const plain = header.replace(/[*:]+\s*$/, '').trim();
  const bare = plain.replace(/[([（［].*?[)\]）］]/g, ' ').trim();
  const variants = [{ text: plain, score: 100 }];
  if (bare !== plain && bare !== '') variants.push({ text: bare, score: 90 });
  const money = withoutCurrencyWords(bare);
  if (money !== null) variants.push({ text: money, score: 88 });
  for (const { text, score } of [...variants]) {
    const tokens = nameTokens(text);
    for (let from = 0; from < Math.min(2, tokens.length - 1) && PREFIXES.has(tokens[from] ?? ''); from++) {
      variants.push({ text: tokens.slice(from + 1).join(' '), score: score - 8 - from });
    }
  }
  return variants;
}

/** `Amount in EUR` and `Valor R$` are `Amount` and `Valor`. */
function withoutCurrencyWords(header: string): string | null {
  if (currencyInHeader(header) === null) return null;
  const words = header
    .split(/[\s_]+/)
    .filter((word) => currencyNamed(word) === null && word.toLowerCase() !== 'in' && word !== '-');
  return words.length === 0 ? null : words.join(' ');
}

function namedMatches(compact: string, score: number): readonly HeaderMatch[] {
  return (knownHeaders().byName.get(compact) ?? []).map((known) => ({
    meaning: known.meaning,
    score: score - Math.min(known.place, 60) * 0.05 - (known.weak ? WEAKER : 0),
    ground: known.weak ? 'weak' : 'named',
    known: known.name,
  }));
}

/** Everyday words that are one letter away from one of our headers and mean something else. */
const OTHER_WORDS = new Set(
  'state states contract contracts store stores price prices sauce city county country course date data close'.split(
    ' ',
  ),
);

function similarMatches(header: string): readonly HeaderMatch[] {
  const compact = compactName(header);
  if (compact.length < 5 || OTHER_WORDS.has(compact)) return [];
  return knownHeaders()
    .all.filter((known) => !known.weak && isSlip(known.compact, compact))
    .map((known) => ({
      meaning: known.meaning,
      score: SIMILAR - known.place * 0.05,
      ground: 'similar',
      known: known.name,
    }));
}

/** Words that make a header speak of something else than the field named in it. */
const TURNING_WORDS = new Set(
  (
    'id ids count number num no nr qty quantity weighted previous prior last next old first date time days day age history changed change entered exited type category reason rate from to ' +
    'converted forecast total tax discount product products item paid unpaid archive archived won lost open closed messages activities domain size industry country city address url website ' +
    'gewichtet gewichteter ponderado pondere wazona tertimbang datum data fecha tanggal monthly annual yearly cumulative latest target goal quota cost costs margin'
  ).split(' '),
);

const SPEAKING: readonly HeaderMeaning[] = [
  'stage',
  'owner',
  'company',
  'contact',
  'probability',
  'currency',
  'email',
  'phone',
  'notes',
  'source',
  'priority',
  'value',
];
const MOST_WORDS = 5;

function containedMatches(header: string): readonly HeaderMatch[] {
  const tokens = nameTokens(header.replace(/\(.*?\)/g, ' '));
  if (tokens.length < 2 || tokens.length > MOST_WORDS) return chineseMatches(compactName(header));
  return knownHeaders()
    .all.filter((known) => speaksOf(tokens, known))
    .map((known) => contained(known, known.tokens.length));
}

function speaksOf(tokens: readonly string[], known: KnownHeader): boolean {
  if (known.weak || known.tokens.length === 0 || !SPEAKING.includes(known.meaning)) return false;
  if (known.compact.length < 4 || known.tokens.length >= tokens.length) return false;
  const rest = tokens.filter((token) => !known.tokens.includes(token));
  return rest.length + known.tokens.length === tokens.length && !rest.some((token) => TURNING_WORDS.has(token));
}

/** Chinese headers have no spaces: what they are stands at their end. */
function chineseMatches(compact: string): readonly HeaderMatch[] {
  if (!/^\p{Script=Han}+$/u.test(compact)) return [];
  return knownHeaders()
    .all.filter(
      (known) =>
        known.compact.length >= 2 && !known.weak && compact.endsWith(known.compact) && compact !== known.compact,
    )
    .map((known) => contained(known, known.compact.length));
}

function contained(known: KnownHeader, words: number): HeaderMatch {
  return {
    meaning: known.meaning,
    score: CONTAINED + words - known.place * 0.05,
    ground: 'contained',
    known: known.name,
  };
}
