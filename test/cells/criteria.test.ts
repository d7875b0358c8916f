import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCriterion, type TestedKind } from '../../src/cells/criteria';
import { zoneOfOffsets } from '../../src/cells/zone';

const POINT = { zone: zoneOfOffsets(() => 0), decimalComma: () => false };
const COMMA = { zone: zoneOfOffsets(() => 0), decimalComma: () => true };

function meets(criterion: unknown, cell: unknown, kind: TestedKind = null, region = POINT): boolean {
  const test = readCriterion(criterion, kind, region);
  if (!test) throw new Error(`no condition: ${String(criterion)}`);
  return test(cell);
}

const MARCH_5 = new Date('2026-03-05T00:00:00Z');
const MARCH_5_SERIAL = 46_086;

describe('a criterion', () => {
  it.each<[unknown, unknown, boolean]>([
    ['Ana', 'Ana', true],
    ['ana', 'ANA', true],
    ['Ana', 'Anabel', false],
    ['=Ana', 'ana', true],
    ['<>Ana', 'Ben', true],
    ['<>Ana', 'ana', false],
    ['<>Ana', '', true],
    ['<>Ana', 5, true],
    ['żółw', 'ŻÓŁW', true],
    ['A*', 'ana', true],
    ['*n*', 'Ana', true],
    ['A?a', 'Ana', true],
    ['A?a', 'Anna', false],
    ['*', 'x', true],
    ['*', '', false],
    ['*', 5, false],
    ['<>A*', 'Ben', true],
    ['<>A*', 'ana', false],
    ['true story', false, false],
    ['true story', 'True story', true],
    ['untrue', false, false],
    ['untrue', 'Untrue', true],
    ['~*', '*', true],
    ['~*', 'x', false],
    ['what~?', 'What?', true],
    ['a.c', 'abc', false],
    ['(x)', '(X)', true],
    ['two\nlines', 'TWO\nLINES', true],
    ['5', 5, true],
    [5, '5', true],
    ['5', '5', true],
    ['=5', 5, true],
    ['<>5', 5, false],
    ['>5', 6, true],
    ['>5', 5, false],
    ['>=5', 5, true],
    ['<5', 4, true],
    ['<=5', 5.5, false],
    ['>-5', -4, true],
    ['>5', 'ten', false],
    ['>5', '', false],
    ['<5', '', false],
    ['>5', '10', true],
    ['25%', 0.25, true],
    ['>b', 'cat', true],
    ['>b', 'ant', false],
    ['>b', 7, false],
    ['=', '', true],
    ['=', null, true],
    ['=', undefined, true],
    ['=', 0, false],
    ['<>', 'x', true],
    ['<>', 0, true],
    ['<>', '', false],
    [true, true, true],
    ['TRUE', true, true],
    ['FALSE', true, false],
    ['#N/A', '#N/A', true],
    ['Ana', '#N/A', false],
  ])('%j on the cell %j: %s', (criterion, cell, expected) => {
    expect(meets(criterion, cell)).toBe(expected);
  });

  it.each<[unknown, unknown, boolean]>([
    [`>=${MARCH_5_SERIAL}`, MARCH_5, true],
    [`>=${MARCH_5_SERIAL + 1}`, MARCH_5, false],
    [MARCH_5, MARCH_5, true],
    [MARCH_5, MARCH_5_SERIAL, true],
    [MARCH_5_SERIAL, MARCH_5, true],
    ['>=2026-03-05', MARCH_5, true],
    ['<2026-03-05', MARCH_5, false],
    ['2026-03-05', MARCH_5, true],
    // A day counts whole: a time on it is neither later nor earlier.
    ['<=2026-03-05', new Date('2026-03-05T18:00:00Z'), true],
    ['>2026-03-05', MARCH_5_SERIAL + 0.75, false],
    ['>=2026-03-05', '', false],
    ['<2026-03-05', '', false],
    ['<2026-03-05', 'soon', false],
    ['<2026-03-05', 'week 10', false],
    ['>=2026-03-05', ' 2026-03-05 ', true],
    ['=', '', true],
    ['<>', MARCH_5, true],
  ])('%j on the date cell %j: %s', (criterion, cell, expected) => {
    expect(meets(criterion, cell, 'date')).toBe(expected);
  });

  it('counts a day whole in a column of dates with times', () => {
    expect(meets('2026-03-05', MARCH_5_SERIAL + 0.75, 'dateTime')).toBe(true);
    expect(meets(MARCH_5_SERIAL + 0.25, MARCH_5_SERIAL + 0.75, 'dateTime')).toBe(true);
  });

  it('that is a broken date is met by nothing, blanks included', () => {
    expect(['', 5, 'x', MARCH_5].map((cell) => meets(new Date(Number.NaN), cell))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('takes true and false among words for words', () => {
    expect(['True', 'TRUE', true, 'x'].map((cell) => meets('true', cell, 'text'))).toEqual([true, true, true, false]);
    expect(meets('<>TRUE', 'True', 'choice')).toBe(false);
    expect(meets(true, 'True', 'text')).toBe(true);
  });

  it('understands dates of another realm, as Apps Script hands them over', () => {
    const foreign: unknown = vm.runInNewContext("new Date('2026-03-05T00:00:00Z')");
    expect(foreign).not.toBeInstanceOf(Date);
    expect(meets('>=46086', foreign, 'date')).toBe(true);
    expect(meets(foreign, foreign, 'date')).toBe(true);
  });

  it('reads a decimal comma where the locale has one', () => {
    expect(meets('>=0,5', 0.5, 'percent', COMMA)).toBe(true);
    expect(meets('>=0,5', 0.4, 'percent', COMMA)).toBe(false);
    expect(meets('>1.000', 999, 'money', COMMA)).toBe(false);
    expect(meets('>1.000', 999, 'money', POINT)).toBe(true);
  });

  it('keeps apart in a text column what only numbers would make equal', () => {
    expect(meets('7', '007', 'text')).toBe(false);
    expect(meets('007', '007', 'text')).toBe(true);
    expect(meets(7, '7', 'text')).toBe(true);
    expect(meets('7', 7, 'choice')).toBe(true);
  });

  it('of a range is met where any of its cells is, blanks aside', () => {
    const anaOrBen = [['Ana'], [''], ['Ben']];
    expect(['Ana', 'Ben', 'Cid', ''].filter((cell) => meets(anaOrBen, cell))).toEqual(['Ana', 'Ben']);
  });

  it.each([[''], [null], [undefined], ['>='], ['<'], [[[''], ['']]]])('%j is no condition', (criterion) => {
    expect(readCriterion(criterion, null, POINT)).toBeNull();
  });
});

describe('criteria and a plain model of them', () => {
  const number = fc.integer({ min: -20, max: 20 });
  const operator = fc.constantFrom('=', '<>', '>', '>=', '<', '<=');

  it('agree on numbers', () => {
    const holds: Record<string, (cell: number, wanted: number) => boolean> = {
      '=': (cell, wanted) => cell === wanted,
      '<>': (cell, wanted) => cell !== wanted,
      '>': (cell, wanted) => cell > wanted,
      '>=': (cell, wanted) => cell >= wanted,
      '<': (cell, wanted) => cell < wanted,
      '<=': (cell, wanted) => cell <= wanted,
    };
    fc.assert(
      fc.property(operator, number, number, (sign, wanted, cell) => {
        expect(meets(`${sign}${wanted / 2}`, cell / 2)).toBe(holds[sign]?.(cell / 2, wanted / 2));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('agree on wildcards', () => {
    /** Letter by letter instead of by an expression. */
    const matches = (pattern: string, text: string): boolean => {
      const [sign, next = ''] = pattern;
      const rest = pattern.slice(1);
      if (sign === undefined) return text === '';
      if (sign === '*') return matches(rest, text) || (text !== '' && matches(pattern, text.slice(1)));
      if (sign === '~' && /[*?~]/.test(next)) return text.startsWith(next) && matches(rest.slice(1), text.slice(1));
      return text !== '' && (sign === '?' || text.startsWith(sign)) && matches(rest, text.slice(1));
    };
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '~', '.', '('), minLength: 1, maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '~', '.', '('), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pattern, text, (criterion, cell) => {
        expect(meets(`=${criterion}`, cell)).toBe(matches(criterion, cell));
        expect(meets(`<>${criterion}`, cell)).toBe(!matches(criterion, cell));
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('agree that a criterion and its opposite share out the numbers', () => {
    fc.assert(
      fc.property(number, number, (wanted, cell) => {
        expect(meets(`<${wanted}`, cell)).toBe(!meets(`>=${wanted}`, cell));
        expect(meets(`>${wanted}`, cell)).toBe(!meets(`<=${wanted}`, cell));
        expect(meets(`=${wanted}`, cell)).toBe(!meets(`<>${wanted}`, cell));
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
