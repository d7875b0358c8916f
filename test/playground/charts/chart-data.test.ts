import { describe, expect, it } from 'vitest';
import { besideEachOther, chartData } from '../../../playground/page/charts/chart-data';
import { optionAt } from '../../../playground/page/charts/chart-options';
import { cells } from './drawn';

const NAMED = { headerRows: 1, hasDomain: true };

describe('chartData', () => {
  it('takes the first column for the domain, headers for names, and leaves spare rows out', () => {
    const rows = [
      ['Stage', 'Spacer', 'Deals'],
      ['Lead', 0, 40],
      ['Demo', 10, 20],
      ['', null, null],
    ];
    expect(chartData(cells(rows), NAMED)).toMatchObject({
      domainName: 'Stage',
      domain: [{ value: 'Lead' }, { value: 'Demo' }],
      series: [
        { name: 'Spacer', values: [0, 10] },
        { name: 'Deals', values: [40, 20] },
      ],
    });
  });

  it.each([
    ['a blank', null],
    ['an empty text', ''],
    ['a word', 'not enough history'],
    ['an error', '#REF!'],
    ['a formula that still loads', 'Loading...'],
    ['a tick', true],
  ])('keeps %s among the numbers as a gap', (_, value) => {
    const { series } = chartData(
      cells([
        ['Jan', 3],
        ['Feb', value],
        ['Mar', 5],
      ]),
      { headerRows: 0, hasDomain: true },
    );
    expect(series.map(({ values }) => values)).toEqual([[3, null, 5]]);
  });

  it('keeps how the first number of a column is written', () => {
    const rows = [
      ['Month', 'Rate', 'Deals'],
      ['Jan', '', 2],
      ['Feb', 0.5, 3],
    ];
    const { series } = chartData(cells(rows, [undefined, '0%', undefined]), NAMED);
    expect(series.map(({ format }) => format)).toEqual(['0%', undefined]);
  });

  it('counts the points where no column names them', () => {
    const { domain, series } = chartData(cells([['Deals'], [7], [8]]), { headerRows: 1, hasDomain: false });
    expect(domain).toEqual([{ value: 1 }, { value: 2 }]);
    expect(series).toMatchObject([{ name: 'Deals', values: [7, 8] }]);
  });

  it('merges the columns of several ranges', () => {
    const merged = besideEachOther([cells([['a'], ['b']]), cells([[1], [2], [3]])]);
    expect(merged.map((row) => row.map(({ value }) => value))).toEqual([
      ['a', 1],
      ['b', 2],
      [null, 3],
    ]);
  });
});

describe('optionAt', () => {
  it.each([
    ['nested', { hAxis: { title: 'Deals' } }],
    ['by path', { 'hAxis.title': 'Deals' }],
  ])('finds an option %s', (_, options) => {
    expect(optionAt(options, 'hAxis.title')).toBe('Deals');
  });

  it('finds what is half path, half nested, and nothing where there is nothing', () => {
    expect(optionAt({ 'series.1': { color: '#fff' } }, 'series.1.color')).toBe('#fff');
    expect(optionAt({ series: { 1: {} } }, 'series.1.color')).toBeUndefined();
  });
});
