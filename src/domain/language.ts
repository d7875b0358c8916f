/**
 * The languages in which Dealsheet speaks, and the one that it speaks now. The sidebar and each execution on the
 * server are one person's, so that the language is a fact of the run and not of each sentence.
 */
export const LANGUAGES = ['en', 'pl', 'id', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

let spoken: Language = 'en';

export function speak(language: Language): void {
  spoken = language;
}

export function spokenLanguage(): Language {
  return spoken;
}

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** `pl`, `pl_PL` and `pl-PL` are Polish; Google still calls Indonesian `in` in places; what we do not speak is English. */
export function languageOfLocale(locale: string): Language {
  const [primary = ''] = locale.toLowerCase().split(/[_-]/);
  if (primary === 'in') return 'id';
  return isLanguage(primary) ? primary : 'en';
}
