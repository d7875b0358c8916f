import { describe, expect, it } from 'vitest';
import {
  currencyInHeader,
  currencyNamed,
  isIsoCurrency,
  sharedSymbolMeans,
  usualDecimal,
  withoutCurrency,
} from '../../../src/cells/recognise/currencies';

describe('an amount', () => {
  it.each<[string, string, string | null]>([
    ['1200', '1200', null],
    ['€ 500', '500', 'EUR'],
    ['€500', '500', 'EUR'],
    ['500 €', '500', 'EUR'],
    ['500€', '500', 'EUR'],
    ['US$1,200', '1,200', 'USD'],
    ['usd 1200', '1200', 'USD'],
    ['R$ 15.000', '15.000', 'BRL'],
    ['Rp. 5.000', '5.000', 'IDR'],
    ['100 zł', '100', 'PLN'],
    ['100 kč.', '100', 'CZK'],
    ['$ 5', '5', '$'],
    ['100 kr', '100', 'kr'],
    ['$(5)', '(5)', '$'],
    ['$-5', '-5', '$'],
    ['$ 5 USD', '5', '$'],
    ['euro', '', 'EUR'],
    ['EUR each', 'EUR each', null],
    ['Rome', 'Rome', null],
  ])('%j without its currency is %j in %j', (text, rest, mark) => {
    expect(withoutCurrency(text)).toEqual({ rest, mark });
  });
});

describe('a currency', () => {
  it.each<[string, string | null]>([
    [' usd ', 'USD'],
    ['€', 'EUR'],
    ['KČ', 'CZK'],
    ['$', '$'],
    ['¥', '¥'],
    ['XYZ', null],
    ['', null],
  ])('is named by %j: %j', (text, code) => {
    expect(currencyNamed(text)).toBe(code);
  });

  it('has an ISO code or shares its symbol', () => {
    expect(['USD', 'PLN', 'LKR'].every(isIsoCurrency)).toBe(true);
    expect(['usd', '$', 'kr', 'XYZ', 'US', 'USDX'].some(isIsoCurrency)).toBe(false);
  });

  it.each<[string, string | null]>([
    ['Amount (USD)', 'USD'],
    ['Valor R$', 'BRL'],
    ['EUR/month', 'EUR'],
    ['Value_PLN', 'PLN'],
    ['Amount [kr]', 'kr'],
    ['Price $', '$'],
    // A word is a code only in capitals: "All", "Try" and "lei" stand in headers too.
    ['Try again', null],
    ['Usd', null],
    ['Amount', null],
    ['', null],
  ])('is named by the header %j: %j', (header, code) => {
    expect(currencyInHeader(header)).toBe(code);
  });

  it.each<[string, readonly string[], string | null]>([
    ['$', ['USD'], 'USD'],
    ['$', ['CAD', 'EUR', 'CAD'], 'CAD'],
    ['$', ['CAD', 'USD'], null],
    ['$', ['EUR', 'JPY', 'SEK'], null],
    ['$', [], null],
    ['kr', ['SEK', 'USD'], 'SEK'],
    ['¥', ['CNY', 'USD'], 'CNY'],
    ['￥', ['JPY', 'CNY'], null],
  ])('that %s means beside %j is %j', (symbol, around, code) => {
    expect(sharedSymbolMeans(symbol, around)).toBe(code);
  });

  it.each<[string | null, '.' | ',' | null]>([
    ['USD', '.'],
    ['$', '.'],
    ['BRL', ','],
    ['EUR', null],
    ['XYZ', null],
    [null, null],
  ])('%j usually has the decimal mark %j', (mark, decimal) => {
    expect(usualDecimal(mark)).toBe(decimal);
  });
});
