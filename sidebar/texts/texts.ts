/** The sidebar's sentences in the language that is spoken. */
import { type Language, spokenLanguage } from '../../src/domain/language';
import { chinese } from './chinese';
import { english, type Texts } from './english';
import { indonesian } from './indonesian';
import { polish } from './polish';

const CATALOGUE: Readonly<Record<Language, Texts>> = { en: english, pl: polish, id: indonesian, zh: chinese };

export function texts(): Texts {
  return CATALOGUE[spokenLanguage()];
}
