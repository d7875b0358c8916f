import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmounts } from '../../../src/cells/recognise/read-column';

describe('reading one amount', () => {
  it.each<readonly [unknown, number, string | null, string]>([
    [1234.5, 1234.5, null, 'a number cell'],
    ['1200', 1200, null, 'digits'],
    ['R$ 15.000', 15_000, 'BRL', 'the real is written with a decimal comma'],
    ['1.234,50 zł', 1234.5, 'PLN', 'two marks: the last is the decimal one'],
    ['$1,234.50', 1234.5, null, 'the dollar sign is shared by many countries'],
    ['US$ 1,200', 1200, 'USD', 'this one is not'],
    ['1 234,5', 1234.5, null, 'spaces between thousands'],
    ['1\u202f234,50\u00a0€', 1234.5, 'EUR', 'narrow and hard spaces'],
    ["CHF 1'234.50", 1234.5, 'CHF', 'Swiss apostrophes'],
    ['12,34,567.00', 1_234_567, null, 'Indian grouping'],
    ['12k', 12_000, null, 'k'],
    ['1.2M', 1_200_000, null, 'M'],
    ['2,5 mln zł', 2_500_000, 'PLN', 'mln'],
    ['3万', 30_000, null, 'Chinese ten thousands'],
    ['(500)', -500, null, 'brackets'],
    ['($1,500.00)', -1500, null, 'brackets with a symbol'],
    ['-5', -5, null, 'minus'],
    ['−5', -5, null, 'a typographic minus'],
    ['500-', -500, null, 'minus behind'],
    ['-$500', -500, null, 'minus before the symbol'],
    ['€ 500', 500, 'EUR', 'symbol before'],
    ['USD 1200', 1200, 'USD', 'code before'],
    ['1200 usd', 1200, 'USD', 'code behind, small'],
    ['Rp 5.000.000', 5_000_000, 'IDR', 'rupiah'],
    ['500,-', 500, null, 'a round sum in German'],
    ['0', 0, null, 'zero is data'],
    ['0.500', 0.5, null, 'nothing is grouped after a zero'],
    ['¥30,000', 30_000, null, 'yen and yuan share a symbol'],
  ])('reads %o as %d, %s: %s', (cell, value, currency) => {
    const read = readAmounts([cell]);
    expect(read.values).toEqual([value]);
    expect(read.currencies).toEqual([currency]);
    expect(read.problems).toEqual([]);
    expect(read.question).toBeUndefined();
  });

  it.each(['tbd', '5-10k', '~5000', '40%', '=1+1', '1.2.3', '12 apples', '+48 600 100 200', '2026-03-05'])(
    'leaves %o unread and keeps it',
    (text) => {
      expect(readAmounts([text])).toEqual({
        values: [null],
        currencies: [null],
        onlyCurrency: null,
        problems: [{ index: 0, text, reason: 'it is not an amount' }],
      });
    },
  );

  it.each(['', ' ', null, '-', 'n/a'])('takes %o for nothing', (cell) => {
    expect(readAmounts([cell])).toEqual({ values: [null], currencies: [null], onlyCurrency: null, problems: [] });
  });
});

describe('deciding the decimal mark from the column', () => {
  it('reads 1.234 as a fraction where the column has decimal points', () => {
    expect(readAmounts(['1.234', '10.50']).values).toEqual([1.234, 10.5]);
  });

  it('reads 1.234 as a thousand where the column has decimal commas', () => {
    expect(readAmounts(['1.234', '10,50']).values).toEqual([1234, 10.5]);
  });

  it('reads 1.234 as a thousand where another cell repeats the mark', () => {
    expect(readAmounts(['1.234', '1.234.567']).values).toEqual([1234, 1_234_567]);
  });

  it('reads thousands and asks where nothing decides', () => {
    const read = readAmounts(['1.234', '15.000', '900']);
    expect(read.values).toEqual([1234, 15_000, 900]);
    expect(read.question).toContain('“1.234”');
  });

  it('asks about a decimal-point currency whose amounts are grouped with points', () => {
    const read = readAmounts(['$15.000', '$2.500']);
    expect(read.values).toEqual([15_000, 2500]);
    expect(read.question).toContain('“$15.000”');
  });

  it('leaves unread what a column written both ways cannot decide', () => {
    const read = readAmounts(['1.50', '2,50', '1.234', 'R$ 1.234']);
    expect(read.values).toEqual([1.5, 2.5, null, 1234]);
    expect(read.problems.map((problem) => problem.index)).toEqual([2]);
    expect(read.question).toContain('1 such cell was');
  });
});

