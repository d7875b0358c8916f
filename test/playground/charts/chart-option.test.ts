import { describe, expect, it } from 'vitest';
import type { ChartOptions } from '../../../playground/page/charts/chart-options';
import { isDrawnType } from '../../../playground/page/charts/drawn-types';
import { type DrawnItem, draw, MONTH_FORMATS, MONTHS, shownOn, STAGES } from './drawn';

const items = (data: readonly (number | null | DrawnItem)[] | undefined) => data as readonly DrawnItem[];

describe('a bar chart', () => {
  it('lies, with the first row at the top', () => {
    const { xAxis, yAxis, series } = draw('BAR', STAGES, { 'hAxis.title': 'Deals' });

    expect(xAxis).toMatchObject([{ type: 'value', name: 'Deals' }]);
    expect(yAxis).toMatchObject([{ type: 'category', inverse: true, data: ['Lead', 'Demo'] }]);
    expect(series).toMatchObject([{ type: 'bar' }, { type: 'bar', data: [40, 20] }]);
  });

  it.each(['transparent', '#ffffff00', 'none'])('lets a series in %s take its room without being seen', (colour) => {
    const options = { isStacked: true, colors: [colour, '#17684b'], legend: { position: 'top' } };
    const { series, legend } = draw('BAR', STAGES, options);

    expect(series).toMatchObject([
      { itemStyle: { color: 'transparent' }, silent: true, tooltip: { show: false } },
      { itemStyle: { color: '#17684b' } },
    ]);
    expect(series[0]?.stack).toBe(series[1]?.stack);
    expect(legend.data.map(({ name }) => name)).toEqual(['Deals']);
  });

  it('turns a percent stack into shares of each row, told by what is in the cells', () => {
    const options = { isStacked: 'percent', series: { 1: { dataLabel: 'value' } } };
    const { series, xAxis } = draw('BAR', STAGES, options);

    expect(series[0]?.data).toEqual([0, 10 / 30]);
    expect(items(series[1]?.data).map(({ value }) => value)).toEqual([1, 20 / 30]);
    expect(xAxis).toMatchObject([{ max: 1 }]);
    expect(shownOn(xAxis[0], 0, 0.2, 1)).toEqual(['0%', '20%', '100%']);
    expect(series[1]?.tooltip.valueFormatter?.(20 / 30, 1)).toBe('20');
    expect(series[1]?.label?.formatter({ dataIndex: 1 })).toBe('20');
  });

  it('keeps a single bar narrow', () => {
    const [bar] = draw('COLUMN', STAGES.slice(0, 2)).series;
    expect(bar?.barMaxWidth).toBeLessThanOrEqual(80);
  });
});

describe('a combination', () => {
  it('measures a series on a second axis, each by its own format', () => {
    const options = {
      series: { 1: { type: 'line', targetAxisIndex: 1, color: '#ff0000' } },
      vAxes: { 0: { format: 'short', title: 'EUR' }, 1: { format: 'percent', viewWindow: { min: 0, max: 1 } } },
      vAxis: { title: 'All' },
    };
    const { series, yAxis } = draw('COMBO', MONTHS, options, MONTH_FORMATS);

    expect(series).toMatchObject([
      { type: 'bar', yAxisIndex: 0 },
      { type: 'line', yAxisIndex: 1, itemStyle: { color: '#ff0000' } },
    ]);
    expect(yAxis.map(({ name }) => name)).toEqual(['EUR', '']);
    expect(shownOn(yAxis[0], 250_000)).toEqual(['250K']);
    expect(shownOn(yAxis[1], 0, 1)).toEqual(['0%', '100%']);
    expect(yAxis[1]).toMatchObject({ min: 0, max: 1, splitLine: { show: false } });
  });

  it('never stacks a line upon the bars', () => {
    const { series } = draw('COMBO', MONTHS, { isStacked: true, series: { 1: { type: 'line' } } });
    expect(series[0]?.stack).toBeDefined();
    expect(series[1]?.stack).toBeUndefined();
  });

  it('draws dashes, and points without a line', () => {
    const options = {
      seriesType: 'line',
      series: {
        0: { lineDashStyle: [4, 2], lineWidth: 3 },
        1: { lineWidth: 0, pointSize: 7, pointShape: 'diamond', labelInLegend: 'Share' },
      },
      legend: { position: 'bottom' },
    };
    const { series, legend } = draw('COMBO', MONTHS, options);

    expect(series).toMatchObject([
      { symbol: 'none', lineStyle: { type: [4, 2], width: 3 } },
      { symbol: 'diamond', symbolSize: 7, lineStyle: { width: 0 } },
    ]);
    expect(legend.data[1]).toEqual({ name: 'Share', icon: 'diamond' });
    expect(legend.formatter('Share')).toBe('Share');
  });

  it('gives a column of its own colour to one point', () => {
    const [bars] = draw('COLUMN', MONTHS, {
      series: { 0: { color: '#123456', items: { 2: { color: '#654321' } } } },
    }).series;
    expect(bars?.data).toEqual([120_000, 151_000, { value: 182_000, itemStyle: { color: '#654321' } }]);
  });
});

