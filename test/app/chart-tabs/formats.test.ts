import { describe, expect, it } from 'vitest';
import { patternOf } from '../../../src/app/chart-tabs/cell-format';
import { literal, sentence } from '../../../src/app/chart-tabs/formula';
import { metric } from '../../../src/app/chart-tabs/metric';
import { wholeUp } from '../../../src/app/chart-tabs/rounded-up';

describe('number formats', () => {
  it.each([
    ['en_US', 'm/d/yyyy'],
    ['en_GB', 'dd/mm/yyyy'],
    ['id_ID', 'dd/mm/yyyy'],
    ['pl_PL', 'dd.mm.yyyy'],
    ['zh_CN', 'yyyy-mm-dd'],
    ['sv', 'yyyy-mm-dd'],
  ])('write a day in %s as %s', (locale, pattern) => {
    expect(patternOf('date', locale)).toBe(pattern);
  });

  it('leave separators to the locale and show no currency', () => {
    expect(patternOf('money', 'pl_PL')).toBe('#,##0');
  });
});

describe('formulas', () => {
  it('leave options blank between `;`', () => {
    expect(metric('PIPELINE_TREND', 'Deals', 'AsOf', '', '', '$A$3;$A$4').formula).toBe(
      '=PIPELINE_TREND(Deals;AsOf;;;$A$3;$A$4)',
    );
  });

  it('ask for the basis with the same arguments', () => {
    expect(metric('WIN_RATE', 'Deals').basis).toContain('METRIC_BASIS("WIN_RATE";Deals)');
  });

  it('double quotes within texts, and fill the places of a sentence', () => {
    expect(literal('say "no"')).toBe('"say ""no"""');
    expect(sentence('{0} of {1} won', 'A1', 'B1')).toBe('A1&" of "&B1&" won"');
    expect(sentence('won: {0}', 'A1')).toBe('"won: "&A1');
  });

  it('round what is needed up and what is there down, and leave the rest', () => {
    const columns = [
      ['Stage', 'text'],
      ['Needed', 'number'],
      ['Gap', 'number'],
    ] as const;
    expect(wholeUp('F()', columns, { up: ['Needed'], down: ['Gap'] })).toBe(
      'LET(table;F();HSTACK(CHOOSECOLS(table;1);' +
        'MAP(CHOOSECOLS(table;2);LAMBDA(cell;IF(ISNUMBER(cell);CEILING(cell-1E-9;1);cell)));' +
        'MAP(CHOOSECOLS(table;3);LAMBDA(cell;IF(ISNUMBER(cell);INT(cell+1E-9);cell)))))',
    );
  });
});