describe('a column of amounts as a whole', () => {
  it.each<[string, readonly unknown[], readonly (number | null)[], string | null]>([
    ['not a number', [Number.NaN, Number.POSITIVE_INFINITY, true], [null, null, null], null],
    ['a date cell', [new Date(0)], [null], null],
    ['brackets and a minus', ['(-5)', '-(5)', '(5-)'], [null, null, null], null],
    ['half a bracket', ['(5', 'x(5)', '(5)x'], [null, null, null], null],
    ['spaces in brackets', ['( 5 )'], [-5], null],
    ['a plus', ['+5', '+ 5', '€ +5'], [5, 5, 5], null],
    ['a telephone number', ['+48 600', '+ 48 600 100'], [null, null], null],
    ['round sums', ['500.--', 'CHF 500.-', '500,- €'], [500, 500, 500], null],
    ['no round sum', ['500,-5'], [null], null],
    ['a minus behind, apart', ['500 -'], [-500], null],
    ['a sign in the middle', ['5-00', '5 -0'], [null, null], null],
    ['factors', ['1.5k', '2 tsd.', '0.1k', '1,005m'], [1500, 2000, 100, 1_005_000_000], null],
    ['a factor that is none', ['5x', '5 apples'], [null, null], null],
    ['cents of thousandths', ['1.2345k', '0.00001k'], [1234.5, 0.01], null],
    ['three decimals that no grouping has', ['0.500', '1234.567', '12.3456'], [0.5, 1234.567, 12.3456], null],
    [
      'an unclear mark beside an integer',
      ['1.234', '5'],
      [1234, 5],
      '“1.234” was read with a thousands mark: is that right?',
    ],
    ['an unclear comma', ['1,234'], [1234], '“1,234” was read with a thousands mark: is that right?'],
    ['an unclear comma beside a repeated one', ['1,234', '1,234,567'], [1234, 1_234_567], null],
    ['an unclear comma beside a decimal one', ['1,234', '2,5'], [1.234, 2.5], null],
    ['an unclear mark in a currency that has it so', ['R$ 1.234'], [1234], null],
    [
      'an unclear mark in a currency that has it the other way',
      ['£1.234'],
      [1234],
      '“£1.234” was read with a thousands mark: is that right?',
    ],
    ['an unclear mark beside a currency that settles it', ['1.234', 'R$ 5'], [1234, 5], null],
    [
      'an unclear mark beside currencies that disagree',
      ['1.234', 'R$ 5', '£ 5'],
      [1234, 5, 5],
      '“1.234” was read with a thousands mark: is that right?',
    ],
    [
      'unclear marks in a column written both ways',
      ['1.5', '2,5', '1.234', ' 2.345 '],
      [1.5, 2.5, null, null],
      'is the mark in “1.234” a decimal mark or a thousands mark? 2 such cells were left unread.',
    ],
    ['two marks, the last of them decimal', ['1.234.567,8', '1,234,567.8'], [1_234_567.8, 1_234_567.8], null],
  ])('%s', (_, cells, values, question) => {
    const read = readAmounts(cells);
    expect(read.values).toEqual(values);
    expect(read.question ?? null).toBe(question);
  });

  it('takes the header’s currency into account', () => {
    expect(readAmounts(['1.234'], { currency: 'BRL' }).question).toBeUndefined();
    expect(readAmounts(['1.234'], { currency: 'GBP' }).question).toContain('“1.234”');
  });

  it('tells why a cell cannot be read, trimmed', () => {
    expect(readAmounts([' a lot ', new Date(0), '1.5', '2,5', ' 1.234 ']).problems).toEqual([
      { index: 0, text: 'a lot', reason: 'it is not an amount' },
      { index: 1, text: 'a date', reason: 'it is not an amount' },
      { index: 4, text: '1.234', reason: 'its decimal mark could be either one' },
    ]);
  });

  it('asks what a shared symbol means only beside another currency', () => {
    expect(readAmounts(['$5', '7']).question).toBeUndefined();
    expect(readAmounts(['7', '€ 5', 'kr 7']).question).toBe('which currency is “kr”?');
    expect(readAmounts(['7', '€ 5', '-']).question).toBeUndefined();
  });
});

describe('the only currency of a column', () => {
  it.each([
    ['one beside amounts without any', ['Rp 5', '7 jt', 9], 'IDR'],
    ['one that is written in two ways', ['€ 5', '7 EUR'], 'EUR'],
    ['several', ['€ 5', '7 USD', '9'], null],
    ['one beside a symbol that could be another', ['€ 5', 'kr 7'], null],
    ['a symbol alone', ['$5', '7'], null],
    ['none', [5, '7'], null],
  ])('%s', (_, cells, currency) => {
    expect(readAmounts(cells).onlyCurrency).toBe(currency);
  });
});

describe('what a dollar sign means', () => {
  it('is said by the header', () => {
    expect(readAmounts(['$5'], { currency: 'CAD' }).currencies).toEqual(['CAD']);
  });

  it('is said by the one kind of dollar in the column', () => {
    expect(readAmounts(['$5', 'USD 7', '€ 3']).currencies).toEqual(['USD', 'USD', 'EUR']);
  });

  it('is asked where other currencies stand beside it', () => {
    const read = readAmounts(['$5', '€ 3']);
    expect(read.currencies).toEqual([null, 'EUR']);
    expect(read.question).toContain('“$”');
  });
});

interface Format {
  readonly group: string;
  readonly decimal: string;
  readonly before: string;
  readonly after: string;
}
const FORMATS: readonly Format[] = [
  { group: ',', decimal: '.', before: '$', after: '' },
  { group: '.', decimal: ',', before: 'R$ ', after: '' },
  { group: ' ', decimal: ',', before: '', after: ' zł' },
  { group: "'", decimal: '.', before: 'CHF ', after: '' },
  { group: '.', decimal: ',', before: '', after: ' €' },
  { group: '', decimal: '.', before: '', after: '' },
];

function write(cents: number, { group, decimal, before, after }: Format): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const text = `${before}${whole}${decimal}${String(Math.abs(cents) % 100).padStart(2, '0')}${after}`;
  return cents < 0 ? `-${text}` : text;
}

describe('any column of cents in one locale', () => {
  it('is read back exactly', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), fc.array(cents, { minLength: 1, maxLength: 10 }), (format, amounts) => {
        const { values, problems } = readAmounts(amounts.map((amount) => write(amount, format)));
        expect(problems).toEqual([]);
        expect(values.map((value) => Math.round((value ?? Number.NaN) * 100))).toEqual(amounts);
      }),
      { seed: 20_260_305, numRuns: 500 },
    );
  });
});
