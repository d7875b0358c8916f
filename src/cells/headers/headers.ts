/** The headers of every table in the languages beside English, which stands with the columns themselves. */
import type { Language } from '../../domain/language';
import { CHINESE_HEADERS } from './chinese';
import { INDONESIAN_HEADERS } from './indonesian';
import { type Headers, POLISH_HEADERS } from './polish';

export type { Headers };

export const HEADERS: Readonly<Record<Exclude<Language, 'en'>, Headers>> = {
  pl: POLISH_HEADERS,
  id: INDONESIAN_HEADERS,
  zh: CHINESE_HEADERS,
};
