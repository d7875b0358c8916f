/** Asks for the time zone and the locale of the spreadsheet. */
import { OK, openDialog } from './dialogs';
import { element } from './element';

export interface Settings {
  readonly timeZone: string;
  /** As Google writes it: `en_US`. */
  readonly locale: string;
}

const LOCALES: readonly (readonly [string, string])[] = [
  ['en_US', 'English (United States)'],
  ['en_GB', 'English (United Kingdom)'],
  ['pl_PL', 'polski (Polska)'],
  ['id_ID', 'Indonesia (Indonesia)'],
  ['zh_CN', '中文（中国）'],
  ['de_DE', 'Deutsch (Deutschland)'],
  ['fr_FR', 'français (France)'],
  ['es_ES', 'español (España)'],
  ['pt_BR', 'português (Brasil)'],
  ['it_IT', 'italiano (Italia)'],
  ['nl_NL', 'Nederlands (Nederland)'],
  ['ja_JP', '日本語（日本）'],
];

export function browserSettings(): Settings {
  const language = navigator.language.replace('-', '_');
  const exact = LOCALES.find(([locale]) => locale === language);
  const near = LOCALES.find(([locale]) => locale.slice(0, 2) === language.slice(0, 2));
  return { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: (exact ?? near)?.[0] ?? 'en_US' };
}

/** What the person chose, or null where the dialog was left. */
export function askSettings(current: Settings): Promise<Settings | null> {
  const zones = [...new Set([current.timeZone, ...Intl.supportedValuesOf('timeZone'), 'Etc/UTC'])].sort();
  const zone = select(
    zones.map((name) => [name, name.replaceAll('_', ' ')]),
    current.timeZone,
  );
  const locales = LOCALES.some(([locale]) => locale === current.locale)
    ? LOCALES
    : [[current.locale, current.locale] as const, ...LOCALES];
  const locale = select(locales, current.locale);
  const fields = element(
    'div',
    { class: 'dialog-text fields' },
    element('label', {}, 'Time zone', zone),
    element('label', {}, 'Locale', locale),
    element('p', { text: 'How dates and numbers that you type are understood. The document is opened again.' }),
  );
  return new Promise((resolve) => {
    const { form } = openDialog('Settings', fields, (button) =>
      resolve(button === OK.key ? { timeZone: zone.value, locale: locale.value } : null),
    );
    const save = element('button', {
      class: 'button button-primary',
      text: 'Save',
      attributes: { type: 'submit', value: OK.key },
    });
    const cancel = element('button', {
      class: 'button',
      text: 'Cancel',
      attributes: { type: 'submit', value: 'close' },
    });
    form.append(element('div', { class: 'dialog-buttons' }, save, cancel));
    zone.focus();
  });
}

function select(options: readonly (readonly [string, string])[], chosen: string): HTMLSelectElement {
  const made = element('select', { class: 'line' });
  for (const [value, label] of options) made.append(new Option(label, value, value === chosen, value === chosen));
  return made;
}
