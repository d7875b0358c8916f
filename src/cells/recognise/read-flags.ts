/** Reads yes and no as CRMs and people write them. */
const YES = new Set('true yes y 1 x ✓ ✔ wahr ja vrai oui si sí sim verdadero verdadeiro prawda tak ya 是'.split(' '));
const NO = new Set('false no n 0 falsch nein faux non falso nao não falsz fałsz nie tidak 否'.split(' '));

export function readFlag(cell: unknown): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const word = String(cell ?? '')
    .trim()
    .toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
