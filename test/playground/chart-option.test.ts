import { describe, expect, it } from 'vitest';
import { besideEachOther, chartData, optionAt } from '../../playground/page/charts/chart-data';
import { chartOption } from '../../playground/page/charts/chart-option';
import { isDrawnType } from '../../playground/page/charts/drawn-types';

const STAGES = chartData(
  [
    ['Stage', 'Spacer', 'Deals'],
    ['Lead', 0, 40],
    ['Demo', 10, 20],
    ['', null, null],
  ],
  1,
);

interface Drawn {
  readonly xAxis: readonly { readonly type: string; readonly name: string; readonly max?: number }[];
  readonly yAxis: readonly { readonly type: string; readonly inverse?: boolean; readonly data?: readonly string[] }[];
  readonly series: readonly {
    readonly type: string;
    readonly name: string;
    readonly stack?: string;
    readonly data: readonly unknown[];
    readonly itemStyle: { readonly color: string };
    readonly yAxisIndex?: number;
    readonly silent?: boolean;
  }[];
  readonly legend: { readonly show: boolean; readonly data: readonly string[] };
}

const draw = (...args: Parameters<typeof chartOption>) => chartOption(...args) as unknown as Drawn;

describe('chartData', () => {
  it('takes the first column for the domain, headers for names, and leaves spare rows out', () => {
    expect(STAGES).toEqual({
      domainName: 'Stage',
      domain: ['Lead', 'Demo'],
      series: [
        { name: 'Spacer', values: [0, 10] },
        { name: 'Deals', values: [40, 20] },
      ],
    });
  });

  it('keeps a blank or a word among the numbers as a gap', () => {
    expect(chartData([['a', 'no data', 2]], 0).series.map(({ values }) => values)).toEqual([[null], [2]]);
  });

  it('merges the columns of several ranges', () => {
    expect(
      besideEachOther([
        [['a'], ['b']],
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ]),
    ).toEqual([
      ['a', 1, 2],
      ['b', 3, 4],
      [null, 5, 6],
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

describe('chartOption', () => {
  it('draws a bar chart sideways with the first row at the top', () => {
    const { xAxis, yAxis, series } = draw('BAR', STAGES, { 'hAxis.title': 'Deals' });

    expect(xAxis).toMatchObject([{ type: 'value', name: 'Deals' }]);
    expect(yAxis).toMatchObject([{ type: 'category', inverse: true, data: ['Lead', 'Demo'] }]);
    expect(series).toMatchObject([{ type: 'bar' }, { type: 'bar', data: [40, 20] }]);
  });

  it.each(['transparent', '#ffffff00', 'none'])('lets a series in %s take its room without being seen', (colour) => {
    const { series, legend } = draw('BAR', STAGES, { isStacked: true, colors: [colour, '#17684b'] });

    expect(series).toMatchObject([
      { stack: 'all', itemStyle: { color: 'transparent' }, silent: true },
      { stack: 'all', itemStyle: { color: '#17684b' } },
    ]);
    expect(legend.data).toEqual(['Deals']);
  });

  it('turns a percent stack into shares of each row', () => {
    const { series, xAxis } = draw('BAR', STAGES, { isStacked: 'percent' });

    expect(series.map(({ data }) => data)).toEqual([
      [0, 10 / 30],
      [1, 20 / 30],
    ]);
    expect(xAxis).toMatchObject([{ max: 1 }]);
  });

  it('combines columns and a line on an axis of its own', () => {
    const { series, yAxis } = draw('COMBO', STAGES, {
      series: { 1: { type: 'line', targetAxisIndex: 1, color: '#ff0000' } },
    });

    expect(series).toMatchObject([
      { type: 'bar', yAxisIndex: 0 },
      { type: 'line', yAxisIndex: 1, itemStyle: { color: '#ff0000' } },
    ]);
    expect(yAxis).toHaveLength(2);
  });

  it('draws a slice for every row of a pie', () => {
    const { series } = draw(
      'PIE',
      chartData(
        [
          ['Won', 3],
          ['Lost', 5],
        ],
        0,
      ),
      {},
    );

    expect(series).toMatchObject([
      {
        type: 'pie',
        data: [
          { name: 'Won', value: 3 },
          { name: 'Lost', value: 5 },
        ],
      },
    ]);
  });

  it('places the points of a scatter chart by two numbers', () => {
    const { series } = draw(
      'SCATTER',
      chartData(
        [
          ['Days', 'Value'],
          [3, 100],
          ['x', 5],
          [4, null],
        ],
        1,
      ),
      {},
    );

    expect(series).toMatchObject([{ type: 'scatter', data: [[3, 100]] }]);
  });

  it('hides the legend where it is told to or has but one thing to say', () => {
    expect(draw('BAR', STAGES, { legend: { position: 'none' } }).legend.show).toBe(false);
    expect(draw('LINE', chartData([['Jan', 1]], 0), {}).legend.show).toBe(false);
    expect(draw('BAR', STAGES, {}).legend.show).toBe(true);
  });

  it('does not claim to draw what it cannot', () => {
    expect(isDrawnType('GEO')).toBe(false);
  });
});
