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
        problems: [{ index: 0, text, reason: 'it is not an amount' }],
      });
    },
  );

  it.each(['', ' ', null, '-', 'n/a'])('takes %o for nothing', (cell) => {
    expect(readAmounts([cell])).toEqual({ values: [null], currencies: [null], problems: [] });
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
    expect(read.question).toContain('1 such cells');
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
