import { describe, expect, it } from 'vitest';
import { formulaInRow } from '../../src/cells/formula-in-row';

describe('formulaInRow', () => {
  it.each([
    ['=J5*L5', '=J9*L9'],
    ['=SUM(A5:C5;$D5)', '=SUM(A9:C9;$D9)'],
    ['=A$5+A4+A55', '=A$5+A4+A55'],
    ['=Settings!B5+J5', '=Settings!B5+J9'],
    ['=\'My tab\'!B5&"A5 stays"&A5', '=\'My tab\'!B5&"A5 stays"&A9'],
    ["='It''s'!A5:B5*C5", "='It''s'!A5:B5*C9"],
    ['=Settings!A5:B5&A5', '=Settings!A5:B5&A9'],
    ['=LOG10(A5)+RATE5+X_A5', '=LOG10(A9)+RATE5+X_A5'],
    ['=IF(J5>0;"Q""A5";Deals)', '=IF(J9>0;"Q""A5";Deals)'],
  ])('turns %s of row 5 into %s in row 9', (formula, expected) => {
    expect(formulaInRow(formula, 5, 9)).toBe(expected);
  });
});
