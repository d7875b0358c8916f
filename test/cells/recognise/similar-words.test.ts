import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactName, nameTokens, withoutAccents } from '../../../src/cells/recognise/plain-name';
import { isSlip } from '../../../src/cells/recognise/similar-words';

/** Steps from one word to another by dropping, adding, changing a letter or swapping two neighbours, found by search. */
function steps(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a.at(-1) === b.at(-1)) return steps(a.slice(0, -1), b.slice(0, -1));
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return (
    1 +
    Math.min(
      steps(a.slice(0, -1), b),
      steps(a, b.slice(0, -1)),
      steps(a.slice(0, -1), b.slice(0, -1)),
      swapped ? steps(a.slice(0, -2), b.slice(0, -2)) : Number.POSITIVE_INFINITY,
    )
  );
}

interface Edit {
  readonly at: number;
  readonly kind: string;
  readonly letter: string;
}

function edited(word: string, { at, kind, letter }: Edit): string {
  const [before, here, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  if (kind === 'drop') return before + next + after;
  if (kind === 'add') return before + letter + here + next + after;
  if (kind === 'change') return before + (here && letter) + next + after;
  return before + next + here + after;
}

describe('a slip of the finger', () => {
  it.each([
    ['stage', 'stagr', 'changed'],
    ['stage', 'stge', 'dropped, of four letters', false],
    ['company', 'comapny', 'swapped'],
    ['company', 'compny', 'dropped'],
    ['company', 'commpany', 'added'],
    ['company', 'compan', 'dropped at the end'],
    ['company', 'ocmpany', 'at the first letter', false],
    ['company', 'comapyn', 'twice', false],
    ['company', 'company', 'not at all', false],
    ['probability', 'probabilty', 'once in a long word'],
    ['probability', 'porbabilty', 'twice in a long word'],
    ['probability', 'prbabilt', 'three times', false],
    ['negotiation', 'negotia', 'too short', false],
    ['demo', 'deno', 'in a short word', false],
    ['phase', 'phas', 'to a short word', false],
  ])('from %s to %s: %s', (a, b, _, expected = true) => {
    expect(isSlip(a, b)).toBe(expected);
  });

  it('is one where a search for the steps finds as few', () => {
    const letter = fc.constantFrom('a', 'b', 'c');
    const word = fc.string({ unit: letter, minLength: 4, maxLength: 9 });
    const edit = fc.record({ at: fc.nat(9), kind: fc.constantFrom('drop', 'add', 'change', 'swap'), letter });
    fc.assert(
      fc.property(word, fc.array(edit, { maxLength: 3 }), (a, edits) => {
        const b = edits.reduce(edited, a);
        const shorter = Math.min(a.length, b.length);
        const allowed = shorter < 5 ? 0 : shorter < 9 ? 1 : 2;
        expect(isSlip(a, b)).toBe(a !== b && a[0] === b[0] && steps(a, b) <= allowed);
      }),
      { seed: 12, numRuns: 1000 },
    );
  });
});

describe('a name', () => {
  it.each<[string, string, readonly string[]]>([
    ['Deal - Owner', 'dealowner', ['deal', 'owner']],
    ['dealOwner', 'dealowner', ['deal', 'owner']],
    ['HTTPServer', 'httpserver', ['http', 'server']],
    ['CRMs', 'crms', ['crms']],
    ['Estágio do negócio', 'estagiodonegocio', ['estagio', 'do', 'negocio']],
    ['Größe', 'grosse', ['grosse']],
    ['Łódź', 'lodz', ['lodz']],
    ['Owner’s name', 'ownersname', ['owners', 'name']],
    ['💰 Value', 'value', ['value']],
    ['负责人', '负责人', ['负责人']],
    ['--', '', []],
  ])('%j is compared as %j, or by the words %j', (text, compact, tokens) => {
    expect(compactName(text)).toBe(compact);
    expect(nameTokens(text)).toEqual(tokens);
  });

  it('loses its accents and apostrophes', () => {
    expect(withoutAccents("Crème d'été `x`")).toBe('Creme dete x');
    expect(withoutAccents('plain (text) 5%')).toBe('plain (text) 5%');
    expect(withoutAccents("it's")).toBe('its');
    expect(withoutAccents('ŁØßøłı')).toBe('LOssoli');
  });
});
