/** Every header that we know, by `compactName`; one name may mean two fields, which their cells then tell apart. */
import { DEAL_COLUMNS } from '../../columns';
import { CONTENT, type RecognisedField } from '../fields';
import { compactName, nameTokens } from '../plain-name';
import { CHINESE_NAMES } from './chinese';
import { FRENCH_NAMES } from './french';
import { GERMAN_NAMES } from './german';
import type { HeaderMeaning, HeaderNames } from './header-names';
import { INDONESIAN_NAMES } from './indonesian';
import { ENGLISH_NAMES, WEAK_NAMES } from './other-names';
import { POLISH_NAMES } from './polish';
import { PORTUGUESE_NAMES } from './portuguese';
import { SPANISH_NAMES } from './spanish';

export interface KnownHeader {
  readonly meaning: HeaderMeaning;
  /** As it is written in its language. */
  readonly name: string;
  readonly compact: string;
  readonly tokens: readonly string[];
  /** A name that is believed only where no better one is found. */
  readonly weak: boolean;
  /** 0 for the usual name of the field, more for rarer ones. */
  readonly place: number;
}

export interface KnownHeaders {
  readonly all: readonly KnownHeader[];
  readonly byName: ReadonlyMap<string, readonly KnownHeader[]>;
}

const LANGUAGES: readonly HeaderNames[] = [
  ENGLISH_NAMES,
  PORTUGUESE_NAMES,
  GERMAN_NAMES,
  SPANISH_NAMES,
  FRENCH_NAMES,
  POLISH_NAMES,
  INDONESIAN_NAMES,
  CHINESE_NAMES,
];

let cached: KnownHeaders | null = null;

/** Built when first asked for: most executions of the add-on recognise nothing. */
export function knownHeaders(): KnownHeaders {
  cached = cached ?? build();
  return cached;
}

function build(): KnownHeaders {
  const listed = [
    ...DEAL_COLUMNS.flatMap((column) => known(column.key, [column.header, ...column.aliases], false)),
    ...LANGUAGES.flatMap((names) => knownOf(names, false)),
    ...knownOf(WEAK_NAMES, true),
  ];
  const isListed = new Set(listed.map(({ meaning, compact }) => `${meaning} ${compact}`));
  const ours = DEAL_COLUMNS.flatMap((column) => known(column.key, Object.values(column.translated), false));
  const all = [...listed, ...ours.filter(({ meaning, compact }) => !isListed.has(`${meaning} ${compact}`))];
  const byName = new Map<string, KnownHeader[]>();
  for (const header of all) {
    if (header.compact === '') continue;
    const same = byName.get(header.compact);
    if (same) same.push(header);
    else byName.set(header.compact, [header]);
  }
  return { all, byName };
}

function knownOf(names: HeaderNames, weak: boolean): readonly KnownHeader[] {
  return MEANINGS.flatMap((meaning) => {
    const listed = names[meaning];
    return listed === undefined ? [] : known(meaning, listed.split('; '), weak);
  });
}

const MEANINGS: readonly HeaderMeaning[] = [...Object.keys(CONTENT).filter(isField), 'closeDate'];

function isField(key: string): key is RecognisedField {
  return key in CONTENT;
}

function known(meaning: HeaderMeaning, names: readonly string[], weak: boolean): readonly KnownHeader[] {
  return names.map((name, place) => ({
    meaning,
    name,
    compact: compactName(name),
    tokens: nameTokens(name),
    weak,
    place,
  }));
}
