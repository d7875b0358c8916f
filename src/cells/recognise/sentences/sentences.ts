/** What recognition says to the user, in the language that is spoken: why a column was taken for something, and what it asks. */
import { type Language, spokenLanguage } from '../../../domain/language';
import { chinese } from './chinese';
import { english, type Sentences } from './english';
import { indonesian } from './indonesian';
import { polish } from './polish';

const CATALOGUE: Readonly<Record<Language, Sentences>> = { en: english, pl: polish, id: indonesian, zh: chinese };

export function sentences(language: Language = spokenLanguage()): Sentences {
  return CATALOGUE[language];
}