describe('a line', () => {
  it('has gaps where cells are blank, and a dot where no line reaches a point', () => {
    const [, rate] = draw('LINE', MONTHS).series;
    expect(rate).toMatchObject({ connectNulls: false, symbol: 'none' });
    expect(rate?.data[1]).toBeNull();
    expect(items(rate?.data)[0]?.symbol).toBe('circle');
  });

  it('is smooth, and goes over gaps, where it is told to', () => {
    const [won] = draw('LINE', MONTHS, { curveType: 'function', interpolateNulls: true }).series;
    expect(won).toMatchObject({ smooth: true, connectNulls: true });
  });

  it('need not stand on zero, as columns and areas do', () => {
    expect(draw('LINE', MONTHS).yAxis).toMatchObject([{ scale: true }]);
    expect(draw('COLUMN', MONTHS).yAxis).toMatchObject([{ scale: false }]);
    expect(draw('AREA', MONTHS, { areaOpacity: 0.1 })).toMatchObject({
      yAxis: [{ scale: false }],
      series: [{ areaStyle: { opacity: 0.1 } }, {}],
    });
  });
});

describe('an axis', () => {
  it('names dates as their cells are written, or by its own pattern', () => {
    const names = (options: ChartOptions) => draw('LINE', MONTHS, options, MONTH_FORMATS).xAxis[0]?.data;
    expect(names({})).toEqual(['Jan 26', 'Feb 26', 'Mar 26']);
    expect(names({ hAxis: { format: 'd MMM yyyy' } })).toEqual(['1 Jan 2026', '1 Feb 2026', '1 Mar 2026']);
  });

  it('makes room for a least and a greatest value, and gives way to values beyond', () => {
    const ends = (vAxis: object) => {
      const { min, max } =
        draw(
          'LINE',
          MONTHS.map((row) => row.slice(0, 2)),
          { vAxis },
        ).yAxis[0] ?? {};
      return [min, max];
    };
    expect(ends({ minValue: 0, maxValue: 200_000 })).toEqual([0, 200_000]);
    expect(ends({ minValue: 130_000, maxValue: 150_000 })).toEqual([undefined, undefined]);
    expect(ends({ viewWindow: { min: 130_000, max: 150_000 } })).toEqual([130_000, 150_000]);
  });

  it('looks at whole stacks for its greatest value', () => {
    const max = (maxValue: number) => draw('COLUMN', STAGES, { isStacked: true, vAxis: { maxValue } }).yAxis[0]?.max;
    expect([max(35), max(45)]).toEqual([undefined, 45]);
  });

  it('has as many gridlines as it is told between two ends, or none', () => {
    const gridlines = (count: number) =>
      draw('COLUMN', MONTHS, { vAxis: { viewWindow: { min: 0, max: 1 }, gridlines: { count } } }).yAxis;
    expect(gridlines(5)).toMatchObject([{ interval: 0.25, splitLine: { show: true } }]);
    expect(gridlines(0)).toMatchObject([{ splitLine: { show: false } }]);
  });

  it('hides its words where it is told to', () => {
    const options = { hAxis: { textPosition: 'none' }, vAxis: { textPosition: 'none' } };
    const { xAxis, yAxis } = draw('COLUMN', MONTHS, options);
    expect([xAxis[0]?.axisLabel.show, yAxis[0]?.axisLabel.show]).toEqual([false, false]);
  });
});

