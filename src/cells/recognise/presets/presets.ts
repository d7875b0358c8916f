/** The ready-made stage lists in the language that is spoken: those of a first sale, then funnels for other purposes. */
import { type Language, spokenLanguage } from '../../../domain/language';
import { chinese } from './chinese';
import { english } from './english';
import { chineseFunnels } from './funnels/chinese';
import { englishFunnels } from './funnels/english';
import { indonesianFunnels } from './funnels/indonesian';
import { polishFunnels } from './funnels/polish';
import { indonesian } from './indonesian';
import { polish } from './polish';
import type { Preset } from './preset';

const CATALOGUE: Readonly<Record<Language, readonly Preset[]>> = {
  en: [...english, ...englishFunnels],
  pl: [...polish, ...polishFunnels],
  id: [...indonesian, ...indonesianFunnels],
  zh: [...chinese, ...chineseFunnels],
};

export function presets(): readonly Preset[] {
  return CATALOGUE[spokenLanguage()];
}
