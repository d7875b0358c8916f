import { h } from 'preact';
import { isLanguage, type Language } from '../../src/domain/language';
import { texts } from '../texts/texts';
import { Select } from './controls';
import type { ViewProps } from './view';

/** Each language by its own name, so that one who cannot read the page finds his. */
const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  pl: 'Polski',
  id: 'Bahasa Indonesia',
  zh: '简体中文',
};

export function LanguageChoice({ state, send }: ViewProps) {
  return (
    <label class="menu-field">
      <span class="muted">{texts().language}</span>
      <Select
        value={state.language}
        options={Object.entries(NAMES)}
        onChoose={(language) => {
          if (isLanguage(language)) send({ type: 'languageChosen', language });
        }}
      />
    </label>
  );
}
