/** The language of the user at the keyboard: the one that he chose, else that of his Google account. */
import { isLanguage, type Language, languageOfLocale, speak } from '../domain/language';

const KEY = 'dealsheet.language';

export function readLanguage(): Language {
  const chosen = chosenLanguage();
  return isLanguage(chosen) ? chosen : languageOfAccount();
}

function languageOfAccount(): Language {
  return languageOfLocale(Session.getActiveUserLocale());
}

/** Google lets a simple trigger use properties but not "user data", and does not say which of the two these are. */
function chosenLanguage(): string | null {
  try {
    return PropertiesService.getUserProperties().getProperty(KEY);
  } catch (error) {
    console.error(error);
    return null;
  }
}

export function writeLanguage(language: Language): void {
  PropertiesService.getUserProperties().setProperty(KEY, language);
}

export function speakYourLanguage(): void {
  speak(readLanguage());
}

/** Where nothing may be read, or no read is left in the budget: Google tells every script the locale, and for nothing. */
export function speakLanguageOfAccount(): void {
  speak(languageOfAccount());
}
