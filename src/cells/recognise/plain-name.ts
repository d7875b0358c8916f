/** Headers and stage words as they are compared: no case, accents, punctuation, emoji or camelCase. */
import { headerKey } from '../columns';

const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ı: 'i',
};

/** `Deal - Owner` and `dealOwner` are both `deal owner`; `Estágio` is `estagio`. */
function plainName(text: string): string {
  const spaced = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, '$1 $2');
  return headerKey(withoutAccents(spaced));
}

/** `plainName` without its spaces, so that `closedate`, `Close Date` and `CloseDate` are one. */
export function compactName(text: string): string {
  return headerKey(withoutAccents(text)).replace(/ /g, '');
}

export function nameTokens(text: string): readonly string[] {
  const name = plainName(text);
  return name === '' ? [] : name.split(' ');
}

export function withoutAccents(text: string): string {
  if (/^[ -&(-_a-~]*$/.test(text)) return text;
  return text
    .replace(/['’`]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łŁßøØı]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter);
}
