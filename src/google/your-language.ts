/** The language of the user at the keyboard: the one that he chose, else that of his Google account. */
import { isLanguage, type Language, languageOfLocale, speak } from '../domain/language';

const KEY = 'dealsheet.language';

export function readLanguage(): Language {
  const chosen = PropertiesService.getUserProperties().getProperty(KEY);
  return isLanguage(chosen) ? chosen : languageOfLocale(Session.getActiveUserLocale());
}

export function writeLanguage(language: Language): void {
  PropertiesService.getUserProperties().setProperty(KEY, language);
}

export function speakYourLanguage(): void {
  speak(readLanguage());
}
