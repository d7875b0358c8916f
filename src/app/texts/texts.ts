/** The server's sentences in the language that is spoken. */
import { type Language, spokenLanguage } from '../../domain/language';
import { chinese } from './chinese';
import { english, type Texts } from './english';
import { indonesian } from './indonesian';
import { polish } from './polish';

const CATALOGUE: Readonly<Record<Language, Texts>> = { en: english, pl: polish, id: indonesian, zh: chinese };

export type { Texts };

export function texts(): Texts {
  return CATALOGUE[spokenLanguage()];
}

/** A word in all the languages in which somebody may have had it written into his document. */
export function inEveryLanguage<T>(pick: (texts: Texts) => T): readonly T[] {
  return Object.values(CATALOGUE).map(pick);
}
