import { describe, expect, it } from 'vitest';
import type { ChartOptions } from '../../../playground/page/charts/chart-options';
import { draw, MONTHS, STAGES } from './drawn';

describe('the legend', () => {
  it('is hidden where it is told to, or has but one thing to say that nobody asked for', () => {
    const single = MONTHS.map((row) => row.slice(0, 2));
    expect(draw('BAR', STAGES, { legend: { position: 'none' } }).legend.show).toBe(false);
    expect(draw('BAR', STAGES, { legend: 'none' }).legend.show).toBe(false);
    expect(draw('LINE', single).legend.show).toBe(false);
    expect(draw('LINE', single, { legend: { position: 'top' } }).legend.show).toBe(true);
    expect(draw('BAR', STAGES).legend.show).toBe(true);
  });

  it('leaves out whom it is told to', () => {
    const options = { series: { 0: { visibleInLegend: false } }, legend: 'top' };
    expect(draw('LINE', MONTHS, options).legend.data.map(({ name }) => name)).toEqual(['Rate']);
  });
});

describe('title, legend and plot', () => {
  const LONG = 'A very long title that says everything there is to know about this chart and then some more';
  const tops = (options: ChartOptions) => {
    const { legend, grid } = draw('LINE', MONTHS, options);
    return { legend: legend.top ?? 0, plot: grid.top };
  };

  it('stand below each other, however long the title', () => {
    const short = tops({ title: 'Won', legend: 'top' });
    const long = tops({ title: LONG, subtitle: 'By month', legend: 'top' });
    // A title of 16 px from 12 px on, a legend of 24 px.
    expect(short.legend).toBeGreaterThanOrEqual(12 + 16);
    expect(short.plot).toBeGreaterThanOrEqual(short.legend + 24);
    expect(long.legend).toBeGreaterThanOrEqual(12 + 2 * 16 + 12);
    expect(long.plot).toBeGreaterThanOrEqual(long.legend + 24);
  });

  it('cut a title that is longer than two lines', () => {
    const { title } = draw('LINE', MONTHS, { title: LONG }, { size: { width: 300, height: 200 } });
    expect(title).toMatchObject({ text: expect.stringMatching(/^A very long title.*\n.*…$/) });
  });

  it('leave the side of the plot to a legend there', () => {
    const { grid } = draw('LINE', MONTHS, { legend: 'right' });
    expect(grid.right).toBeGreaterThan(60);
    expect(grid.left).toBeLessThan(30);
    expect(draw('LINE', MONTHS, { legend: 'left' }).grid.left).toBeGreaterThan(60);
    expect(draw('LINE', MONTHS, { legend: 'bottom' }).grid.bottom).toBeGreaterThanOrEqual(40);
  });
});

describe('a chart without numbers', () => {
  const EMPTY = [
    ['Stage', 'Deals'],
    ['', ''],
  ];
  it.each([
    ['blank', 'COLUMN', EMPTY],
    ['of words', 'LINE', [...EMPTY, ['Ana', 'not enough history']]],
    [
      'of errors',
      'BAR',
      [
        ['#REF!', ''],
        ['#ERROR!', '#N/A'],
      ],
    ],
    ['still loading', 'COMBO', [['Loading...', null]]],
    ['without columns', 'AREA', [[]]],
    ['of nothing', 'PIE', [...EMPTY, ['Won', 0]]],
    ['without places', 'SCATTER', [...EMPTY, ['Won', 3]]],
  ] as const)('says so below its title, without axes: %s', (_, type, rows) => {
    const drawn = draw(type, rows, { title: 'Open deals' });
    expect(drawn.title).toMatchObject([{ text: 'Open deals' }, { text: 'No data' }]);
    expect(drawn).not.toHaveProperty('xAxis');
    expect(drawn).not.toHaveProperty('series');
  });
});
