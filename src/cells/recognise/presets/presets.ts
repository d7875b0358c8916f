/** The ready-made stage lists in the language that is spoken. */
import { type Language, spokenLanguage } from '../../../domain/language';
import { chinese } from './chinese';
import { english } from './english';
import { FUNNEL_PRESETS } from '../funnel-presets';
import { indonesian } from './indonesian';
import { polish } from './polish';
import type { Preset } from './preset';

const CATALOGUE: Readonly<Record<Language, readonly Preset[]>> = {
  en: english,
  pl: polish,
  id: indonesian,
  zh: chinese,
};

export function presets(): readonly Preset[] {
  return [...CATALOGUE[spokenLanguage()], ...FUNNEL_PRESETS];
}