describe('the labels of values', () => {
  const labelled = {
    series: { 0: { dataLabel: 'value', color: '#0d652d' }, 1: { dataLabel: 'value', color: '#fbbc04' } },
  };

  it('are written as their cells, then as their axis', () => {
    const rates = [
      ['Owner', 'Rate'],
      ['Ana', 0.6318],
    ];
    const label = (formats: readonly string[], vAxis: object) =>
      draw('COLUMN', rates, { ...labelled, vAxis }, { formats: ['', ...formats] }).series[0]?.label?.formatter({
        dataIndex: 0,
      });
    expect(label(['0%'], {})).toBe('63%');
    expect(label(['0.0%'], { format: 'percent' })).toBe('63.2%');
    expect(label(['General'], { format: 'percent' })).toBe('63%');
  });

  it('stand beyond the end of their bar, below a negative one', () => {
    const changes = [
      ['Stage', 'Change'],
      ['Lead', 5],
      ['Demo', -5],
    ];
    const places = (type: 'COLUMN' | 'BAR') =>
      items(draw(type, changes, labelled).series[0]?.data).map(({ label }) => label?.position);
    expect(places('COLUMN')).toEqual(['top', 'bottom']);
    expect(places('BAR')).toEqual(['right', 'left']);
  });

  it('are white on dark parts of a stack and dark on light ones', () => {
    const { series } = draw('COLUMN', STAGES, { ...labelled, isStacked: true });
    const inks = series.map(({ data }) => items(data)[1]?.label);
    expect(inks).toMatchObject([
      { position: 'inside', color: '#ffffff' },
      { position: 'inside', color: '#202124' },
    ]);
  });

  it('are light on a dark chart', () => {
    const { series } = draw('COLUMN', STAGES, { ...labelled, backgroundColor: '#202124' });
    expect(items(series[0]?.data)[0]?.label?.color).toBe('#e8eaed');
  });
});

describe('a tooltip', () => {
  it('writes values as their cells do and marks a gap', () => {
    const [won, rate] = draw('LINE', MONTHS, { vAxis: { format: 'short' } }, MONTH_FORMATS).series;
    expect(won?.tooltip.valueFormatter?.(null, 0)).toBe('120,000');
    expect([0, 1, 2].map((row) => rate?.tooltip.valueFormatter?.(null, row))).toEqual(['31%', '–', '63%']);
  });
});

describe('a pie', () => {
  const OUTCOMES = [
    ['Outcome', 'Deals'],
    ['Won', 3],
    ['Lost', 5],
    ['Parked', ''],
  ];
  const [slices] = draw('PIE', OUTCOMES, { slices: { 1: { color: '#ea4335' } }, pieHole: 0.5 }).series;

  it('has a slice for every row, in the colour of the row', () => {
    expect(slices).toMatchObject({
      type: 'pie',
      data: [
        { name: 'Won', value: 3 },
        { name: 'Lost', value: 5, itemStyle: { color: '#ea4335' } },
        { name: 'Parked', value: 0 },
      ],
    });
  });

  it('has a hole of the share that it is told', () => {
    const [inner = 0, outer = 1] = (slices as unknown as { radius: readonly number[] }).radius;
    expect(inner / outer).toBeCloseTo(0.5);
  });

  it.each([
    ['percentage', '37.5%'],
    ['value', '3'],
    ['value-and-percentage', '3 (37.5%)'],
    ['label', 'Won'],
  ])('says the %s in a slice', (pieSliceText, text) => {
    const [pie] = draw('PIE', OUTCOMES, { pieSliceText }).series;
    expect(items(pie?.data)[0]?.label?.formatter?.()).toBe(text);
  });

  it('says nothing in a slice that is too thin, or where it is told so', () => {
    const label = (rows: typeof OUTCOMES, options = {}) => items(draw('PIE', rows, options).series[0]?.data)[0]?.label;
    expect(
      label([
        ['Outcome', 'Deals'],
        ['Won', 1],
        ['Lost', 99],
      ]),
    ).toMatchObject({ show: false });
    expect(label(OUTCOMES, { pieSliceText: 'none' })).toMatchObject({ show: false });
  });
});

describe('a scatter chart', () => {
  const LOADS = [
    ['Days', 'Value'],
    [3, 100],
    ['x', 5],
    [4, null],
    [6, 80],
  ];

  it('places its points by two numbers', () => {
    const [points] = draw('SCATTER', LOADS).series;
    expect(points).toMatchObject({ type: 'scatter', data: [{ value: [3, 100] }, { value: [6, 80] }] });
  });

  it('colours a point by its row in the sheet', () => {
    const [points] = draw('SCATTER', LOADS, { series: { 0: { items: { 3: { color: '#123456' } } } } }).series;
    expect(items(points?.data).map(({ itemStyle }) => itemStyle?.color)).toEqual([undefined, '#123456']);
  });
});

describe('isDrawnType', () => {
  it('does not claim to draw what it cannot', () => {
    expect(isDrawnType('GEO')).toBe(false);
  });
});
